package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.webhooks.WebhookCalls;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The calls of one sandbox to the code under test: made in the background, recorded, and ended with the test. Thread-safe. */
public final class Webhooks {

    private final Account account;
    private final String authToken;
    private final Executor workers;
    private final CallLog log = new CallLog();
    private volatile Session session;

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

    /** Makes a call in the background, behind all others about the same message. */
    public void call(WebhookRequest request) {
        run(request.messageSid(), request.url(), live -> live.call(request));
    }

    /**
     * Lets something be done in the background that calls the code under test.
     *
     * @param lane behind what else it is to be done
     * @param url what it calls first
     */
    public void run(String lane, String url, Consumer<Session> work) {
        Session live = session;
        live.enqueue(lane, receiver(url), () -> work.accept(live));
    }

    private static String receiver(String url) {
        try {
            return Target.parse(url).origin();
        } catch (CallFailed invalid) {
            return "";
        }
    }

    /** Ends all calls, and forgets them; whatever the change to the account would let be called is not called either. */
    public void endWith(Runnable change) {
        session.end();
        change.run();
        session = newSession();
    }

    /** Ends all calls for good. */
    public void end() {
        session.end();
    }
}
