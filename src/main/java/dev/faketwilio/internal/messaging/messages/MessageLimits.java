package dev.faketwilio.internal.messaging.messages;

/** What a message can hold, whoever sends it: contract/messaging.md 15.1 and 22. */
public final class MessageLimits {

    /** The longest text, in characters. */
    public static final int BODY = 1600;

    /** The most media. */
    public static final int MEDIA = 10;

    private MessageLimits() {}
}
