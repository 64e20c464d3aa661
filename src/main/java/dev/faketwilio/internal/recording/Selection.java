package dev.faketwilio.internal.recording;

import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.matching.Listing;
import dev.faketwilio.internal.matching.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some of what is recorded, as it is whenever somebody asks. Immutable.
 *
 * @param <E> what is recorded
 */
public final class Selection<E extends Recorded> {

    private final Recording<E> recording;
    private final Noun noun;

    /** By what the recording finds the entries; null for nothing. */
    private final @Nullable Object key;

    private final List<Recording.Moment> since;
    private final List<Predicate<? super E>> conditions;

    /** The words after the noun where the entries are described. */
    private final String which;

    /** Selects everything. */
    public Selection(Recording<E> recording, Noun noun) {
        this(recording, noun, null, List.of(), List.of(), "");
    }

    private Selection(
            Recording<E> recording,
            Noun noun,
            @Nullable Object key,
            List<Recording.Moment> since,
            List<Predicate<? super E>> conditions,
            String which) {
        this.recording = recording;
        this.noun = noun;
        this.key = key;
        this.since = since;
        this.conditions = conditions;
        this.which = which;
    }

    // ---- narrower selections -----------------------------------------------------------------------------------

    /** Selects those of these with a key. */
    public Selection<E> withKey(Object wanted, String words) {
        return key == null
                ? new Selection<>(recording, noun, wanted, since, conditions, which + " " + words)
                : matching(entry -> wanted.equals(entry.key()), words);
    }

    /** Selects those of these that fulfil a condition. */
    public Selection<E> matching(Predicate<? super E> condition, String words) {
        return new Selection<>(recording, noun, key, since, plus(conditions, condition), which + " " + words);
    }

    /** Selects those of these after a moment of the same recording. */
    public Selection<E> since(Recording.@Nullable Moment moment) {
        if (moment == null || moment.recording() != recording) {
            throw new IllegalArgumentException(
                    "The mark was made in another sandbox. Call mark() on the " + noun.many() + " of this one");
        }
        return new Selection<>(recording, noun, key, plus(since, moment), conditions, which + " since a mark");
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    /** Selects everything of the recording. */
    public Selection<E> everything() {
        return new Selection<>(recording, noun);
    }

    /** Selects what these are selected from by conditions, with the same marks. */
    public Selection<E> unconditionally() {
        return new Selection<>(recording, noun, null, since, List.of(), "");
    }

    public Recording.Moment moment() {
        return recording.moment();
    }

    // ---- what there is -----------------------------------------------------------------------------------------

    /** Returns those that are kept. */
    public List<E> kept() {
        List<E> entries = recording.entries(key, recording.countBy(since));
        for (Predicate<? super E> condition : conditions) {
            entries.removeIf(entry -> !condition.test(entry));
        }
        return entries;
    }

    /** Returns how many were dropped that may be among these. */
    public int dropped() {
        int dropped = recording.dropped(null);
        return dropped == 0 ? 0 : Math.max(0, Math.min(recording.dropped(key), dropped - recording.countBy(since)));
    }

    /**
     * Returns all.
     *
     * @throws IllegalStateException if some that may be among them were dropped
     */
    public List<E> all() {
        List<E> kept = kept();
        requireAll();
        return kept;
    }

    /**
     * Returns how many there are.
     *
     * @throws IllegalStateException if some that may be among them were dropped
     */
    public int size() {
        int size = since.isEmpty() && conditions.isEmpty() ? recording.kept(key) : kept().size();
        requireAll();
        return size;
    }

    private void requireAll() {
        int dropped = dropped();
        if (dropped > 0) {
            throw new IllegalStateException("Expected all " + description() + ", but " + dropped(dropped) + ".");
        }
    }

    /** Returns the only one. */
    public E single(Supplier<String> nearest) {
        List<E> found = kept();
        if (found.size() != 1 || dropped() > 0) {
            throw new AssertionError("Expected exactly one " + describe(1) + ", but there " + Words.were(found.size())
                    + and() + ".\n" + (found.isEmpty() ? nearest.get() : everything()));
        }
        return found.get(0);
    }

    /** Returns the last one. */
    public E last(Supplier<String> nearest) {
        List<E> found = kept();
        if (found.isEmpty()) {
            throw new AssertionError(
                    "Expected at least one " + describe(1) + ", but there were none" + and() + ".\n" + nearest.get());
        }
        return found.get(found.size() - 1);
    }

    // ---- waiting -----------------------------------------------------------------------------------------------

    /** Waits until at least so many are completed. */
    public void await(int count, Duration atMost, Supplier<String> nearest) {
        Durations.requireWait(count, atMost);
        String expected = "at least " + count + " completed " + describe(count);
        await(expected, atMost, () -> completed() >= count, () -> "there " + Words.were(completed()) + and(), nearest);
    }

    private String and() {
        int dropped = dropped();
        return dropped == 0 ? "" : ", and " + dropped(dropped);
    }

    private long completed() {
        return kept().stream().filter(Recorded::completed).count();
    }

    /**
     * Waits until something is so.
     *
     * @param expected what is expected, in words
     * @param found what there is instead, in words that follow "but"
     */
    public void await(
            String expected,
            Duration atMost,
            BooleanSupplier condition,
            Supplier<String> found,
            Supplier<String> nearest) {
        long deadline = Durations.deadline(Durations.notNegative(atMost, "atMost"));
        try {
            if (!recording.await(condition, deadline)) {
                throw new AssertionError("Expected " + expected + " within " + atMost.toMillis() + " ms, but "
                        + found.get() + ".\n" + nearest.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + expected, e);
        }
    }

    // ---- words -------------------------------------------------------------------------------------------------

    /** Returns which these are, in words. */
    public String description() {
        return describe(2);
    }

    private String describe(int count) {
        return (count == 1 ? noun.one() : noun.many()) + which;
    }

    /** Returns the list of these for failure texts; of many only the latest. */
    @Override
    public String toString() {
        return list(kept(), entries -> Listing.lines(entries, Object::toString));
    }

    /**
     * Returns a list of these for failure texts.
     *
     * @param lines writes those that are listed, each on a line that begins with the line break
     */
    public String list(List<E> entries, Function<List<E>, String> lines) {
        String text = entries.isEmpty()
                ? String.format(noun.none(), which)
                : String.format(noun.some(), which) + Listing.ofHowMany(entries) + lines.apply(Listing.latest(entries));
        int dropped = dropped();
        return dropped == 0 ? text : text + "\nThis list is not complete: " + dropped(dropped) + ".";
    }

    private String dropped(int count) {
        String which = key == null && since.isEmpty() && conditions.isEmpty() ? "" : " that may be among these";
        return (count == 1 ? "1 " + noun.one() : count + " " + noun.many()) + which
                + (count == 1 ? " was" : " were") + " dropped, oldest first, to keep at most " + recording.limit()
                + " bytes. Raise recordingLimit, or select those since a mark";
    }
}
