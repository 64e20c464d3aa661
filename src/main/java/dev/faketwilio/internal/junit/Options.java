package dev.faketwilio.internal.junit;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.Seeding;
import dev.faketwilio.requests.UnexpectedRequest;
import java.util.List;
import java.util.Set;
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
        boolean interceptJvm,
        boolean anySenderSid,
        Consumer<? super Seeding> seed,
        Set<UnexpectedRequest> allowed) {

    /** What is not said otherwise. */
    public static final Options DEFAULT =
            new Options(SandboxScope.PER_CLASS, true, "", "", 0, false, false, false, Options::nothing, Set.of());

    static Options of(FakeTwilioTest declared) {
        return new Options(
                declared.sandbox(),
                declared.reset(),
                declared.accountSid(),
                declared.authToken(),
                declared.port(),
                declared.installTwilioJava(),
                declared.interceptJvm(),
                declared.anySenderSid(),
                DEFAULT.seed,
                Set.copyOf(List.of(declared.allow())));
    }

    public Options withScope(SandboxScope other) {
        return new Options(
                other, reset, accountSid, authToken, port, twilioJava, interceptJvm, anySenderSid, seed, allowed);
    }

    public Options withReset(boolean other) {
        return new Options(
                scope, other, accountSid, authToken, port, twilioJava, interceptJvm, anySenderSid, seed, allowed);
    }

    public Options withAccount(String otherSid, String otherToken) {
        return new Options(
                scope, reset, otherSid, otherToken, port, twilioJava, interceptJvm, anySenderSid, seed, allowed);
    }

    public Options withPort(int other) {
        return new Options(
                scope, reset, accountSid, authToken, other, twilioJava, interceptJvm, anySenderSid, seed, allowed);
    }

    public Options withTwilioJava(boolean other) {
        return new Options(scope, reset, accountSid, authToken, port, other, interceptJvm, anySenderSid, seed, allowed);
    }

    public Options withInterceptJvm(boolean other) {
        return new Options(scope, reset, accountSid, authToken, port, twilioJava, other, anySenderSid, seed, allowed);
    }

    public Options withSeed(Consumer<? super Seeding> other) {
        return new Options(
                scope, reset, accountSid, authToken, port, twilioJava, interceptJvm, anySenderSid, other, allowed);
    }

    public Options withAnySenderSid() {
        return new Options(scope, reset, accountSid, authToken, port, twilioJava, interceptJvm, true, seed, allowed);
    }

    public Options withAllowed(Set<UnexpectedRequest> other) {
        return new Options(
                scope, reset, accountSid, authToken, port, twilioJava, interceptJvm, anySenderSid, seed, other);
    }

    /** Puts into a new sandbox what is there from the beginning. */
    void begin(Seeding given) {
        if (anySenderSid) {
            given.anySenderSid();
        }
        seed.accept(given);
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
