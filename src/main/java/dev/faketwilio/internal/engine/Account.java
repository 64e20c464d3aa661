package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.store.World;
import dev.faketwilio.time.TwilioClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One Twilio account: its state, its clock, and the source of its SIDs. Operations run one at a time in the account's
 * lock; whoever only looks takes the {@link #world()} and needs no lock.
 */
public final class Account {

    private final String sid;
    private final TwilioClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<Account> passing;
    private volatile World world = World.EMPTY;
    private volatile Instant settled = Instant.MIN;
    private volatile World beginning = World.EMPTY;
    private long sidSeed;

    /**
     * Opens an account without any resources.
     *
     * @param sid its Account SID, from which its other SIDs follow too
     * @param passing what the passing of time does to it
     */
    public Account(String sid, TwilioClock clock, Consumer<Account> passing) {
        this.sid = sid;
        this.clock = clock;
        this.passing = passing;
        this.sidSeed = Sids.seed(sid);
    }

    public String sid() {
        return sid;
    }

    public TwilioClock clock() {
        return clock;
    }

    /** The state as the last change left it; consistent and unchanging. */
    public World world() {
        return world;
    }

    /** The state as it is at the present moment of the clock; consistent and unchanging. */
    public World present() {
        settle();
        return world;
    }

    /** Makes up for the time that has passed on the clock since this was last called, in whole seconds. */
    void settle() {
        if (clock.now().truncatedTo(ChronoUnit.SECONDS).equals(settled)) {
            return;
        }
        atomically(() -> {
            settled = clock.now().truncatedTo(ChronoUnit.SECONDS);
            passing.accept(this);
            return null;
        });
    }

    /** The state to which the account was last restored, before any request that is in the journal now. */
    World beginning() {
        return beginning;
    }

    /** Puts a new state in place. Within {@link #atomically} only. */
    void become(World next) {
        world = next;
    }

    /** Makes a SID that this account has not had before. Within {@link #atomically} only. */
    String newSid(String prefix) {
        World current = world;
        world = current.afterNewSid();
        return Sids.sid(prefix, sidSeed, current.sids());
    }

    /**
     * Goes back to a state of before.
     *
     * @param earlier the state
     * @param sidSeed what the SIDs made from now on follow from
     */
    public void restore(World earlier, String sidSeed) {
        atomically(() -> {
            this.sidSeed = Sids.seed(sidSeed);
            beginning = earlier;
            world = earlier;
            settled = Instant.MIN;
            return null;
        });
    }

    /**
     * Does something to the account as a whole or not at all: no other change comes between, and if it ends with an
     * exception the state is as before.
     */
    public <R> R atomically(Supplier<R> change) {
        lock.lock();
        try {
            World before = world;
            boolean done = false;
            try {
                R result = change.get();
                done = true;
                return result;
            } finally {
                if (!done) {
                    world = before;
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
