package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.errors.MessageErrors;

/**
 * The numbers that Twilio's test credentials refuse: contract/messaging.md 23. Here they do so with any credentials, as
 * they belong to nobody otherwise.
 */
final class MagicNumbers {

    private MagicNumbers() {}

    /** Refuses the senders that are always refused. */
    static void requireUsableFrom(String from) {
        switch (from) {
            case "+15005550001" -> throw MessageErrors.INVALID_FROM.exception(from);
            case "+15005550007" -> throw MessageErrors.NOT_MESSAGE_CAPABLE.exception(from);
            case "+15005550008" -> throw MessageErrors.QUEUE_FULL.exception();
            default -> {}
        }
    }

    /** Returns whether any account may send from it. */
    static boolean isUsableFrom(String from) {
        return from.equals("+15005550006");
    }

    /** Refuses the recipient that is no number at all. */
    static void requireValidTo(String to) {
        if (to.equals("+15005550001")) {
            throw MessageErrors.INVALID_TO.exception(to);
        }
    }

    /** Refuses the recipients that are always refused. */
    static void requireReachableTo(String to, String from) {
        switch (to) {
            case "+15005550002" -> throw MessageErrors.NOT_REACHABLE.exception(to, from);
            case "+15005550003" -> throw MessageErrors.REGION_NOT_ENABLED.exception(to);
            case "+15005550004" -> throw MessageErrors.OPTED_OUT.exception();
            case "+15005550009" -> throw MessageErrors.NOT_MOBILE.exception(to);
            default -> {}
        }
    }
}
