package dev.faketwilio.bench;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One run of {@link ColdStart}: FakeTwilio with a seeded Service, which is listed. */
public final class ColdStartFake {

    private ColdStartFake() {}

    /** Starts FakeTwilio, asks it once, and prints the status line. */
    public static void main(String... args) throws IOException {
        FakeTwilioServer server = FakeTwilioServer.start();
        TwilioSandbox twilio = server.newSandbox();
        twilio.given().serverlessService("checkout");
        String credentials = Base64.getEncoder()
                .encodeToString((twilio.accountSid() + ":" + twilio.authToken()).getBytes(StandardCharsets.US_ASCII));
        System.out.println(OneRequest.statusLine(
                server.address().getPort(), "/serverless/v1/Services", "Authorization: Basic " + credentials + "\r\n"));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
