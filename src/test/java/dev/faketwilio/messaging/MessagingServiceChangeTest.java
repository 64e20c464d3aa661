package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.MessagingSettings.http;
import static dev.faketwilio.messaging.MessagingSettings.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Updating and deleting {@code /v1/Services} of messaging.twilio.com: contract/messaging.md 2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessagingServiceChangeTest {

    private static final String ALL = "/v1/Services";
    private static final String NONE = "MG00000000000000000000000000000000";

    private static MessagingService only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().services().all()).hasSize(1);
        return twilio.messaging().services().all().get(0);
    }

    @Nested
    class Updating {

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingSettings#settings")
        void changes_what_is_sent_and_nothing_else(
                String parameter, String value, String property, String written, TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts");
            twilio.clock().advance(Duration.ofMinutes(5));

            Answer answer = http(twilio).post("/v1/Services/" + before.sid(), parameter, value);

            assertThat(only(twilio).dateCreated()).isEqualTo(TwilioClock.START);
            assertThat(only(twilio).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(300));
            assertThat(answer).isEqualTo(new Answer(200, json(twilio, only(twilio), property, written)));
            assertThat(http(twilio).get("/v1/Services/" + before.sid())).isEqualTo(answer);
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingSettings#settings")
        void leaves_what_is_not_sent_as_it_was(
                String parameter, String value, String property, String written, TwilioSandbox twilio) {
            Answer made = parameter.equals("FriendlyName")
                    ? http(twilio).post(ALL, parameter, value)
                    : http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, value);
            String other = parameter.equals("StickySender") ? "MmsConverter" : "StickySender";

            Answer answer = http(twilio).post("/v1/Services/" + only(twilio).sid(), other, "true");

            assertThat(answer).isEqualTo(new Answer(200, made.body()));
        }

        @ParameterizedTest
        @CsvSource({
            "InboundRequestUrl, inbound_request_url",
            "FallbackUrl,       fallback_url",
            "StatusCallback,    status_callback"
        })
        void clears_a_url_by_an_empty_one(String parameter, String property, TwilioSandbox twilio) {
            http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, "https://example.com/");
            assertThat(http(twilio).get(ALL).body()).contains("\"" + property + "\": \"https://example.com/\"");
            twilio.clock().advance(Duration.ofSeconds(1));

            Answer answer = http(twilio).post("/v1/Services/" + only(twilio).sid(), parameter, "");

            assertThat(only(twilio).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(1));
            assertThat(answer).isEqualTo(new Answer(200, json(twilio, only(twilio))));
        }

        @Test
        void is_done_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = twilio.given()
                    .messagingService("Alerts", s -> s.statusCallback("https://example.com/status"))
                    .sid();

            Service updated = Service.updater(sid)
                    .setFriendlyName("Pager")
                    .setStatusCallback("")
                    .setValidityPeriod(36_000)
                    .setScanMessageContent(Service.ScanMessageContent.ENABLE)
                    .setInboundRequestUrl("https://example.com/in")
                    .setInboundMethod(HttpMethod.GET)
                    .update(client);

            assertThat(updated.getFriendlyName()).isEqualTo("Pager");
            assertThat(updated.getStatusCallback()).isNull();
            assertThat(updated.getValidityPeriod()).isEqualTo(36_000);
            assertThat(updated.getScanMessageContent()).isEqualTo(Service.ScanMessageContent.ENABLE);
            assertThat(updated.getInboundRequestUrl()).isEqualTo(URI.create("https://example.com/in"));
            assertThat(updated.getInboundMethod()).isEqualTo(HttpMethod.GET);
        }

        @Test
        void answers_200_and_changes_nothing_without_parameters(TwilioSandbox twilio, TwilioRestClient client) {
            MessagingService before = twilio.given().messagingService("Alerts");
            twilio.clock().advance(Duration.ofHours(1));

            assertThat(http(twilio).post("/v1/Services/" + before.sid()))
                    .isEqualTo(new Answer(200, json(twilio, before)));
            assertThat(Service.updater(before.sid()).update(client).getDateUpdated())
                    .isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingSettings#refusedSettings")
        void refuses_bad_values_and_changes_nothing(
                String parameter, String value, int code, String message, TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts");
            twilio.clock().advance(Duration.ofHours(1));
            String good = parameter.equals("FallbackUrl") ? "StatusCallback" : "FallbackUrl";

            Answer answer =
                    http(twilio).post("/v1/Services/" + before.sid(), good, "https://example.com/", parameter, value);

            assertThat(answer).isEqualTo(refusal(400, code, message));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @Test
        void refuses_an_empty_friendly_name_and_changes_nothing(TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts");

            assertThat(http(twilio).post("/v1/Services/" + before.sid(), "FriendlyName", ""))
                    .isEqualTo(refusal(400, 20002, "Invalid FriendlyName"));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @Test
        void answers_404_for_what_does_not_exist_whatever_is_sent(TwilioSandbox twilio) {
            assertThat(http(twilio).post("/v1/Services/" + NONE, "Usecase", "nonsense"))
                    .isEqualTo(notFound("/Services/" + NONE));
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_without_a_body_and_404_from_then_on(TwilioSandbox twilio) {
            MessagingService kept = twilio.given().messagingService("Alerts");
            MessagingService gone = twilio.given().messagingService("Alerts");
            Answer notThere = notFound("/Services/" + gone.sid());
            String path = "/v1/Services/" + gone.sid();
            TwilioHttp http = http(twilio);
            twilio.clock().advance(Duration.ofSeconds(9));

            assertThat(http.delete(path)).isEqualTo(new Answer(204, ""));
            assertThat(http.delete(path)).isEqualTo(notThere);
            assertThat(http.get(path)).isEqualTo(notThere);
            assertThat(http.post(path, "FriendlyName", "x")).isEqualTo(notThere);

            assertThat(only(twilio)).isEqualTo(kept);
            assertThat(twilio.messaging().services().deleted())
                    .containsExactly(new Deletion<>(gone, TwilioClock.START.plusSeconds(9), OptionalInt.of(1)));
        }

        @Test
        void is_done_by_twilio_java_once(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = twilio.given().messagingService("Alerts").sid();

            assertThat(Service.deleter(sid).delete(client)).isTrue();
            assertThatThrownBy(() -> Service.deleter(sid).delete(client))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.getStatusCode()).isEqualTo(404);
                        assertThat(e.getCode()).isEqualTo(20404);
                        assertThat(e).hasMessage("The requested resource /Services/" + sid + " was not found");
                    });
        }

        @Test
        void changes_nothing_when_there_is_nothing_to_delete(TwilioSandbox twilio) {
            twilio.given().messagingService("Alerts");
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).delete("/v1/Services/Alerts")).isEqualTo(notFound("/Services/Alerts"));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }
    }
}
