package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.errors.ApiError;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.properties.Key;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the values of a property: the parameter, its limits, and the default. Written where a
 * {@link Declaration} lists the property, and used for that property alone.
 *
 * @param <T> the type of the property's values
 */
public final class Rule<T extends @Nullable Object> {

    /** Makes the parameter of a property; null if no parameter sets it. */
    private final @Nullable Function<Source, Parameter<?>> kind;

    private final boolean list;
    private final Function<Call, @Nullable T> source;
    private @Nullable String name;
    private @Nullable ApiError refusal;
    private Object[] refusalValues = {};
    private @Nullable ApiError absence;
    private @Nullable Predicate<T> condition;
    private @Nullable T byDefault;
    private @Nullable T whenEmpty;
    private boolean required;
    private boolean requiredInUpdates;
    private boolean clearable;
    private boolean fixed;
    private boolean first;
    private boolean seedable;

    private Rule(@Nullable Function<Source, Parameter<?>> kind, boolean list) {
        this.kind = kind;
        this.list = list;
        this.source = call -> byDefault;
    }

    private Rule(Function<Call, @Nullable T> source) {
        this.kind = null;
        this.list = false;
        this.source = source;
    }

    /** The name of a parameter, how the constants of its enum are written, and what refuses bad values. */
    private record Source(
            String name, Words words, @Nullable Function<String, TwilioException> refusal) {}

    // ---- where values come from ----------------------------------------------------------------------------------

    /** A parameter of a kind of its own. */
    public static <T> Rule<T> of(Function<String, Parameter<T>> parameter) {
        return new Rule<>(source -> parameter.apply(source.name), false);
    }

    /** A text of 1 to {@code max} characters (Unicode code points). */
    public static Rule<String> text(int max) {
        return of(name -> Parameter.text(name, max));
    }

    /** A text of any length but an empty one. */
    public static Rule<String> text() {
        return text(Integer.MAX_VALUE);
    }

    /** One of the words, exactly as written. */
    public static Rule<String> choice(String... words) {
        return of(name -> Parameter.choice(name, words));
    }

    /** One of the constants, written as the property writes them. */
    public static <E extends Enum<E>> Rule<E> choice(Class<E> constants) {
        return new Rule<>(source -> Parameter.constant(source.name, constants, source.words), false);
    }

