package dev.faketwilio;

import dev.faketwilio.requests.UnexpectedRequest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets the tests of a class run against {@link FakeTwilio}, with options. {@code @FakeTwilioTest} without options is
 * {@code @ExtendWith(FakeTwilio.class)}. Inherited by subclasses, valid for nested classes, and usable on annotations
 * of one's own.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(FakeTwilio.class)
public @interface FakeTwilioTest {

    /** {@return for how much of the class one sandbox lasts} */
    SandboxScope sandbox() default SandboxScope.PER_CLASS;

    /**
     * Returns whether the sandbox of a class goes back to its baseline before each test. Without it, tests see what earlier ones
     * left.
     *
     * @return true unless said otherwise; without meaning for {@link SandboxScope#PER_TEST}
     */
    boolean reset() default true;

    /**
     * A fixed Account SID, for code whose configuration is static; {@link #authToken()} must be given too, and only one
     * class at a time can have the account.
     *
     * @return {@code AC} and 32 hexadecimal digits; empty for an account of the class's own
     */
    String accountSid() default "";

    /**
     * The auth token of the fixed account.
     *
     * @return any text; empty for an account of the class's own
     */
    String authToken() default "";

    /**
     * A fixed port of the server.
     *
     * @return 1 to 65535; 0 for any port that is free, which is what nearly every test wants
     */
    int port() default 0;

    /**
     * Returns whether {@code com.twilio.Twilio.getRestClient()} is the sandbox's client while the tests run, so that production
     * code which uses twilio-java's static client reaches the fake. It is one for the whole JVM: classes that ask for
     * it must not run concurrently.
     *
     * @return false unless said otherwise
     * @see dev.faketwilio.client.TwilioJava#install(TwilioSandbox)
     */
    boolean installTwilioJava() default false;

    /**
     * Returns whether whatever HTTP client this JVM uses reaches the fake by Twilio's own host names while the tests run, so that
     * production code needs no change at all: {@code Twilio.init} with the account of the sandbox and the default client,
     * the JDK's clients, OkHttp. For that the default {@code ProxySelector} and {@code SSLContext}, the default socket
     * factory of {@code HttpsURLConnection} and the system properties of the trust store are replaced, and put back at the
     * end; other hosts are reached and trusted as ever. twilio-java's static client is taken away and put back.
     *
     * <p>Clients ask for these when they are built: one that was built before the test begins, or is given a proxy or an
     * {@code SSLContext} of its own, does not reach the fake. It is one for the whole JVM: classes that ask for it must not
     * run concurrently ({@code @ResourceLock(Resources.SYSTEM_PROPERTIES)} on each).
     *
     * @return false unless said otherwise
     */
    boolean interceptJvm() default false;

    /**
     * Returns whether sender pools take any well-formed SID, also of a sender that the account does not own.
     *
     * @return false unless said otherwise
     * @see Seeding#anySenderSid()
     */
    boolean anySenderSid() default false;

    /**
     * The kinds of requests that do not fail a test at its end, though no working program sends them to Twilio.
     *
     * @return none unless said otherwise
     * @see TwilioSandbox#allow(UnexpectedRequest...)
     */
    UnexpectedRequest[] allow() default {};

    /**
     * Sets how many bytes of requests the sandbox keeps, and how many bytes of webhook calls. Of more, the oldest are
     * dropped: {@link dev.faketwilio.requests.RecordedRequests#dropped()} returns how many, and assertions that would
     * count them fail.
     *
     * @return {@value #DEFAULT_RECORDING_LIMIT} unless set otherwise, which no usual test meets; in a JVM with less than
     *     1 GB of memory, a quarter of that is kept by default
     */
    long recordingLimit() default DEFAULT_RECORDING_LIMIT;

    /** The number of bytes of requests, and again of webhook calls, that a sandbox keeps by default. */
    long DEFAULT_RECORDING_LIMIT = 256L * 1024 * 1024;
}
