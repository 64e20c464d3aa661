package dev.faketwilio.internal.store;

import java.util.List;

/**
 * Consecutive rows of a list, newest first.
 *
 * @param rows the rows
 * @param more whether further rows follow
 */
public record Slice<T>(List<Row<T>> rows, boolean more) {

    /** Returns at most so many rows, given one row more where there is one. */
    static <T> Slice<T> of(List<Row<T>> rows, int atMost) {
        return rows.size() > atMost ? new Slice<>(rows.subList(0, atMost), true) : new Slice<>(rows, false);
    }
}
