/** The catalogue of the errors that the fake answers. */
@NullMarked
package dev.faketwilio.internal.errors;

import org.jspecify.annotations.NullMarked;
