package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Build;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the Builds of a Service, or one Build, go on after their creation. Part of the account's state, so that a baseline
 * has it too.
 *
 * @param sid the SID of the Service or Build
 * @param when what ends the building
 * @param after how long it takes on the sandbox's clock, if that ends it; else zero
 * @param end in which state it ends
 */
record BuildPlan(String sid, When when, Duration after, Build.Status end) {

    /** The plans of Services. */
    static final Table<BuildPlan> OF_SERVICES =
            Table.of("build plan of a service", BuildPlan::sid).under(ServiceResource.TABLE, BuildPlan::sid);

    /** The plans of Builds. */
    static final Table<BuildPlan> OF_BUILDS =
            Table.of("build plan of a build", BuildPlan::sid).under(BuildResource.TABLE, BuildPlan::sid);

    /** What ends the building. */
    enum When {
        /** The first request that looks at the Build. */
        SEEN,
        /** The clock. */
        CLOCK,
        /** Only the test. */
        HELD
    }

    /** What happens where a test has said nothing: at the first look the Build is completed. */
    static BuildPlan standard(String sid) {
        return new BuildPlan(sid, When.SEEN, Duration.ZERO, Build.Status.COMPLETED);
    }

    /** The plan of a Build by that of its Service, if there is one. */
    static BuildPlan of(String buildSid, @Nullable BuildPlan ofService) {
        return ofService == null
                ? standard(buildSid)
                : new BuildPlan(buildSid, ofService.when, ofService.after, ofService.end);
    }

    BuildPlan endingIn(Build.Status otherEnd) {
        return new BuildPlan(sid, when, after, otherEnd);
    }
}
