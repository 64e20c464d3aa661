package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its class declares it: the table, the operations with the rules behind them, and the JSON form. What is
 * common to all resources follows from here: the parents in the path must exist, a resource of another parent is not
 * found, lists are paged newest first, a deletion takes the children with it.
 *
 * @param <T> the resource class
 */
public final class Declaration<T> {

    private final Table<T> table;
    private final List<String> pathVariables;
    private final List<BoundOperation<T>> operations = new ArrayList<>();
    private final List<Table<?>> inner = new ArrayList<>();
    private final List<Table<?>> owners = new ArrayList<>();
    private final Fields<T> fields;
    private BiFunction<T, Transaction, T> seen = (resource, transaction) -> resource;
    private Consumer<Transaction> passing = transaction -> {};

    private Declaration(Table<T> table, @Nullable Shape<T> shape, List<String> pathVariables) {
        this.table = table;
        this.fields = new Fields<>(table, shape);
        this.pathVariables = pathVariables;
    }

    /** Begins the declaration of a resource whose rules make it and write it, as the method below does for others. */
    public static <T> Declaration<T> of(Table<T> table, String... pathVariables) {
        return new Declaration<>(table, null, List.of(pathVariables));
    }

    /**
     * Begins the declaration of a resource, all of whose properties are to be declared in the order in which Twilio writes
     * them.
     *
     * @param table where the resources are kept
     * @param pathVariables the names under which the resource appears in the paths of its children, for example
     *     {@code ServiceSid}; in its own paths it is {@code Sid}, or one of these
     */
    public static <R extends TwilioResource> Declaration<R> of(
            ResourceType<R> type, Table<R> table, String... pathVariables) {
        return new Declaration<>(table, (Shape<R>) type, List.of(pathVariables));
    }

    // ---- properties and JSON, in Twilio's order ------------------------------------------------------------------

    /** {@code sid} and {@code account_sid}; new resources get a SID with the prefix. */
    public Declaration<T> sid(String prefix) {
        fields.sid(prefix);
        return this;
    }

    /** {@code sid} and {@code account_sid} of resources that get their SIDs from elsewhere. */
    public Declaration<T> sids() {
        fields.sids();
        return this;
    }

    /** {@code account_sid} alone. */
    public Declaration<T> accountSid() {
        return also((resource, json) -> json.accountSid());
    }

    /** {@code date_created} and {@code date_updated}. */
    public Declaration<T> dates() {
        fields.dates();
        return this;
    }

    /** A property, written by the type of its value. */
    public <V extends @Nullable Object> Declaration<T> property(Property<V> property, Rule<? extends V> rule) {
        fields.property(property, rule);
        return this;
    }

    /** A property, written in a form of its own. */
    public <V extends @Nullable Object> Declaration<T> property(
            Property<V> property, Rule<? extends V> rule, BiConsumer<V, Representation> form) {
        fields.property(property, rule, form);
        return this;
    }

    /** A property that is an empty text in JSON where it is null. */
    public Declaration<T> propertyOrEmpty(Property<@Nullable String> property, Rule<? extends @Nullable String> rule) {
        return property(property, rule, (value, json) -> json.text(property.name(), value == null ? "" : value));
    }

    /** A new resource with the default of each property, for one that no operation makes. */
    public Draft<T> fresh() {
        return fields.fresh();
    }

    /** A property that Twilio does not write, or that {@link #also} writes. */
    public <V extends @Nullable Object> Declaration<T> hidden(Property<V> property, Rule<? extends V> rule) {
        fields.hidden(property, rule);
        return this;
    }

    /** What refuses bad values of the properties that follow, by the parameter's name; rules of their own come first. */
    public Declaration<T> refusing(Function<String, TwilioException> refusal) {
        fields.refusing(refusal);
        return this;
    }

    /** A check in creates: after the parameters of the properties so far have been read, before the others are. */
    public Declaration<T> check(BiConsumer<Draft<T>, Call> rule) {
        fields.check(rule);
        return this;
    }

    /** A field that is the same in all resources. */
    public Declaration<T> constant(String name, @Nullable Object value) {
        fields.constant(name, value);
        return this;
    }

    /** {@code url}: the absolute URL of the operation's path. */
    public Declaration<T> url(Operation operation) {
        fields.url(operation);
        return this;
    }

