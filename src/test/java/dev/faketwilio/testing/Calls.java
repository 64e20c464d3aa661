package dev.faketwilio.testing;

import dev.faketwilio.TwilioSandbox;
import java.net.URI;

/** The one request that samples make, where any will do. */
public final class Calls {

    private Calls() {}

    /** Lists the account's Messaging Services, and returns the status of the answer. */
    public static int list(TwilioSandbox twilio) {
        return list(twilio.address(), twilio.accountSid(), twilio.authToken());
    }

    /** Lists the Messaging Services as that user, and returns the status of the answer. */
    public static int list(URI address, String username, String password) {
        return TwilioHttp.at(address + "/messaging", username, password)
                .get("/v1/Services")
                .status();
    }
}
