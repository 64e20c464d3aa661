package dev.faketwilio;

import dev.faketwilio.faults.Faults;
import dev.faketwilio.internal.junit.CurrentSandbox;
import dev.faketwilio.internal.junit.Injection;
import dev.faketwilio.internal.junit.SandboxLifecycle;
import dev.faketwilio.internal.sandbox.Options;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.time.TwilioClock;
import dev.faketwilio.webhooks.WebhookCalls;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The JUnit extension. Put it on a test class, and its tests run against a fake Twilio:
 *
 * <pre>{@code
 * @ExtendWith(FakeTwilio.class)
 * class FunctionReaperTest {
 *
 *   @Test
 *   void deletes_the_function(TwilioSandbox twilio, TwilioRestClient client) { ... }
 * }
 * }</pre>
 *
 * <p>With options, declare {@link FakeTwilioTest} instead, or a field made by {@link #builder()}. The field is itself the
 * sandbox of whichever test is running:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeTwilio twilio = FakeTwilio.builder().account("AC...", "secret").build();
 * }</pre>
 *
 * <p>What it does:
 *
 * <ul>
 *   <li>One server for the whole test run, started when a sandbox is first asked for its address.
 *   <li>One {@link TwilioSandbox} for the test class with its nested classes, the same in life-cycle methods and tests;
 *       before each test it goes back to what {@code seed} and the {@code @BeforeAll} methods put there. With
 *       {@link SandboxScope#PER_TEST}, or in a field that is not static, each test has a sandbox of its own.
 *   <li>A test begins with its instance: what constructors and field initializers put into the sandbox is there in the
 *       test, and gone before the next. With {@code PER_TEST} there is no sandbox yet in constructors.
 *   <li>Parameters of type {@code TwilioSandbox} and, where twilio-java is present,
 *       {@code com.twilio.http.TwilioRestClient}, in test methods, life-cycle methods and constructors.
 *   <li>At its end a test fails if something that it set up with {@link #faults()} was never used.
 *   <li>A test that fails leaves a page behind with the requests and the state of its sandbox, and says where it is;
 *       the JUnit configuration parameter {@code faketwilio.trace.enabled=false} does without. While a test is stopped
 *       in a debugger, {@link #address()}{@code /_fake} shows the same; {@code faketwilio.livelook.enabled=false} does
 *       without.
 *   <li>Everything is closed by JUnit's store at the end, whatever happens before.
 * </ul>
 *
 * <p>A combination in which tests would disturb each other is refused with a message that says what to change: methods
 * that run concurrently need {@code PER_TEST}, or {@code reset = false}.
 */
public final class FakeTwilio
        implements TwilioSandbox,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
                ParameterResolver {

    private final SandboxLifecycle lifecycle;
    private final CurrentSandbox current = new CurrentSandbox();

    /** For {@code @ExtendWith(FakeTwilio.class)}; the options are those of {@link FakeTwilioTest}, if it is there. */
    public FakeTwilio() {
        this(null);
    }

    private FakeTwilio(@Nullable Options options) {
        this.lifecycle = new SandboxLifecycle(options, current, FakeTwilio::annotatedOn);
    }

    private static Optional<Options> annotatedOn(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, FakeTwilioTest.class).map(FakeTwilio::options);
    }

    private static Options options(FakeTwilioTest declared) {
        Options options = Options.DEFAULT
                .withScope(declared.sandbox())
                .withReset(declared.reset())
                .withAccount(declared.accountSid(), declared.authToken())
                .withPort(declared.port())
                .withTwilioJava(declared.installTwilioJava())
                .withInterceptJvm(declared.interceptJvm())
                .withAllowed(Set.copyOf(List.of(declared.allow())))
                .withRecordingLimit(declared.recordingLimit());
        return declared.anySenderSid() ? options.withAnySenderSid() : options;
    }

    /**
     * Begins a {@code @RegisterExtension} field.
     *
     * @return a builder with the default options
     */
    public static Builder builder() {
        return new Builder();
    }

    // ---- the extension -----------------------------------------------------------------------------------------

    @Override
    public void beforeAll(ExtensionContext context) {
        lifecycle.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        lifecycle.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        lifecycle.afterEach(context);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        return lifecycle.makeInstance(invocation, constructor.getTargetClass(), context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.supports(parameter.getParameter().getType())
                && lifecycle.resolves(context, parameter.getDeclaringExecutable());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.resolve(
                parameter.getParameter().getType(), lifecycle.sandboxFor(context, parameter.getDeclaringExecutable()));
    }

    // ---- the sandbox of the running test -----------------------------------------------------------------------

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException outside a test; likewise all other methods of the sandbox
     */
    @Override
    public String accountSid() {
        return current.get().accountSid();
    }

    @Override
    public String authToken() {
        return current.get().authToken();
    }

    @Override
    public URI url(Product product) {
        return current.get().url(product);
    }

    @Override
    public URI address() {
        return current.get().address();
    }

    @Override
    public Https https() {
        return current.get().https();
    }

    @Override
    public Seeding given() {
        return current.get().given();
    }

    @Override
    public Simulation simulate() {
        return current.get().simulate();
    }

    @Override
    public ServerlessState serverless() {
        return current.get().serverless();
    }

    @Override
    public MessagingState messaging() {
        return current.get().messaging();
    }

    @Override
    public RecordedRequests requests() {
        return current.get().requests();
    }

    @Override
    public WebhookCalls webhooks() {
        return current.get().webhooks();
    }

    @Override
    public TwilioClock clock() {
        return current.get().clock();
    }

    @Override
    public Faults faults() {
        return current.get().faults();
    }

    @Override
    public Snapshot snapshot() {
        return current.get().snapshot();
    }

    @Override
    public void restore(Snapshot snapshot) {
        current.get().restore(snapshot);
    }

    @Override
    public void allow(UnexpectedRequest... kinds) {
        Objects.requireNonNull(kinds, "kinds");
        current.get().allow(kinds);
    }

    @Override
    public void verify() {
        current.get().verify();
    }

    @Override
    public void reset() {
        current.get().reset();
    }

    /** Ends the sandbox of the running test before JUnit does. */
    @Override
    public void close() {
        current.get().close();
    }

    /** Options of a {@code @RegisterExtension} field. Not thread-safe. */
    public static final class Builder extends SandboxOptions<Builder> {

        private Builder() {}

        /**
         * Sets for how much of the class one sandbox lasts.
         *
         * @param scope {@link SandboxScope#PER_CLASS} by default
         * @return this
         */
        public Builder sandbox(SandboxScope scope) {
            Objects.requireNonNull(scope, "scope");
            return with(options().withScope(scope));
        }

        /**
         * Sets whether the sandbox of a class goes back to its baseline before each test.
         *
         * @param reset true by default
         * @return this
         */
        public Builder reset(boolean reset) {
            return with(options().withReset(reset));
        }

        /**
         * Builds the extension.
         *
         * @return the extension, for one field
         */
        public FakeTwilio build() {
            return new FakeTwilio(options());
        }
    }
}
