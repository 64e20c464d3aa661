package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.ServerlessJson.http;
import static dev.faketwilio.serverless.ServerlessJson.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Updating and deleting {@code /v1/Services} of serverless.twilio.com: contract/serverless.md 2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessServiceChangeTest {

    private static final String NONE = "ZS00000000000000000000000000000000";

    private static ServerlessService only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().services().all()).hasSize(1);
        return twilio.serverless().services().all().get(0);
    }

    @Nested
    class Updating {

        @ParameterizedTest
        @CsvSource({
            "FriendlyName,       New name, New name, true,  false",
            "IncludeCredentials, false,    checkout, false, false",
            "UiEditable,         True,     checkout, true,  true"
        })
        void changes_what_is_sent_and_nothing_else(
                String parameter,
                String value,
                String friendlyName,
                boolean includeCredentials,
                boolean uiEditable,
                TwilioSandbox twilio) {
            ServerlessService before =
                    twilio.given().serverlessService("checkout").service();
            twilio.clock().advance(Duration.ofMinutes(5));

            Answer answer = http(twilio).post("/v1/Services/" + before.sid(), parameter, value);

            ServerlessService expected = Draft.of(before)
                    .set(ServerlessService.FRIENDLY_NAME, friendlyName)
                    .set(ServerlessService.INCLUDE_CREDENTIALS, includeCredentials)
                    .set(ServerlessService.UI_EDITABLE, uiEditable)
                    .set(ServerlessService.DATE_UPDATED, TwilioClock.START.plusSeconds(300))
                    .build();
            assertThat(only(twilio)).isEqualTo(expected);
            assertThat(answer).isEqualTo(new Answer(200, json(twilio, expected)));
            assertThat(http(twilio).get("/v1/Services/checkout")).isEqualTo(answer);
        }

        @Test
        void changes_everything_at_once_with_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout", service -> service.includeCredentials(false));
            twilio.clock().advance(Duration.ofSeconds(1));

            Service updated = Service.updater("checkout")
                    .setFriendlyName("😀".repeat(255))
                    .setIncludeCredentials(true)
                    .setUiEditable(true)
                    .update(client);

            assertThat(updated.getFriendlyName()).isEqualTo("😀".repeat(255));
            assertThat(updated.getIncludeCredentials()).isTrue();
            assertThat(updated.getUiEditable()).isTrue();
            assertThat(updated.getUniqueName()).isEqualTo("checkout");
            assertThat(updated.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(updated.getDateUpdated())
                    .isEqualTo(TwilioClock.START.plusSeconds(1).atZone(ZoneOffset.UTC));
        }

        @Test
        void moves_the_date_even_if_the_value_is_the_old_one(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");
            twilio.clock().advance(Duration.ofHours(1));

            Service.updater("checkout").setFriendlyName("checkout").update(client);

            assertThat(only(twilio).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(3_600));
        }

        @Test
        void answers_200_and_changes_nothing_without_parameters(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessService before =
                    twilio.given().serverlessService("checkout").service();
            twilio.clock().advance(Duration.ofHours(1));

            assertThat(http(twilio).post("/v1/Services/checkout")).isEqualTo(new Answer(200, json(twilio, before)));
            assertThat(http(twilio).post("/v1/Services/checkout", "UniqueName", "other", "DomainBase", "other"))
                    .isEqualTo(new Answer(200, json(twilio, before)));
            assertThat(Service.updater(before.sid()).update(client).getSid()).isEqualTo(before.sid());
            assertThat(only(twilio)).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource({
            "FriendlyName, ''",
            "IncludeCredentials, ''",
            "IncludeCredentials, maybe",
            "UiEditable, ''",
            "UiEditable, 2"
        })
        void refuses_bad_values_and_changes_nothing(String parameter, String value, TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");
            SandboxState before = SandboxState.of(twilio);
            twilio.clock().advance(Duration.ofHours(1));
            String good = parameter.equals("FriendlyName") ? "UiEditable" : "FriendlyName";

            assertThat(http(twilio).post("/v1/Services/checkout", good, "true", parameter, value))
                    .isEqualTo(refusal(400, 20001, "Invalid " + parameter));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void refuses_a_friendly_name_of_256_characters(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).post("/v1/Services/checkout", "FriendlyName", "x".repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void answers_404_for_what_does_not_exist_whatever_is_sent(TwilioSandbox twilio) {
            assertThat(http(twilio).post("/v1/Services/" + NONE, "UiEditable", "nonsense"))
                    .isEqualTo(notFound("/Services/" + NONE));
        }

        @Test
        void keeps_the_place_in_the_list(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("first");
            twilio.given().serverlessService("second");

            Service.updater("first").setUiEditable(true).update(client);

            assertThat(Service.reader().read(client))
                    .extracting(Service::getUniqueName)
                    .containsExactly("second", "first");
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_without_a_body_and_404_from_then_on(TwilioSandbox twilio) {
            String path = "/v1/Services/"
                    + twilio.given().serverlessService("checkout").sid();
            Answer gone = notFound(path.substring(3));
            TwilioHttp http = http(twilio);

            assertThat(http.delete(path)).isEqualTo(new Answer(204, ""));
            assertThat(http.delete(path)).isEqualTo(gone);
            assertThat(http.get(path)).isEqualTo(gone);
            assertThat(http.post(path, "FriendlyName", "x")).isEqualTo(gone);
            assertThat(http.get("/v1/Services/checkout")).isEqualTo(notFound("/Services/checkout"));
            assertThat(http.get(path + "/Functions")).isEqualTo(notFound(path.substring(3) + "/Functions"));
        }

        @Test
        void works_by_unique_name_too(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");

            assertThat(Service.deleter("checkout").delete(client)).isTrue();

            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void takes_the_functions_along_and_only_those_of_the_service(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService gone = twilio.given()
                    .serverlessService("gone", s -> s.function("/a").function("/b"));
            SeededServerlessService kept = twilio.given().serverlessService("kept", s -> s.function("/a"));
            twilio.clock().advance(Duration.ofMinutes(1));
            Service.fetcher("gone").fetch(client);

            Service.deleter(gone.sid()).delete(client);

            OptionalInt byTheSecond = OptionalInt.of(2);
            assertThat(twilio.serverless().services().deleted())
                    .containsExactly(new Deletion<>(gone.service(), TwilioClock.START.plusSeconds(60), byTheSecond));
            assertThat(twilio.serverless().functions().deleted())
                    .containsExactlyInAnyOrder(
                            new Deletion<>(gone.function("/a"), TwilioClock.START.plusSeconds(60), byTheSecond),
                            new Deletion<>(gone.function("/b"), TwilioClock.START.plusSeconds(60), byTheSecond));
            assertThat(twilio.serverless().functions()).containsExactlyElementsOf(kept.functions());
            assertThat(Function.reader(kept.sid()).read(client)).hasSize(1);
        }

        @Test
        void frees_the_unique_name_for_a_service_that_inherits_nothing(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService old = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            Service.deleter("checkout").delete(client);

            Service fresh = Service.creator("checkout", "again").create(client);

            assertThat(fresh.getSid()).isNotEqualTo(old.sid());
            assertThat(Function.reader("checkout").read(client)).isEmpty();
            assertThat(http(twilio).get("/v1/Services/" + old.sid())).isEqualTo(notFound("/Services/" + old.sid()));
            assertThat(twilio.serverless().service("checkout").friendlyName()).isEqualTo("again");
        }

        @Test
        void changes_nothing_when_there_is_nothing_to_delete(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).delete("/v1/Services/" + NONE)).isEqualTo(notFound("/Services/" + NONE));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }
    }
}
