package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.Wire.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessLog.Level;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the sandbox's clock brings retention about, whoever looks and whatever happens then. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class PassingTimeTest {

    private static final Duration EIGHT_DAYS = Duration.ofDays(8);

    @Test
    void is_seen_in_lists_and_fetches(TwilioSandbox twilio, TwilioRestClient client) {
        SeededServerlessService service = twilio.given()
                .serverlessService("checkout", s -> s.function("/old").function("/older"));
        twilio.clock().advance(EIGHT_DAYS);
        Function young = Function.creator("checkout", "/young").create(client);

        assertThat(Function.reader("checkout").read(client)).containsExactly(young);
        String path =
                "/v1/Services/checkout/Functions/" + service.function("/old").sid();
        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
    }

    @Test
    void is_seen_without_any_request(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/old"));

        twilio.clock().advance(EIGHT_DAYS);

        assertThat(twilio.serverless().functions("checkout")).isEmpty();
        assertThat(twilio.serverless().functions().deleted()).hasSize(1);
        assertThat(twilio.requests()).isEmpty();
    }

    @Test
    void is_seen_by_seeding(TwilioSandbox twilio) {
        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code").environment("production", ServerlessEnvironmentSeed::deployed));
        twilio.simulate().builds("checkout").hold();
        Answer held = Wire.post(
                twilio,
                "/v1/Services/checkout/Builds",
                "FunctionVersions",
                service.functionVersion("/pay").sid());

        twilio.clock().advance(EIGHT_DAYS);

        assertThatThrownBy(() -> twilio.simulate().completeBuild(held.sid()))
                .hasMessageContaining(held.sid() + " to exist, but it was deleted");
    }

    @Test
    void is_not_undone_by_a_request_that_is_refused(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/old"));
        twilio.clock().advance(EIGHT_DAYS);

        assertThat(Wire.post(twilio, "/v1/Services/checkout/Functions").status())
                .isEqualTo(400);

        assertThat(twilio.serverless().functions()).isEmpty();
        assertThat(Wire.get(twilio, "/v1/Services/checkout/Functions").json().get("functions"))
                .isEmpty();
    }

    @Test
    void is_not_undone_by_seeding_that_is_refused(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/old"));
        twilio.clock().advance(EIGHT_DAYS);

        assertThatThrownBy(() -> twilio.given().serverlessService("checkout")).isInstanceOf(SeedingException.class);

        assertThat(twilio.serverless().functions()).isEmpty();
    }

    @Test
    void counts_whole_seconds(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/old"));

        twilio.clock().advance(Duration.ofDays(7).plusMillis(999));
        assertThat(twilio.serverless().functions()).hasSize(1);
        twilio.clock().advance(Duration.ofMillis(1));
        assertThat(twilio.serverless().functions()).isEmpty();
    }

    @Test
    void does_not_come_back_when_the_clock_is_set_back(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("checkout", s -> s.function("/old"));
        twilio.clock().advance(EIGHT_DAYS);
        String young = Function.creator("checkout", "/young").create(client).getSid();

        twilio.clock().set(TwilioClock.START.minus(Duration.ofDays(400)));

        assertThat(twilio.serverless().functions())
                .extracting(ServerlessFunction::sid)
                .containsExactly(young);
        assertThat(Function.fetcher("checkout", young).fetch(client).getFriendlyName())
                .isEqualTo("/young");
        twilio.clock().set(TwilioClock.START.plus(EIGHT_DAYS).plus(EIGHT_DAYS));
        assertThat(twilio.serverless().functions()).isEmpty();
    }

    @Test
    void is_the_same_in_one_leap_as_day_by_day() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox leaping = server.newSandbox();
            TwilioSandbox walking = server.newSandbox();
            give(leaping);
            give(walking);

            leaping.clock().advance(Duration.ofDays(60));
            for (int day = 0; day < 60; day++) {
                walking.clock().advance(Duration.ofDays(1));
                assertThat(walking.serverless().services()).hasSize(1);
            }

            assertThat(rest(leaping)).isEqualTo(rest(walking));
            assertThat(rest(leaping))
                    .containsExactly(
                            List.of("/pay"), List.of("/pay"), List.of(), List.of(), List.of("node22"), List.of());
        }
    }

    @Test
    void ends_a_held_up_build_and_removes_it_in_one_leap(TwilioSandbox twilio) {
        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .environment("production", ServerlessEnvironmentSeed::deployed)
                                .buildsCompleteAfter(Duration.ofMinutes(1)));
        String build = Wire.post(
                        twilio,
                        "/v1/Services/checkout/Builds",
                        "FunctionVersions",
                        service.functionVersion("/pay").sid())
                .sid();

        twilio.clock().advance(Duration.ofDays(60));

        String path = "/v1/Services/checkout/Environments/"
                + service.environment("production").sid() + "/Deployments";
        assertThat(Wire.post(twilio, path, "BuildSid", build))
                .isEqualTo(refusal(
                        400, 20001, "Build " + build + " cannot be deployed: it does not exist in this Service"));
        assertThat(twilio.serverless().builds().deleted())
                .extracting(gone -> gone.resource().status())
                .containsExactly(ServerlessBuild.Status.COMPLETED);
    }

    private static void give(TwilioSandbox twilio) {
        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .function("/empty")
                                .environment("production", ServerlessEnvironmentSeed::deployed));
        String pay = service.function("/pay").sid();
        Answer asset = Wire.post(twilio, "/v1/Services/checkout/Assets", "FriendlyName", "/logo.svg");
        Answer version = Wire.upload(
                twilio, "/v1/Services/checkout/Assets/" + asset.sid() + "/Versions", "/logo.svg", "public", "<svg/>");
        Wire.post(twilio, "/v1/Services/checkout/Builds", "AssetVersions", version.sid());
        twilio.given().log(service.environment("production").sid(), pay, Level.INFO, "paid");
    }

    private static List<List<String>> rest(TwilioSandbox twilio) {
        ServerlessState state = twilio.serverless();
        return Stream.of(
                        state.functions().all().stream().map(ServerlessFunction::friendlyName),
                        state.functionVersions().all().stream().map(ServerlessFunctionVersion::path),
                        state.assets().all().stream().map(ServerlessAsset::friendlyName),
                        state.assetVersions().all().stream().map(ServerlessAssetVersion::path),
                        state.builds().all().stream().map(ServerlessBuild::runtime),
                        state.logs().all().stream().map(ServerlessLog::message))
                .map(Stream::toList)
                .toList();
    }
}
