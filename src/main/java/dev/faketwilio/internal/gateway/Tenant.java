package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Addressee;
import dev.faketwilio.internal.faults.FaultRules;
import dev.faketwilio.internal.webhooks.Outbox;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An account with all that belongs to it on the server: its journal, its faults and its requests in flight. */
public final class Tenant {

    private final Account account;
    private final Outbox outbox;
    private final Journal journal;
    private final FaultRules faults;
    private final Strictness strictness = new Strictness();
    private final UploadedFiles files = new UploadedFiles();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean dismissed;
    private volatile @Nullable Addressee latest;
    private volatile String usedBy = "";

    /** Opens a tenancy. */
    public Tenant(Account account, Outbox outbox) {
        this.account = account;
        this.outbox = outbox;
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

    public UploadedFiles files() {
        return files;
    }

    /** The addressee of an answer; the one of before if it is the same, since answers are kept with theirs. */
    Addressee known(Addressee addressee) {
        Addressee last = latest;
        if (last != null && last.equals(addressee)) {
            return last;
        }
        latest = addressee;
        return addressee;
    }

    /** Returns who uses the account, in words for people who look: a test, for example; empty if nobody has said. */
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

    /** Returns whether the tenancy has ended. */
    public boolean isDismissed() {
        return dismissed;
    }

    /** The account's calls to the code under test; they end with the tenancy. */
    public Outbox outbox() {
        return outbox;
    }

    /** Sets how many bytes of requests are kept, and how many bytes of calls. */
    public void recordAtMost(long bytes) {
        journal.recording().keepAtMost(bytes);
        outbox.recordAtMost(bytes);
    }

    /** Fails everything that waits, since the server cannot go on. */
    void fail(Throwable cause) {
        account.fail(cause);
        journal.recording().fail(cause);
        faults.fail(cause);
        outbox.fail(cause);
    }

    void dismiss() {
        dismissed = true;
        faults.end();
        strictness.end();
        outbox.end();
        files.end();
    }
}
