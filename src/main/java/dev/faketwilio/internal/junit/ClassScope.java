package dev.faketwilio.internal.junit;

import dev.faketwilio.internal.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

/**
 * A test class, or a nested one, with the sandbox of the outermost and a baseline of its own: what the life-cycle
 * methods of this class and of those around it put there before the first test.
 */
final class ClassScope {

    private final String contextId;
    private final String ownerId;
    private final Options options;
    private final Sandbox sandbox;
    private Sandbox.@Nullable Baseline baseline;

    private ClassScope(String contextId, String ownerId, Options options, Sandbox sandbox) {
        this.contextId = contextId;
        this.ownerId = ownerId;
        this.options = options;
        this.sandbox = sandbox;
    }

    /** The scope of the outermost class. */
    static ClassScope outermost(String contextId, Options options, Sandbox sandbox) {
        return new ClassScope(contextId, contextId, options, sandbox);
    }

    /** The scope of a class nested in this one. */
    ClassScope nested(String nestedContextId) {
        return new ClassScope(nestedContextId, ownerId, options, sandbox);
    }

    /** The class whose scope it is. */
    String contextId() {
        return contextId;
    }

    /** The outermost class, with which the sandbox began. */
    String ownerId() {
        return ownerId;
    }

    Options options() {
        return options;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** The baseline; the first who asks finds the life-cycle methods done and fixes it. */
    synchronized Sandbox.Baseline baseline() {
        Sandbox.Baseline fixed = baseline;
        if (fixed == null) {
            fixed = sandbox.capture();
            baseline = fixed;
        }
        return fixed;
    }
}
