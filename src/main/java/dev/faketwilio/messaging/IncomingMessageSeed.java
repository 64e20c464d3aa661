package dev.faketwilio.messaging;

import java.util.Objects;

/**
 * Says what a message is like that comes in. Not thread-safe; to be used only while the call that it was made for runs.
 */
public interface IncomingMessageSeed {

    /**
     * Names who has written; must be said.
     *
     * @param from a number, written in any way, or a channel address
     * @return this
     */
    IncomingMessageSeed from(String from);

    /**
     * Names whom it was written to; must be said.
     *
     * @param to a number, short code or channel sender of the account
     * @return this
     */
    IncomingMessageSeed to(String to);

    /**
     * Names the number that it was written to.
     *
     * @param to a number of the account
     * @return this
     */
    default IncomingMessageSeed to(AccountPhoneNumber to) {
        return to(Objects.requireNonNull(to, "to").phoneNumber());
    }

    /**
     * Says what it says; nothing by default.
     *
     * @param body the text
     * @return this
     */
    IncomingMessageSeed body(String body);

    /**
     * Adds a file, which makes it an MMS.
     *
     * @param url an absolute http or https URL, which is not called; the end of its name says the type. Whoever downloads
     *     the {@code MediaUrl0} that Twilio names gets a placeholder of that type
     * @return this
     */
    IncomingMessageSeed media(String url);

    /**
     * Adds a file with its content, which makes it an MMS.
     *
     * @param url an absolute http or https URL, which is not called
     * @param contentType the MIME type of the file
     * @param content what a download of {@code MediaUrl0} returns
     * @return this
     */
    IncomingMessageSeed media(String url, String contentType, byte[] content);

    /**
     * Sets one of the parameters by which Twilio tells of it, for what the fake does not know by itself, for example
     * {@code FromCity} or {@code ProfileName}. One that Twilio always sends keeps its place; another comes last.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    IncomingMessageSeed parameter(String name, String value);
}
