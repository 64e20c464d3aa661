/** The clock of a sandbox. */
@NullMarked
package dev.faketwilio.internal.time;

import org.jspecify.annotations.NullMarked;
