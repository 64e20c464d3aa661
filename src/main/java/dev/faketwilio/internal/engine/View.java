package dev.faketwilio.internal.engine;

import dev.faketwilio.Deletion;
import dev.faketwilio.Resources;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.store.Tombstone;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, as tests see them.
 *
 * @param <T> the resource's record
 */
public final class View<T> implements Resources<T> {

    private final Account account;
    private final Table<T> table;
    private final Function<T, String> description;
    private final boolean named;

    private View(Account account, Table<T> table, Function<T, String> description, boolean named) {
        this.account = account;
        this.table = table;
        this.description = description;
        this.named = named;
    }

    /**
     * Looks at a table whose resources have names that people know.
     *
     * @param name by which a resource is found too if no other has the same
     */
    public static <T> View<T> named(Account account, Table<T> table, Function<T, String> name) {
        return new View<>(account, table, name, true);
    }

    /**
     * Looks at a table whose resources have no names.
     *
     * @param description of a resource, for messages
     */
    public static <T> View<T> described(Account account, Table<T> table, Function<T, String> description) {
        return new View<>(account, table, description, false);
    }

    @Override
    public List<T> all() {
        return List.copyOf(account.present().all(table));
    }

    @Override
    public Optional<T> find(String sidOrName) {
        Objects.requireNonNull(sidOrName, "Expected a SID or name, but found null");
        Row<T> row = account.present().find(table, sidOrName);
        return row == null ? byName(sidOrName) : Optional.of(row.value());
    }

    private Optional<T> byName(String name) {
        if (!named) {
            return Optional.empty();
        }
        List<T> found = all().stream()
                .filter(each -> name.equals(description.apply(each)))
                .toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException("Expected one " + table + " \"" + name + "\", but there are "
                    + found.size() + ": " + found.stream().map(table::keyOf).collect(Collectors.joining(", "))
                    + ". Ask by SID instead.");
        }
        return found.stream().findFirst();
    }

    @Override
    public T get(String sidOrName) {
        return find(sidOrName).orElseThrow(() -> new NoSuchElementException(absence(sidOrName)));
    }

    @Override
    public T single() {
        List<T> all = all();
        if (all.size() != 1) {
            throw new AssertionError("Expected exactly one " + table + ", but found " + all.size() + ".\n" + this);
        }
        return all.get(0);
    }

    @Override
    public T last() {
        List<T> all = all();
        if (all.isEmpty()) {
            int deleted = deleted().size();
            throw new AssertionError("Expected at least one " + table + ", but found none"
                    + (deleted == 0 ? "" : "; deleted: " + deleted) + ".\n" + this);
        }
        return all.get(all.size() - 1);
    }

    @Override
    public Resources<T> await(int count, Duration atMost) {
        Durations.requireWait(count, atMost);
        long deadline = Durations.deadline(atMost);
        String expected =
                "at least " + count + (count == 1 ? " resource" : " resources") + " of the kind \"" + table + "\"";
        try {
            if (!account.await(state -> state.all(table).size() >= count, deadline)) {
                throw new AssertionError("Expected " + expected + " within " + atMost.toMillis() + " ms, but found "
                        + size() + ".\n" + this);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + expected, e);
        }
        return this;
    }

    @Override
    public List<Deletion<T>> deleted() {
        return account.present().deletions(table).stream().map(this::deletion).toList();
    }

    @Override
    public Optional<Deletion<T>> findDeleted(String sidOrName) {
        Objects.requireNonNull(sidOrName, "Expected a SID or name, but found null");
        return Optional.ofNullable(tombstone(sidOrName)).map(this::deletion);
    }

    @Override
    public long forgottenDeletions() {
        return account.present().forgottenDeletions(table);
    }

    /** The latest deletion of a resource by its SID, or else by its name; null if there is none. */
    private @Nullable Tombstone<T> tombstone(String sidOrName) {
        Tombstone<T> bySid = account.present().tombstone(table, sidOrName);
        if (bySid != null || !named) {
            return bySid;
        }
        return account.present().deletions(table).stream()
                .filter(each -> sidOrName.equals(description.apply(each.value())))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String absence(String sidOrName) {
        Tombstone<T> tombstone = tombstone(sidOrName);
        String found = tombstone == null
                ? never()
                : "was deleted" + (request(tombstone) == 0 ? "" : " by request #" + request(tombstone));
        return "Expected the " + table + " " + sidOrName + " to exist, but it " + found + ". There are: "
                + everything();
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
                .map(value -> table.keyOf(value) + " (\"" + description.apply(value) + "\")")
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
