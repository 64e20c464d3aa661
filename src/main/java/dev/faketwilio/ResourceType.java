package dev.faketwilio;

import java.util.List;

/**
 * A kind of Twilio resource with its properties. Each resource class has one as the constant {@code TYPE}. Immutable and
 * thread-safe.
 *
 * @param <R> the class of the resources
 */
public interface ResourceType<R> {

    /**
     * Returns what one resource of this type is called in messages.
     *
     * @return for example {@code messaging service}
     */
    String name();

    /**
     * Returns the properties in the order in which Twilio writes them.
     *
     * @return an unmodifiable list
     */
    List<Property<?>> properties();
}
