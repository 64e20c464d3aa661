package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.BuildsSeed;
import java.time.Duration;
import java.util.function.Supplier;

/** Lets tests say how Builds go on. */
public final class BuildsSeeder {

    private final Supplier<Api> api;
    private final Account account;

    /** Works on an account. */
    public BuildsSeeder(Supplier<Api> api, Account account) {
        this.api = api;
        this.account = account;
    }

    /** The ways of the Builds of a Service. */
    public BuildsSeed ofService(String serviceSidOrUniqueName) {
        String serviceSid =
                new ServerlessView(account).service(serviceSidOrUniqueName).sid();
        return new OfService(serviceSid);
    }

    /** Ends a Build that is still building. */
    public Build end(String buildSid, Build.Status status) {
        return api.get().change(account, transaction -> {
            Build build = new ServerlessView(account).build(buildSid);
            if (build.status() != Build.Status.BUILDING) {
                throw new IllegalStateException("Build " + buildSid + " cannot become "
                        + BuildResource.word(status) + ": it is " + BuildResource.word(build.status())
                        + " already, which is final. Hold the builds of its service with given().builds(...).hold()");
            }
            return transaction
                    .put(BuildResource.TABLE, BuildResource.ended(build, status, transaction.now()))
                    .value();
        });
    }

    private final class OfService implements BuildsSeed {

        private final String serviceSid;

        OfService(String serviceSid) {
            this.serviceSid = serviceSid;
        }

        @Override
        public void completeWhenSeen() {
            plan(BuildPlan.When.SEEN, Duration.ZERO, Build.Status.COMPLETED);
        }

        @Override
        public void failWhenSeen() {
            plan(BuildPlan.When.SEEN, Duration.ZERO, Build.Status.FAILED);
        }

        @Override
        public void completeAfter(Duration duration) {
            plan(duration, Build.Status.COMPLETED);
        }

        @Override
        public void failAfter(Duration duration) {
            plan(duration, Build.Status.FAILED);
        }

        @Override
        public void hold() {
            plan(BuildPlan.When.HELD, Duration.ZERO, Build.Status.COMPLETED);
        }

        /** In whole seconds, like the dates that the clock is compared with. */
        private void plan(Duration after, Build.Status end) {
            if (after.isNegative()) {
                throw new IllegalArgumentException(
                        "A build cannot take " + after + ": expected a duration of zero or more");
            }
            if (after.isZero()) {
                plan(BuildPlan.When.SEEN, Duration.ZERO, end);
            } else {
                Duration rounded = Duration.ofSeconds(after.getSeconds() + (after.getNano() > 0 ? 1 : 0));
                plan(BuildPlan.When.CLOCK, rounded, end);
            }
        }

        private void plan(BuildPlan.When when, Duration after, Build.Status end) {
            api.get()
                    .change(
                            account,
                            transaction -> transaction.put(
                                    BuildPlan.OF_SERVICES, new BuildPlan(serviceSid, when, after, end)));
        }
    }
}
