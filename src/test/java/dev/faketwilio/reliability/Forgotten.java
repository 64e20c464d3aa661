package dev.faketwilio.reliability;

import dev.faketwilio.FakeTwilioServer;

/** A program that starts a server and ends without closing it. For {@link LeakTest}. */
public final class Forgotten {

    private Forgotten() {}

    /** Starts the server. */
    public static void main(String... args) {
        System.out.println(FakeTwilioServer.start().newSandbox().serverless().services());
    }
}
