/** Messages that come in: what is called then, and what becomes of the answer. */
@NullMarked
package dev.faketwilio.internal.messaging.inbound;

import org.jspecify.annotations.NullMarked;
