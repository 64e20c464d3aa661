package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Builds;
import dev.faketwilio.serverless.ServerlessBuild;
import java.time.Duration;
import java.util.function.Supplier;

/** Sets how Builds go on, as the test decides. */
public final class BuildControl {

    private final Supplier<Api> api;
    private final Account account;

    /** Works on an account. */
    public BuildControl(Supplier<Api> api, Account account) {
        this.api = api;
        this.account = account;
    }

    /** The plan of the Builds of a Service. */
    public Builds ofService(String serviceSidOrUniqueName) {
        return new Plans(
                BuildPlan.OF_SERVICES,
                new ServerlessView(account).service(serviceSidOrUniqueName).sid());
    }

    /** The plan of the Builds of all Services without one of their own. */
    public Builds ofAccount() {
        return new Plans(BuildPlan.OF_ACCOUNT, BuildPlan.ACCOUNT);
    }

    /** Ends a Build that is still building. */
    public ServerlessBuild end(String buildSid, ServerlessBuild.Status status) {
        return api.get().change(account, transaction -> {
            ServerlessBuild build = new ServerlessView(account).build(buildSid);
            if (build.status() != ServerlessBuild.Status.BUILDING) {
                throw new IllegalStateException(
                        "Build " + buildSid + " cannot become "
                                + Words.LOWER.of(status) + ": it is " + Words.LOWER.of(build.status())
                                + " already, which is final. Hold the builds of its service with simulate().builds(...).hold()");
            }
            return transaction.change(
                    BuildResource.TABLE, build, ended -> BuildResource.end(ended, status, transaction.now()));
        });
    }

    private final class Plans implements Builds {

        private final Table<BuildPlan> table;
        private final String key;

        Plans(Table<BuildPlan> table, String key) {
            this.table = table;
            this.key = key;
        }

        @Override
        public void completeWhenPolled() {
            put(BuildPlan.polled(key, ServerlessBuild.Status.COMPLETED));
        }

        @Override
        public void failWhenPolled() {
            put(BuildPlan.polled(key, ServerlessBuild.Status.FAILED));
        }

        @Override
        public void completeAfter(Duration duration) {
            put(BuildPlan.byClock(key, wholeSeconds(duration), ServerlessBuild.Status.COMPLETED));
        }

        @Override
        public void failAfter(Duration duration) {
            put(BuildPlan.byClock(key, wholeSeconds(duration), ServerlessBuild.Status.FAILED));
        }

        @Override
        public void hold() {
            put(BuildPlan.held(key));
        }

        private static Duration wholeSeconds(Duration duration) {
            return Durations.wholeSeconds(Durations.notNegative(duration, "duration"));
        }

        private void put(BuildPlan plan) {
            api.get().change(account, transaction -> transaction.put(table, plan));
        }
    }
}
