package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.messaging.NumberWebhooks;
import org.jspecify.annotations.Nullable;

/** The parameters and properties by which a number says what is called, for messages ({@code Sms…}) or calls. */
final class WebhookParameters {

    private final Parameter<String> url;
    private final Parameter<String> method;
    private final Parameter<String> fallbackUrl;
    private final Parameter<String> fallbackMethod;
    private final Parameter<String> applicationSid;

    /** Those whose names begin so. */
    WebhookParameters(String prefix) {
        url = url(prefix + "Url");
        method = method(prefix + "Method");
        fallbackUrl = url(prefix + "FallbackUrl");
        fallbackMethod = method(prefix + "FallbackMethod");
        applicationSid = Parameter.sid(prefix + "ApplicationSid", "AP");
    }

    /** A URL on the 2010 API. */
    static Parameter<String> url(String name) {
        return Parameter.url(name).refusedWith(() -> MessagingErrors.invalidUrl(name));
    }

    /** An HTTP method on the 2010 API. */
    static Parameter<String> method(String name) {
        return Parameter.choice(name, "GET", "POST").refusedWith(() -> MessagingErrors.invalidMethod(name));
    }

    /** What is called, with what was sent in place of what there was. */
    NumberWebhooks read(Call call, NumberWebhooks old) {
        return new NumberWebhooks(
                call.clearable(url, old.url()),
                call.optional(method, old.method()),
                call.clearable(fallbackUrl, old.fallbackUrl()),
                call.optional(fallbackMethod, old.fallbackMethod()),
                call.clearable(applicationSid, old.applicationSid()));
    }

    /**
     * Writes the URLs and methods.
     *
     * @param prefix what the names of the properties begin with
     * @param absent how a URL is written that is not there
     */
    static void write(Representation json, String prefix, NumberWebhooks webhooks, @Nullable String absent) {
        json.text(prefix + "_url", or(webhooks.url(), absent))
                .text(prefix + "_method", webhooks.method())
                .text(prefix + "_fallback_url", or(webhooks.fallbackUrl(), absent))
                .text(prefix + "_fallback_method", webhooks.fallbackMethod());
    }

    private static @Nullable String or(@Nullable String value, @Nullable String absent) {
        return value == null ? absent : value;
    }
}
