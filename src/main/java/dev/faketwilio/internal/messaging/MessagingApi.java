package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import java.util.List;

/** The resources of Twilio's Messaging API. */
public final class MessagingApi {

    private MessagingApi() {}

    /** Puts the API together. */
    public static Api create() {
        return new Api(List.of(new IncomingPhoneNumberResource(), new ShortCodeResource(), new ServiceResource()));
    }
}
