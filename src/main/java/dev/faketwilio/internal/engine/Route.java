package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a request leads: to an operation that is built, or to a refusal. */
public sealed interface Route {

    /** Returns Twilio's operation, also one that is not built; null if the path or its method is none of Twilio's. */
    @Nullable
    Operation operation();

    /** Returns whether the operation exists, and is built. */
    default boolean isBuilt() {
        return this instanceof Built;
    }

    /** Returns the account in the path of an operation that needs no credentials; null if it needs some. */
    default @Nullable String openAccount() {
        return null;
    }

    /** Returns whether the operation takes its parameters from the body; else from the URL's query. */
    default boolean takesBody() {
        Operation operation = operation();
        return operation != null && operation.method() == Operation.Method.POST;
    }

    /**
     * An operation that is built.
     *
     * @param path the path as sent, with the version and without the query
     * @param bound the operation with the rule behind it
     * @param variables the values of the path's variables
     * @param <T> the resource's type
     */
    record Built<T>(String path, BoundOperation<T> bound, Map<String, String> variables) implements Route {

        @Override
        public Operation operation() {
            return bound.operation();
        }

        @Override
        public @Nullable String openAccount() {
            return bound.open() ? variables.get(Api.ACCOUNT) : null;
        }
    }

    /**
     * A refusal.
     *
     * @param operation Twilio's operation, which is not built; null if there is none
     */
    record Refused(@Nullable Operation operation, Reply reply) implements Route {}
}
