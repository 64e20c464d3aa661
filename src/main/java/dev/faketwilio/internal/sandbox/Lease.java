package dev.faketwilio.internal.sandbox;

import dev.faketwilio.internal.gateway.Tenant;

/** The time for which a test may use what it took from its sandbox: until the next reset, or the sandbox's end. */
final class Lease {

    private final Tenant tenant;
    private volatile boolean over;

    Lease(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Ends it because of a reset. */
    void end() {
        over = true;
    }

    /**
     * Demands that it is not over.
     *
     * @param what what is used, for example {@code given()}
     * @throws IllegalStateException if it is over
     */
    void require(String what) {
        requireOpen(tenant, what);
        if (over) {
            throw new IllegalStateException("The sandbox of account "
                    + tenant.account().sid()
                    + " has been reset since this " + what
                    + " was taken from it, so this may be work that an earlier test"
                    + " has left behind. Call " + what + " in each test, and end the threads that a test starts");
        }
    }

    /** Demands that the sandbox has not ended. */
    static void requireOpen(Tenant tenant, String what) {
        if (tenant.isDismissed()) {
            throw new IllegalStateException(
                    "The sandbox of account " + tenant.account().sid()
                            + " has ended, so " + what
                            + " is no longer possible. Use a sandbox only as long as its test, class or"
                            + " server lasts, and end the threads that a test starts");
        }
    }
}
