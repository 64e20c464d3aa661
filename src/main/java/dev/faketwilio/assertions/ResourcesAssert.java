package dev.faketwilio.assertions;

import dev.faketwilio.Deletion;
import dev.faketwilio.Property;
import dev.faketwilio.Resources;
import dev.faketwilio.TwilioResource;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.IterableAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the resources of one kind in a sandbox. Not thread-safe.
 *
 * @param <T> the class of the resources
 */
public final class ResourcesAssert<T> extends IterableAssert<T> {

    private static final String NEXT = "\nSee twilio.requests() for what was sent";

    private final Resources<T> resources;

    ResourcesAssert(Resources<T> actual) {
        super(actual);
        this.resources = actual;
    }

    /**
     * Fails unless the resource exists.
     *
     * <p>With a Service {@code checkout}, {@code exists("checkout")} passes and {@code exists("invoices")} fails.
     *
     * @param sidOrName the SID, or a name by which Twilio also finds the resource
     * @return this
     * @throws AssertionError if it was deleted or never existed; the message tells which and lists those that exist
     */
    public ResourcesAssert<T> exists(String sidOrName) {
        try {
            resources.get(sidOrName);
        } catch (NoSuchElementException absent) {
            throw new AssertionError(absent.getMessage(), absent);
        }
        return this;
    }

    /**
     * Fails unless the resource existed and was deleted.
     *
     * <p>After a Service {@code checkout} was deleted, {@code wasDeleted("checkout")} passes; {@code wasDeleted("invoices")}
     * fails if there never was one.
     *
     * @param sidOrName the SID, or a name by which Twilio also found the resource
     * @return this
     * @throws AssertionError if it still exists or never existed; the message tells which and lists those that exist
     */
    public ResourcesAssert<T> wasDeleted(String sidOrName) {
        if (Existence.find(resources, sidOrName).isPresent()) {
            throw new AssertionError(
                    "Expected " + sidOrName + " to be deleted, but it still exists.\n" + resources + NEXT);
        }
        if (resources.findDeleted(sidOrName).isEmpty()) {
            throw new AssertionError("Expected " + sidOrName + " to be deleted, but it " + Existence.never(resources)
                    + ".\n" + resources + NEXT);
        }
        return this;
    }

    /**
     * Fails if the resource exists or ever existed.
     *
     * <p>Without a Service {@code invoices}, {@code neverExisted("invoices")} passes.
     *
     * @param sidOrName the SID, or a name by which Twilio also finds the resource
     * @return this
     * @throws AssertionError if it exists or was deleted, or that is no longer known; the message tells which
     */
    public ResourcesAssert<T> neverExisted(String sidOrName) {
        if (Existence.find(resources, sidOrName).isPresent()) {
            throw new AssertionError(
                    "Expected " + sidOrName + " never to have existed, but it exists.\n" + resources + NEXT);
        }
        Optional<Deletion<T>> deletion = resources.findDeleted(sidOrName);
        if (deletion.isPresent()) {
            throw new AssertionError("Expected " + sidOrName + " never to have existed, but it was deleted"
                    + Existence.by(deletion.get()) + ".\n" + resources + NEXT);
        }
        if (resources.forgottenDeletions() > 0) {
            throw new AssertionError("Expected " + sidOrName + " never to have existed, but it "
                    + Existence.never(resources) + ".\n" + resources + NEXT);
        }
        return this;
    }

    /**
     * Fails unless a resource has the value.
     *
     * <p>With a Messaging Service {@code Alerts}, {@code has(MessagingService.FRIENDLY_NAME, "Alerts")} passes.
     *
     * @param property a property of these resources
     * @param expected the value; null for none
     * @param <V> the type of the value
     * @return this
     * @throws AssertionError if no resource has it; the message lists the values that there are
     * @throws IllegalArgumentException if these resources do not have the property
     */
    public <V extends @Nullable Object> ResourcesAssert<T> has(Property<V> property, @Nullable V expected) {
        StringBuilder found = new StringBuilder();
        for (T resource : resources) {
            if (!(resource instanceof TwilioResource values)) {
                throw new IllegalArgumentException("A " + resource.getClass().getSimpleName()
                        + " does not have typed properties. Use anySatisfy(...) with its accessors instead");
            }
            Object value = values.get(property);
            if (Objects.equals(value, expected)) {
                return this;
            }
            found.append(found.isEmpty() ? "<" : ", <").append(value).append('>');
        }
        throw new AssertionError("Expected a resource with " + property.name() + " <" + expected + ">, but found "
                + (found.isEmpty() ? "no resource" : found) + ".\n" + resources + NEXT);
    }
}
