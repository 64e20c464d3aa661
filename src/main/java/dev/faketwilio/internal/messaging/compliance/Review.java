package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's review of the resources of one table. For half of the time a resource waits, for the other half somebody
 * looks at it, and in the end it is approved. What ends otherwise ends so by the test's word.
 *
 * @param <T> the resource's record
 */
public final class Review<T> {

    private final Table<T> table;
    private final Table<Submission> submissions;
    private final Duration standard;
    private final Steps<T> steps;

    /**
     * Declares the review of a table's resources.
     *
     * @param standard how long it takes if the test has said nothing
     */
    public Review(Table<T> table, Duration standard, Steps<T> steps) {
        this.table = table;
        this.submissions = Table.of("review of a " + table, Submission::key).under(table, Submission::key);
        this.standard = standard;
        this.steps = steps;
    }

    /** Returns what is known of reviews; belongs to the resources. */
    public Table<Submission> submissions() {
        return submissions;
    }

    /** Begins the review of a resource, for the first time or again. */
    public void begin(T value, Transaction transaction) {
        begin(value, transaction, ReviewPlan.takes(transaction, standard));
    }

    /** Begins the review of a resource, whose end comes at the first look. */
    void beginAndEnd(T value, Transaction transaction) {
        begin(value, transaction, Duration.ZERO);
    }

    private void begin(T value, Transaction transaction, @Nullable Duration takes) {
        String key = table.keyOf(value);
        transaction.put(submissions, new Submission(key, count(value, transaction) + 1, transaction.now(), takes));
    }

    /** Returns how often the resource has been submitted. */
    int count(T value, Transaction transaction) {
        Submission latest = transaction.find(submissions, table.keyOf(value));
        return latest == null ? 0 : latest.number();
    }

    /** Lets somebody look at a resource now. */
    public T lookAt(T value, Transaction transaction) {
        return transaction.put(table, steps.inReview(value, transaction.now())).value();
    }

    /** Approves a resource now. */
    public T approve(T value, Transaction transaction) {
        return transaction
                .put(table, steps.approved(value, transaction, transaction.now()))
                .value();
    }

    /** The resource as far as its review has come. */
    public T progressed(T value, Transaction transaction) {
        Submission submission = transaction.find(submissions, table.keyOf(value));
        Duration takes = submission == null ? null : submission.takes();
        if (submission == null || takes == null || !(steps.isWaiting(value) || steps.isInReview(value))) {
            return value;
        }
        Instant end = submission.at().plus(takes);
        if (!end.isAfter(transaction.now())) {
            return steps.approved(value, transaction, end);
        }
        Instant middle = submission.at().plusSeconds(takes.toSeconds() / 2);
        return steps.isWaiting(value) && !middle.isAfter(transaction.now()) ? steps.inReview(value, middle) : value;
    }

    /** The resource as far as its review has come, in its table too. */
    T settled(T before, Transaction transaction) {
        T after = progressed(before, transaction);
        return after.equals(before) ? before : transaction.put(table, after).value();
    }

    /** Lets all reviews go on as far as time has passed. */
    public void pass(Transaction transaction) {
        transaction.state().all(table).forEach(each -> settled(each, transaction));
    }

    /**
     * How a resource goes through a review.
     *
     * @param <T> the resource's record
     */
    public interface Steps<T> {

        /** Returns whether it has been submitted only. */
        boolean isWaiting(T value);

        /** Returns whether somebody looks at it. */
        boolean isInReview(T value);

        /** The resource when somebody begins to look at it. */
        T inReview(T value, Instant at);

        /** The resource when it has been approved; what else follows from that is done. */
        T approved(T value, Transaction transaction, Instant at);
    }

    /**
     * That a resource was submitted.
     *
     * @param key the resource's key
     * @param number how often it has been submitted so far
     * @param at when
     * @param takes how long the review takes; null: only the test ends it
     */
    public record Submission(
            String key, int number, Instant at, @Nullable Duration takes) {}
}
