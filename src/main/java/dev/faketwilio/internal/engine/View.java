package dev.faketwilio.internal.engine;

import dev.faketwilio.Deletion;
import dev.faketwilio.Resources;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.store.Tombstone;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The rows of one table, as tests see them.
 *
 * @param <T> the resource's record
 */
public final class View<T> implements Resources<T> {

    private final Account account;
    private final Table<T> table;
    private final Function<T, String> name;

    /**
     * Looks at a table.
     *
     * @param name what a person calls a resource, for messages
     */
    public View(Account account, Table<T> table, Function<T, String> name) {
        this.account = account;
        this.table = table;
        this.name = name;
    }

    @Override
    public List<T> all() {
        return List.copyOf(account.present().all(table));
    }

    @Override
    public Optional<T> find(String sid) {
        Objects.requireNonNull(sid, "Expected a SID or name, but found null");
        Row<T> row = account.present().find(table, sid);
        return row == null ? Optional.empty() : Optional.of(row.value());
    }

    @Override
    public T get(String sid) {
        return find(sid).orElseThrow(() -> new NoSuchElementException(absence(sid)));
    }

    @Override
    public List<Deletion<T>> deleted() {
        return account.present().deletions(table).stream().map(this::deletion).toList();
    }

    @Override
    public Optional<Deletion<T>> findDeleted(String sid) {
        Objects.requireNonNull(sid, "Expected a SID or name, but found null");
        return Optional.ofNullable(account.present().tombstone(table, sid)).map(this::deletion);
    }

    @Override
    public long forgottenDeletions() {
        return account.present().forgottenDeletions(table);
    }

    private String absence(String sid) {
        Tombstone<T> tombstone = account.present().tombstone(table, sid);
        String found = tombstone == null
                ? never()
                : "was deleted" + (request(tombstone) == 0 ? "" : " by request #" + request(tombstone));
        return "Expected the " + table + " " + sid + " to exist, but it " + found + ". There are: " + everything();
    }

    private String never() {
        long forgotten = forgottenDeletions();
        return forgotten == 0
                ? "never existed in this account"
                : "does not exist in this account; whether it was deleted is not known, as the earliest " + forgotten
                        + " deletions are forgotten";
    }

    private String everything() {
        List<String> lines = all().stream()
                .map(value -> table.keyOf(value) + " (\"" + name.apply(value) + "\")")
                .toList();
        return lines.isEmpty() ? "none" : String.join(", ", lines);
    }

    private Deletion<T> deletion(Tombstone<T> tombstone) {
        int request = request(tombstone);
        return new Deletion<>(
                tombstone.value(), tombstone.at(), request == 0 ? OptionalInt.empty() : OptionalInt.of(request));
    }

    private int request(Tombstone<T> tombstone) {
        return request(account, table, tombstone);
    }

    /** The number of the request that deleted it; 0 if it is none of those recorded since the last reset. */
    static <T> int request(Account account, Table<T> table, Tombstone<T> tombstone) {
        boolean earlier = tombstone.equals(account.beginning().tombstone(table, table.keyOf(tombstone.value())));
        return earlier ? 0 : tombstone.request();
    }

    @Override
    public String toString() {
        return table + ": " + everything();
    }
}
