package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.webhooks.WebhookCalls;
import java.util.concurrent.Executor;

/** The calls of one sandbox to the code under test: made in the background, recorded, and ended with the test. Thread-safe. */
public final class Webhooks {

    private final Account account;
    private final String authToken;
    private final Executor workers;
    private final CallLog log = new CallLog();
    private volatile Session session;
    private volatile boolean ended;

    /**
     * Prepares the calls.
     *
     * @param authToken what they are signed with
     * @param workers what they are made by
     */
    public Webhooks(Account account, String authToken, Executor workers) {
        this.account = account;
        this.authToken = authToken;
        this.workers = workers;
        this.session = newSession();
    }

    private Session newSession() {
        return new Session(account, authToken, log, workers);
    }

    /** The calls, as tests see them. */
    public WebhookCalls calls() {
        return new CallSelection(log);
    }

    /** The time from the last reset of the sandbox to the next. */
    public Session session() {
        return session;
    }

    /** Makes a call in the background, behind all others about the same message. */
    public void call(WebhookRequest request) {
        Session live = session;
        live.run(request.messageSid(), request.url(), () -> live.call(request));
    }

    /** Ends all calls, and forgets them; whatever the change to the account would let be called is not called either. */
    public void endWith(Runnable change) {
        session.end();
        change.run();
        Session next = newSession();
        session = next;
        if (ended) {
            next.end();
        }
    }

    /** Ends all calls for good. */
    public void end() {
        ended = true;
        session.end();
    }
}
