package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.ServerlessBuild.Status.BUILDING;
import static dev.faketwilio.serverless.ServerlessBuild.Status.COMPLETED;
import static dev.faketwilio.serverless.ServerlessBuild.Status.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.build.BuildStatus;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Builds go on after their creation, by themselves: contract/serverless.md 5.3 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class BuildProgressTest {

    private static final String ALL = "/v1/Services/shop/Builds";

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    private static SeededServerlessService shop(TwilioSandbox twilio) {
        return twilio.given().serverlessService("shop", s -> s.function("/pay", "pay();"));
    }

    private static ServerlessBuild build(TwilioSandbox twilio, SeededServerlessService service, String... more) {
        String[] form = new String[2 + more.length];
        form[0] = "FunctionVersions";
        form[1] = service.functionVersion("/pay").sid();
        System.arraycopy(more, 0, form, 2, more.length);
        assertThat(http(twilio)
                        .post("/v1/Services/" + service.sid() + "/Builds", form)
                        .status())
                .isEqualTo(201);
        List<ServerlessBuild> all = twilio.serverless().builds().all();
        return all.get(all.size() - 1);
    }

    /** The status by the Status sub-resource. */
    private static String status(TwilioSandbox twilio, ServerlessBuild build) {
        Answer answer = http(twilio).get("/v1/Services/" + build.serviceSid() + "/Builds/" + build.sid() + "/Status");
        String status = answer.body().replaceAll(".*\"status\": \"([a-z]+)\".*", "$1");
        assertThat(answer).isEqualTo(new Answer(200, ExpectedJson.of(twilio).status(build, status)));
        return status;
    }

    private static SeededServerlessService live(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService("shop", s -> s.function("/pay", "pay();").environment("live"));
    }

    private static Answer deploy(TwilioSandbox twilio, ServerlessBuild build) {
        String environment = twilio.serverless().environments().all().get(0).sid();
        return http(twilio)
                .post("/v1/Services/shop/Environments/" + environment + "/Deployments", "BuildSid", build.sid());
    }

    private static ServerlessBuild now(TwilioSandbox twilio, ServerlessBuild build) {
        return twilio.serverless().build(build.sid());
    }

    @Nested
    class ByDefault {

        @Test
        void they_are_completed_after_a_few_seconds_whoever_looks(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));

            twilio.clock().advance(Duration.ofSeconds(2));
            assertThat(now(twilio, build)).isEqualTo(build);
            twilio.clock().advance(Duration.ofSeconds(18));

            assertThat(now(twilio, build).status()).isEqualTo(COMPLETED);
            assertThat(now(twilio, build).dateCreated()).isEqualTo(TwilioClock.START);
            assertThat(now(twilio, build).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(3));
        }

        @Test
        void they_can_be_deployed_then_although_nobody_has_looked(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, live(twilio));
            twilio.clock().advance(Duration.ofSeconds(20));

            assertThat(deploy(twilio, build).status()).isEqualTo(201);
        }

        @Test
        void they_cannot_be_deployed_while_they_are_building(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, live(twilio));
            Answer refusal =
                    Answer.refusal(400, 20001, "Build " + build.sid() + " cannot be deployed: its status is building");

            assertThat(deploy(twilio, build)).isEqualTo(refusal);
            assertThat(status(twilio, build)).isEqualTo("building");
            assertThat(deploy(twilio, build)).isEqualTo(refusal);
            assertThat(status(twilio, build)).isEqualTo("completed");
            assertThat(deploy(twilio, build).status()).isEqualTo(201);
        }

        /** Code that polls must go on though nobody moves the clock; the Status is the look that deploy tools take. */
        @ParameterizedTest
        @ValueSource(strings = {"/SID/Status", "/SID", "", "?PageSize=1"})
        void they_are_completed_at_the_second_look_while_the_clock_stands_still(String look, TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));
            twilio.clock().advance(Duration.ofSeconds(1));
            String path = ALL + look.replace("SID", build.sid());

            assertThat(http(twilio).get(path).body())
                    .contains("\"status\": \"building\"")
                    .doesNotContain("completed");
            assertThat(now(twilio, build)).isEqualTo(build);
            assertThat(http(twilio).get(path).body())
                    .contains("\"status\": \"completed\"")
                    .doesNotContain("building");

            assertThat(now(twilio, build).status()).isEqualTo(COMPLETED);
            assertThat(now(twilio, build).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(1));
        }

        @Test
        void they_are_not_completed_by_looks_while_the_clock_runs(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.clock().runInRealTime();
            ServerlessBuild build = build(twilio, shop);
            // so far from the second in which it is due that no pause of this thread reaches it
            twilio.clock().set(TwilioClock.START.minus(Duration.ofHours(1)));

            for (int i = 0; i < 5; i++) {
                assertThat(status(twilio, build)).isEqualTo("building");
            }
            twilio.clock().advance(Duration.ofHours(2));
            assertThat(status(twilio, build)).isEqualTo("completed");
        }

        @Test
        void they_are_not_completed_by_the_tests_own_view(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));

            for (int i = 0; i < 3; i++) {
                assertThat(now(twilio, build)).isEqualTo(build);
                assertThat(twilio.serverless().builds().find(build.sid())).contains(build);
                assertThat(twilio.serverless().builds()).containsExactly(build);
            }
        }

        @Test
        void they_are_not_completed_by_looks_elsewhere(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            ServerlessBuild build = build(twilio, shop);
            ServerlessBuild listed = build(twilio, shop);
            twilio.given().serverlessService("other");

            for (int i = 0; i < 2; i++) {
                http(twilio).get("/v1/Services/shop");
                http(twilio).get("/v1/Services/shop/Functions");
                http(twilio).get("/v1/Services/other/Builds");
                http(twilio).get("/v1/Services/other/Builds/" + build.sid());
                http(twilio).get(ALL + "?PageSize=1");
                http(twilio).delete("/v1/Services/other/Builds/" + build.sid());
            }

            assertThat(now(twilio, build)).isEqualTo(build);
            assertThat(now(twilio, listed).status()).isEqualTo(COMPLETED);
        }

        @Test
        void they_stay_as_they_are_once_completed(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));
            twilio.clock().advance(Duration.ofSeconds(3));
            assertThat(status(twilio, build)).isEqualTo("completed");
            ServerlessBuild completed = now(twilio, build);

            twilio.clock().advance(Duration.ofHours(1));
            twilio.simulate().builds("shop").failAfter(Duration.ZERO);

            assertThat(status(twilio, build)).isEqualTo("completed");
            assertThat(http(twilio).get(ALL + "/" + build.sid()))
                    .isEqualTo(new Answer(200, ExpectedJson.of(twilio).build(completed)));
        }

        @Test
        void twilio_java_sees_them_go_on(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService shop = shop(twilio);

            var made = Build.creator("shop")
                    .setFunctionVersions(shop.functionVersion("/pay").sid())
                    .create(client);
            var first = BuildStatus.fetcher("shop", made.getSid()).fetch(client);
            var status = BuildStatus.fetcher("shop", made.getSid()).fetch(client);

            assertThat(made.getStatus()).isEqualTo(Build.Status.BUILDING);
            assertThat(first.getStatus()).isEqualTo(BuildStatus.Status.BUILDING);
            assertThat(status.getStatus()).isEqualTo(BuildStatus.Status.COMPLETED);
            assertThat(status.getSid()).isEqualTo(made.getSid());
            assertThat(status.getServiceSid()).isEqualTo(shop.sid());
            assertThat(status.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(status.getUrl()).hasToString(made.getUrl() + "/Status");
        }
    }

    @Nested
    class ByTheClock {

        @Test
        void they_are_completed_when_the_time_has_come(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.simulate().builds("shop").completeAfter(Duration.ofSeconds(30));
            ServerlessBuild build = build(twilio, shop);

            assertThat(status(twilio, build)).isEqualTo("building");
            twilio.clock().advance(Duration.ofSeconds(29));
            assertThat(status(twilio, build)).isEqualTo("building");
            assertThat(now(twilio, build)).isEqualTo(build);
            twilio.clock().advance(Duration.ofSeconds(1));

            assertThat(now(twilio, build).status()).isEqualTo(COMPLETED);
            assertThat(status(twilio, build)).isEqualTo("completed");
        }

        @Test
        void they_are_dated_by_when_they_ended_and_not_by_when_that_was_seen(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.simulate().builds(shop.sid()).failAfter(Duration.ofMinutes(2));
            ServerlessBuild build = build(twilio, shop);

            twilio.clock().advance(Duration.ofHours(1));

            assertThat(status(twilio, build)).isEqualTo("failed");
            assertThat(now(twilio, build).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(120));
        }

        @Test
        void each_ends_in_its_own_time(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.simulate().builds("shop").completeAfter(Duration.ofSeconds(10));
            ServerlessBuild slow = build(twilio, shop);
            twilio.simulate().builds("shop").failAfter(Duration.ofSeconds(3));
            twilio.clock().advance(Duration.ofSeconds(5));
            ServerlessBuild quick = build(twilio, shop);

            twilio.clock().advance(Duration.ofSeconds(3));
            assertThat(List.of(now(twilio, slow).status(), now(twilio, quick).status()))
                    .containsExactly(BUILDING, FAILED);
            twilio.clock().advance(Duration.ofSeconds(2));
            assertThat(List.of(now(twilio, slow).status(), now(twilio, quick).status()))
                    .containsExactly(COMPLETED, FAILED);
        }

        @Test
        void a_fraction_of_a_second_counts_as_a_whole_one(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.simulate().builds("shop").completeAfter(Duration.ofMillis(1001));
            ServerlessBuild build = build(twilio, shop);

            twilio.clock().advance(Duration.ofMillis(1999));
            assertThat(status(twilio, build)).isEqualTo("building");
            twilio.clock().advance(Duration.ofMillis(1));
            assertThat(status(twilio, build)).isEqualTo("completed");
            assertThat(now(twilio, build).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(2));
        }

        @Test
        void no_time_is_at_once_but_the_response_says_building(TwilioSandbox twilio) {
            SeededServerlessService shop = live(twilio);
            twilio.simulate().builds("shop").completeAfter(Duration.ZERO);

            Answer answer = http(twilio)
                    .post(ALL, "FunctionVersions", shop.functionVersion("/pay").sid());

            assertThat(answer.body()).contains("\"status\": \"building\"");
            ServerlessBuild completed = twilio.serverless().builds().all().get(0);
            assertThat(completed.status()).isEqualTo(COMPLETED);
            assertThat(deploy(twilio, completed).status()).isEqualTo(201);
            twilio.simulate().builds("shop").failAfter(Duration.ZERO);
            assertThat(build(twilio, shop).status()).isEqualTo(FAILED);
        }

        @Test
        void a_service_can_be_seeded_with_it(TwilioSandbox twilio) {
            var shop = twilio.given()
                    .serverlessService(
                            "shop",
                            s -> s.function("/pay", "pay();")
                                    .environment("live", e -> e.deployed())
                                    .buildsCompleteAfter(Duration.ofSeconds(30)));
            assertThat(shop.build().status()).isEqualTo(COMPLETED);
            ServerlessBuild build = build(twilio, shop);

            assertThat(status(twilio, build)).isEqualTo("building");
            twilio.clock().advance(Duration.ofSeconds(30));
            assertThat(status(twilio, build)).isEqualTo("completed");
        }

        @Test
        void those_that_were_deleted_meanwhile_stay_deleted(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.simulate().builds("shop").completeAfter(Duration.ofSeconds(30));
            ServerlessBuild build = build(twilio, shop);
            http(twilio).delete(ALL + "/" + build.sid());

            twilio.clock().advance(Duration.ofMinutes(1));

            assertThat(twilio.serverless().builds()).isEmpty();
            assertThat(http(twilio).get(ALL + "/" + build.sid()).status()).isEqualTo(404);
        }

        @Test
        void packing_that_cannot_succeed_fails_at_the_same_time(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.simulate().builds("shop").completeAfter(Duration.ofSeconds(30));
            ServerlessBuild build = build(
                    twilio,
                    shop,
                    "Runtime",
                    "node24",
                    "Dependencies",
                    "[{\"name\":\"@twilio/runtime-handler\",\"version\":\"1.0.1\"}]");

            assertThat(status(twilio, build)).isEqualTo("building");
            twilio.clock().advance(Duration.ofSeconds(30));
            assertThat(status(twilio, build)).isEqualTo("failed");
        }
    }
}
