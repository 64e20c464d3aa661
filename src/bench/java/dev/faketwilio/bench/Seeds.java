package dev.faketwilio.bench;

import dev.faketwilio.TwilioSandbox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the benchmarks ask for, and by which credentials. */
final class Seeds {

    private Seeds() {}

    /** A Service with so many Functions; returns its SID. */
    static String functions(TwilioSandbox twilio, int count) {
        return twilio.given()
                .serverlessService("checkout", service -> {
                    for (int i = 0; i < count; i++) {
                        service.function("/function-" + i);
                    }
                })
                .sid();
    }

    /** The account's name and password, as Basic has them. */
    static String credentials(TwilioSandbox twilio) {
        return Base64.getEncoder()
                .encodeToString((twilio.accountSid() + ":" + twilio.authToken()).getBytes(StandardCharsets.US_ASCII));
    }

    /** The header by which the account's requests authenticate. */
    static String authorization(TwilioSandbox twilio) {
        return authorization(credentials(twilio));
    }

    static String authorization(String credentials) {
        return "Authorization: Basic " + credentials + "\r\n";
    }

    /** The path of a Service's Functions. */
    static String path(String serviceSid) {
        return "/serverless/v1/Services/" + serviceSid + "/Functions";
    }
}
