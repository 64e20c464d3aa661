package dev.faketwilio;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class SnapshotTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Test
    void brings_back_what_was_deleted_changed_and_made(TwilioSandbox twilio) {
        var service = twilio.given()
                .serverlessService("checkout", s -> s.function("/pay").function("/old-pay"));
        twilio.given().messagingService("Alerts");
        SandboxState before = SandboxState.of(twilio);
        Snapshot snapshot = twilio.snapshot();

        TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
        String functions = "/v1/Services/" + service.sid() + "/Functions/";
        assertThat(http.delete(functions + service.function("/pay").sid()).status())
                .isEqualTo(204);
        assertThat(http.post(functions + service.function("/old-pay").sid(), "FriendlyName", "/new")
                        .status())
                .isEqualTo(200);
        twilio.given().messagingService("Invoices");
        assertThat(SandboxState.of(twilio)).isNotEqualTo(before);
        twilio.restore(snapshot);

        assertThat(SandboxState.of(twilio)).isEqualTo(before);
        assertThat(http.get(functions + service.function("/pay").sid()).status())
                .isEqualTo(200);
    }

    @Test
    void is_good_for_any_number_of_times(TwilioSandbox twilio) {
        Snapshot empty = twilio.snapshot();
        twilio.given().messagingService("one");
        Snapshot one = twilio.snapshot();
        twilio.given().messagingService("two");

        twilio.restore(one);
        assertThat(twilio.messaging().services())
                .extracting(MessagingService::friendlyName)
                .containsExactly("one");
        twilio.restore(empty);
        assertThat(twilio.messaging().services()).isEmpty();
        twilio.restore(one);
        assertThat(twilio.messaging().services())
                .extracting(MessagingService::friendlyName)
                .containsExactly("one");
    }

    @Test
    void brings_the_time_back_too_so_that_it_can_pass_again(TwilioSandbox twilio) {
        var service = twilio.given()
                .serverlessService("checkout", s -> s.function("/pay", "x").buildsCompleteAfter(HALF_A_MINUTE));
        String version = twilio.serverless().functionVersions().all().get(0).sid();
        TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
        http.post("/v1/Services/" + service.sid() + "/Builds", "FunctionVersions", version);
        ServerlessBuild build = twilio.serverless().builds().all().get(0);
        Snapshot building = twilio.snapshot();

        twilio.clock().advance(HALF_A_MINUTE);
        assertThat(twilio.serverless().builds().get(build.sid()).status()).isEqualTo(ServerlessBuild.Status.COMPLETED);
        twilio.restore(building);

        assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START);
        assertThat(twilio.serverless().builds().get(build.sid())).isEqualTo(build);
        twilio.clock().advance(HALF_A_MINUTE);
        assertThat(twilio.serverless().builds().get(build.sid()).status()).isEqualTo(ServerlessBuild.Status.COMPLETED);
    }

    @Test
    void leaves_requests_recorded_and_tells_by_which_of_them_things_were_deleted(TwilioSandbox twilio) {
        var service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
        String function = "/v1/Services/" + service.sid() + "/Functions/"
                + service.function("/pay").sid();
        TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
        Snapshot snapshot = twilio.snapshot();
        http.delete(function);

        twilio.restore(snapshot);
        assertThat(twilio.serverless().functions().deleted()).isEmpty();
        http.delete(function);

        assertThat(twilio.requests().to(ServerlessFunction.DELETE).all()).hasSize(2);
        assertThat(twilio.serverless().functions().deleted())
                .singleElement()
                .satisfies(deletion -> assertThat(deletion.request()).hasValue(2));
    }

    @Test
    void gives_no_sid_a_second_time(TwilioSandbox twilio) {
        Snapshot snapshot = twilio.snapshot();
        String first = twilio.given().messagingService("Alerts").sid();

        twilio.restore(snapshot);

        assertThat(twilio.given().messagingService("Alerts").sid()).isNotEqualTo(first);
    }

    @Test
    void leaves_api_keys_valid(TwilioSandbox twilio) {
        Snapshot snapshot = twilio.snapshot();
        SeededApiKey key = twilio.given().apiKey();

        twilio.restore(snapshot);

        assertThat(Calls.list(twilio.address(), key.sid(), key.secret())).isEqualTo(200);
    }

    @Test
    void lets_a_running_clock_run_on(TwilioSandbox twilio) {
        Snapshot snapshot = twilio.snapshot();
        twilio.clock().runInRealTime();
        twilio.clock().advance(Duration.ofDays(1));

        twilio.restore(snapshot);

        assertThat(twilio.clock().now()).isBetween(TwilioClock.START, TwilioClock.START.plus(Duration.ofHours(1)));
        assertThat(twilio.clock().toString()).endsWith("(running)");
    }

    @Test
    void of_another_sandbox_is_refused(TwilioSandbox twilio) {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox other = server.newSandbox();
            Snapshot snapshot = other.snapshot();

            assertThatThrownBy(() -> twilio.restore(snapshot))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs(
                            "snapshot/of-another-sandbox-is-refused",
                            "ACCOUNT_SID",
                            other.accountSid(),
                            "ACCOUNT_SID2",
                            twilio.accountSid()));
        }
    }
}
