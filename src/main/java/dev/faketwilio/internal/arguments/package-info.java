/** Checks the arguments that tests give. */
@NullMarked
package dev.faketwilio.internal.arguments;

import org.jspecify.annotations.NullMarked;
