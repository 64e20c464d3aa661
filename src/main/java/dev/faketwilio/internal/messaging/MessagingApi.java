package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.messaging.services.AlphaSenderResource;
import dev.faketwilio.internal.messaging.services.ChannelSenderResource;
import dev.faketwilio.internal.messaging.services.DestinationAlphaSenderResource;
import dev.faketwilio.internal.messaging.services.PhoneNumberResource;
import dev.faketwilio.internal.messaging.services.PooledShortCodeResource;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import java.util.List;

/** The resources of Twilio's Messaging API. */
public final class MessagingApi {

    private MessagingApi() {}

    /** Puts the API together. */
    public static Api create() {
        return new Api(List.of(
                new IncomingPhoneNumberResource(),
                new ShortCodeResource(),
                new ServiceResource(),
                new PhoneNumberResource(),
                new PooledShortCodeResource(),
                new AlphaSenderResource(),
                new DestinationAlphaSenderResource(),
                new ChannelSenderResource()));
    }
}
