/** The project as a whole: its packages, its documentation and its jars. */
@NullMarked
package dev.faketwilio.project;

import org.jspecify.annotations.NullMarked;
