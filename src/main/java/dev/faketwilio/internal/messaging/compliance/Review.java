package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's review of the resources of one table. For half of the time a resource waits, for the other half it is in
 * review, and in the end it is approved. Every other end is the test's decision.
 *
 * @param <R> the resource class
 * @param <S> the resource's statuses
 */
public final class Review<R extends TwilioResource, S extends Enum<S>> {

    private final Table<R> table;
    private final Table<Submission> submissions;
    private final Property<S> status;
    private final Property<Instant> updated;
    private final Course<S> course;
    private Predicate<Draft<R>> atOnce = any -> false;
    private BiConsumer<Draft<R>, Transaction> entering = (resource, transaction) -> {};

    private Review(ResourceType<R> type, Table<R> table, Property<S> status, Course<S> course) {
        this.table = table;
        this.submissions = Table.of("review of a " + table, Submission::key).under(table, Submission::key);
        this.status = status;
        this.updated = Shape.of(type).named("date_updated");
        this.course = course;
    }

    /** Declares the review of a table's resources. */
    public static <R extends TwilioResource, S extends Enum<S>> Review<R, S> of(
            ResourceType<R> type, Table<R> table, Property<S> status, Course<S> course) {
        return new Review<>(type, table, status, course);
    }

    /** Approves some resources as soon as somebody looks at them. */
    public Review<R, S> approvingAtOnce(Predicate<Draft<R>> which) {
        atOnce = which;
        return this;
    }

    /** Changes what else changes with the status, which the draft has already. */
    public Review<R, S> entering(BiConsumer<Draft<R>, Transaction> rule) {
        entering = rule;
        return this;
    }

    /** Returns what is known of reviews; belongs to the resources. */
    public Table<Submission> submissions() {
        return submissions;
    }

    /** Begins the review of a resource, for the first time or again. */
    public void submit(Draft<R> draft, Call call) {
        Transaction transaction = call.transaction();
        enter(draft, course.waiting, transaction.now(), transaction);
        String key = table.keyOf(draft.build());
        Duration takes = atOnce.test(draft) ? Duration.ZERO : ReviewPlan.takes(transaction, course.takes);
        transaction.put(submissions, new Submission(key, count(key, transaction) + 1, transaction.now(), takes));
    }

    /** Returns how often a resource has been submitted. */
    int count(String key, Transaction transaction) {
        Submission latest = transaction.find(submissions, key);
        return latest == null ? 0 : latest.number();
    }

    /** Gives a resource a status now. */
    public R move(R resource, S to, Transaction transaction) {
        return move(resource, to, transaction, draft -> {});
    }

    /** Gives a resource a status now, and changes what else the test has said. */
    public R move(R resource, S to, Transaction transaction, Consumer<Draft<R>> change) {
        return transaction.change(table, resource, draft -> {
            enter(draft, to, transaction.now(), transaction);
            change.accept(draft);
        });
    }

    private void enter(Draft<R> draft, S to, Instant at, Transaction transaction) {
        draft.set(status, to).set(updated, at);
        entering.accept(draft, transaction);
    }

    /** The resource as far as its review has come. */
    public R progressed(R resource, Transaction transaction) {
        S current = resource.get(status);
        Submission submission = transaction.find(submissions, table.keyOf(resource));
        Duration takes = submission == null ? null : submission.takes();
        if (submission == null || takes == null || !(current == course.waiting || current == course.inReview)) {
            return resource;
        }
        Draft<R> draft = Draft.of(resource);
        Instant end = submission.at().plus(takes);
        Instant middle = submission.at().plusSeconds(takes.toSeconds() / 2);
        if (!end.isAfter(transaction.now())) {
            enter(draft, course.approved, end, transaction);
        } else if (current == course.waiting && course.inReview != null && !middle.isAfter(transaction.now())) {
            enter(draft, course.inReview, middle, transaction);
        } else {
            return resource;
        }
        return draft.build();
    }

    /** The resource as far as its review has come, in its table too. */
    R settled(R before, Transaction transaction) {
        R after = progressed(before, transaction);
        return after.equals(before) ? before : transaction.put(table, after).value();
    }

    /** Lets all reviews go on as far as time has passed. */
    public void pass(Transaction transaction) {
        transaction.state().all(table).forEach(each -> settled(each, transaction));
    }

    /**
     * The course of a review that ends well.
     *
     * @param takes how long it takes if the test has said nothing
     * @param waiting the status of what has been submitted only
     * @param inReview the status of what is being reviewed; null if Twilio does not show that
     * @param approved the status of what has been approved
     * @param <S> the statuses
     */
    public record Course<S>(
            Duration takes, S waiting, @Nullable S inReview, S approved) {}

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
