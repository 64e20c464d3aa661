package dev.faketwilio.internal.junit;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.Seeding;
import java.util.function.Consumer;

/**
 * The options of the extension.
 *
 * @param accountSid the fixed account; empty for none
 * @param authToken its token; empty for none
 * @param port the fixed port; 0 for none
 */
public record Options(
        SandboxScope scope,
        boolean reset,
        String accountSid,
        String authToken,
        int port,
        boolean twilioJava,
        Consumer<? super Seeding> seed) {

    /** What is not said otherwise. */
    public static final Options DEFAULT = new Options(SandboxScope.PER_CLASS, true, "", "", 0, false, Options::nothing);

    static Options of(FakeTwilioTest declared) {
        return new Options(
                declared.sandbox(),
                declared.reset(),
                declared.accountSid(),
                declared.authToken(),
                declared.port(),
                declared.installTwilioJava(),
                DEFAULT.seed);
    }

    public Options withScope(SandboxScope other) {
        return new Options(other, reset, accountSid, authToken, port, twilioJava, seed);
    }

    public Options withReset(boolean other) {
        return new Options(scope, other, accountSid, authToken, port, twilioJava, seed);
    }

    public Options withAccount(String otherSid, String otherToken) {
        return new Options(scope, reset, otherSid, otherToken, port, twilioJava, seed);
    }

    public Options withPort(int other) {
        return new Options(scope, reset, accountSid, authToken, other, twilioJava, seed);
    }

    public Options withTwilioJava(boolean other) {
        return new Options(scope, reset, accountSid, authToken, port, other, seed);
    }

    public Options withSeed(Consumer<? super Seeding> other) {
        return new Options(scope, reset, accountSid, authToken, port, twilioJava, other);
    }

    /** Whether tests share a sandbox that is never reset, so that nothing in it is one test's alone. */
    boolean shared() {
        return scope == SandboxScope.PER_CLASS && !reset;
    }

    boolean fixedAccount() {
        return !accountSid.isEmpty() || !authToken.isEmpty();
    }

    private static void nothing(Seeding given) {}
}
