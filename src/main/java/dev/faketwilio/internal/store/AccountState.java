package dev.faketwilio.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one account at one moment: all tables, how many rows and SIDs have been made so far, and when
 * something happens by itself. Immutable, so holding on to it is a snapshot of it.
 */
public final class AccountState {

    /** The state of a new account. */
    public static final AccountState EMPTY = new AccountState(PersistentHash.empty(), 0, 0, Instant.MAX);

    private final PersistentHash<TableContent<?>> tables;
    private final long rows;
    private final long sids;
    private final Instant due;

    private AccountState(PersistentHash<TableContent<?>> tables, long rows, long sids, Instant due) {
        this.tables = tables;
        this.rows = rows;
        this.sids = sids;
        this.due = due;
    }

    /** Returns how many SIDs have been made so far. */
    public long sids() {
        return sids;
    }

    /** This state after one more SID has been made. */
    public AccountState afterNewSid() {
        return new AccountState(tables, rows, sids + 1, due);
    }

    /** This state, in which no SID is made that the later one has had already. */
    public AccountState afterSidsOf(AccountState later) {
        return new AccountState(tables, rows, Math.max(sids, later.sids), due);
    }

    /** Returns until when nothing happens by itself; {@link Instant#MAX} if nothing ever does. */
    public Instant due() {
        return due;
    }

    /** This state, in which nothing happens by itself before that moment. */
    public AccountState due(Instant next) {
        return next.equals(due) ? this : new AccountState(tables, rows, sids, next);
    }

    /** The row with that SID or alias; null if there is none. */
    public <T> @Nullable Row<T> find(Table<T> table, String keyOrAlias) {
        return content(table).find(keyOrAlias);
    }

    /** Returns what remains of the row that was last deleted under that SID or alias; null if none was. */
    public <T> @Nullable Tombstone<T> tombstone(Table<T> table, String keyOrAlias) {
        Tombstone<T> found = content(table).tombstones().get(keyOrAlias);
        if (found != null) {
            return found;
        }
        for (Tombstone<T> tombstone : content(table).deletions().after(-1L)) {
            found = keyOrAlias.equals(table.aliasOf(tombstone.value())) ? tombstone : found;
        }
        return found;
    }

    /** Returns how many rows the table has. */
    public int size(Table<?> table) {
        return content(table).byPosition().size();
    }

    /** The rows under the parent from the newest to the oldest. */
    public <T> List<Row<T>> newestFirst(Table<T> table, String parent) {
        return older(table, parent, Long.MAX_VALUE, Integer.MAX_VALUE, any -> true);
    }

    /**
     * A stretch of the list under the parent, of the rows that the filter lets through; null if the token names no row of
     * that list.
     */
    public <T> @Nullable Slice<T> slice(
            Table<T> table, String parent, @Nullable PageToken token, int atMost, Predicate<T> filter) {
        if (token == null) {
            return Slice.of(older(table, parent, Long.MAX_VALUE, atMost + 1, filter), atMost);
        }
        Long sequence = sequenceOf(table, parent, token.key());
        if (sequence == null) {
            return null;
        }
        if (token.forward()) {
            return Slice.of(older(table, parent, sequence, atMost + 1, filter), atMost);
        }
        List<Row<T>> page = newer(table, parent, sequence, atMost, filter);
        Collections.reverse(page);
        boolean more = !older(table, parent, sequence + 1, 1, filter).isEmpty();
        return new Slice<>(page, more);
    }

    /** At most so many rows that are older than the given place, from the newest to the oldest. */
    private <T> List<Row<T>> older(Table<T> table, String parent, long sequence, int atMost, Predicate<T> filter) {
        return select(
                content(table).byPosition().before(new Position(parent, sequence)), table, parent, atMost, filter);
    }

    /** At most so many rows that are newer than the given place, from the oldest to the newest. */
    private <T> List<Row<T>> newer(Table<T> table, String parent, long sequence, int atMost, Predicate<T> filter) {
        return select(content(table).byPosition().after(new Position(parent, sequence)), table, parent, atMost, filter);
    }

    private static <T> List<Row<T>> select(
            Iterable<Row<T>> rows, Table<T> table, String parent, int atMost, Predicate<T> filter) {
        List<Row<T>> found = new ArrayList<>(Math.min(atMost, 64));
        for (Row<T> row : rows) {
            if (found.size() == atMost || !table.parentKeyOf(row.value()).equals(parent)) {
                break;
            }
            if (filter.test(row.value())) {
                found.add(row);
            }
        }
        return found;
    }

    /** All rows of the table in the order of creation. */
    public <T> List<T> all(Table<T> table) {
        List<Row<T>> rowsByAge = new ArrayList<>(size(table));
        for (Row<T> row : content(table).byPosition().after(new Position("", Long.MIN_VALUE))) {
            rowsByAge.add(row);
        }
        rowsByAge.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
        List<T> values = new ArrayList<>(rowsByAge.size());
        for (Row<T> row : rowsByAge) {
            values.add(row.value());
        }
        return values;
    }

    /** Returns how many deletions from the table are no longer remembered. */
    public long forgottenDeletions(Table<?> table) {
        return content(table).forgotten();
    }

    /** Returns what was deleted from the table, in the order of deletion: the latest 10,000. */
    public <T> List<Tombstone<T>> deletions(Table<T> table) {
        List<Tombstone<T>> found = new ArrayList<>();
        for (Tombstone<T> tombstone : content(table).deletions().after(-1L)) {
            found.add(tombstone);
        }
        return found;
    }

    /** This state with the resource in the table: at the end of its list, or in the place of an earlier form of it. */
    public <T> AccountState with(Table<T> table, T value) {
        TableContent<T> content = content(table);
        Row<T> earlier = content.byKey().get(table.keyOf(value));
        Row<T> row = new Row<>(value, earlier == null ? rows : earlier.sequence());
        return new AccountState(
                tables.with(table.name(), content.with(table, row)), earlier == null ? rows + 1 : rows, sids, due);
    }

    /** This state without the row; a tombstone remains. */
    public <T> AccountState without(Table<T> table, Row<T> row, Instant at, int request) {
        return new AccountState(
                tables.with(table.name(), content(table).without(table, row, at, request)), rows, sids, due);
    }

    private <T> @Nullable Long sequenceOf(Table<T> table, String parent, String key) {
        Row<T> row = content(table).byKey().get(key);
        if (row != null) {
            return table.parentKeyOf(row.value()).equals(parent) ? row.sequence() : null;
        }
        Tombstone<T> tombstone = content(table).tombstones().get(key);
        return tombstone != null && table.parentKeyOf(tombstone.value()).equals(parent) ? tombstone.sequence() : null;
    }

    @SuppressWarnings("unchecked") // a table's content is only ever put there under the table's own name
    private <T> TableContent<T> content(Table<T> table) {
        TableContent<T> content = (TableContent<T>) tables.get(table.name());
        return content == null ? TableContent.empty() : content;
    }
}
