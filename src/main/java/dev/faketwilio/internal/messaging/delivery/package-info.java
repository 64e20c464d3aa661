/** What becomes of messages after they were sent: their life cycle, and the senders and recipients that decide on it. */
@NullMarked
package dev.faketwilio.internal.messaging.delivery;

import org.jspecify.annotations.NullMarked;
