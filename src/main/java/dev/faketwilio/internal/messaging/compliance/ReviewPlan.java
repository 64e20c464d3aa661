package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a test has said of reviews: there is one plan or none. Part of the account's state, so that a baseline has it
 * too.
 *
 * @param takes how long reviews take on the sandbox's clock; null: only the test ends them
 */
public record ReviewPlan(@Nullable Duration takes) {

    public static final Table<ReviewPlan> TABLE = Table.of("review plan", any -> "plan");

    /** Returns how long a review takes that begins now; null: only the test ends it. */
    static @Nullable Duration takes(Transaction transaction, Duration standard) {
        ReviewPlan plan = transaction.find(TABLE, "plan");
        return plan == null ? standard : plan.takes;
    }
}
