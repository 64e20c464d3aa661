package dev.faketwilio.internal.properties;

import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import org.jspecify.annotations.Nullable;

/**
 * A resource in the making: a new one, or a changed copy of an existing one. Not thread-safe.
 *
 * @param <R> the resource class
 */
public final class Draft<R> {

    private final Shape<R> shape;
    private final @Nullable R before;
    private final @Nullable Object[] values;

    Draft(Shape<R> shape, @Nullable R before, @Nullable Object[] values) {
        this.shape = shape;
        this.before = before;
        this.values = values;
    }

    /** Begins a changed copy of a resource. */
    @SuppressWarnings("unchecked") // a resource's type is that of its class
    public static <R extends TwilioResource> Draft<R> of(R before) {
        return ((Shape<R>) before.resourceType()).draft(before);
    }

    /** The resource before the change; null for a new one. */
    public @Nullable R before() {
        return before;
    }

    /** The value of a property so far. */
    @SuppressWarnings({"unchecked", "NullAway"}) // set() put there what the property accepts
    public <T extends @Nullable Object> T get(Property<T> property) {
        return (T) values[shape.index(property)];
    }

    /** Sets the value of a property. */
    public <T extends @Nullable Object> Draft<R> set(Property<T> property, T value) {
        values[shape.index(property)] = value;
        return this;
    }

    /** Sets a property to null. */
    public <T> Draft<R> clear(Property<@Nullable T> property) {
        values[shape.index(property)] = null;
        return this;
    }

    /** Sets the value of a property that is null so far. */
    public <T extends @Nullable Object> Draft<R> setIfNull(Property<T> property, T value) {
        return get(property) == null ? set(property, value) : this;
    }

    /** Makes the resource as it is now. The draft can go on. */
    public R build() {
        return shape.make(values);
    }
}
