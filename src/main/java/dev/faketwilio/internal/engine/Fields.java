package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Key;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a resource with their rules, and its form in JSON: what a {@link Declaration} says of them, and what
 * follows for creates, updates and responses.
 *
 * @param <T> the resource class
 */
final class Fields<T> {

    /** The beginning of the paths of the 2010 API. */
    private static final String ACCOUNT_PATH = "/2010-04-01/Accounts/{AccountSid}";

    private final Table<T> table;
    private final @Nullable Shape<T> shape;
    private final List<Declared<?>> properties = new ArrayList<>();
    private final Map<Declared<?>, BiConsumer<Draft<T>, Call>> checks = new HashMap<>();
    private final List<BiConsumer<T, Representation>> members = new ArrayList<>();
    private @Nullable String sidPrefix;
    private @Nullable PathTemplate self;
    private @Nullable Function<String, TwilioException> refusal;

    Fields(Table<T> table, @Nullable Shape<T> shape) {
        this.table = table;
        this.shape = shape;
    }

    /** {@code sid} and {@code account_sid}; new resources get a SID with the prefix. */
    void sid(String prefix) {
        sidPrefix = prefix;
        sids();
    }

    /** {@code sid} and {@code account_sid} of resources that get their SIDs from elsewhere. */
    void sids() {
        Property<String> sid = shape().named("sid");
        also((resource, json) -> json.sids(get(resource, sid)));
    }

    /** {@code date_created} and {@code date_updated}. */
    void dates() {
        Property<Instant> created = shape().named("date_created");
        Property<Instant> updated = shape().named("date_updated");
        also((resource, json) -> json.dates(get(resource, created), get(resource, updated)));
    }

    /** A property, written by the type of its value. */
    <V extends @Nullable Object> void property(Property<V> property, Rule<? extends V> rule) {
        hidden(property, rule);
        also((resource, json) -> json.property((TwilioResource) resource, property));
    }

    /** A property, written in a form of its own. */
    <V extends @Nullable Object> void property(
            Property<V> property, Rule<? extends V> rule, BiConsumer<V, Representation> form) {
        hidden(property, rule);
        also((resource, json) -> form.accept(get(resource, property), json));
    }

    /** A property that Twilio does not write, or that {@link #also} writes. */
    @SuppressWarnings("unchecked") // a rule only ever yields values
    <V extends @Nullable Object> void hidden(Property<V> property, Rule<? extends V> rule) {
        properties.add(rule.isFirst() ? 0 : properties.size(), ((Rule<V>) rule).of(Key.of(property), refusal));
    }

    /** What refuses bad values of the properties that follow, by the parameter's name. */
    void refusing(Function<String, TwilioException> refusal) {
        this.refusal = refusal;
    }

    /** A check in creates, after the parameters of the properties so far have been read and before the others are. */
    void check(BiConsumer<Draft<T>, Call> rule) {
        checks.put(properties.get(properties.size() - 1), rule);
    }

    /** A field that is the same in all resources. */
    void constant(String name, @Nullable Object value) {
        also((resource, json) -> json.value(name, value, Words.LOWER));
    }

    /** {@code url}: the absolute URL of the operation's path. */
    void url(Operation operation) {
        PathTemplate path = new PathTemplate(operation.path(), shape());
        self = path;
        also((resource, json) -> json.url(path.of(resource)));
    }

    /** {@code uri} on the 2010 API: the path of the operation. */
    void uri(Operation operation) {
        PathTemplate path = new PathTemplate(operation.path().substring(ACCOUNT_PATH.length()), shape());
        also((resource, json) -> json.uri(path.of(resource)));
    }

    /** One of the {@code links}, which come last: what follows the resource's own URL. */
    void link(String name, String suffix) {
        also((resource, json) -> json.link(name, self(resource) + suffix));
    }

    /** {@code links} of these names, whose paths follow from them: {@code log_lines} is at {@code /LogLines}. */
    void links(String... names) {
        for (String name : names) {
            link(name, "/" + Key.parameter(name));
        }
    }

    /** Further fields. */
    void also(BiConsumer<T, Representation> form) {
        members.add(form);
    }

