package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.ServerlessJson.http;
import static dev.faketwilio.serverless.ServerlessJson.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioServer;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making and fetching {@code /v1/Services} of serverless.twilio.com: contract/serverless.md 1, 2, 12 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessServiceTest {

    private static final String ALL = "/v1/Services";
    private static final String NONE = "ZS00000000000000000000000000000000";

    private static ServerlessService only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().services().all()).hasSize(1);
        return twilio.serverless().services().all().get(0);
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_whole_service(TwilioSandbox twilio) {
            Answer answer = http(twilio).post(ALL, "UniqueName", "checkout", "FriendlyName", "Check out");

            ServerlessService made = only(twilio);
            assertThat(made.sid()).matches("ZS[0-9a-f]{32}");
            assertThat(made.uniqueName()).isEqualTo("checkout");
            assertThat(made.friendlyName()).isEqualTo("Check out");
            assertThat(made.includeCredentials()).isTrue();
            assertThat(made.uiEditable()).isFalse();
            assertThat(made.domainBase()).matches("checkout-[0-9]{4}");
            assertThat(made.dateCreated()).isEqualTo(TwilioClock.START);
            assertThat(made.dateUpdated()).isEqualTo(TwilioClock.START);
            assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
        }

        @Test
        void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
            Service made = Service.creator("checkout", "Check out")
                    .setIncludeCredentials(false)
                    .setUiEditable(true)
                    .create(client);

            ServerlessService kept = only(twilio);
            String url = "https://serverless.twilio.com/v1/Services/" + kept.sid();
            assertThat(made.getSid()).isEqualTo(kept.sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(made.getUniqueName()).isEqualTo("checkout");
            assertThat(made.getFriendlyName()).isEqualTo("Check out");
            assertThat(made.getIncludeCredentials()).isFalse();
            assertThat(made.getUiEditable()).isTrue();
            assertThat(made.getDomainBase()).isEqualTo(kept.domainBase());
            assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getUrl()).isEqualTo(URI.create(url));
            assertThat(made.getLinks())
                    .isEqualTo(Map.of(
                            "environments", url + "/Environments",
                            "functions", url + "/Functions",
                            "assets", url + "/Assets",
                            "builds", url + "/Builds"));
            assertThat(kept.includeCredentials()).isFalse();
            assertThat(kept.uiEditable()).isTrue();
        }

        @Test
        void takes_the_date_from_the_clock_in_whole_seconds(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.clock().advance(Duration.ofMillis(1_999));

            Service made = Service.creator("checkout", "Check out").create(client);

            assertThat(made.getDateCreated())
                    .isEqualTo(TwilioClock.START.plusSeconds(1).atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(made.getDateCreated());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    "a--b",
                    "0",
                    "default",
                    "CamelCase-2",
                    "azAZ09",
                    "550e8400-e29b-41d4-a716-446655440000",
                    "12345678901234567890123456789012345678901234567890"
                })
        void takes_a_unique_name_of_1_to_50_letters_digits_and_dashes(String name, TwilioSandbox twilio) {
            assertThat(http(twilio)
                            .post(ALL, "UniqueName", name, "FriendlyName", "x")
                            .status())
                    .isEqualTo(201);
            assertThat(only(twilio).uniqueName()).isEqualTo(name);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "123456789012345678901234567890123456789012345678901",
                    "under_score",
                    "-",
                    "-a",
                    "a-",
                    "a space",
                    " ",
                    "dot.ted",
                    "sla/sh",
                    "co:lon",
                    "a@t",
                    "brack[et",
                    "`tick",
                    "bra{ce",
                    "über",
                    "ı",
                    "١",
                    "a\n"
                })
        void refuses_any_other_unique_name(String name, TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL, "UniqueName", name, "FriendlyName", "x"))
                    .isEqualTo(refusal(400, 20001, "Invalid UniqueName"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void takes_any_friendly_name_of_up_to_255_characters(TwilioSandbox twilio, TwilioRestClient client) {
            List<String> names =
                    List.of("x", "  Bücher & Töne = 100 % + \"mehr\" \\ 😀\t", "x".repeat(255), "😀".repeat(255));
            for (int i = 0; i < names.size(); i++) {
                assertThat(Service.creator("s" + i, names.get(i)).create(client).getFriendlyName())
                        .isEqualTo(names.get(i));
            }
            assertThat(twilio.serverless().services())
                    .extracting(ServerlessService::friendlyName)
                    .isEqualTo(names);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "😀"})
        void refuses_a_friendly_name_of_256_characters(String character, TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL, "UniqueName", "a", "FriendlyName", character.repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "'',                            UniqueName",
            "FriendlyName=x,                UniqueName",
            "UniqueName=&FriendlyName=x,    UniqueName",
            "uniquename=a&FriendlyName=x,   UniqueName",
            "UniqueName=a,                  FriendlyName",
            "UniqueName=a&FriendlyName=,    FriendlyName",
            "UniqueName=a&friendlyName=x,   FriendlyName"
        })
        void needs_both_names(String form, String missing, TwilioSandbox twilio) {
            assertThat(http(twilio).send("POST", ALL, "application/x-www-form-urlencoded", form))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter " + missing + " in the post body"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void reads_parameters_from_a_form_only(TwilioSandbox twilio) {
            Answer missing = refusal(400, 20001, "Missing required parameter UniqueName in the post body");

            assertThat(http(twilio)
                            .send("POST", ALL, "application/json", "{\"UniqueName\": \"a\", \"FriendlyName\": \"x\"}"))
                    .isEqualTo(missing);
            assertThat(http(twilio).send("POST", ALL + "?UniqueName=a&FriendlyName=x", "", ""))
                    .isEqualTo(missing);
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"true, false", "True, False", "TRUE, FALSE"})
        void takes_booleans_in_any_case(String yes, String no, TwilioSandbox twilio) {
            Answer answer = http(twilio)
                    .post(ALL, "UniqueName", "a", "FriendlyName", "x", "IncludeCredentials", no, "UiEditable", yes);

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
            assertThat(only(twilio).includeCredentials()).isFalse();
            assertThat(only(twilio).uiEditable()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "IncludeCredentials, yes",
            "IncludeCredentials, 1",
            "IncludeCredentials, ''",
            "IncludeCredentials, 'true '",
            "UiEditable, no",
            "UiEditable, 0",
            "UiEditable, ''"
        })
        void refuses_what_is_no_boolean(String parameter, String value, TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL, "UniqueName", "a", "FriendlyName", "x", parameter, value))
                    .isEqualTo(refusal(400, 20001, "Invalid " + parameter));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void ignores_parameters_that_twilio_does_not_know(TwilioSandbox twilio) {
            Answer answer =
                    http(twilio).post(ALL, "UniqueName", "a", "FriendlyName", "x", "DomainBase", "b", "Sid", "ZS1");

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
            assertThat(only(twilio).domainBase()).matches("a-[0-9]{4}");
        }

        @Test
        void writes_the_domain_in_lower_case_whatever_the_language_of_the_machine(TwilioSandbox twilio) {
            assertThat(twilio.given().serverlessService("MY-I").service().domainBase())
                    .matches("my-i-[0-9]{4}");
        }

        @Test
        void refuses_a_unique_name_that_is_taken(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).post(ALL, "UniqueName", "checkout", "FriendlyName", "another"))
                    .isEqualTo(refusal(409, 20409, "Service with this UniqueName already exists."));
            assertThatThrownBy(() -> Service.creator("checkout", "another").create(client))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.getStatusCode()).isEqualTo(409);
                        assertThat(e.getCode()).isEqualTo(20409);
                        assertThat(e).hasMessage("Service with this UniqueName already exists.");
                    });
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void does_not_mind_that_another_account_has_the_name() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                server.newSandbox().given().serverlessService("checkout");
                TwilioSandbox other = server.newSandbox();

                assertThat(http(other)
                                .post(ALL, "UniqueName", "checkout", "FriendlyName", "x")
                                .status())
                        .isEqualTo(201);
            }
        }

        @Test
        void refuses_the_51st_service_until_one_is_deleted(TwilioSandbox twilio) {
            for (int i = 1; i <= 49; i++) {
                twilio.given().serverlessService("s" + i);
            }
            TwilioHttp http = http(twilio);

            assertThat(http.post(ALL, "UniqueName", "s50", "FriendlyName", "x").status())
                    .isEqualTo(201);
            SandboxState full = SandboxState.of(twilio);
            assertThat(http.post(ALL, "UniqueName", "s51", "FriendlyName", "x"))
                    .isEqualTo(refusal(400, 20001, "Services are limited to less than or equal to 50"));
            assertThat(SandboxState.of(twilio)).isEqualTo(full);

            http.delete("/v1/Services/s7");
            assertThat(http.post(ALL, "UniqueName", "s51", "FriendlyName", "x").status())
                    .isEqualTo(201);
        }

        @Test
        void gives_each_service_a_sid_of_its_own(TwilioSandbox twilio, TwilioRestClient client) {
            List<String> sids = IntStream.range(0, 20)
                    .mapToObj(i -> Service.creator("s" + i, "x").create(client).getSid())
                    .toList();

            assertThat(sids).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Fetching {

        @Test
        void answers_the_service_by_sid_and_by_unique_name(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessService service =
                    twilio.given().serverlessService("checkout").service();
            Answer expected = new Answer(200, json(twilio, service));

            assertThat(http(twilio).get("/v1/Services/" + service.sid())).isEqualTo(expected);
            assertThat(http(twilio).get("/v1/Services/checkout")).isEqualTo(expected);
            assertThat(Service.fetcher("checkout").fetch(client).getSid()).isEqualTo(service.sid());
        }

        @ParameterizedTest
        @ValueSource(strings = {NONE, "checkout", "Billing", "undefined", "AC00000000000000000000000000000000"})
        void answers_404_for_what_does_not_exist(String name, TwilioSandbox twilio) {
            twilio.given().serverlessService("billing");

            assertThat(http(twilio).get("/v1/Services/" + name)).isEqualTo(notFound("/Services/" + name));
        }

        @Test
        void quotes_the_path_without_the_query(TwilioSandbox twilio) {
            assertThat(http(twilio).get("/v1/Services/" + NONE + "?PageSize=2"))
                    .isEqualTo(notFound("/Services/" + NONE));
        }

        @Test
        void does_not_see_services_of_other_accounts() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                String sid = server.newSandbox()
                        .given()
                        .serverlessService("checkout")
                        .sid();
                TwilioSandbox other = server.newSandbox();

                assertThat(http(other).get("/v1/Services/" + sid)).isEqualTo(notFound("/Services/" + sid));
                assertThat(http(other).delete("/v1/Services/" + sid)).isEqualTo(notFound("/Services/" + sid));
                assertThat(http(other).get("/v1/Services/checkout")).isEqualTo(notFound("/Services/checkout"));
            }
        }
    }
}
