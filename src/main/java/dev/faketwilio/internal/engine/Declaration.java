package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its class declares it: the table, the operations with the rules behind them, and the JSON form. What is
 * common to all resources follows from here: the parents in the path must exist, a resource of another parent is not
 * found, lists are paged newest first, a deletion takes the children with it.
 *
 * @param <T> the resource's record
 */
public final class Declaration<T> {

    private final Table<T> table;
    private final String pathVariable;
    private final List<Bound<T>> operations = new ArrayList<>();
    private @Nullable BiConsumer<T, Representation> json;

    private Declaration(Table<T> table, String pathVariable) {
        this.table = table;
        this.pathVariable = pathVariable;
    }

    /**
     * Begins the declaration of a resource.
     *
     * @param table where the resources are kept
     * @param pathVariable the name under which the resource appears in the paths of its children, for example
     *     {@code ServiceSid}; in its own paths it is always {@code Sid}
     */
    public static <T> Declaration<T> of(Table<T> table, String pathVariable) {
        return new Declaration<>(table, pathVariable);
    }

    /** {@code POST} on the list: makes a resource and answers 201 with it. */
    public Declaration<T> create(Operation operation, Function<Call, T> rule) {
        return bind(operation, 201, call -> call.put(table, rule.apply(call)));
    }

    /**
     * {@code GET} on the list: answers a page.
     *
     * @param key the name of the array, Twilio's {@code meta.key}
     */
    public Declaration<T> list(Operation operation, String key) {
        return bind(operation, 200, call -> Paging.page(call, table, key));
    }

    /** {@code GET} on one resource. */
    public Declaration<T> fetch(Operation operation) {
        return bind(operation, 200, call -> new Outcome.One<>(call.target(table)));
    }

    /** {@code POST} on one resource: puts a changed one in its place and answers 200 with it. */
    public Declaration<T> update(Operation operation, BiFunction<T, Call, T> rule) {
        return bind(operation, 200, call -> {
            T before = call.target(table).value();
            return call.put(table, rule.apply(before, call));
        });
    }

    /** {@code DELETE} on one resource: it goes with all that belongs to it; answers 204. */
    public Declaration<T> delete(Operation operation) {
        return bind(operation, 204, call -> {
            Row<T> row = call.target(table);
            call.remove(table, row);
            return new Outcome.Gone<>(table.keyOf(row.value()));
        });
    }

    /** The JSON form: what is written after {@code sid} and {@code account_sid}. */
    public Declaration<T> json(BiConsumer<T, Representation> form) {
        this.json = form;
        return this;
    }

    private Declaration<T> bind(Operation operation, int status, Function<Call, Outcome<T>> action) {
        operations.add(new Bound<>(operation, status, this, action));
        return this;
    }

    Table<T> table() {
        return table;
    }

    String pathVariable() {
        return pathVariable;
    }

    List<Bound<T>> operations() {
        return operations;
    }

    void write(T value, Representation representation) {
        if (json == null) {
            throw new IllegalStateException(table + " is declared without its JSON form; call json(...)");
        }
        json.accept(value, representation);
    }
}
