package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Key;
import org.jspecify.annotations.Nullable;

/**
 * A property of a declaration with its rule.
 *
 * @param parameter the parameter that sets it; null if none does
 * @param <T> the type of the property's values
 */
record Declared<T extends @Nullable Object>(
        Key<T> key, Rule<T> rule, @Nullable Parameter<Object> parameter) {

    /** Gives a new resource its default. */
    void fresh(Draft<?> draft) {
        draft.set(key, rule.byDefault());
    }

    /** Gives a new resource its value. */
    void create(Draft<?> draft, Call call) {
        T seeded = call.form().seeded(key);
        draft.set(key, seeded == null ? rule.created(parameter, call) : seeded);
    }

    /** Returns whether a seed can set the property. */
    boolean isSeedable() {
        return parameter != null || rule.isSeedable();
    }

    /** What a seed says of the property, as its parameter, or as its value if no request sets it. */
    Form seeded(Object value) {
        return parameter == null
                ? Form.EMPTY.withSeeded(key, value)
                : Form.ofValue(parameter.name(), value, key.words());
    }

    /** Gives an updated resource its value. */
    void update(Draft<?> draft, Call call) {
        draft.set(key, rule.updated(parameter, call, draft.get(key)));
    }
}
