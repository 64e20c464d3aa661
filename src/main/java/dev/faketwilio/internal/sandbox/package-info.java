/** Puts the parts together: a server with its sandboxes. */
@NullMarked
package dev.faketwilio.internal.sandbox;

import org.jspecify.annotations.NullMarked;
