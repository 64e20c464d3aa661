package dev.faketwilio.assertions;

import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a resource as it was when the test looked at it. Not thread-safe.
 *
 * @param <R> the class of the resource
 */
public final class ResourceAssert<R extends TwilioResource> extends AbstractAssert<ResourceAssert<R>, R> {

    ResourceAssert(R actual) {
        super(actual, ResourceAssert.class);
    }

    /**
     * Fails unless the property has the value.
     *
     * <p>For a new Messaging Service, {@code has(MessagingService.STICKY_SENDER, true)} passes and
     * {@code has(MessagingService.STICKY_SENDER, false)} fails.
     *
     * @param property a property of the resource
     * @param expected the value; null for none
     * @param <T> the type of the value
     * @return this
     * @throws AssertionError if it has another value
     * @throws IllegalArgumentException if the property belongs to another type of resource
     */
    public <T extends @Nullable Object> ResourceAssert<R> has(Property<T> property, @Nullable T expected) {
        isNotNull();
        T found = actual.get(property);
        if (!Objects.equals(found, expected)) {
            failWithMessage(
                    "Expected %s to have %s <%s>, but it is <%s>.\n%s",
                    actual.resourceType().name() + " " + identity(), property.name(), expected, found, actual);
        }
        return this;
    }

    /** The value of the first property: a SID, or what stands in its place. */
    private @Nullable Object identity() {
        return actual.get(actual.resourceType().properties().get(0));
    }
}
