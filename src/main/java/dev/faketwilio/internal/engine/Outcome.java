package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.store.Row;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an operation came to, before it is written as JSON.
 *
 * @param <T> the resource's record
 */
sealed interface Outcome<T> {

    /**
     * One resource.
     *
     * @param made whether an operation that may also change one has made it, which is then said by 201
     * @param form a form of it for this answer only; null for the usual one
     */
    record One<T>(Row<T> row, boolean made, @Nullable Consumer<Representation> form) implements Outcome<T> {

        One(Row<T> row) {
            this(row, false, null);
        }
    }

    /**
     * Something in a form of its own, which is not that of the resource.
     *
     * @param resource the resource that it belongs to; null for none
     * @param made as of {@link One}
     */
    record Other<T>(@Nullable T resource, Consumer<Representation> form, boolean made) implements Outcome<T> {

        Other(@Nullable T resource, Consumer<Representation> form) {
            this(resource, form, false);
        }
    }

    /**
     * The way to something elsewhere.
     *
     * @param location an absolute URL, or a path of the same product
     * @param form the body that says it too; null for none
     */
    record Redirect<T>(String location, @Nullable Consumer<Representation> form) implements Outcome<T> {}

    /** A file that belongs to the resource with that SID. */
    record File<T>(String sid, FileBody body) implements Outcome<T> {}

    /** A page of a list. */
    record Page<T>(PageMeta meta, List<Row<T>> rows) implements Outcome<T> {}

    /** No body, since the resource is gone. */
    record Gone<T>(String sid, T value) implements Outcome<T> {}
}
