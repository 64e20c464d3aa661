package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation being carried out: its parameters, the account's state and the present. All that a resource's rules
 * see. Lives within the account's lock and on one thread.
 */
public final class Call {

    private final Api api;
    private final Transaction transaction;
    private final Route.Built<?> route;
    private final Form form;
    private final Map<Table<?>, Row<?>> parents = new HashMap<>(4);
    private String parentKey = "";
    private boolean anyGiven;

    /**
     * Prepares a call.
     *
     * @param transaction the account's state
     * @param form the parameters: of the body for a POST, else of the query
     */
    Call(Api api, Transaction transaction, Route.Built<?> route, Form form) {
        this.api = api;
        this.transaction = transaction;
        this.route = route;
        this.form = form;
    }

    <T> Outcome<T> run(BoundOperation<T> operation) {
        Table<?> parent = operation.declaration().table().parent();
        if (parent != null) {
            parentKey = resolve(parent);
        }
        return operation.action().apply(this);
    }

    // ---- what was asked ----------------------------------------------------------------------------------------

    /** The parameters as sent. */
    Form form() {
        return form;
    }

    /** The product whose operation it is. */
    Product product() {
        return route.operation().product();
    }

    /** The path as sent, with the version and without the query. */
    String path() {
        return route.path();
    }

    /** The value of a parameter that must be there; an empty one is missing. */
    public <T> T required(Parameter<T> parameter) {
        String value = form.first(parameter.name());
        // assumed: an empty value of a required parameter counts as missing (conventions.md 7)
        if (value == null || value.isEmpty()) {
            throw parameter.missing();
        }
        anyGiven = true;
        return parameter.read(value);
    }

    /** The value of a parameter, or the fallback if it was not sent. */
    public <T> T optional(Parameter<T> parameter, T fallback) {
        String value = form.first(parameter.name());
        if (value == null) {
            return fallback;
        }
        anyGiven = true;
        return parameter.read(value);
    }

    /** The value of a parameter that an empty value clears; the fallback if it was not sent. */
    public <T> @Nullable T clearable(Parameter<T> parameter, @Nullable T fallback) {
        String value = form.first(parameter.name());
        if (value == null) {
            return fallback;
        }
        anyGiven = true;
        return value.isEmpty() ? null : parameter.read(value);
    }

    /** The value of a parameter; null if it was not sent. */
    public <T> @Nullable T optional(Parameter<T> parameter) {
        String value = form.first(parameter.name());
        if (value == null) {
            return null;
        }
        anyGiven = true;
        return parameter.read(value);
    }

    /** Returns whether a parameter was sent, be it with an empty value. */
    boolean isSent(Parameter<?> parameter) {
        return form.first(parameter.name()) != null;
    }

    /** All values of a parameter that may repeat; empty if it was not sent. */
    public <T> List<T> all(Parameter<T> parameter) {
        List<T> values = new ArrayList<>();
        for (String value : form.all(parameter.name())) {
            values.add(parameter.read(value));
        }
        return Collections.unmodifiableList(values);
    }

    /** All values of a parameter that may repeat, of which one at least must be there. */
    public <T> List<T> requiredAll(Parameter<T> parameter) {
        required(parameter);
        return all(parameter);
    }

    /** All values of a parameter that may repeat, or the fallback if it was not sent. */
    public <T> List<T> all(Parameter<T> parameter, List<T> fallback) {
        if (form.first(parameter.name()) == null) {
            return fallback;
        }
        anyGiven = true;
        return all(parameter);
    }

    /** A file of an upload, which must be there. */
    public Upload file(String name) {
        Upload upload = form.file(name);
        if (upload == null) {
            throw TwilioErrors.MISSING_PARAMETER.exception(name);
        }
        return upload;
    }

    /**
     * The date of an update: the present, or, if none of the parameters that the rules have asked for so far was sent,
     * the date as it was, since an update without parameters answers the unchanged resource (messaging.md 2.3).
     */
    public Instant updated(Instant before) {
        return anyGiven ? now() : before;
    }

    // ---- the state and the present -----------------------------------------------------------------------------

    /** The account's state, to look things up in and to change more than the operation's own resource. */
    public Transaction transaction() {
        return transaction;
    }

    /** The sandbox's present in whole seconds, the same throughout the call. */
    public Instant now() {
        return transaction.now();
    }

    /** A new SID. */
    public String newSid(String prefix) {
        return transaction.newSid(prefix);
    }

    /** The account's state as it is now, with the changes of this call. */
    public AccountState state() {
        return transaction.state();
    }

    /** The resource under which the operation takes place: named in the path, and known to exist. */
    @SuppressWarnings("unchecked") // put there by resolve(table) for that very table
    public <P> P parent(Table<P> table) {
        Row<?> row = parents.get(table);
        if (row == null) {
            throw new IllegalStateException(
                    route.operation() + " does not take place under " + table + "; declare the parent in its table");
        }
        return (P) row.value();
    }

    /** The key of the resource of that table in the path. */
    <P> String parentSid(Table<P> table) {
        return table.keyOf(parent(table));
    }

    /** The value of a variable in the path that names no resource. */
    public String inPath(String name) {
        return variable(List.of(name));
    }

    /** The key of the parent in the path; empty for a resource of the account itself. */
    String parentKey() {
        return parentKey;
    }

    /**
     * The resource that the path names by {@code {Sid}}, or by its own variable where it has children in the path; or the
     * only one of the parent in the path, which needs no name.
     */
    <T> Row<T> targetRow(Table<T> table) {
        String own = route.variables().get("Sid");
        List<String> names = api.pathVariablesOf(table);
        if (own == null && names.isEmpty()) {
            Row<T> only = transaction.state().find(table, parentKey);
            if (only == null) {
                throw notFound();
            }
            return only;
        }
        return row(table, own != null ? own : variable(names), parentKey);
    }

    /** Twilio's 404 for the requested path. */
    public TwilioException notFound() {
        return TwilioErrors.notFound(path());
    }

    /** Twilio's 404 for a resource that a parameter names below the requested path. */
    public TwilioException notFound(String sid) {
        return TwilioErrors.notFound(path() + "/" + sid);
    }

    /** Finds the row that the path names in the table, and before it those that the table's parents are named by. */
    private <P> String resolve(Table<P> table) {
        Table<?> above = table.parent();
        String aboveKey = above == null ? "" : resolve(above);
        Row<P> row = row(table, variable(api.pathVariablesOf(table)), aboveKey);
        parents.put(table, row);
        return table.keyOf(row.value());
    }

    private <R> Row<R> row(Table<R> table, String name, String parent) {
        Row<R> row = transaction.state().find(table, table.keyOf(name, parent));
        if (row == null
                || !table.isNamed(row.value(), name)
                || !table.parentKeyOf(row.value()).equals(parent)) {
            throw notFound();
        }
        return row;
    }

    /** The value of that of the variables which the path has. */
    private String variable(List<String> names) {
        for (String name : names) {
            String value = route.variables().get(name);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalStateException("The path of " + route.operation() + " has none of the variables " + names);
    }
}
