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
        draft.set(key, rule.created(parameter, call));
    }

    /** Gives an updated resource its value. */
    void update(Draft<?> draft, Call call) {
        draft.set(key, rule.updated(parameter, call, draft.get(key)));
    }
}
