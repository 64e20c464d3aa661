package dev.faketwilio;

import dev.faketwilio.internal.seeding.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Describes a resource that a test seeds. {@link #set} sets any property that a request can set; the named methods of
 * the subclasses are for those that tests set often, and for what belongs to the resource. Not thread-safe, and only
 * valid within the lambda that it is handed to.
 *
 * @param <R> the class of the resource
 * @param <S> the class of the seed
 */
public abstract class ResourceSeed<R extends TwilioResource, S extends ResourceSeed<R, S>> {

    private final Plan<R> plan;

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    protected ResourceSeed(Plan<R> plan) {
        this.plan = plan;
    }

    /**
     * Sets a property of the resource. Twilio's default remains where it is not called; the last call counts.
     *
     * @param property a property of the resource
     * @param value the value, which must not be null. What Twilio would refuse is refused when the resource is made
     * @param <T> the type of the value
     * @return this
     * @throws IllegalArgumentException if the property belongs to another resource, or follows from the others; the
     *     message lists those that can be set
     * @throws IllegalStateException if the resource has been made
     */
    public final <T extends @Nullable Object> S set(Property<T> property, T value) {
        plan.set(property, value);
        return self();
    }

    /**
     * Sets a request parameter that belongs to no property.
     *
     * @param name Twilio's name
     * @param values its values
     * @return this
     */
    protected final S parameter(String name, String... values) {
        plan.parameter(name, values);
        return self();
    }

    /**
     * Has the resource made by another operation.
     *
     * @param operation an operation that makes such resources
     * @return this
     */
    protected final S by(Operation operation) {
        plan.by(operation);
        return self();
    }

    /**
     * Adds what happens after the resource has been made.
     *
     * @param step what happens
     * @return this
     */
    protected final S then(Step<? super R> step) {
        plan.then(step);
        return self();
    }

    /**
     * Adds what happens after all other steps.
     *
     * @param step what happens
     * @return this
     */
    protected final S lastly(Step<? super R> step) {
        plan.lastly(step);
        return self();
    }

    /**
     * What happens after a resource has been made.
     *
     * @param <R> the class of the resource
     */
    @FunctionalInterface
    public interface Step<R> {

        /**
         * Lets it happen.
         *
         * @param given seeds what belongs to the resource
         * @param simulate lets Twilio act on the resource
         * @param made the resource
         */
        void follow(Seeding given, Simulation simulate, R made);
    }

    @SuppressWarnings("unchecked") // each subclass names itself
    private S self() {
        return (S) this;
    }
}
