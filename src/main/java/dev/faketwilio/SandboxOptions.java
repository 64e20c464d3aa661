package dev.faketwilio;

import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.sandbox.Options;
import dev.faketwilio.requests.UnexpectedRequest;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The options that {@link FakeTwilio#builder()} and {@link FakeTwilioServer#builder()} have in common. Not thread-safe.
 *
 * @param <B> the builder
 */
public abstract class SandboxOptions<B extends SandboxOptions<B>> {

    private Options options = Options.DEFAULT;

    SandboxOptions() {}

    final Options options() {
        return options;
    }

    @SuppressWarnings("unchecked") // each builder names itself
    final B with(Options other) {
        options = other;
        return (B) this;
    }

    /**
     * Fixes the account, for code whose configuration is static. Only one sandbox at a time can have it.
     *
     * @param accountSid {@code AC} and 32 hexadecimal digits
     * @param authToken not empty
     * @return this
     */
    public B account(String accountSid, String authToken) {
        Objects.requireNonNull(accountSid, "accountSid");
        Objects.requireNonNull(authToken, "authToken");
        return with(options.withAccount(accountSid, authToken));
    }

    /**
     * Fixes the server's port.
     *
     * @param port 1 to 65535; 0 for any port that is free
     * @return this
     */
    public B port(int port) {
        return with(options.withPort(port));
    }

    /**
     * Seeds each sandbox when it opens; of a test class, before its {@code @BeforeAll} methods.
     *
     * @param seed seeds a sandbox; may be called for several sandboxes, also concurrently
     * @return this
     */
    public B seed(Consumer<? super Seeding> seed) {
        Objects.requireNonNull(seed, "seed");
        return with(options.withSeed(seed));
    }

    /**
     * Makes the sandbox's client that of {@code com.twilio.Twilio.getRestClient()} while the sandbox is open; see
     * {@link FakeTwilioTest#installTwilioJava()}.
     *
     * @return this
     */
    public B installTwilioJava() {
        return with(options.withTwilioJava(true));
    }

    /**
     * Makes sender pools accept any well-formed SID; see {@link Seeding#anySenderSid()}.
     *
     * @return this
     */
    public B anySenderSid() {
        return with(options.withAnySenderSid());
    }

    /**
     * Allows requests that would fail a test.
     *
     * @param kinds the kinds
     * @return this
     */
    public B allow(UnexpectedRequest... kinds) {
        return with(options.withAllowed(Set.copyOf(Elements.of(kinds, "kinds"))));
    }

    /**
     * Sets how many bytes of requests a sandbox keeps, and how many bytes of webhook calls; see
     * {@link FakeTwilioTest#recordingLimit()}.
     *
     * @param bytes at least 1
     * @return this
     */
    public B recordingLimit(long bytes) {
        return with(options.withRecordingLimit(bytes));
    }

    /**
     * Leads the HTTP clients of this JVM from Twilio's host names to the fake while the sandbox is open; see
     * {@link FakeTwilioTest#interceptJvm()}.
     *
     * @return this
     */
    public B interceptJvm() {
        return with(options.withInterceptJvm(true));
    }
}
