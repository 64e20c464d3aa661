package dev.faketwilio.internal.messaging.senders;

import dev.faketwilio.messaging.SenderReason;

/**
 * The sender that was chosen.
 *
 * @param sender the sender
 * @param reason what decided
 */
public record Choice(Candidate sender, SenderReason reason) {}
