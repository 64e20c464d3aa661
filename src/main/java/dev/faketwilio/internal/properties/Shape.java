package dev.faketwilio.internal.properties;

import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one type of resource, and how a resource is made of their values. A resource class adds its
 * properties while it is loaded; afterwards nothing changes.
 *
 * @param <R> the resource class
 */
public final class Shape<R> implements ResourceType<R> {

    private final String name;
    private final Function<Values, R> constructor;
    private final List<Property<?>> properties = new ArrayList<>();

    private Shape(String name, Function<Values, R> constructor) {
        this.name = name;
        this.constructor = constructor;
    }

    /** Begins the shape of a resource class, as its first constant. */
    public static <R extends TwilioResource> Shape<R> of(String name, Function<Values, R> constructor) {
        return new Shape<>(name, constructor);
    }

    /** The shape behind a type. */
    public static <R extends TwilioResource> Shape<R> of(ResourceType<R> type) {
        return (Shape<R>) type;
    }

    /** Adds a property whose values are texts, numbers, booleans, dates, lists or objects. */
    public <T extends @Nullable Object> Property<T> property(String property) {
        return property(property, Words.LOWER);
    }

    /** Adds a property whose values are constants of an enum. */
    public <T extends @Nullable Object> Property<T> property(String property, Words words) {
        Key<T> key = new Key<>(this, properties.size(), property, words);
        properties.add(key);
        return key;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Property<?>> properties() {
        return Collections.unmodifiableList(properties);
    }

    /** The property of that name; null if there is none. */
    public @Nullable Property<?> find(String property) {
        for (Property<?> each : properties) {
            if (each.name().equals(property)) {
                return each;
            }
        }
        return null;
    }

    /**
     * The property of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // the caller knows its type: sid is a text, dates are instants
    public <T extends @Nullable Object> Property<T> named(String property) {
        Property<?> found = find(property);
        if (found == null) {
            throw new IllegalArgumentException(noSuchProperty(property));
        }
        return (Property<T>) found;
    }

    /** Begins a new resource, all of whose properties are null. */
    public Draft<R> draft() {
        return new Draft<>(this, null, new @Nullable Object[properties.size()]);
    }

    /** Begins a changed copy of a resource of this shape. */
    public Draft<R> draft(R before) {
        TwilioResource resource = (TwilioResource) before;
        @Nullable Object[] copy = new @Nullable Object[properties.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = resource.get(properties.get(i));
        }
        return new Draft<>(this, before, copy);
    }

    R make(@Nullable Object[] values) {
        return constructor.apply(new Values(this, Arrays.copyOf(values, values.length)));
    }

    /**
     * Makes sure that a property is one of this shape.
     *
     * @throws IllegalArgumentException if it is not
     */
    public void requireOwn(Property<?> property) {
        index(property);
    }

    int index(Property<?> property) {
        Key<?> key = Key.of(property);
        if (key.shape() != this) {
            throw new IllegalArgumentException(noSuchProperty(key.name() + " of " + key.shape()));
        }
        return key.index();
    }

    /** A value as Twilio writes it, for people. */
    public String text(Property<?> property, @Nullable Object value) {
        return value instanceof Enum<?> constant ? Key.of(property).words().of(constant) : String.valueOf(value);
    }

    private String noSuchProperty(String property) {
        return "A " + name + " does not have the property " + property + ". It has: " + properties;
    }

    @Override
    public String toString() {
        return name;
    }
}
