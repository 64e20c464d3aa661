/** The time that a sandbox lives in. */
@NullMarked
package dev.faketwilio.time;

import org.jspecify.annotations.NullMarked;
