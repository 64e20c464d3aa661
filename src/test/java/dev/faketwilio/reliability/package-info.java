/** What must hold whatever clients do: short runs in every build, long ones with the profile {@code reliability}. */
@NullMarked
package dev.faketwilio.reliability;

import org.jspecify.annotations.NullMarked;
