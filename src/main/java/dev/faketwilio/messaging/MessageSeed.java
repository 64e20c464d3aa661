package dev.faketwilio.messaging;

/**
 * Says what a seeded message is like. Not thread-safe; to be used only while the call that it was made for runs.
 */
public interface MessageSeed {

    /**
     * Names the sender; by default a number of Twilio's that any account may send from, {@code +15005550006}.
     *
     * @param from a sender of the account, or of the Messaging Service
     * @return this
     */
    MessageSeed from(String from);

    /**
     * Sends it through a Messaging Service, which chooses the sender unless it is named.
     *
     * @param service the Service
     * @return this
     */
    MessageSeed through(MessagingService service);

    /**
     * Says what it says; {@code Hello} by default.
     *
     * @param body up to 1600 characters
     * @return this
     */
    MessageSeed body(String body);

    /**
     * Adds a file.
     *
     * @param url an absolute http or https URL, which is not called
     * @return this
     */
    MessageSeed media(String url);

    /**
     * Lets it have been delivered; without that, it is on its way like one that was just sent.
     *
     * @return this
     */
    MessageSeed delivered();
}
