package dev.faketwilio.faults;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;

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
        return RawSocket.request(twilio, Product.SERVERLESS, method, path, form);
    }
}
