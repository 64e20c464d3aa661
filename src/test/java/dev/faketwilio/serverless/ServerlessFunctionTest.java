package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.ServerlessJson.http;
import static dev.faketwilio.serverless.ServerlessJson.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making and fetching {@code /v1/Services/{ServiceSid}/Functions}: contract/serverless.md 1, 3 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessFunctionTest {

    private static final String ALL = "/v1/Services/checkout/Functions";
    private static final String NO_SERVICE = "ZS00000000000000000000000000000000";
    private static final String NONE = "ZH00000000000000000000000000000000";

    private static ServerlessFunction only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().functions().all()).hasSize(1);
        return twilio.serverless().functions().all().get(0);
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_whole_function(TwilioSandbox twilio) {
            String service = twilio.given().serverlessService("checkout").sid();
            twilio.clock().advance(Duration.ofSeconds(7));

            Answer answer = http(twilio).post("/v1/Services/" + service + "/Functions", "FriendlyName", "/pay");

            ServerlessFunction made = only(twilio);
            assertThat(made.sid()).matches("ZH[0-9a-f]{32}");
            assertThat(made)
                    .hasToString("function {sid=" + made.sid() + ", service_sid=" + service + ", friendly_name=/pay"
                            + ", date_created=" + TwilioClock.START.plusSeconds(7)
                            + ", date_updated=" + TwilioClock.START.plusSeconds(7) + "}");
            assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
        }

        @Test
        void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
            String service = twilio.given().serverlessService("checkout").sid();

            Function made = Function.creator(service, "/pay").create(client);

            String url = "https://serverless.twilio.com/v1/Services/" + service + "/Functions/"
                    + only(twilio).sid();
            assertThat(made.getSid()).isEqualTo(only(twilio).sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(made.getServiceSid()).isEqualTo(service);
            assertThat(made.getFriendlyName()).isEqualTo("/pay");
            assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getUrl()).isEqualTo(URI.create(url));
            assertThat(made.getLinks()).isEqualTo(Map.of("function_versions", url + "/Versions"));
        }

        @Test
        void names_the_service_by_sid_in_answers_if_the_path_has_its_unique_name(TwilioSandbox twilio) {
            String service = twilio.given().serverlessService("checkout").sid();

            Answer answer = http(twilio).post(ALL, "FriendlyName", "/pay");

            assertThat(only(twilio).serviceSid()).isEqualTo(service);
            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
        }

        @Test
        void takes_the_same_name_again_for_another_function(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");

            Function first = Function.creator("checkout", "/pay").create(client);
            Function second = Function.creator("checkout", "/pay").create(client);

            assertThat(second.getSid()).isNotEqualTo(first.getSid());
            assertThat(twilio.serverless().functions("checkout"))
                    .extracting(ServerlessFunction::friendlyName)
                    .containsExactly("/pay", "/pay");
        }

        @Test
        void takes_any_name_of_up_to_255_characters(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");
            List<String> names = List.of("x", " /pay ", "zahl & geh = 100 % 😀", "x".repeat(255), "😀".repeat(255));
            for (String name : names) {
                assertThat(Function.creator("checkout", name).create(client).getFriendlyName())
                        .isEqualTo(name);
            }
            assertThat(twilio.serverless().functions())
                    .extracting(ServerlessFunction::friendlyName)
                    .isEqualTo(names);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "😀"})
        void refuses_a_name_of_256_characters(String character, TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");

            assertThat(http(twilio).post(ALL, "FriendlyName", character.repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(twilio.serverless().functions()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "FriendlyName=", "FriendlyName", "friendlyname=x", "UniqueName=x"})
        void needs_a_name(String form, TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");

            assertThat(http(twilio).send("POST", ALL, "application/x-www-form-urlencoded", form))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter FriendlyName in the post body"));
            assertThat(twilio.serverless().functions()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {NO_SERVICE, "invoices", "MG00000000000000000000000000000000"})
        void answers_404_with_the_whole_path_if_there_is_no_such_service(String service, TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");

            assertThat(http(twilio).post("/v1/Services/" + service + "/Functions", "FriendlyName", "/pay"))
                    .isEqualTo(notFound("/Services/" + service + "/Functions"));
            assertThat(http(twilio).post("/v1/Services/" + service + "/Functions"))
                    .isEqualTo(notFound("/Services/" + service + "/Functions"));
            assertThat(twilio.serverless().functions()).isEmpty();
        }

        @Test
        void is_refused_under_a_deleted_service(TwilioSandbox twilio, TwilioRestClient client) {
            String service = twilio.given().serverlessService("checkout").sid();
            http(twilio).delete("/v1/Services/checkout");

            assertThatThrownBy(() -> Function.creator(service, "/pay").create(client))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.getStatusCode()).isEqualTo(404);
                        assertThat(e.getCode()).isEqualTo(20404);
                    });
            assertThat(twilio.serverless().functions()).isEmpty();
        }
    }

    @Nested
    class Fetching {

        @Test
        void answers_the_function_by_its_sid_under_sid_and_unique_name_of_the_service(
                TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            ServerlessFunction function = service.function("/pay");
            Answer expected = new Answer(200, json(twilio, function));

            assertThat(http(twilio).get("/v1/Services/" + service.sid() + "/Functions/" + function.sid()))
                    .isEqualTo(expected);
            assertThat(http(twilio).get(ALL + "/" + function.sid())).isEqualTo(expected);
            assertThat(Function.fetcher("checkout", function.sid())
                            .fetch(client)
                            .getFriendlyName())
                    .isEqualTo("/pay");
        }

        @ParameterizedTest
        @ValueSource(strings = {NONE, "/pay", "pay", "ZH1", NO_SERVICE})
        void answers_404_for_what_does_not_exist(String sid, TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout", s -> s.function("pay"));
            String path = "/Services/checkout/Functions/" + sid.replace("/", "%2F");

            assertThat(http(twilio).get("/v1" + path)).isEqualTo(notFound(path));
        }

        @Test
        void answers_404_under_another_service_whatever_is_asked(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            twilio.given().serverlessService("invoices");
            SandboxState before = SandboxState.of(twilio);
            String path =
                    "/Services/invoices/Functions/" + service.function("/pay").sid();

            assertThat(http(twilio).get("/v1" + path)).isEqualTo(notFound(path));
            assertThat(http(twilio).post("/v1" + path, "FriendlyName", "x")).isEqualTo(notFound(path));
            assertThat(http(twilio).delete("/v1" + path)).isEqualTo(notFound(path));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void does_not_see_functions_of_other_accounts() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                String sid = server.newSandbox()
                        .given()
                        .serverlessService("checkout", s -> s.function("/pay"))
                        .function("/pay")
                        .sid();
                TwilioSandbox other = server.newSandbox();
                other.given().serverlessService("checkout");

                assertThat(http(other).get(ALL + "/" + sid)).isEqualTo(notFound("/Services/checkout/Functions/" + sid));
            }
        }
    }
}
