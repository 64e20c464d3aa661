package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;

/** What Twilio deletes by itself: contract/serverless.md 9.2. */
final class Retention {

    /**
     * How long Builds, Versions, Functions and Assets are kept that nothing uses; assumed: since their creation for
     * Builds too, however long they ran, as Twilio's page says it of the others.
     */
    private static final Duration UNUSED = Duration.ofDays(7);

    /** How long Logs are kept. */
    static final Duration LOGS = Duration.ofDays(30);

    private Retention() {}

    /** Removes what nothing uses and was created more than seven days ago. */
    static <T> void removeUnused(
            Transaction transaction, Table<T> table, Function<T, Instant> created, Predicate<T> unused) {
        removeOlder(transaction, table, created, UNUSED, unused);
    }

    /** Removes what was created longer ago than the age and fulfils the condition. */
    static <T> void removeOlder(
            Transaction transaction,
            Table<T> table,
            Function<T, Instant> created,
            Duration age,
            Predicate<T> condition) {
        Instant limit = transaction.now().minus(age);
        for (T value : transaction.state().all(table)) {
            if (created.apply(value).isBefore(limit) && condition.test(value)) {
                transaction.remove(table, value);
            }
        }
    }
}
