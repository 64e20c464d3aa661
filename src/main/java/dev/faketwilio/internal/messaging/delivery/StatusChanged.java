package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Event;
import dev.faketwilio.messaging.TwilioMessage;

/**
 * A message has changed its status; not that it was made in its first one, of which Twilio tells nobody (messaging.md
 * 18.2).
 *
 * @param message the message as the change has left it
 */
public record StatusChanged(TwilioMessage message) implements Event {}
