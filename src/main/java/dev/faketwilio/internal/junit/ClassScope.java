package dev.faketwilio.internal.junit;

import dev.faketwilio.internal.sandbox.Options;
import dev.faketwilio.internal.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * A test class, or a nested one, with its sandbox and its baseline: what the life-cycle methods of this class and of
 * those around it put there before the first test. Thread-safe.
 */
final class ClassScope {

    private final String contextId;
    private final @Nullable ClassScope around;
    private final SandboxLifecycle begunBy;
    private final Options options;
    private final Sandbox sandbox;
    private final Progress progress;
    private Sandbox.@Nullable Baseline baseline;

    private ClassScope(
            String contextId,
            @Nullable ClassScope around,
            SandboxLifecycle begunBy,
            Options options,
            Sandbox sandbox,
            Progress progress) {
        this.contextId = contextId;
        this.around = around;
        this.begunBy = begunBy;
        this.options = options;
        this.sandbox = sandbox;
        this.progress = progress;
        progress.innermost = this;
    }

    /** The scope of the outermost class. */
    static ClassScope outermost(String contextId, SandboxLifecycle begunBy, Options options, Sandbox sandbox) {
        return new ClassScope(contextId, null, begunBy, options, sandbox, new Progress());
    }

    /** Begins a class nested in this one, in the same sandbox. It must be {@linkplain #end ended}. */
    ClassScope nested(String nestedId) {
        synchronized (progress) {
            rewind(nestedId);
            progress.atBaseline = false;
            return new ClassScope(nestedId, this, begunBy, options, sandbox, progress);
        }
    }

    /** Begins a class nested in this one, in a sandbox of its own. */
    ClassScope nested(String nestedId, Sandbox own) {
        own.restart(baseline().withoutCredentials(), nestedId);
        return new ClassScope(nestedId, this, begunBy, options, own, new Progress());
    }

    /** Says that the class is over. */
    void end() {
        synchronized (progress) {
            progress.innermost = around;
            progress.atBaseline = false;
        }
    }

    /**
     * Makes an instance for a test. With that the test begins: what constructors and field initializers put into the
     * sandbox is the test's own.
     */
    <T> T makeInstance(Invocation<T> making) throws Throwable {
        synchronized (progress) {
            // another test's running means that this one will be refused; let it not disturb the other
            if (!progress.inTest) {
                rewind(contextId);
            }
        }
        boolean made = false;
        try {
            T instance = making.proceed();
            made = true;
            return instance;
        } finally {
            if (!made) {
                synchronized (progress) {
                    progress.atBaseline = false;
                }
            }
        }
    }

    /** Begins a test, if that has not been done by making its instance. It must be {@linkplain #endTest ended}. */
    void beginTest(String testId) {
        synchronized (progress) {
            rewind(testId);
            progress.atBaseline = false;
            progress.inTest = true;
        }
    }

    /** Says that the test is over. */
    void endTest() {
        synchronized (progress) {
            progress.inTest = false;
        }
    }

    /** The class whose scope it is. */
    String contextId() {
        return contextId;
    }

    /** The outermost class, with which the sandbox began. */
    String outermostId() {
        return around == null ? contextId : around.outermostId();
    }

    /** The first declaration of the extension for the outermost class. */
    SandboxLifecycle begunBy() {
        return begunBy;
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
            if (!options.shared()) {
                Problems.fail(
                        sandbox.endFaults(),
                        "It was set up before the first test, and faults are gone before each test:"
                                + " set them up in the test, or in a @BeforeEach method");
                Problems.fail(sandbox.endTest(), "It came before the first test.");
            }
        }
        return fixed;
    }

    /** Puts the sandbox to the baseline, unless it is there, and lets SIDs follow from the text. */
    private void rewind(String sidSeed) {
        if (!options.reset()) {
            keepForManualReset();
        } else if (progress.atBaseline) {
            sandbox.sidsFrom(sidSeed);
        } else if (progress.innermost != null) {
            sandbox.restart(progress.innermost.baseline(), sidSeed);
            progress.atBaseline = true;
        }
    }

    private void keepForManualReset() {
        if (around != null) {
            around.keepForManualReset();
        } else if (baseline == null) {
            sandbox.resetTo(baseline());
        }
    }

    /** How far the tests in one sandbox have got; shared by the scopes of its classes, and guarded by itself. */
    private static final class Progress {

        /** The class that runs: what it has of its own baseline counts, whichever class an instance is made of. */
        private @Nullable ClassScope innermost;

        /** Whether nothing has happened since the baseline but the making of instances for the test to come. */
        private boolean atBaseline;

        private boolean inTest;
    }
}
