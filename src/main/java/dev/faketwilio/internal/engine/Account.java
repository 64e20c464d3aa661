package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.errors.Unrecoverable;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.time.SandboxClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One Twilio account: its state, its clock, and the source of its SIDs. Operations run one at a time in the account's
 * lock; whoever only looks takes the {@link #state()} and needs no lock.
 */
public final class Account {

    private final String sid;
    private final SandboxClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<Account> passing;
    private volatile Moment done = new Moment(AccountState.EMPTY, Instant.MIN);
    /** Within the lock: what a change that is not done yet has come to; it is for the one who makes it only. */
    private Moment current = done;

    /** Within the lock: what the witness is to be told when that change is done. */
    private final List<Event> events = new ArrayList<>();

    private volatile AccountState beginning = AccountState.EMPTY;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Witness witness;
    private long sidSeed;
    private final Condition changed = lock.newCondition();

    /** Within the lock: how many threads wait for a change. */
    private int waiting;

    /** Within the lock: why nothing changes any more; null while it does. */
    private @Nullable Throwable failure;

    /**
     * Opens an account without any resources.
     *
     * @param sid its Account SID, from which its other SIDs follow too
     * @param passing what the passing of time does to it
     */
    public Account(String sid, SandboxClock clock, Consumer<Account> passing) {
        this.sid = sid;
        this.clock = clock;
        this.passing = passing;
        this.sidSeed = Sids.seed(sid);
    }

    public String sid() {
        return sid;
    }

    public SandboxClock clock() {
        return clock;
    }

    /**
     * Says who is told of everything that happens to the account from now on. From now on, too, what is due happens as
     * soon as the clock is moved there.
     */
    public void watchedBy(Witness watching) {
        witness = watching;
        clock.onEveryMove(this::clockMoved);
    }

    private void clockMoved() {
        if (!state().due().isAfter(clock.now())) {
            settle();
        }
        Witness watching = witness;
        if (watching != null) {
            watching.due(state().due());
        }
    }

    /** The state as the last change left it; consistent and unchanging. */
    public AccountState state() {
        return latest().state;
    }

    /** The state as it is at the present moment of the clock; consistent and unchanging. */
    public AccountState present() {
        settle();
        return state();
    }

    /**
     * The state for whoever watches from outside, and so must never wait: as it is at the present moment of the clock, or,
     * while somebody changes it, as the last change left it.
     */
    public AccountState glance() {
        if (lock.tryLock()) {
            try {
                asOne(() -> {
                    settle();
                    return null;
                });
            } finally {
                lock.unlock();
            }
        }
        return done.state;
    }

    /** Returns how often the state has changed: never more often than what {@link #glance()} returns afterwards says. */
    public long changes() {
        return changes.get();
    }

    /**
     * Waits until the state, as it is at the present moment of the clock, fulfils a condition. When something comes due, the
     * witness settles the account, which is a change as well.
     *
     * @param deadline until when to wait, as {@link System#nanoTime()}
     * @return whether it does
     * @throws IllegalStateException if the server cannot go on
     */
    boolean await(Predicate<AccountState> condition, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        waiting++;
        try {
            while (true) {
                boolean fulfilled = condition.test(present());
                if (failure != null) {
                    throw Unrecoverable.waitedInVain(failure);
                }
                long left = deadline - System.nanoTime();
                if (fulfilled || left <= 0) {
                    return fulfilled;
                }
                long unused = changed.awaitNanos(left);
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Fails everybody who waits for a change, now and from now on, since the server cannot go on. */
    public void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Moment latest() {
        return lock.isHeldByCurrentThread() ? current : done;
    }

    /** Makes up for the time that has passed on the clock since this was last called, in whole seconds. */
    public void settle() {
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        if (now.equals(latest().settled)) {
            return;
        }
        atomically(() -> {
            // another thread may have done it while this one waited for the lock
            if (!now.equals(current.settled)) {
                become(current.state.due(Instant.MAX));
                passing.accept(this);
                current = new Moment(current.state, now);
            }
            return null;
        });
    }

    /** The state to which the account was last restored, before any request that is in the journal now. */
    AccountState beginning() {
        return beginning;
    }

    /** Puts a new state in place. Within {@link #atomically} only. */
    void become(AccountState next) {
        current = new Moment(next, current.settled);
    }

    /** Keeps an event for the witness. Within {@link #atomically} only. */
    void emit(Event event) {
        if (witness != null) {
            events.add(event);
        }
    }

    /** Makes a SID that this account has not had before. Within {@link #atomically} only. */
    String newSid(String prefix) {
        AccountState before = current.state;
        become(before.afterNewSid());
        return Sids.sid(prefix, sidSeed, before.sids());
    }

    /**
     * Goes back to a state of before.
     *
     * @param earlier the state
     * @param sidSeed what the SIDs made from now on follow from
     */
    public void restore(AccountState earlier, String sidSeed) {
        atomically(() -> {
            this.sidSeed = Sids.seed(sidSeed);
            beginning = earlier;
            current = new Moment(earlier, Instant.MIN);
            events.clear();
            return null;
        });
    }

    /**
     * Goes back to a state of before, while the requests since then remain in the journal: so no SID comes twice.
     *
     * @param earlier the state
     */
    public void goBackTo(AccountState earlier) {
        atomically(() -> {
            current = new Moment(earlier.afterSidsOf(current.state), Instant.MIN);
            events.clear();
            return null;
        });
    }

    /** Lets the SIDs made from now on follow from another text. */
    public void sidsFrom(String text) {
        atomically(() -> sidSeed = Sids.seed(text));
    }

    /**
     * Does something to the account as a whole or not at all: no other change comes between, nobody else sees the state
     * before it is done, and if it ends with an exception the state is as before.
     */
    public <R extends @Nullable Object> R atomically(Supplier<R> change) {
        lock.lock();
        try {
            return asOne(change);
        } finally {
            lock.unlock();
        }
    }

    /** Within the lock. */
    private <R extends @Nullable Object> R asOne(Supplier<R> change) {
        Moment before = current;
        int eventsBefore = events.size();
        boolean succeeded = false;
        try {
            R result = change.get();
            succeeded = true;
            return result;
        } finally {
            if (!succeeded) {
                current = before;
                forgetEvents(eventsBefore);
            } else if (lock.getHoldCount() == 1) {
                commit();
            }
        }
    }

    /** Forgets what has happened but for the first few events. */
    private void forgetEvents(int allBut) {
        if (events.size() > allBut) {
            events.subList(allBut, events.size()).clear();
        }
    }

    /** Shows everybody what the change has come to, and tells the witness, in the order of the changes. */
    private void commit() {
        AccountState before = done.state;
        done = current;
        if (current.state != before) {
            changes.incrementAndGet();
            if (waiting > 0) {
                changed.signalAll();
            }
        }
        Witness watching = witness;
        if (watching != null && !events.isEmpty()) {
            List<Event> happened = List.copyOf(events);
            events.clear();
            watching.happened(happened);
        }
        if (watching != null && !done.state.due().equals(before.due())) {
            watching.due(done.state.due());
        }
    }

    /**
     * Is told what happens to an account. Both methods are called within the account's lock, so they take no time and do
     * nothing to the account.
     */
    public interface Witness {

        /**
         * A change is done.
         *
         * @param events what the change has emitted, in that order; at least one
         */
        void happened(List<Event> events);

        /**
         * Something happens by itself at another time than before, or the clock has been moved.
         *
         * @param next when the account is to be {@linkplain #settle settled}; {@link Instant#MAX} for never
         */
        void due(Instant next);
    }

    /**
     * A state, and how far time has passed in it.
     *
     * @param settled the second up to which it has
     */
    private record Moment(AccountState state, Instant settled) {}
}
