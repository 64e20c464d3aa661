package dev.faketwilio.internal.seeding;

import dev.faketwilio.Operation;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceSeed.Step;
import dev.faketwilio.Seeding;
import dev.faketwilio.Simulation;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a seed says of a resource, until the operation makes it, and what is to happen to it then. Not thread-safe.
 *
 * @param <R> the resource class
 */
public final class Plan<R extends TwilioResource> {

    private final Api api;
    private final Map<Object, Form> parameters = new LinkedHashMap<>();
    private final List<Step<? super R>> steps = new ArrayList<>();
    private final List<Step<? super R>> lastSteps = new ArrayList<>();
    private Operation operation;
    private boolean over;

    /** Plans a resource that an operation of the API makes. */
    public Plan(Api api, Operation operation) {
        this.api = api;
        this.operation = operation;
    }

    /**
     * Sets a property; the last value counts.
     *
     * @throws IllegalArgumentException if a seed cannot set it
     */
    public <T extends @Nullable Object> Plan<R> set(Property<T> property, T value) {
        requireOpen();
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(value, () -> property + " must not be null; Twilio's default needs no call");
        parameters.put(property, api.seeded(operation, property, value));
        return this;
    }

    /** Sets a property unless it, or any of the others, is set. */
    public <T extends @Nullable Object> void setByDefault(Property<T> property, T value, Property<?>... others) {
        if (!parameters.containsKey(property) && Stream.of(others).noneMatch(parameters::containsKey)) {
            set(property, value);
        }
    }

    /** Sets a parameter of the request that is not one of a property; the last values count. */
    public Plan<R> parameter(String name, String... values) {
        requireOpen();
        List<String> form = new ArrayList<>();
        for (String value : values) {
            form.add(name);
            form.add(Objects.requireNonNull(value, name));
        }
        parameters.put(name, Form.of(form.toArray(new String[0])));
        return this;
    }

    /** Has the resource made by another operation of the same resource. */
    public void by(Operation other) {
        requireOpen();
        operation = other;
    }

    /** Adds what happens once the resource is there, after what was added before. */
    public void then(Step<? super R> step) {
        requireOpen();
        steps.add(step);
    }

    /** Adds what happens after all other steps. */
    public void lastly(Step<? super R> step) {
        requireOpen();
        lastSteps.add(step);
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("The resource that this seed describes has been made. Call the methods of a"
                    + " seed only within the lambda that it is handed to");
        }
    }

    /**
     * Makes the resource and lets the steps follow, as a whole or not at all.
     *
     * @param given what the steps seed with
     * @param simulate what lets Twilio act in the steps
     * @return the resource as the steps left it
     */
    @SuppressWarnings("unchecked") // the operation makes resources of the type that the seed is for
    public R make(Account account, Seeding given, Simulation simulate) {
        over = true;
        Form form = parameters.values().stream().reduce(Form.EMPTY, Form::with);
        return account.atomically(() -> {
            R made = (R) api.perform(account, operation, form);
            steps.forEach(step -> step.follow(given, simulate, made));
            lastSteps.forEach(step -> step.follow(given, simulate, made));
            return api.current(account, operation, made);
        });
    }
}
