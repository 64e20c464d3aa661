package dev.faketwilio.internal.messaging.delivery;

import java.time.Instant;

/**
 * That a message goes on by itself, and when. What has come to its end has none, so that the passing of time looks at what
 * is under way only.
 *
 * @param messageSid the message
 * @param due when its status changes next, on the sandbox's clock
 */
public record Step(String messageSid, Instant due) {}
