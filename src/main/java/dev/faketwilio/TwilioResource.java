package dev.faketwilio;

import dev.faketwilio.internal.properties.Values;
import org.jspecify.annotations.Nullable;

/**
 * A Twilio resource as it was when the test looked at it. Immutable and thread-safe. Two resources are equal if they are
 * of the same type and all their properties are equal.
 */
public abstract class TwilioResource {

    private final Values values;

    /**
     * Creates a resource. Only FakeTwilio creates resources.
     *
     * @param values the values of all properties
     */
    protected TwilioResource(Values values) {
        this.values = values;
    }

    /**
     * Returns the type of this resource.
     *
     * @return the constant {@code TYPE} of its class
     */
    public final ResourceType<?> resourceType() {
        return values.shape();
    }

    /**
     * Returns the value of a property.
     *
     * @param property a property of this type of resource
     * @param <T> the type of the value
     * @return the value; null only for properties that can be null
     * @throws IllegalArgumentException if the property belongs to another type of resource
     */
    public final <T extends @Nullable Object> T get(Property<T> property) {
        return values.get(property);
    }

    /**
     * Compares the type and all properties.
     *
     * @param other the object to compare with
     * @return whether they are equal
     */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TwilioResource resource && values.equals(resource.values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    /**
     * Returns the type and all properties by Twilio's names.
     *
     * @return for example {@code messaging service {sid=MG..., friendly_name=Alerts, ...}}
     */
    @Override
    public final String toString() {
        return values.toString();
    }
}
