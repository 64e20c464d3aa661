package dev.faketwilio.internal.junit;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What lives in which {@link Store}:
 *
 * <ul>
 *   <li>root: the server, one for each fixed port and one for all that fix none;
 *   <li>class: its {@link ClassScope}; in the outermost class also the sandbox, to be closed;
 *   <li>test: a sandbox of its own, with {@link SandboxScope#PER_TEST} or where no class scope is around it.
 * </ul>
 */
public final class SandboxLifecycle {

    private static final Namespace NAMESPACE = Namespace.create(FakeTwilio.class);
    private static final String CLASS_SCOPE = "class scope";
    private static final String SANDBOX = "sandbox";
    private static final String INSTALLATION = "twilio-java installation";

    private final @Nullable Options given;
    private final CurrentSandbox current;

    /**
     * The life cycle of one extension.
     *
     * @param given the options; null if an annotation on the class has them
     */
    public SandboxLifecycle(@Nullable Options given, CurrentSandbox current) {
        this.given = given;
        this.current = current;
    }

    public void beforeAll(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        ClassScope around = scope(store);
        if (around == null) {
            Options options = options(context.getRequiredTestClass()).orElse(Options.DEFAULT);
            Checks.options(options);
            Sandbox sandbox = open(context, options);
            store.put(CLASS_SCOPE, ClassScope.outermost(context.getUniqueId(), options, sandbox));
            if (options.scope() == SandboxScope.PER_CLASS) {
                install(store, options, sandbox);
            }
            current.enter(context.getUniqueId(), sandbox);
            return;
        }
        Checks.sameOptions(around, options(context.getRequiredTestClass()), context);
        if (!around.contextId().equals(context.getUniqueId())) {
            Sandbox sandbox = around.sandbox();
            if (around.options().reset()) {
                sandbox.restart(around.baseline(), context.getUniqueId());
            }
            store.put(CLASS_SCOPE, around.nested(context.getUniqueId()));
        }
        current.enter(context.getUniqueId(), around.sandbox());
    }

    public void beforeEach(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        ClassScope scope = scope(store);
        Sandbox sandbox = scope == null ? ofTest(context, store) : prepare(context, store, scope);
        current.enter(context.getUniqueId(), sandbox);
    }

    public void afterEach(ExtensionContext context) {
        current.leave(context.getUniqueId());
    }

    public void afterAll(ExtensionContext context) {
        current.leave(context.getUniqueId());
    }

    /** The sandbox that a parameter of the method or constructor means. */
    public Sandbox sandboxFor(ExtensionContext context, Executable executable) {
        Store store = context.getStore(NAMESPACE);
        Sandbox own = sandbox(store);
        ClassScope scope = scope(store);
        boolean inTest = context.getTestMethod().isPresent();
        if (own != null && (inTest || scope == null)) {
            return own;
        }
        if (scope == null) {
            throw new ExtensionConfigurationException("FakeTwilio has no sandbox for a parameter of " + executable
                    + ": its @RegisterExtension field is not static, so a sandbox begins with each test. Make the field"
                    + " static, or take the parameter in a test method");
        }
        if (executable instanceof Constructor && scope.options().scope() == SandboxScope.PER_TEST) {
            throw new ExtensionConfigurationException("FakeTwilio cannot give the constructor of "
                    + executable.getDeclaringClass().getName()
                    + " a sandbox: with PER_TEST it begins only after the constructor. Take TwilioSandbox as a parameter"
                    + " of the test method or of a @BeforeEach method");
        }
        return scope.sandbox();
    }

    /** The sandbox of a test in a class with a scope. */
    private Sandbox prepare(ExtensionContext context, Store store, ClassScope scope) {
        Options options = scope.options();
        Checks.sameOptions(scope, Optional.ofNullable(given), context);
        if (options.scope() == SandboxScope.PER_TEST) {
            Sandbox.Baseline baseline = scope.baseline();
            Sandbox sandbox = host(context, options).open(context.getUniqueId());
            store.put(SANDBOX, new Closing<>(sandbox, sandbox::close));
            sandbox.restart(baseline.withoutApiKeys(), context.getUniqueId());
            install(store, options, sandbox);
            return sandbox;
        }
        if (options.reset()) {
            Checks.oneAtATime(context, scope);
            scope.sandbox().restart(scope.baseline(), context.getUniqueId());
        }
        return scope.sandbox();
    }

    /** The sandbox of a test whose extension field is not static, so that JUnit tells it of no class. */
    private Sandbox ofTest(ExtensionContext context, Store store) {
        Options options = given == null ? Options.DEFAULT : given;
        Checks.options(options);
        Sandbox sandbox = open(context, options);
        install(store, options, sandbox);
        return sandbox;
    }

    private Sandbox open(ExtensionContext context, Options options) {
        SandboxHost host = host(context, options);
        Sandbox sandbox = options.fixedAccount()
                ? host.open(options.accountSid(), options.authToken())
                : host.open(context.getUniqueId());
        context.getStore(NAMESPACE).put(SANDBOX, new Closing<>(sandbox, sandbox::close));
        options.seed().accept(sandbox.given());
        return sandbox;
    }

    private static void install(Store store, Options options, Sandbox sandbox) {
        if (options.twilioJava()) {
            TwilioJava.Installation installation = TwilioJava.install(sandbox);
            store.put(INSTALLATION, new Closing<>(installation, installation::close));
        }
    }

    private Optional<Options> options(Class<?> testClass) {
        return given != null
                ? Optional.of(given)
                : AnnotationSupport.findAnnotation(testClass, FakeTwilioTest.class)
                        .map(Options::of);
    }

    @SuppressWarnings({"unchecked", "deprecation"}) // computeIfAbsent came with JUnit 6 only
    private static SandboxHost host(ExtensionContext context, Options options) {
        Object server = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("server on port " + options.port(), key -> closing(options.port()));
        return ((Closing<SandboxHost>) server).value();
    }

    private static Closing<SandboxHost> closing(int port) {
        SandboxHost host = new SandboxHost(port);
        return new Closing<>(host, host::close);
    }

    private static @Nullable ClassScope scope(Store store) {
        return store.get(CLASS_SCOPE, ClassScope.class);
    }

    @SuppressWarnings("unchecked") // under this key there are only sandboxes
    private static @Nullable Sandbox sandbox(Store store) {
        Closing<Sandbox> closing = (Closing<Sandbox>) store.get(SANDBOX);
        return closing == null ? null : closing.value();
    }

    /** What is refused, since tests would disturb each other or options mean nothing together. */
    private static final class Checks {

        static void options(Options options) {
            if (options.fixedAccount()
                    && (options.accountSid().isEmpty() || options.authToken().isEmpty())) {
                throw new ExtensionConfigurationException(
                        "FakeTwilio has only half of a fixed account: give both accountSid and authToken, or neither");
            }
            if (options.fixedAccount() && options.scope() == SandboxScope.PER_TEST) {
                throw new ExtensionConfigurationException("FakeTwilio cannot give the fixed account "
                        + options.accountSid() + " to several sandboxes: remove accountSid, or use PER_CLASS, which"
                        + " puts the account back to its baseline before each test");
            }
            if (options.port() < 0 || options.port() > 65_535) {
                throw new ExtensionConfigurationException(
                        "FakeTwilio cannot listen on port " + options.port() + ": expected 0 (any) to 65535");
            }
        }

        static void sameOptions(ClassScope around, Optional<Options> own, ExtensionContext context) {
            if (own.isPresent() && !own.get().equals(around.options())) {
                throw new ExtensionConfigurationException("FakeTwilio is declared twice with different options for "
                        + context.getDisplayName() + ": here, and on the class (or a class around it) to which the"
                        + " sandbox belongs. Keep one declaration, with all options, on the outermost class");
            }
        }

        static void oneAtATime(ExtensionContext context, ClassScope scope) {
            boolean parallel = context.getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
                    .map(Boolean::parseBoolean)
                    .orElse(false);
            if (!parallel) {
                return;
            }
            Optional<ExtensionContext> next = Optional.of(context);
            while (next.isPresent() && !next.get().getUniqueId().equals(scope.ownerId())) {
                ExtensionContext at = next.get();
                if (at.getExecutionMode() == ExecutionMode.CONCURRENT) {
                    throw new ExtensionConfigurationException("The tests of "
                            + context.getRequiredTestClass().getName()
                            + " run concurrently, but share one FakeTwilio sandbox that is reset before each test."
                            + " Give each test its own (@FakeTwilioTest(sandbox = PER_TEST)), or run them one after"
                            + " the other (@Execution(SAME_THREAD)), or do without the reset"
                            + " (@FakeTwilioTest(reset = false))");
                }
                next = at.getParent();
            }
        }
    }
}