    /** {@code uri} on the 2010 API: the path of the operation. */
    public Declaration<T> uri(Operation operation) {
        fields.uri(operation);
        return this;
    }

    /** One of the {@code links}, which come last: what follows the resource's own URL. */
    public Declaration<T> link(String name, String suffix) {
        fields.link(name, suffix);
        return this;
    }

    /** {@code links} of these names, whose paths follow from them: {@code log_lines} is at {@code /LogLines}. */
    public Declaration<T> links(String... names) {
        fields.links(names);
        return this;
    }

    /** Further fields. */
    public Declaration<T> also(BiConsumer<T, Representation> form) {
        fields.also(form);
        return this;
    }

    // ---- operations ----------------------------------------------------------------------------------------------

    /** {@code POST} on the list: makes a resource of its parameters and answers 201 with it. */
    public Declaration<T> create(Operation operation) {
        return create(operation, (draft, call) -> {});
    }

    /** The same with a rule, which sees all properties as the parameters say, and refuses or completes them. */
    public Declaration<T> create(Operation operation, BiConsumer<Draft<T>, Call> rule) {
        return create(operation, 201, rule);
    }

    /** The same, answered in the state in which a new resource is shown. */
    public Declaration<T> create(Operation operation, BiConsumer<Draft<T>, Call> rule, UnaryOperator<T> shown) {
        return create(operation, rule, (made, json) -> write(shown.apply(made), json));
    }

    /** {@code POST} on one resource: changes what was sent and answers 200 with it. */
    public Declaration<T> update(Operation operation) {
        return update(operation, (draft, call) -> {});
    }

    /** The same with a rule, which sees all properties as they become, and refuses or completes them. */
    public Declaration<T> update(Operation operation, BiConsumer<Draft<T>, Call> rule) {
        return update(operation, 200, rule);
    }

    /** The same with a status of its own. */
    public Declaration<T> update(Operation operation, int status, BiConsumer<Draft<T>, Call> rule) {
        return bind(operation, status, call -> {
            T before = call.targetRow(table).value();
            return new Outcome.One<>(call.transaction().put(table, fields.changed(before, call, rule)));
        });
    }

    /** The same with a status of its own. */
    public Declaration<T> create(Operation operation, int status, BiConsumer<Draft<T>, Call> rule) {
        return bind(
                operation, status, call -> new Outcome.One<>(call.transaction().put(table, fields.made(call, rule))));
    }

    /** The same, answered in a form that differs from the later one. */
    public Declaration<T> create(
            Operation operation, BiConsumer<Draft<T>, Call> rule, BiConsumer<T, Representation> form) {
        return bind(operation, 201, call -> {
            Row<T> row = call.transaction().put(table, fields.made(call, rule));
            return new Outcome.One<>(row, false, json -> form.accept(row.value(), json));
        });
    }

    /** {@code POST} on what belongs to one resource but is none itself: answers 201 with a form of its own. */
    public Declaration<T> createOther(Operation operation, BiFunction<T, Call, Consumer<Representation>> form) {
        return other(operation, 201, form);
    }

    /** {@code GET} on the list: answers a page, whose array has the name. */
    public Declaration<T> list(Operation operation, String key) {
        return list(operation, key, List.of(), call -> any -> true);
    }

    /**
     * {@code GET} on the list with filters: answers a page of what they let through.
     *
     * @param key the name of the array, Twilio's {@code meta.key}
     * @param filters the names of the query's parameters that the URLs in the answer repeat
     * @param filter what the query lets through
     */
    public Declaration<T> list(
            Operation operation, String key, List<String> filters, Function<Call, Predicate<T>> filter) {
        return bind(operation, 200, call -> {
            Outcome.Page<T> page = Paging.page(call, table, key, filters, filter.apply(call));
            List<Row<T>> rows = new ArrayList<>(page.rows().size());
            for (Row<T> row : page.rows()) {
                rows.add(look(row, call));
            }
            return new Outcome.Page<>(page.meta(), rows);
        });
    }

    /** {@code GET} on one resource. */
    public Declaration<T> fetch(Operation operation) {
        return bind(operation, 200, call -> new Outcome.One<>(look(call.targetRow(table), call)));
    }

    /** {@code GET} on one resource that answers another form of it: a sub-resource without a list. */
    public Declaration<T> fetch(Operation operation, BiFunction<T, Call, Consumer<Representation>> form) {
        return other(operation, 200, form);
    }

