package dev.faketwilio.internal.recording;

import dev.faketwilio.RecordedCalls;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A live selection of recorded calls, as tests see it.
 *
 * @param <C> the public type of a call
 * @param <S> the public type of the view
 * @param <E> what is recorded
 */
public abstract class SelectedCalls<C, S extends RecordedCalls<C, S>, E extends Recorded>
        implements RecordedCalls<C, S>, Explained {

    private final Selection<E> selected;

    /** Shows a selection. */
    protected SelectedCalls(Selection<E> selected) {
        this.selected = selected;
    }

    /** Returns the entries behind it. */
    protected final Selection<E> selected() {
        return selected;
    }

    /** Returns the view as its public type. */
    protected abstract S self();

    /** Returns the entry as its public type. */
    protected abstract C call(E entry);

    /** Returns the same kind of view for another selection of the same recording, by the same criteria. */
    protected abstract S with(Selection<E> other);

    @Override
    public List<C> all() {
        return calls(selected.all());
    }

    @Override
    public List<C> kept() {
        return calls(selected.kept());
    }

    private List<C> calls(List<E> entries) {
        return entries.stream().map(this::call).toList();
    }

    @Override
    public int size() {
        return selected.size();
    }

    @Override
    public int dropped() {
        return selected.dropped();
    }

    @Override
    public C single() {
        return call(selected.single(this::nearest));
    }

    @Override
    public C last() {
        return call(selected.last(this::nearest));
    }

    @Override
    public S await(int count, Duration atMost) {
        selected.await(count, atMost, this::nearest);
        return self();
    }

    @Override
    public S since(Mark mark) {
        return with(selected.since(mark instanceof CallMark own ? own.moment : null));
    }

    @Override
    public Mark mark() {
        return new CallMark(selected.moment());
    }

    @Override
    public String description() {
        return selected.description();
    }

    @Override
    public String toString() {
        return selected.toString();
    }

    private record CallMark(Recording.@Nullable Moment moment) implements Mark {}
}
