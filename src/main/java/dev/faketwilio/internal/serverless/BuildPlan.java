package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessBuild;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The plan for Builds after their creation: those of the account, of a Service, or one Build. Part of the account's state,
 * so that a baseline has it too.
 *
 * @param key the SID of the Service or Build; empty for the account
 * @param ending what ends the building
 * @param after how long it takes on the sandbox's clock, unless it is held
 * @param end in which state it ends
 * @param polled whether a request has seen it building already
 */
record BuildPlan(String key, Ending ending, Duration after, ServerlessBuild.Status end, boolean polled) {

    /** The plan of the account: one row or none. */
    static final Table<BuildPlan> OF_ACCOUNT = Table.of("build plan of the account", BuildPlan::key);

    /** The plans of Services. */
    static final Table<BuildPlan> OF_SERVICES =
            Table.of("build plan of a service", BuildPlan::key).under(ServiceResource.TABLE, BuildPlan::key);

    /** The plans of Builds. */
    static final Table<BuildPlan> OF_BUILDS =
            Table.of("build plan of a build", BuildPlan::key).under(BuildResource.TABLE, BuildPlan::key);

    static final String ACCOUNT = "";

    /** assumed: a small Build is often seen building after a second or two, and is done well before 20 s (0.9.4). */
    static final Duration USUAL = Duration.ofSeconds(3);

    /** What ends the building. */
    enum Ending {
        /** The clock; while that stands still also the second request that looks, so that code which polls goes on. */
        POLLED,
        /** The clock alone. */
        CLOCK,
        /** Only the test. */
        HELD
    }

    static BuildPlan polled(String key, ServerlessBuild.Status end) {
        return new BuildPlan(key, Ending.POLLED, USUAL, end, false);
    }

    static BuildPlan byClock(String key, Duration after, ServerlessBuild.Status end) {
        return new BuildPlan(key, Ending.CLOCK, after, end, false);
    }

    static BuildPlan held(String key) {
        return new BuildPlan(key, Ending.HELD, Duration.ZERO, ServerlessBuild.Status.COMPLETED, false);
    }

    /** The plan of a new Build: that of its Service, or else of the account, or else the usual one. */
    static BuildPlan ofNew(String buildSid, String serviceSid, Transaction transaction) {
        BuildPlan given = transaction.find(OF_SERVICES, serviceSid);
        if (given == null) {
            given = transaction.find(OF_ACCOUNT, ACCOUNT);
        }
        return given == null
                ? polled(buildSid, ServerlessBuild.Status.COMPLETED)
                : new BuildPlan(buildSid, given.ending, given.after, given.end, false);
    }

    BuildPlan endingIn(ServerlessBuild.Status otherEnd) {
        return new BuildPlan(key, ending, after, otherEnd, polled);
    }

    /** The plan after a request has seen the Build building. */
    BuildPlan seenBuilding() {
        return new BuildPlan(key, ending, after, end, true);
    }

    /** Returns when the clock ends a Build that was created then; null if it does not. */
    @Nullable
    Instant due(Instant created) {
        return ending == Ending.HELD ? null : created.plus(after);
    }
}