    /** {@code GET}, or a {@code POST} that keeps nothing, on what belongs to none of the resources. */
    public Declaration<T> fetch(Operation operation, Function<Call, Consumer<Representation>> form) {
        return bind(operation, 200, call -> new Outcome.Other<>(null, form.apply(call)));
    }

    /**
     * {@code POST} on the one resource that belongs to each parent: makes it and answers 201, or changes it and answers 200.
     *
     * @param rule sees all properties as they become, and refuses or completes them
     */
    public Declaration<T> createOrUpdate(Operation operation, BiConsumer<Draft<T>, Call> rule) {
        return createOrUpdate(operation, rule, this::write);
    }

    /** The same, answered in another form than the resource's own. */
    public Declaration<T> createOrUpdate(
            Operation operation, BiConsumer<Draft<T>, Call> rule, BiConsumer<T, Representation> form) {
        return bind(operation, 200, call -> {
            T before = call.transaction().find(table, call.parentKey());
            T after = before == null ? fields.made(call, rule) : fields.changed(before, call, rule);
            Row<T> row = call.transaction().put(table, after);
            return new Outcome.One<>(row, before == null, json -> form.accept(after, json));
        });
    }

    /** {@code GET} that sends the client by 307 to an absolute URL, which the form writes too. */
    public Declaration<T> redirect(
            Operation operation, Function<Call, String> location, BiConsumer<String, Representation> form) {
        return bind(operation, 307, call -> {
            String url = location.apply(call);
            return new Outcome.Redirect<>(url, json -> form.accept(url, json));
        });
    }

    /** Declares the download of a resource's file, with or without credentials. */
    public Declaration<T> download(Download<T> download) {
        operations.addAll(download.operations(this));
        return this;
    }

    /** {@code DELETE} on one resource: it goes with all that belongs to it; answers 204. */
    public Declaration<T> delete(Operation operation) {
        return delete(operation, (any, call) -> {});
    }

    /** {@code DELETE} on one resource, unless a rule refuses it. */
    public Declaration<T> delete(Operation operation, BiConsumer<T, Call> rule) {
        return bind(operation, 204, call -> {
            T value = call.targetRow(table).value();
            rule.accept(value, call);
            call.transaction().remove(table, value);
            return new Outcome.Gone<>(table.sidOf(value), value);
        });
    }

    /** A table of what belongs to each of these resources, and goes with it, but is no resource itself. */
    public Declaration<T> keeping(Table<?> inner) {
        this.inner.add(inner);
        return this;
    }

    /**
     * A table without whose row of the same key there is none of these resources: when that row goes, whatever its
     * parents, this one goes with it.
     */
    public Declaration<T> goingWith(Table<?> owner) {
        owners.add(owner);
        return this;
    }

    /** Returns what becomes of a resource when a request looks at it; itself if nothing. Happens before it is shown. */
    public Declaration<T> whenSeen(BiFunction<T, Transaction, T> rule) {
        this.seen = rule;
        return this;
    }

    /** Returns what the passing of time does; called whenever the account's clock has moved on since the last time. */
    public Declaration<T> asTimePasses(Consumer<Transaction> rule) {
        this.passing = rule;
        return this;
    }

    private Row<T> look(Row<T> row, Call call) {
        T before = row.value();
        T after = seen.apply(before, call.transaction());
        return after.equals(before) ? row : call.transaction().put(table, after);
    }

    private Declaration<T> other(Operation operation, int status, BiFunction<T, Call, Consumer<Representation>> form) {
        return bind(operation, status, call -> {
            T value = look(call.targetRow(table), call).value();
            return new Outcome.Other<>(value, form.apply(value, call));
        });
    }

    private Declaration<T> bind(Operation operation, int status, Function<Call, Outcome<T>> action) {
        operations.add(new BoundOperation<>(operation, status, this, action));
        return this;
    }

    Table<T> table() {
        return table;
    }

    List<String> pathVariables() {
        return pathVariables;
    }

    List<Table<?>> inner() {
        return inner;
    }

    List<Table<?>> owners() {
        return owners;
    }

    Consumer<Transaction> passing() {
        return passing;
    }

    List<BoundOperation<T>> operations() {
        return operations;
    }

    Fields<T> fields() {
        return fields;
    }

    /** Writes the JSON form of a resource. */
    public void write(T value, Representation representation) {
        fields.write(value, representation);
    }
}
