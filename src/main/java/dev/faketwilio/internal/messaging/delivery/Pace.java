package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import java.time.Duration;

/**
 * How fast messages go on. Part of the account's state, so that a baseline has it too.
 *
 * @param step how long a message stays in each status
 * @param held whether they stay where they are instead
 */
public record Pace(Duration step, boolean held) {

    /** What applies where a test has said nothing. */
    public static final Pace STANDARD = new Pace(Duration.ofSeconds(1), false);

    /** One row or none. */
    private static final Table<Pace> TABLE = Table.of("pace of messages", any -> "pace");

    /** The pace of the account's messages. */
    static Pace of(Transaction transaction) {
        Pace said = transaction.find(TABLE, "pace");
        return said == null ? STANDARD : said;
    }

    /** Lets messages go on at another pace from their next step on. */
    public static void set(Transaction transaction, Pace pace) {
        transaction.put(TABLE, pace);
    }
}
