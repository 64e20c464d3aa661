package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.webhooks.WebhookCall;

/**
 * A call that is to be made.
 *
 * @param kind why
 * @param messageSid the message that it is about
 * @param method {@code GET} or {@code POST}
 * @param url the URL as configured, with its overrides
 * @param form Twilio's parameters in their order
 * @param conversation whose cookies are sent along, and kept
 */
public record WebhookRequest(
        WebhookCall.Kind kind, String messageSid, String method, String url, Form form, String conversation) {}
