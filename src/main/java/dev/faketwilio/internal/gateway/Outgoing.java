package dev.faketwilio.internal.gateway;

import dev.faketwilio.webhooks.WebhookCall;
import java.util.List;

/** What goes out of an account: the calls to the code under test. Thread-safe. */
public interface Outgoing {

    /** None, and nothing to be ended. */
    Outgoing NONE = new Outgoing() {

        @Override
        public List<WebhookCall> calls() {
            return List.of();
        }

        @Override
        public void end() {}
    };

    /** The calls so far, in their order. */
    List<WebhookCall> calls();

    /** Ends all calls for good. */
    void end();
}
