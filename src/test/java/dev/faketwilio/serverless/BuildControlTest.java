package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.ServerlessBuild.Status.COMPLETED;
import static dev.faketwilio.serverless.ServerlessBuild.Status.FAILED;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a test says how Builds go on. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class BuildControlTest {

    private static SeededServerlessService service(TwilioSandbox twilio, String name) {
        return twilio.given().serverlessService(name, s -> s.function("/pay", "pay();"));
    }

    private static ServerlessBuild build(TwilioSandbox twilio, SeededServerlessService service) {
        TwilioHttp.to(twilio, Product.SERVERLESS)
                .post(
                        "/v1/Services/" + service.sid() + "/Builds",
                        "FunctionVersions",
                        service.functionVersion("/pay").sid());
        List<ServerlessBuild> all = twilio.serverless().builds().all();
        return all.get(all.size() - 1);
    }

    /** The status by the answer to a request, which is a look. */
    private static String seen(TwilioSandbox twilio, ServerlessBuild build) {
        return TwilioHttp.to(twilio, Product.SERVERLESS)
                .get("/v1/Services/" + build.serviceSid() + "/Builds/" + build.sid() + "/Status")
                .body()
                .replaceAll(".*\"status\": \"([a-z]+)\".*", "$1");
    }

    @Nested
    class OfAService {

        @Test
        void lets_builds_fail_at_the_second_look(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            twilio.simulate().builds("shop").failWhenPolled();
            ServerlessBuild build = build(twilio, shop);
            twilio.clock().advance(Duration.ofSeconds(2));

            assertThat(build.status()).isEqualTo(ServerlessBuild.Status.BUILDING);
            assertThat(seen(twilio, build)).isEqualTo("building");
            assertThat(seen(twilio, build)).isEqualTo("failed");
            assertThat(seen(twilio, build)).isEqualTo("failed");
            assertThat(twilio.serverless().build(build.sid()).dateUpdated())
                    .isEqualTo(TwilioClock.START.plusSeconds(2));
        }

        @Test
        void lets_builds_fail_by_themselves_in_the_usual_time(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            twilio.simulate().builds("shop").failWhenPolled();
            ServerlessBuild build = build(twilio, shop);

            twilio.clock().advance(Duration.ofSeconds(3));

            assertThat(twilio.serverless().build(build.sid()).status()).isEqualTo(FAILED);
        }

        @Test
        void is_for_all_services_that_have_none_of_their_own(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            SeededServerlessService other = service(twilio, "other");
            twilio.simulate().builds("other").hold();
            twilio.simulate().builds().failAfter(Duration.ZERO);
            SeededServerlessService later = service(twilio, "later");

            assertThat(seen(twilio, build(twilio, shop))).isEqualTo("failed");
            assertThat(seen(twilio, build(twilio, other))).isEqualTo("building");
            assertThat(seen(twilio, build(twilio, later))).isEqualTo("failed");
        }

        @Test
        void is_not_for_the_build_that_is_seeded_as_deployed(TwilioSandbox twilio) {
            twilio.simulate().builds().hold();

            SeededServerlessService shop = twilio.given()
                    .serverlessService(
                            "shop", s -> s.function("/pay", "pay();").environment("live", e -> e.deployed()));

            assertThat(shop.build().status()).isEqualTo(COMPLETED);
            assertThat(twilio.serverless().environment("shop", "live").buildSid())
                    .isEqualTo(shop.build().sid());
        }

        @Test
        void holds_builds_however_often_they_are_looked_at_and_however_long(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            twilio.simulate().builds("shop").hold();
            ServerlessBuild build = build(twilio, shop);

            for (int i = 0; i < 10; i++) {
                assertThat(seen(twilio, build)).isEqualTo("building");
                twilio.clock().advance(Duration.ofHours(1));
            }
            assertThat(twilio.serverless().build(build.sid())).isEqualTo(build);
        }

        @Test
        void is_for_builds_that_come_later(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            ServerlessBuild first = build(twilio, shop);
            twilio.simulate().builds("shop").hold();
            ServerlessBuild second = build(twilio, shop);
            twilio.simulate().builds("shop").failAfter(Duration.ZERO);
            ServerlessBuild third = build(twilio, shop);
            twilio.simulate().builds("shop").completeAfter(Duration.ZERO);
            ServerlessBuild fourth = build(twilio, shop);

            assertThat(seen(twilio, first)).isEqualTo("building");
            assertThat(List.of(seen(twilio, first), seen(twilio, second), seen(twilio, third), seen(twilio, fourth)))
                    .containsExactly("completed", "building", "failed", "completed");
        }

        @Test
        void is_for_that_service_only(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            SeededServerlessService other = service(twilio, "other");
            twilio.simulate().builds(shop.sid()).hold();

            ServerlessBuild held = build(twilio, shop);
            ServerlessBuild free = build(twilio, other);
            twilio.clock().advance(Duration.ofMinutes(1));

            assertThat(seen(twilio, held)).isEqualTo("building");
            assertThat(seen(twilio, free)).isEqualTo("completed");
        }

        @Test
        void goes_with_the_state(TwilioSandbox twilio) {
            service(twilio, "shop");
            twilio.simulate().builds("shop").hold();

            twilio.reset();

            ServerlessBuild build = build(twilio, service(twilio, "shop"));
            assertThat(seen(twilio, build)).isEqualTo("building");
            assertThat(seen(twilio, build)).isEqualTo("completed");
        }

        @Test
        void is_no_request(TwilioSandbox twilio) {
            service(twilio, "shop");
            twilio.simulate().builds("shop").hold();

            assertThat(twilio.requests()).isEmpty();
        }

        @Test
        void must_exist(TwilioSandbox twilio) {
            service(twilio, "shop");

            assertThatThrownBy(() -> twilio.simulate().builds("shopp"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageStartingWith(
                            "Expected the serverless service shopp to exist, but it never existed in this account.")
                    .hasMessageContaining("\"shop\"");
        }

        @Test
        void takes_no_negative_time(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            Builds builds = twilio.simulate().builds("shop");
            Consumer<Throwable> text = failsAs("build-control/takes-no-negative-time");

            assertThatThrownBy(() -> builds.completeAfter(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(text);
            assertThatThrownBy(() -> builds.failAfter(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(text);
            assertThatThrownBy(() -> twilio.given()
                            .serverlessService("other", s -> s.buildsCompleteAfter(Duration.ofMillis(-1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(text);
            assertThat(twilio.serverless().services()).containsExactly(shop.service());
        }
    }

    @Nested
    class OfOneBuild {

        private static ServerlessBuild held(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            twilio.simulate().builds("shop").hold();
            return build(twilio, shop);
        }

        @Test
        void completes_it(TwilioSandbox twilio) {
            ServerlessBuild build = held(twilio);
            twilio.clock().advance(Duration.ofSeconds(8));

            ServerlessBuild completed = twilio.simulate().completeBuild(build.sid());

            assertThat(completed)
                    .isEqualTo(Draft.of(build)
                            .set(ServerlessBuild.STATUS, COMPLETED)
                            .set(ServerlessBuild.DATE_UPDATED, TwilioClock.START.plusSeconds(8))
                            .build());
            assertThat(twilio.serverless().build(build.sid())).isEqualTo(completed);
            assertThat(seen(twilio, build)).isEqualTo("completed");
        }

        @Test
        void lets_it_fail(TwilioSandbox twilio) {
            ServerlessBuild build = held(twilio);

            assertThat(twilio.simulate().failBuild(build.sid()).status()).isEqualTo(FAILED);

            assertThat(seen(twilio, build)).isEqualTo("failed");
        }

        @Test
        void comes_before_the_clock_and_any_look(TwilioSandbox twilio) {
            SeededServerlessService shop = service(twilio, "shop");
            ServerlessBuild unseen = build(twilio, shop);
            twilio.simulate().builds("shop").completeAfter(Duration.ofMinutes(5));
            ServerlessBuild timed = build(twilio, shop);

            twilio.simulate().failBuild(unseen.sid());
            twilio.simulate().failBuild(timed.sid());
            twilio.clock().advance(Duration.ofMinutes(5));

            assertThat(List.of(seen(twilio, unseen), seen(twilio, timed))).containsExactly("failed", "failed");
            assertThat(twilio.serverless().build(timed.sid()).dateUpdated()).isEqualTo(TwilioClock.START);
        }

        @Test
        void is_refused_when_it_has_ended(TwilioSandbox twilio) {
            ServerlessBuild build = held(twilio);
            ServerlessBuild completed = twilio.simulate().completeBuild(build.sid());

            assertThatThrownBy(() -> twilio.simulate().failBuild(build.sid()))
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(failsAs("build-control/is-refused-when-it-has-ended", "BUILD_SID", build.sid()));
            assertThatThrownBy(() -> twilio.simulate().completeBuild(build.sid()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Build " + build.sid() + " cannot become completed: it is completed");
            assertThat(twilio.serverless().build(build.sid())).isEqualTo(completed);
        }

        @Test
        void is_refused_when_there_is_no_such_build(TwilioSandbox twilio) {
            ServerlessBuild build = held(twilio);
            String none = "ZB00000000000000000000000000000000";

            assertThatThrownBy(() -> twilio.simulate().completeBuild(none))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs(
                            "build-control/is-refused-for-a-build-that-never-existed",
                            "NONE",
                            none,
                            "BUILD_SID",
                            build.sid()));
            TwilioHttp.to(twilio, Product.SERVERLESS).delete("/v1/Services/shop/Builds/" + build.sid());
            assertThatThrownBy(() -> twilio.simulate().failBuild(build.sid()))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(
                            failsAs("build-control/is-refused-for-a-build-that-was-deleted", "BUILD_SID", build.sid()));
        }
    }
}