    private String self(T resource) {
        if (self == null) {
            throw new IllegalStateException(table + " has links, and no url(...) before them");
        }
        return self.of(resource);
    }

    private static <V extends @Nullable Object> V get(Object resource, Property<V> property) {
        return ((TwilioResource) resource).get(property);
    }

    private Shape<T> shape() {
        if (shape == null) {
            throw new IllegalStateException(table + " is declared without its type");
        }
        return shape;
    }

    /** A new resource with the default of each property. */
    Draft<T> fresh() {
        Draft<T> draft = shape().draft();
        for (Declared<?> property : properties) {
            property.fresh(draft);
        }
        return draft;
    }

    /** A new resource as its parameters and a rule say. */
    T made(Call call, BiConsumer<Draft<T>, Call> rule) {
        Draft<T> draft = shape().draft();
        for (Declared<?> property : properties) {
            property.create(draft, call);
            BiConsumer<Draft<T>, Call> check = checks.get(property);
            if (check != null) {
                check.accept(draft, call);
            }
        }
        if (sidPrefix != null) {
            draft.set(shape().named("sid"), sid(sidPrefix, call));
        }
        for (String date : List.of("date_created", "date_updated")) {
            if (shape().find(date) != null) {
                draft.set(shape().named(date), call.now());
            }
        }
        rule.accept(draft, call);
        return draft.build();
    }

    private String sid(String prefix, Call call) {
        String seeded = call.form().seeded(shape().<String>named("sid"));
        if (seeded == null) {
            return call.newSid(prefix);
        }
        if (call.transaction().find(table, seeded) != null) {
            throw new IllegalArgumentException("The account has the " + table.name() + " " + seeded
                    + " already; seed it once, for example in a @BeforeAll method");
        }
        return seeded;
    }

    /**
     * What a seed says of a property: the parameter that sets it, or its value if no request sets it.
     *
     * @throws IllegalArgumentException if a seed cannot say it; the message lists what it can
     */
    Form seeded(Property<?> property, Object value) {
        shape().requireOwn(property);
        if (property.name().equals("sid") && sidPrefix != null) {
            if (!Sids.isSid(String.valueOf(value), sidPrefix)) {
                throw new IllegalArgumentException("Expected a SID of a " + table.name() + ", for example "
                        + Sids.sid(sidPrefix, "example") + ", but found " + value);
            }
            return Form.EMPTY.withSeeded(property, value);
        }
        for (Declared<?> declared : properties) {
            if (declared.key().equals(property) && declared.isSeedable()) {
                return declared.seeded(value);
            }
        }
        throw new IllegalArgumentException("A seed cannot set " + property + " of a " + table.name()
                + ", which follows from the rest. It can set "
                + properties.stream()
                        .filter(Declared::isSeedable)
                        .map(declared -> declared.key().name())
                        .collect(Collectors.joining(", ", sidPrefix == null ? "" : "sid, ", "")));
    }

    /** A resource with what was sent in place of what it had. */
    T changed(T before, Call call, BiConsumer<Draft<T>, Call> rule) {
        Draft<T> draft = shape().draft(before);
        for (Declared<?> property : properties) {
            property.update(draft, call);
        }
        if (shape().find("date_updated") != null) {
            Property<Instant> updated = shape().named("date_updated");
            draft.set(updated, call.updated(draft.get(updated)));
        }
        rule.accept(draft, call);
        return draft.build();
    }

    /** Makes sure that a resource can be written, by an operation or for people who look at the state, and is complete. */
    void requireComplete() {
        if (members.isEmpty()) {
            throw new IllegalStateException(table + " is declared without a form in JSON");
        }
        if (shape == null) {
            return;
        }
        Set<Property<?>> missing = new LinkedHashSet<>(shape.properties());
        missing.removeIf(
                property -> property.name().equals("sid") || property.name().startsWith("date_"));
        for (Declared<?> property : properties) {
            missing.remove(property.key());
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(table + " is declared without its properties " + missing);
        }
    }

    void write(T value, Representation representation) {
        for (BiConsumer<T, Representation> member : members) {
            member.accept(value, representation);
        }
    }
}
