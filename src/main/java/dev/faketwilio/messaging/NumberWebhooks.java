package dev.faketwilio.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What Twilio calls when a message, or a phone call, comes in for a number. Immutable.
 *
 * @param url called first; null: nothing is
 * @param method {@code GET} or {@code POST}
 * @param fallbackUrl called when {@code url} fails; null: nothing is
 * @param fallbackMethod {@code GET} or {@code POST}
 * @param applicationSid the Application whose webhooks are used instead of these; null: none
 */
public record NumberWebhooks(
        @Nullable String url,
        String method,
        @Nullable String fallbackUrl,
        String fallbackMethod,
        @Nullable String applicationSid) {

    /** Nothing is called. */
    public static final NumberWebhooks NONE = new NumberWebhooks(null, "POST", null, "POST", null);
}
