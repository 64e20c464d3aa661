package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.Property;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.MessagingErrors;

/** URLs and methods of webhooks on the 2010 API, which refuses them with errors of its own (contract/messaging.md 14.1). */
final class Webhooks {

    private Webhooks() {}

    static Rule<String> url(Property<?> property) {
        return Rule.url().clearable().refusedWith(MessagingErrors.INVALID_URL, property.parameter());
    }

    static Rule<String> method(Property<?> property) {
        return Rule.choice("GET", "POST")
                .byDefault("POST")
                .refusedWith(MessagingErrors.INVALID_METHOD, property.parameter());
    }
}
