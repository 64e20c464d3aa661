package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a request leads: to an operation that is built, or to a refusal. */
public final class Route {

    private final String path;
    private final @Nullable Operation operation;
    private final @Nullable BoundOperation<?> bound;
    private final Map<String, String> variables;
    private final @Nullable Reply refusal;

    Route(
            String path,
            @Nullable Operation operation,
            @Nullable BoundOperation<?> bound,
            Map<String, String> variables,
            @Nullable Reply refusal) {
        this.path = path;
        this.operation = operation;
        this.bound = bound;
        this.variables = variables;
        this.refusal = refusal;
    }

    static Route refused(String path, @Nullable Operation operation, Reply refusal) {
        return new Route(path, operation, null, Map.of(), refusal);
    }

    /** Twilio's operation, also one that is not built; null if the path or its method is none of Twilio's. */
    public @Nullable Operation operation() {
        return operation;
    }

    /** Whether the operation is there, and built. */
    public boolean isBuilt() {
        return bound != null;
    }

    String path() {
        return path;
    }

    @Nullable
    BoundOperation<?> bound() {
        return bound;
    }

    Map<String, String> variables() {
        return variables;
    }

    Reply refusal() {
        if (refusal == null) {
            throw new IllegalStateException(path + " leads to " + operation + ", which is no refusal");
        }
        return refusal;
    }
}
