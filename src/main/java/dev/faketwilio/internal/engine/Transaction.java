package dev.faketwilio.internal.engine;

import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The account's state in the course of one change to it, at one moment of its clock. Lives within the account's lock and
 * on one thread.
 */
public final class Transaction {

    private final Api api;
    private final Account account;
    private final int request;
    private final Instant now;

    /**
     * Begins a change.
     *
     * @param request the number of the recorded request behind it, 0 for none
     */
    Transaction(Api api, Account account, int request) {
        this.api = api;
        this.account = account;
        this.request = request;
        this.now = account.clock().now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The sandbox's present in whole seconds, the same throughout the change. */
    public Instant now() {
        return now;
    }

    /** Returns whether time passes only when the test moves the clock. */
    public boolean clockStandsStill() {
        return !account.clock().isRunning();
    }

    /** Returns the SID of the account. */
    public String accountSid() {
        return account.sid();
    }

    /** A new SID. */
    public String newSid(String prefix) {
        return account.newSid(prefix);
    }

    /** The state with what this change has done to it so far. */
    public AccountState state() {
        return account.state();
    }

    /** Says what has happened. Whoever watches the account hears of it once the change is done, and never if it fails. */
    public void emit(Event event) {
        account.emit(event);
    }

    /**
     * Says when something will happen by itself, so that it does as soon as the clock has come there, rather than when the
     * account is next looked at. Counts until the time next passes; the rule to which that is left says it again.
     */
    public void due(Instant at) {
        AccountState state = account.state();
        if (at.isBefore(state.due())) {
            account.become(state.due(at));
        }
    }

    /** The resource with that SID or alias; null if there is none. */
    public <T> @Nullable T find(Table<T> table, String key) {
        Row<T> row = account.state().find(table, key);
        return row == null ? null : row.value();
    }

    /** The resources under the parent, newest first. */
    public <T> List<T> under(Table<T> table, String parentKey) {
        List<T> values = new ArrayList<>();
        for (Row<T> row : account.state().newestFirst(table, parentKey)) {
            values.add(row.value());
        }
        return values;
    }

    /** Puts a resource at the end of its list, or in the place of an earlier form of it. */
    public <T> Row<T> put(Table<T> table, T value) {
        account.become(account.state().with(table, value));
        return row(table, value);
    }

    /** Changes properties of a resource. */
    public <R extends TwilioResource> R change(Table<R> table, R resource, Consumer<Draft<R>> change) {
        Draft<R> draft = Draft.of(resource);
        change.accept(draft);
        return put(table, draft.build()).value();
    }

    /** Removes a resource, all that belongs to it, and all that goes with it. */
    public <T> void remove(Table<T> table, T value) {
        Row<T> row = row(table, value);
        String key = table.keyOf(value);
        for (Table<?> child : api.childrenOf(table)) {
            removeAll(child, key);
        }
        account.become(account.state().without(table, row, now, request));
        for (Table<?> companion : api.companionsOf(table)) {
            removeCompanion(companion, key);
        }
    }

    private <C> void removeCompanion(Table<C> table, String key) {
        C value = find(table, key);
        if (value != null) {
            remove(table, value);
        }
    }

    private <C> void removeAll(Table<C> table, String parentKey) {
        for (C value : under(table, parentKey)) {
            remove(table, value);
        }
    }

    private <T> Row<T> row(Table<T> table, T value) {
        Row<T> row = account.state().find(table, table.keyOf(value));
        if (row == null) {
            throw new IllegalStateException("There is no " + table + " " + table.keyOf(value));
        }
        return row;
    }
}
