/** Toll-free verification. */
@NullMarked
package dev.faketwilio.internal.messaging.tollfree;

import org.jspecify.annotations.NullMarked;
