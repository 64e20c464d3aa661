package dev.faketwilio.internal.sandbox;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Event;
import dev.faketwilio.internal.gateway.Outgoing;
import dev.faketwilio.internal.messaging.callbacks.StatusCallbacks;
import dev.faketwilio.internal.messaging.delivery.StatusChanged;
import dev.faketwilio.internal.webhooks.WebhookRequest;
import dev.faketwilio.internal.webhooks.WebhookThreads;
import dev.faketwilio.internal.webhooks.Webhooks;
import dev.faketwilio.webhooks.WebhookCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox does to the world outside by itself: it calls the code under test when a message has another status, and
 * looks at the clock, where that runs, when something comes due. Until then it costs nothing. Thread-safe.
 */
final class Outbox implements Account.Witness, Outgoing {

    private final WebhookThreads threads;
    private final Account account;
    private final String authToken;
    private volatile @Nullable Webhooks webhooks;
    private @Nullable Future<?> alarm;
    private boolean ended;

    Outbox(WebhookThreads threads, Account account, String authToken) {
        this.threads = threads;
        this.account = account;
        this.authToken = authToken;
    }

    /** The calls to the code under test. */
    Webhooks webhooks() {
        Webhooks made = webhooks;
        return made != null ? made : make();
    }

    private synchronized Webhooks make() {
        Webhooks made = webhooks;
        if (made == null) {
            made = new Webhooks(account, authToken, threads);
            if (ended) {
                made.end();
            }
            webhooks = made;
        }
        return made;
    }

    @Override
    public void happened(List<Event> events) {
        for (Event event : events) {
            if (event instanceof StatusChanged changed) {
                WebhookRequest request = StatusCallbacks.request(changed.message(), account.state(), account.sid());
                if (request != null) {
                    webhooks().call(request);
                }
            }
        }
    }

    @Override
    public synchronized void due(Instant next) {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        if (!ended && account.clock().isRunning() && !next.equals(Instant.MAX)) {
            Duration left = Duration.between(account.clock().now(), next);
            // a millisecond more, so that the clock has come there when the thread awakes
            alarm = threads.after(Math.max(0, left.toMillis()) + 1, this::ring);
        }
    }

    private void ring() {
        account.settle();
        due(account.state().due());
    }

    /** Ends all calls, with a change to the account of which nobody outside is to hear. */
    void endWith(Runnable change) {
        Webhooks made = webhooks;
        if (made == null) {
            change.run();
        } else {
            made.endWith(change);
        }
        due(account.state().due());
    }

    @Override
    public List<WebhookCall> calls() {
        Webhooks made = webhooks;
        return made == null ? List.of() : made.calls().all();
    }

    @Override
    public synchronized void end() {
        ended = true;
        Webhooks made = webhooks;
        if (made != null) {
            made.end();
        }
        due(Instant.MAX);
    }
}
