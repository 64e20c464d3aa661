package dev.faketwilio;

import org.jspecify.annotations.Nullable;

/**
 * A property of a Twilio resource: its name and the type of its values. Each resource type declares its properties as
 * constants, for example {@code MessagingService.FRIENDLY_NAME}; there are no others. Immutable and thread-safe.
 *
 * @param <T> the type of its values; nullable where Twilio writes {@code null}
 */
public interface Property<T extends @Nullable Object> {

    /**
     * Returns the name by which Twilio writes the property in JSON.
     *
     * @return for example {@code friendly_name}
     */
    String name();

    /**
     * Returns the name of the request parameter that sets the property.
     *
     * @return for example {@code FriendlyName}
     */
    String parameter();
}
