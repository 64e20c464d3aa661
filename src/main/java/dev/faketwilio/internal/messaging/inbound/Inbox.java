package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.messaging.callbacks.StatusCallbacks;
import dev.faketwilio.internal.webhooks.Session;
import dev.faketwilio.messaging.IncomingMessageSeed;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where messages come in for an account. */
public final class Inbox {

    private final Supplier<Api> api;
    private final Account account;
    private final Supplier<Session> sessions;

    /** Opens it. */
    public Inbox(Supplier<Api> api, Account account, Supplier<Session> sessions) {
        this.api = api;
        this.account = account;
        this.sessions = sessions;
    }

    /** Lets a message come in, and calls the code under test in the background. */
    public ReceivedMessage receive(Consumer<IncomingMessageSeed> details) {
        Objects.requireNonNull(details, "details");
        IncomingSeeder incoming = new IncomingSeeder();
        details.accept(incoming);
        incoming.requireComplete();
        Session session = sessions.get();
        Received received = session.change(() -> {
            Reception reception = api.get().change(account, transaction -> Reception.of(transaction, incoming));
            return new Received(account, reception, incoming, session);
        });
        TwilioMessage message = received.arrived();
        String url = received.webhooksOfMailbox().url();
        if (message == null || url == null) {
            received.done(true);
        } else {
            call(session, message, incoming, received, url);
        }
        return received;
    }

    private void call(Session session, TwilioMessage message, IncomingSeeder incoming, Received received, String url) {
        Form form = InboundForm.of(message, session.state(), account.sid(), incoming.parameters());
        Answers answers = new Answers(api.get(), account, session, message, form, received::replied);
        String lane = StatusCallbacks.conversation(incoming.from(), incoming.to());
        session.run(lane, url, () -> {
            boolean wholly = false;
            try {
                answers.get(url, received.webhooksOfMailbox());
                wholly = true;
            } finally {
                received.done(wholly);
            }
        });
    }
}
