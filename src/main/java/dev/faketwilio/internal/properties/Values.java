package dev.faketwilio.internal.properties;

import dev.faketwilio.Property;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of all properties of one resource. Immutable. */
public final class Values {

    private final Shape<?> shape;
    private final @Nullable Object[] values;

    /** Takes the array over; nobody changes it any more. */
    Values(Shape<?> shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** The shape of the resource. */
    public Shape<?> shape() {
        return shape;
    }

    /** The value of a property, which is one of this shape. */
    @SuppressWarnings({"unchecked", "NullAway"}) // an array holds at each index what the key of that index accepts
    public <T extends @Nullable Object> T get(Property<T> property) {
        return (T) values[shape.index(property)];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && shape == that.shape && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(shape.name()).append(" {");
        String separator = "";
        for (Property<?> property : shape.properties()) {
            Object value = values[Key.of(property).index()];
            text.append(separator).append(property.name()).append('=').append(shape.text(property, value));
            separator = ", ";
        }
        return text.append('}').toString();
    }
}
