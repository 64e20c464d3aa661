package dev.faketwilio.internal.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table: found by SID, by alias and in the order of their list, with a tombstone for each one deleted.
 * Immutable; the tombstones are ordered by the moment of deletion, and only the latest are kept.
 *
 * @param forgotten how many tombstones there were before those that are kept
 */
record TableContent<T>(
        PersistentHash<Row<T>> byKey,
        PersistentHash<Row<T>> byAlias,
        PersistentMap<Position, Row<T>> byPosition,
        PersistentHash<Tombstone<T>> tombstones,
        PersistentMap<Long, Tombstone<T>> deletions,
        long forgotten) {

    /** More than a test deletes; a program that creates and deletes for days has to stop somewhere. */
    static final int DELETIONS_AT_MOST = 10_000;

    static <T> TableContent<T> empty() {
        return new TableContent<>(
                PersistentHash.empty(),
                PersistentHash.empty(),
                PersistentMap.empty(),
                PersistentHash.empty(),
                PersistentMap.empty(),
                0);
    }

    @Nullable
    Row<T> find(String keyOrAlias) {
        Row<T> row = byKey.get(keyOrAlias);
        return row != null ? row : byAlias.get(keyOrAlias);
    }

    TableContent<T> with(Table<T> table, Row<T> row) {
        T value = row.value();
        String alias = table.aliasOf(value);
        return new TableContent<>(
                byKey.with(table.keyOf(value), row),
                alias == null ? byAlias : byAlias.with(alias, row),
                byPosition.with(new Position(table.parentKeyOf(value), row.sequence()), row),
                tombstones,
                deletions,
                forgotten);
    }

    TableContent<T> without(Table<T> table, Row<T> row, Instant at, int request) {
        T value = row.value();
        String alias = table.aliasOf(value);
        Tombstone<T> tombstone = new Tombstone<>(value, row.sequence(), at, request);
        return new TableContent<>(
                        byKey.without(table.keyOf(value)),
                        alias == null ? byAlias : byAlias.without(alias),
                        byPosition.without(new Position(table.parentKeyOf(value), row.sequence())),
                        tombstones.with(table.keyOf(value), tombstone),
                        deletions.with(forgotten + deletions.size(), tombstone),
                        forgotten)
                .bounded(table);
    }

    private TableContent<T> bounded(Table<T> table) {
        if (deletions.size() <= DELETIONS_AT_MOST) {
            return this;
        }
        Tombstone<T> oldest = Objects.requireNonNull(deletions.get(forgotten));
        String key = table.keyOf(oldest.value());
        // a row of that key may have come back and been deleted again
        Tombstone<T> last = tombstones.get(key);
        boolean latest = last != null && last.sequence() == oldest.sequence();
        return new TableContent<>(
                byKey,
                byAlias,
                byPosition,
                latest ? tombstones.without(key) : tombstones,
                deletions.without(forgotten),
                forgotten + 1);
    }
}
