/** The ways to declare the extension, and those that it refuses. */
@NullMarked
package dev.faketwilio.internal.junit.declaration;

import org.jspecify.annotations.NullMarked;
