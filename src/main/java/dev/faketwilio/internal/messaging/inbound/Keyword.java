package dev.faketwilio.internal.messaging.inbound;

import static java.util.Map.entry;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.delivery.OptOut;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that Twilio itself reacts to: contract/messaging.md 19. */
enum Keyword {
    STOP,
    START,
    HELP;

    private static final Map<String, Keyword> WORDS = Map.ofEntries(
            entry("STOP", STOP),
            entry("STOPALL", STOP),
            entry("UNSUBSCRIBE", STOP),
            entry("CANCEL", STOP),
            entry("END", STOP),
            entry("QUIT", STOP),
            entry("REVOKE", STOP),
            entry("OPTOUT", STOP),
            entry("START", START),
            entry("YES", START),
            entry("UNSTOP", START),
            entry("HELP", HELP),
            entry("INFO", HELP));

    private static final String STOPPED =
            "You have successfully been unsubscribed. You will not receive any more messages"
                    + " from this number. Reply START to resubscribe.";
    private static final String STOPPED_TOLL_FREE =
            "NETWORK MSG: You replied with the word \"stop\" which blocks all texts"
                    + " sent from this number. Text back \"unstop\" to receive messages again.";
    private static final String STARTED =
            "You have successfully been re-subscribed to messages from this number. Reply HELP"
                    + " for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.";
    private static final String STARTED_TOLL_FREE =
            "NETWORK MSG: You have replied \"{word}\" and will begin receiving messages again from this number.";
    private static final String HELPED = "Reply STOP to unsubscribe. Msg&Data Rates May Apply.";

    /** The keyword that a text is, in whatever case and between blanks; null if it is none. */
    static @Nullable Keyword of(String text, String ownAddress) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        Keyword keyword = WORDS.get(word);
        // Twilio's support article on toll-free numbers and STOP: START and UNSTOP resubscribe, YES does not
        return keyword == START && NumberingPlan.isTollFree(ownAddress) && word.equals("YES") ? null : keyword;
    }

    /**
     * Does what the keyword says.
     *
     * @param text the message as sent
     * @return what Twilio answers; null for nothing
     */
    @Nullable
    String apply(Transaction transaction, Mailbox mailbox, String sender, String text) {
        String scope = OptOut.scopeOf(transaction, mailbox.address());
        boolean out = OptOut.exists(transaction, scope, sender);
        boolean tollFree = NumberingPlan.isTollFree(mailbox.address());
        return switch (this) {
            case STOP -> {
                OptOut.add(transaction, scope, sender);
                // assumed: who has opted out already gets no answer
                yield out ? null : tollFree ? STOPPED_TOLL_FREE : STOPPED;
            }
            case START -> {
                OptOut.remove(transaction, scope, sender);
                // assumed: who has not opted out gets no answer, and so YES can be an answer of a conversation
                yield !out ? null : tollFree ? STARTED_TOLL_FREE.replace("{word}", text.strip()) : STARTED;
            }
            case HELP -> out && tollFree ? null : HELPED;
        };
    }
}
