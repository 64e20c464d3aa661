package dev.faketwilio.internal.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a table: how its rows are named and to which parent they belong. It holds no rows; those are in a
 * {@link AccountState}.
 *
 * @param <T> the resource's type
 */
public final class Table<T> {

    private final String name;
    private final Function<T, String> key;
    private final Function<T, String> sid;
    private final @Nullable Alias<T> alias;
    private final @Nullable Table<?> parent;
    private final @Nullable Function<T, String> parentKey;

    private Table(
            String name,
            Function<T, String> key,
            Function<T, String> sid,
            @Nullable Alias<T> alias,
            @Nullable Table<?> parent,
            @Nullable Function<T, String> parentKey) {
        this.name = name;
        this.key = key;
        this.sid = sid;
        this.alias = alias;
        this.parent = parent;
        this.parentKey = parentKey;
    }

    /**
     * Defines a table of resources that belong to the account itself.
     *
     * @param name unique among all tables
     * @param key the SID of a resource
     */
    public static <T> Table<T> of(String name, Function<T, String> key) {
        return new Table<>(name, key, key, null, null, null);
    }

    /**
     * Defines a table with at most one row for each row of a parent table, whose key is that of its parent.
     *
     * @param name unique among all tables
     * @param parentKey the key of the parent, and of the row itself
     * @param sid the SID by which paths name the row below its parent; need not be unique
     */
    public static <T> Table<T> onePer(
            Table<?> parent, String name, Function<T, String> parentKey, Function<T, String> sid) {
        return new Table<>(name, parentKey, sid, null, parent, parentKey);
    }

    /** This table, whose rows are also found by a second, unique and unchanging name, in Twilio's paths too. */
    public Table<T> alsoKnownAs(Function<T, String> alias) {
        return new Table<>(name, key, sid, new Alias<>(alias, true), parent, parentKey);
    }

    /** This table, whose rows are also found by a second, unique and unchanging name, but not in Twilio's paths. */
    public Table<T> indexedBy(Function<T, String> alias) {
        return new Table<>(name, key, sid, new Alias<>(alias, false), parent, parentKey);
    }

    /** This table, whose rows belong to a row of a parent table. */
    public Table<T> under(Table<?> parent, Function<T, String> parentKey) {
        return new Table<>(name, key, sid, alias, parent, parentKey);
    }

    public String name() {
        return name;
    }

    public @Nullable Table<?> parent() {
        return parent;
    }

    public String keyOf(T value) {
        return key.apply(value);
    }

    /** The SID by which Twilio names the row; its key, unless there is one row for each of a parent. */
    public String sidOf(T value) {
        return sid.apply(value);
    }

    /** The key or alias of the row that a path names so, if there is one. */
    public String keyOf(String inPath, String parent) {
        boolean onePerParent = key == parentKey;
        return onePerParent ? parent : inPath;
    }

    /** Returns whether a path that names the row so means it. */
    public boolean isNamed(T value, String inPath) {
        return (alias != null && alias.inPaths()) || sidOf(value).equals(inPath);
    }

    @Nullable
    String aliasOf(T value) {
        return alias == null ? null : alias.name().apply(value);
    }

    /** The key of the row that the given one belongs to; empty for a resource of the account itself. */
    public String parentKeyOf(T value) {
        return parentKey == null ? "" : parentKey.apply(value);
    }

    /**
     * A second name of rows.
     *
     * @param inPaths whether Twilio's paths may have it
     */
    private record Alias<T>(Function<T, String> name, boolean inPaths) {}

    @Override
    public String toString() {
        return name;
    }
}
