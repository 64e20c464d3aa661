/** What Twilio calls when a message that was sent has another status. */
@NullMarked
package dev.faketwilio.internal.messaging.callbacks;

import org.jspecify.annotations.NullMarked;
