package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Dates;
import dev.faketwilio.internal.faults.FaultRules;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** An account with all that belongs to it on the server: its journal, its faults and its requests in flight. */
public final class Tenant {

    private final Account account;
    private final Journal journal;
    private final FaultRules faults;
    private final Strictness strictness = new Strictness();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean dismissed;
    private volatile Outgoing outgoing = Outgoing.NONE;
    private volatile Stamp stamp = new Stamp(Instant.MIN, "");
    private volatile String usedBy = "";

    /** Opens a tenancy. */
    public Tenant(Account account) {
        this.account = account;
        this.journal = new Journal();
        this.faults = new FaultRules(journal.requests());
    }

    public Account account() {
        return account;
    }

    public Journal journal() {
        return journal;
    }

    public FaultRules faults() {
        return faults;
    }

    public Strictness strictness() {
        return strictness;
    }

    /** A moment as HTTP headers have it; written once for each, since most clocks stand still. */
    String date(Instant moment) {
        Stamp last = stamp;
        if (!last.moment.equals(moment)) {
            last = new Stamp(moment, Dates.http(moment));
            stamp = last;
        }
        return last.text;
    }

    /** Who uses the account, in words for people who look: a test, for example; empty if nobody has said. */
    public String usedBy() {
        return usedBy;
    }

    /** Says who uses the account from now on. */
    public void nowUsedBy(String words) {
        usedBy = words;
    }

    AtomicInteger inFlight() {
        return inFlight;
    }

    /** Whether the tenancy has ended. */
    public boolean isDismissed() {
        return dismissed;
    }

    /** What goes out of the account; ends with the tenancy. */
    public Outgoing outgoing() {
        return outgoing;
    }

    /** Says what goes out of the account. */
    public void sends(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    void dismiss() {
        dismissed = true;
        faults.end();
        strictness.end();
        outgoing.end();
    }

    private record Stamp(Instant moment, String text) {}
}
