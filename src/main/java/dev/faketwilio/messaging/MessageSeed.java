package dev.faketwilio.messaging;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.seeding.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Describes a seeded message. */
public final class MessageSeed extends ResourceSeed<TwilioMessage, MessageSeed> {

    private final List<String> mediaUrls = new ArrayList<>();

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public MessageSeed(Plan<TwilioMessage> plan) {
        super(plan);
    }

    /**
     * Sets the sender. By default, it is a number of Twilio's that any account may send from, {@code +15005550006}.
     *
     * @param from a sender of the account, or of the Messaging Service
     * @return this
     */
    public MessageSeed from(String from) {
        return set(TwilioMessage.FROM, from);
    }

    /**
     * Sends the message through a Messaging Service, which chooses the sender unless it is set.
     *
     * @param service the Service
     * @return this
     */
    public MessageSeed through(MessagingService service) {
        Objects.requireNonNull(service, "service");
        return set(TwilioMessage.MESSAGING_SERVICE_SID, service.sid());
    }

    /**
     * Sets the text. By default, it is {@code Hello}, or empty if there are media.
     *
     * @param body up to 1600 characters
     * @return this
     */
    public MessageSeed body(String body) {
        return set(TwilioMessage.BODY, body);
    }

    /**
     * Adds a file.
     *
     * @param url an absolute http or https URL, which is not called
     * @return this
     */
    public MessageSeed media(String url) {
        mediaUrls.add(Objects.requireNonNull(url, "url"));
        return set(TwilioMessage.MEDIA_URLS, List.copyOf(mediaUrls));
    }

    /**
     * Delivers the message. Without it, the message is under way like one that was just sent.
     *
     * @return this
     */
    public MessageSeed delivered() {
        return then((given, simulate, message) -> simulate.deliveries().deliver(message.sid()));
    }
}
