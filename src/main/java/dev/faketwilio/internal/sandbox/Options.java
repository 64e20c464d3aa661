package dev.faketwilio.internal.sandbox;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.Seeding;
import dev.faketwilio.requests.UnexpectedRequest;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The options of an extension or a server.
 *
 * @param reset whether the sandbox of a class goes back to its baseline before each test
 */
public record Options(
        SandboxScope scope, boolean reset, Server server, Clients clients, Contents contents, Limits limits) {

    /** What is not said otherwise. */
    public static final Options DEFAULT = new Options(
            SandboxScope.PER_CLASS,
            true,
            new Server("", "", 0),
            new Clients(false, false),
            new Contents(false, Options::nothing),
            new Limits(Set.of(), FakeTwilioTest.DEFAULT_RECORDING_LIMIT));

    public Options withScope(SandboxScope other) {
        return new Options(other, reset, server, clients, contents, limits);
    }

    public Options withReset(boolean other) {
        return new Options(scope, other, server, clients, contents, limits);
    }

    public Options withAccount(String sid, String token) {
        return new Options(scope, reset, new Server(sid, token, server.port), clients, contents, limits);
    }

    public Options withPort(int port) {
        Server other = new Server(server.accountSid, server.authToken, port);
        return new Options(scope, reset, other, clients, contents, limits);
    }

    public Options withTwilioJava(boolean installed) {
        return new Options(scope, reset, server, new Clients(installed, clients.interceptJvm), contents, limits);
    }

    public Options withInterceptJvm(boolean intercepted) {
        return new Options(scope, reset, server, new Clients(clients.twilioJava, intercepted), contents, limits);
    }

    public Options withSeed(Consumer<? super Seeding> seed) {
        return new Options(scope, reset, server, clients, new Contents(contents.anySenderSid, seed), limits);
    }

    public Options withAnySenderSid() {
        return new Options(scope, reset, server, clients, new Contents(true, contents.seed), limits);
    }

    public Options withAllowed(Set<UnexpectedRequest> allowed) {
        return new Options(scope, reset, server, clients, contents, new Limits(allowed, limits.recording));
    }

    public Options withRecordingLimit(long bytes) {
        return new Options(scope, reset, server, clients, contents, new Limits(limits.allowed, bytes));
    }

    public String accountSid() {
        return server.accountSid;
    }

    public String authToken() {
        return server.authToken;
    }

    public int port() {
        return server.port;
    }

    public boolean twilioJava() {
        return clients.twilioJava;
    }

    /** Returns whether a sandbox changes something in the whole JVM. */
    public boolean changesJvm() {
        return clients.twilioJava || clients.interceptJvm;
    }

    public boolean interceptJvm() {
        return clients.interceptJvm;
    }

    /** Puts into a new sandbox what is there from the beginning. */
    public void begin(Seeding given) {
        if (contents.anySenderSid) {
            given.anySenderSid();
        }
        contents.seed.accept(given);
    }

    /** Returns whether tests share a sandbox that is never reset, so that nothing in it is one test's alone. */
    public boolean shared() {
        return scope == SandboxScope.PER_CLASS && !reset;
    }

    public boolean fixedAccount() {
        return !accountSid().isEmpty() || !authToken().isEmpty();
    }

    private static void nothing(Seeding given) {}

    /**
     * The account and the port of the sandbox.
     *
     * @param accountSid the fixed account; empty for none
     * @param authToken its token; empty for none
     * @param port the fixed port; 0 for none
     */
    public record Server(String accountSid, String authToken, int port) {}

    /** The clients of the whole JVM that reach the sandbox. */
    public record Clients(boolean twilioJava, boolean interceptJvm) {}

    /** The state at the start. */
    public record Contents(boolean anySenderSid, Consumer<? super Seeding> seed) {}

    /**
     * The unexpected requests that a test allows, and the recording limit.
     *
     * @param allowed the kinds of requests that do not fail it
     * @param recording how many bytes of requests are kept, and of webhook calls
     */
    public record Limits(Set<UnexpectedRequest> allowed, long recording) {}
}
