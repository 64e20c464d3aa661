package dev.faketwilio.internal.junit;

import dev.faketwilio.SandboxScope;
import dev.faketwilio.internal.jvm.JvmClients;
import dev.faketwilio.internal.sandbox.Options;
import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * What lives in which {@link Store}:
 *
 * <ul>
 *   <li>root: the server, one for each fixed port and one for all that fix none;
 *   <li>class: its {@link ClassScope}; in the outermost class also the sandbox, to be closed;
 *   <li>test: its {@link TestScope}; with {@link SandboxScope#PER_TEST}, or where no class scope is around it, also a
 *       sandbox of its own, to be closed;
 *   <li>class and test: for each extension that is declared there, the end of what {@link CurrentSandbox} points at.
 * </ul>
 */
public final class SandboxLifecycle {

    /** The JUnit configuration parameter that switches the live look off. */
    private static final String LIVE_LOOK = "faketwilio.livelook.enabled";

    private static final Namespace NAMESPACE = Namespace.create("dev.faketwilio");
    private static final String CLASS_SCOPE = "class scope";
    private static final String CLASS_END = "end of the class";
    private static final String TEST_SCOPE = "test scope";
    private static final String TEST_END = "end of the test";
    private static final String SANDBOX = "sandbox";
    private static final String JVM_CLIENTS = "clients of the JVM";

    private final @Nullable Options given;
    private final CurrentSandbox current;
    private final Function<Class<?>, Optional<Options>> annotated;

    /**
     * The life cycle of one extension.
     *
     * @param given the options; null if an annotation on the class has them
     * @param current points at the sandbox of the running test
     * @param annotated returns the options of the annotation on a class
     */
    public SandboxLifecycle(
            @Nullable Options given, CurrentSandbox current, Function<Class<?>, Optional<Options>> annotated) {
        this.given = given;
        this.current = current;
        this.annotated = annotated;
    }

    /** Begins a class, unless that has been done for its instance or by another declaration. */
    public void beforeAll(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        Optional<Options> declared = annotated.apply(context.getRequiredTestClass());
        ClassScope around = classScope(store);
        ClassScope scope;
        if (around == null) {
            scope = beginOutermost(context, store, given().or(() -> declared).orElse(Options.DEFAULT));
        } else {
            // an annotation within a class that has a field is JUnit's to pass over, but not ours
            Checks.sameOptions(around.options(), given(), context);
            Checks.sameOptions(around.options(), declared, context);
            scope = around.contextId().equals(context.getUniqueId()) ? around : beginNested(context, store, around);
        }
        enter(context, store, scope.sandbox());
    }

    /** Begins a test, unless that has been done by another declaration. */
    public void beforeEach(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        ClassScope around = classScope(store);
        TestScope scope = testScope(store);
        if (scope != null) {
            Checks.sameOptions(scope.options(), given(), context);
        } else {
            scope = around == null ? beginAlone(context, store) : beginTest(context, store, around);
            store.put(TEST_SCOPE, scope);
            scope.sandbox().nowUsedBy(Names.words(context));
            scope.sandbox().testBegins();
        }
        enter(context, store, scope.sandbox());
    }

    /** Ends a test: what it set up and did not use fails it, unless others may; a failed one leaves its trace. */
    public void afterEach(ExtensionContext context) {
        TestScope scope = testScope(context.getStore(NAMESPACE));
        if (scope != null && scope.begunBy() == this) {
            scope.sandbox().testIsOver();
            FailureTrace.ofTest(context, scope.sandbox(), () -> {
                if (!scope.options().shared()) {
                    List<String> problems = scope.sandbox().endTest();
                    // a test that an assumption has ended never came to what it set up
                    Problems.fail(FailureTrace.isAborted(context) ? List.of() : problems, "");
                }
            });
        }
    }

    /** Makes an instance of a test class, with which begins what the instance is for: its class or a test. */
    public <T> T makeInstance(Invocation<T> making, Class<?> type, ExtensionContext context) throws Throwable {
        if (isKept(type, context)) {
            beforeAll(context);
            return making.proceed();
        }
        ClassScope scope = classScope(context.getStore(NAMESPACE));
        if (scope == null) {
            return making.proceed();
        }
        return scope.options().scope() == SandboxScope.PER_TEST
                ? current.withoutSandbox(making)
                : scope.makeInstance(making);
    }

    /** Returns whether parameters are for this declaration of the extension to resolve, of several that say the same. */
    public boolean resolves(ExtensionContext context, Executable executable) {
        boolean constructor = executable instanceof Constructor;
        if (constructor && isKept(executable.getDeclaringClass(), context)) {
            beforeAll(context);
        }
        Store store = context.getStore(NAMESPACE);
        TestScope test = testScope(store);
        if (test != null) {
            return test.begunBy() == this;
        }
        ClassScope scope = classScope(store);
        return scope == null || scope.begunBy() == this;
    }

    /** The sandbox that a parameter of the method or constructor means. */
    public Sandbox sandboxFor(ExtensionContext context, Executable executable) {
        Store store = context.getStore(NAMESPACE);
        TestScope test = testScope(store);
        if (test != null) {
            return test.sandbox();
        }
        ClassScope scope = classScope(store);
        if (scope == null) {
            throw new ExtensionConfigurationException("FakeTwilio has no sandbox for a parameter of " + executable
                    + ": it is declared for single tests (in a @RegisterExtension field that is not static, or on a"
                    + " method), so a sandbox begins with each test. Declare it for the class (make the field static),"
                    + " or take the parameter in a test method");
        }
        if (executable instanceof Constructor && scope.options().scope() == SandboxScope.PER_TEST) {
            throw new ExtensionConfigurationException("FakeTwilio cannot give the constructor of "
                    + executable.getDeclaringClass().getName()
                    + " a sandbox: with PER_TEST it begins only after the constructor. Take TwilioSandbox as a parameter"
                    + " of the test method or of a @BeforeEach method");
        }
        return scope.sandbox();
    }

    private ClassScope beginOutermost(ExtensionContext context, Store store, Options options) {
        Checks.options(options);
        Sandbox sandbox = open(context, store, options);
        if (options.scope() == SandboxScope.PER_CLASS) {
            install(store, options, sandbox);
        }
        endWithClass(store, sandbox);
        sandbox.nowUsedBy(Names.words(context));
        ClassScope scope = ClassScope.outermost(context.getUniqueId(), this, options, sandbox);
        store.put(CLASS_SCOPE, scope);
        return scope;
    }

    private static ClassScope beginNested(ExtensionContext context, Store store, ClassScope around) {
        Options options = around.options();
        ClassScope scope;
        if (options.scope() == SandboxScope.PER_TEST) {
            // nested classes may run concurrently, so they cannot seed one and the same sandbox
            Sandbox sandbox = openEmpty(context, store, options);
            sandbox.within(around.sandbox());
            scope = around.nested(context.getUniqueId(), sandbox);
            endWithClass(store, sandbox);
        } else {
            if (options.reset()) {
                Checks.oneAtATime(context, around);
            }
            scope = around.nested(context.getUniqueId());
            store.put(CLASS_END, new Closing<>(scope, scope::end));
        }
        store.put(CLASS_SCOPE, scope);
        return scope;
    }

    private TestScope beginTest(ExtensionContext context, Store store, ClassScope around) {
        Options options = around.options();
        Checks.sameOptions(options, given(), context);
        if (options.scope() == SandboxScope.PER_TEST) {
            Sandbox.Baseline baseline = around.baseline();
            Sandbox sandbox = openEmpty(context, store, options);
            sandbox.within(around.sandbox());
            sandbox.restart(baseline.withoutCredentials(), context.getUniqueId());
            install(store, options, sandbox);
            return new TestScope(this, options, sandbox);
        }
        if (options.reset()) {
            Checks.oneAtATime(context, around);
        }
        around.beginTest(context.getUniqueId());
        store.put(TEST_END, new Closing<>(around, around::endTest));
        return new TestScope(this, options, around.sandbox());
    }

    /** Begins a test whose extension is declared for it alone, so that JUnit tells the extension of no class. */
    private TestScope beginAlone(ExtensionContext context, Store store) {
        Optional<Options> declared = annotated.apply(context.getRequiredTestClass());
        Options options = given().or(() -> declared).orElse(Options.DEFAULT);
        Checks.sameOptions(options, declared, context);
        Checks.options(options);
        Sandbox sandbox = open(context, store, options);
        install(store, options, sandbox);
        return new TestScope(this, options, sandbox);
    }

    /** Opens a sandbox with its account and seed. */
    private static Sandbox open(ExtensionContext context, Store store, Options options) {
        Sandbox sandbox = options.fixedAccount()
                ? closed(store, options, host(context, options).open(options.accountSid(), options.authToken()))
                : openEmpty(context, store, options);
        sandbox.begin(options);
        return sandbox;
    }

    private static Sandbox openEmpty(ExtensionContext context, Store store, Options options) {
        return closed(store, options, host(context, options).open(context.getUniqueId()));
    }

    /** Fails a class by what came after its tests, and, if they share everything, by what came in them. */
    private static void endWithClass(Store store, Sandbox sandbox) {
        store.put(CLASS_END, new Closing<>(sandbox, () -> Problems.fail(sandbox.endClass(), "")));
    }

    private static Sandbox closed(Store store, Options options, Sandbox sandbox) {
        sandbox.allowAlways(options.limits().allowed());
        sandbox.recordAtMost(options.limits().recording());
        store.put(SANDBOX, new Closing<>(sandbox, sandbox::close));
        return sandbox;
    }

    private static void install(Store store, Options options, Sandbox sandbox) {
        JvmClients clients = JvmClients.install(options, sandbox);
        store.put(JVM_CLIENTS, new Closing<>(clients, clients::close));
    }

    private void enter(ExtensionContext context, Store store, Sandbox sandbox) {
        // the store also finds what classes around have under a key
        Object key = List.of(current, context.getUniqueId());
        if (store.get(key) == null) {
            store.put(key, current.enter(sandbox));
        }
    }

    private Optional<Options> given() {
        return Optional.ofNullable(given);
    }

    /** Returns whether the instance is one for all tests of the class (rather than one for a test, or one around that). */
    private static boolean isKept(Class<?> type, ExtensionContext context) {
        return context.getTestMethod().isEmpty()
                && context.getTestClass().filter(type::equals).isPresent()
                && context.getTestInstanceLifecycle()
                        .filter(Lifecycle.PER_CLASS::equals)
                        .isPresent();
    }

    @SuppressWarnings({"unchecked", "deprecation"}) // computeIfAbsent came with JUnit 6 only
    private static SandboxHost host(ExtensionContext context, Options options) {
        boolean live = Names.isOn(LIVE_LOOK, context);
        Object server = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("server on port " + options.port(), key -> closing(options.port(), live));
        return ((Closing<SandboxHost>) server).value();
    }

    private static Closing<SandboxHost> closing(int port, boolean live) {
        SandboxHost host = new SandboxHost(port);
        host.showLive(live);
        return new Closing<>(host, host::close);
    }

    private static @Nullable ClassScope classScope(Store store) {
        return store.get(CLASS_SCOPE, ClassScope.class);
    }

    private static @Nullable TestScope testScope(Store store) {
        return store.get(TEST_SCOPE, TestScope.class);
    }

    /** A test and its sandbox. */
    private record TestScope(SandboxLifecycle begunBy, Options options, Sandbox sandbox) {}
}
