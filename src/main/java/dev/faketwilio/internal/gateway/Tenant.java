package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Account;
import java.util.concurrent.atomic.AtomicInteger;

/** An account with all that belongs to it on the server: its journal and its requests in flight. */
public final class Tenant {

    private final Account account;
    private final Journal journal;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean dismissed;

    /** Opens a tenancy. */
    public Tenant(Account account) {
        this.account = account;
        this.journal = new Journal();
    }

    public Account account() {
        return account;
    }

    public Journal journal() {
        return journal;
    }

    AtomicInteger inFlight() {
        return inFlight;
    }

    /** Whether the tenancy has ended. */
    boolean isDismissed() {
        return dismissed;
    }

    void dismiss() {
        dismissed = true;
    }
}
