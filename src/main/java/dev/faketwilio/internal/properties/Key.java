package dev.faketwilio.internal.properties;

import dev.faketwilio.Property;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property with its place among the others of its shape.
 *
 * @param <T> the type of its values
 */
public final class Key<T extends @Nullable Object> implements Property<T> {

    private final Shape<?> shape;
    private final int index;
    private final String name;
    private final String parameter;
    private final Words words;

    Key(Shape<?> shape, int index, String name, Words words) {
        this.shape = shape;
        this.index = index;
        this.name = name;
        this.parameter = parameter(name);
        this.words = words;
    }

    /** The parameter for a property of that name: {@code FriendlyName} for {@code friendly_name}, {@code A2PType} for {@code a2p_type}. */
    public static String parameter(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        boolean upper = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                camel.append(upper && c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
            upper = c == '_' || (c >= '0' && c <= '9');
        }
        return camel.toString();
    }

    /** The key behind a property. */
    public static <T extends @Nullable Object> Key<T> of(Property<T> property) {
        Objects.requireNonNull(property, "property");
        if (property instanceof Key<T> key) {
            return key;
        }
        throw new IllegalArgumentException("Expected a property that a resource class declares, for example"
                + " MessagingService.FRIENDLY_NAME, but found " + property);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String parameter() {
        return parameter;
    }

    /** Returns how Twilio writes the constants of an enum. */
    public Words words() {
        return words;
    }

    Shape<?> shape() {
        return shape;
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }
}
