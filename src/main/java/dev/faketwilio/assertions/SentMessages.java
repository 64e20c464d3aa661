package dev.faketwilio.assertions;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whether messages were sent; and the failure texts that show those that came nearest. */
final class SentMessages {

    private static final int LISTED_AT_MOST = 20;
    private static final int SHOWN_AT_MOST = 160;

    private SentMessages() {}

    /** Makes sure that a message to the recipient contains the text. */
    static void exists(TwilioSandbox twilio, String to, String text) {
        Objects.requireNonNull(twilio, "twilio");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "Expected a text that the message contains, but found null");
        List<TwilioMessage> there = to(twilio, to);
        if (there.stream().noneMatch(message -> message.body().contains(text))) {
            String found = switch (there.size()) {
                case 0 -> "none was sent there.";
                case 1 -> "the one that was sent there does not.";
                default -> "none of the " + there.size() + " that were sent there does.";
            };
            throw new AssertionError(
                    "Expected a message to " + to + " that contains " + Kind.quoted(text) + ", but " + found
                            + nearest(twilio, to, text) + "\n"
                            + Nearest.requests(twilio.requests(), TwilioMessage.CREATE));
        }
    }

    /** Makes sure that there is no message to the recipient. */
    static void none(TwilioSandbox twilio, String to) {
        Objects.requireNonNull(twilio, "twilio");
        Objects.requireNonNull(to, "to");
        List<TwilioMessage> there = to(twilio, to);
        if (!there.isEmpty()) {
            throw new AssertionError("Expected no message to " + to + ", but "
                    + (there.size() == 1 ? "one was" : there.size() + " were") + " sent there:"
                    + listed(there, message -> "") + "\n"
                    + Nearest.requests(twilio.requests(), TwilioMessage.CREATE));
        }
    }

    /** Returns what was sent there and not canceled; that it failed later is another matter. */
    private static List<TwilioMessage> to(TwilioSandbox twilio, String to) {
        return twilio.messaging().messagesTo(to).stream()
                .filter(SentMessages::wasSent)
                .toList();
    }

    private static boolean wasSent(TwilioMessage message) {
        return message.direction() != TwilioMessage.Direction.INBOUND
                && message.status() != TwilioMessage.Status.CANCELED;
    }

    /** First the messages to the recipient, then all others. */
    private static String nearest(TwilioSandbox twilio, String to, String text) {
        List<TwilioMessage> there = twilio.messaging().messagesTo(to);
        List<TwilioMessage> outbound = twilio.messaging().messages().all().stream()
                .filter(message -> message.direction() != TwilioMessage.Direction.INBOUND)
                .toList();
        List<TwilioMessage> inOrder = new ArrayList<>();
        outbound.stream().filter(there::contains).forEach(inOrder::add);
        outbound.stream().filter(Predicate.not(there::contains)).forEach(inOrder::add);
        return inOrder.isEmpty()
                ? " There are no messages."
                : "\nMessages:"
                        + listed(
                                inOrder,
                                message -> there.contains(message)
                                        ? difference(message, text)
                                        : recipient(message, to, text));
    }

    private static String difference(TwilioMessage message, String text) {
        if (message.status() == TwilioMessage.Status.CANCELED) {
            return "canceled";
        }
        return message.body().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                ? "the text in another case"
                : "another text";
    }

    private static String recipient(TwilioMessage message, String to, String text) {
        if (!message.body().contains(text)) {
            return "";
        }
        String number = message.to();
        long differing = number.length() != to.length()
                ? Long.MAX_VALUE
                : IntStream.range(0, to.length())
                        .filter(i -> to.charAt(i) != number.charAt(i))
                        .count();
        return differing == 1 ? "the text, to a number that differs in one digit" : "the text, to another recipient";
    }

    private interface Remark {
        String on(TwilioMessage message);
    }

    /** The latest of the messages in their order, each on a line. */
    private static String listed(List<TwilioMessage> messages, Remark remark) {
        int from = Math.max(0, messages.size() - LISTED_AT_MOST);
        StringBuilder text = new StringBuilder();
        if (from > 0) {
            text.append(" (the latest ")
                    .append(LISTED_AT_MOST)
                    .append(" of ")
                    .append(messages.size())
                    .append(')');
        }
        for (TwilioMessage message : messages.subList(from, messages.size())) {
            String difference = remark.on(message);
            text.append("\n  ").append(line(message));
            if (!difference.isEmpty()) {
                text.append("   <- ").append(difference);
            }
        }
        return text.toString();
    }

    private static String line(TwilioMessage message) {
        return message.sid() + "  " + (message.from() == null ? "(no sender yet)" : message.from()) + " -> "
                + message.to() + "  " + state(message) + "  " + Kind.quoted(shortened(message.body()));
    }

    /** The status of a message with what went wrong. */
    static String state(TwilioMessage message) {
        String status = message.status().name().toLowerCase(Locale.ROOT);
        return message.errorCode() == null
                ? status
                : status + " with " + message.errorCode()
                        + (message.errorMessage() == null ? "" : " (" + message.errorMessage() + ")");
    }

    private static String shortened(String body) {
        return body.length() <= SHOWN_AT_MOST ? body : body.substring(0, SHOWN_AT_MOST) + "...";
    }
}