    /** {@code true} or {@code false} in any case. */
    public static Rule<Boolean> flag() {
        return of(Parameter::flag);
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Rule<Integer> integer(int min, int max) {
        return of(name -> Parameter.integer(name, min, max));
    }

    /** An absolute http or https URL with a host. */
    public static Rule<String> url() {
        return of(Parameter::url);
    }

    /** A SID with that prefix. */
    public static Rule<String> sid(String prefix) {
        return of(name -> Parameter.sid(name, prefix));
    }

    /** A date and time in ISO 8601. */
    public static Rule<Instant> date() {
        return of(Parameter::date);
    }

    /**
     * A parameter that may repeat, each of whose values follows the rule of an element, and is refused by it. Conditions
     * and refusals of the list itself are about all values together.
     */
    @SuppressWarnings("NullAway") // called for rules of parameters only
    public static <E> Rule<List<E>> list(Rule<E> element) {
        Rule<List<E>> rule = new Rule<>(element::parameter, true);
        rule.byDefault = List.of();
        return rule;
    }

    /** No parameter: the resource's own rules set it. */
    public static <T extends @Nullable Object> Rule<T> stored() {
        return new Rule<>(null, false);
    }

    /** The SID of the resource in the path of the given table. */
    public static Rule<String> parent(Table<?> table) {
        return new Rule<>(call -> call.parentSid(table));
    }

    /** No parameter: the resource's own rules set it, or a seed. */
    public static <T extends @Nullable Object> Rule<T> seeded() {
        Rule<T> rule = stored();
        rule.seedable = true;
        return rule;
    }

    /** A new SID with that prefix, where Twilio does not call it {@code sid}. */
    public static Rule<String> newSid(String prefix) {
        return new Rule<>(call -> call.newSid(prefix));
    }

    // ---- what else holds -----------------------------------------------------------------------------------------

    /** The parameter must be there in a create. */
    public Rule<T> required() {
        required = true;
        return this;
    }

    /** The parameter must be there in a create and in an update. */
    public Rule<T> alwaysRequired() {
        return required().requiredInUpdates();
    }

    /** The parameter must be there in an update. */
    public Rule<T> requiredInUpdates() {
        requiredInUpdates = true;
        return this;
    }

    /** The value without the parameter. */
    public Rule<T> byDefault(T value) {
        byDefault = value;
        return this;
    }

    /** An empty value sets the property to null. */
    public Rule<T> clearable() {
        clearable = true;
        return this;
    }

    /** An empty value sets the property to the given one. */
    public Rule<T> whenEmpty(T value) {
        whenEmpty = value;
        return clearable();
    }

    /** Updates ignore the parameter. */
    public Rule<T> fixed() {
        fixed = true;
        return this;
    }

    /** The parameter is read, and refused, before those of the other properties. */
    public Rule<T> first() {
        first = true;
        return this;
    }

    /** The parameter has a name that does not follow from the property's. */
    public Rule<T> named(String parameter) {
        name = parameter;
        return this;
    }

    /** A further condition for a value. */
    public Rule<T> where(Predicate<T> rule) {
        condition = rule;
        return this;
    }

    /** Bad values are refused with this error, whose text has these values. */
    public Rule<T> refusedWith(ApiError error, Object... values) {
        refusal = error;
        refusalValues = values;
        return this;
    }

    /** The absence of a required parameter is refused with this error. */
    public Rule<T> missedWith(ApiError error) {
        absence = error;
        return this;
    }

    // ---- what follows --------------------------------------------------------------------------------------------

    /** The parameter of a property; null if none sets it. */
    @SuppressWarnings("unchecked") // the condition was given for the type of the parameter's values
    private @Nullable Parameter<Object> parameter(Source source) {
        if (kind == null) {
            return null;
        }
        Parameter<Object> parameter = (Parameter<Object>) kind.apply(source);
        if (source.refusal != null && !list) {
            parameter = parameter.refusedWith(source.refusal);
        }
        if (condition != null && !list) {
            parameter = parameter.where((Predicate<Object>) condition);
        }
        if (refusal != null && !list) {
            parameter = parameter.refusedWith(refusal, refusalValues);
        }
        return absence == null ? parameter : parameter.missedWith(absence);
    }

    /** This rule for its property, with the refusal of bad values that the rule does not name. */
    Declared<T> of(Key<T> key, @Nullable Function<String, TwilioException> refusal) {
        String parameter = name == null ? key.parameter() : name;
        return new Declared<>(key, this, parameter(new Source(parameter, key.words(), refusal)));
    }

    /** The value without a parameter. */
    @SuppressWarnings("NullAway") // null is a value where the property can be null
    T byDefault() {
        return byDefault;
    }

    /** Returns whether the parameter is read before the others. */
    boolean isFirst() {
        return first;
    }

    /** Returns whether a seed sets it though no parameter does. */
    boolean isSeedable() {
        return seedable;
    }

    /** The value in a new resource. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the parameter reads values of the rule's type; see parameter()
    T created(@Nullable Parameter<Object> parameter, Call call) {
        if (parameter == null) {
            return source.apply(call);
        }
        return required ? sent(parameter, call) : sent(parameter, call, byDefault);
    }

    /** The value in an updated resource. */
    T updated(@Nullable Parameter<Object> parameter, Call call, T before) {
        if (parameter == null || fixed) {
            return before;
        }
        return requiredInUpdates ? sent(parameter, call) : sent(parameter, call, before);
    }

    @SuppressWarnings("unchecked")
    private T sent(Parameter<Object> parameter, Call call) {
        return list ? together((T) call.requiredAll(parameter), parameter) : (T) call.required(parameter);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private T sent(Parameter<Object> parameter, Call call, @Nullable T otherwise) {
        if (list) {
            return call.isSent(parameter) ? together((T) call.all(parameter, List.of()), parameter) : otherwise;
        }
        if (!call.isSent(parameter)) {
            return otherwise;
        }
        Object value = clearable ? call.clearable(parameter, null) : call.optional(parameter);
        return value == null ? whenEmpty : (T) value;
    }

    /** All values of a list, if they may stand together. */
    private T together(T values, Parameter<Object> parameter) {
        if (condition != null && !condition.test(values)) {
            throw refusal == null ? parameter.refused() : refusal.exception(refusalValues);
        }
        return values;
    }
}
