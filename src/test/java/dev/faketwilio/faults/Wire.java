package dev.faketwilio.faults;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Requests over bare connections, since HTTP clients repeat what fails and hide what came over the wire. */
final class Wire {

    private Wire() {}

    /** A connection over which a creation of the Serverless Service has been sent. */
    static RawSocket create(TwilioSandbox twilio, String uniqueName) throws IOException {
        return send(twilio, "POST", "/v1/Services", "UniqueName=" + uniqueName + "&FriendlyName=x");
    }

    static RawSocket list(TwilioSandbox twilio) throws IOException {
        return send(twilio, "GET", "/v1/Services", "");
    }

    static RawSocket send(TwilioSandbox twilio, String method, String path, String form) throws IOException {
        return RawSocket.to(twilio).send(request(twilio, method, path, form));
    }

    static String request(TwilioSandbox twilio, String method, String path, String form) {
        return RawSocket.head(
                        method + " " + path + " HTTP/1.1",
                        "Host: " + Product.SERVERLESS.host(),
                        RawSocket.authorization(twilio),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + form.getBytes(StandardCharsets.UTF_8).length)
                + form;
    }
}
