package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
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
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/Services/{ServiceSid}/Functions} over HTTP: contract/serverless.md 1, 3 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessFunctionTest {

    private static final String ALL = "/v1/Services/checkout/Functions";
    private static final String NO_SERVICE = "ZS00000000000000000000000000000000";
    private static final String NONE = "ZH00000000000000000000000000000000";

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    /** The JSON that Twilio publishes for a Function, with the values of this one. */
    private static String json(TwilioSandbox twilio, ServerlessFunction function) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "service_sid": "PARENT", "friendly_name": "FRIENDLY", \
                "date_created": "CREATED", "date_updated": "UPDATED", "url": "URL", \
                "links": {"function_versions": "URL/Versions"}}""".replace("URL", twilio.url(Product.SERVERLESS) + "/v1/Services/PARENT/Functions/SID")
                .replace("ACCOUNT", twilio.accountSid())
                .replace("PARENT", function.serviceSid())
                .replace("FRIENDLY", function.friendlyName())
                .replace("CREATED", function.dateCreated().toString())
                .replace("UPDATED", function.dateUpdated().toString())
                .replace("SID", function.sid());
    }

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
                    .isEqualTo(new ServerlessFunction(
                            made.sid(),
                            service,
                            "/pay",
                            TwilioClock.START.plusSeconds(7),
                            TwilioClock.START.plusSeconds(7)));
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
    class Listing {

        @Test
        void shows_those_of_the_service_the_newest_first(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given()
                    .serverlessService("checkout", s -> s.function("/a").function("/b"));
            twilio.given().serverlessService("invoices", s -> s.function("/c"));
            String url =
                    twilio.url(Product.SERVERLESS) + "/v1/Services/" + service.sid() + "/Functions?PageSize=50&Page=0";

            assertThat(http(twilio).get("/v1/Services/" + service.sid() + "/Functions"))
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"functions\"}, \"functions\": ["
                                    + json(twilio, service.function("/b")) + ", "
                                    + json(twilio, service.function("/a")) + "]}"));
        }

        @Test
        void is_read_by_twilio_java_over_many_pages(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout", s -> {
                for (int i = 1; i <= 120; i++) {
                    s.function("/f" + i);
                }
            });

            assertThat(Function.reader("checkout").read(client))
                    .extracting(Function::getFriendlyName)
                    .hasSize(120)
                    .startsWith("/f120", "/f119")
                    .endsWith("/f2", "/f1");
            assertThat(twilio.requests().to(ServerlessFunction.LIST).count()).isEqualTo(3);
        }

        @Test
        void goes_on_after_the_last_one_of_a_page_even_if_that_is_deleted_meanwhile(
                TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = twilio.given()
                    .serverlessService(
                            "checkout", s -> s.function("/a").function("/b").function("/c"));
            var first = Function.reader("checkout").setPageSize(2L).firstPage(client);

            Function.deleter("checkout", service.function("/b").sid()).delete(client);

            assertThat(Function.reader("checkout").nextPage(first, client).getRecords())
                    .extracting(Function::getFriendlyName)
                    .containsExactly("/a");
        }

        @Test
        void does_not_take_the_page_token_of_another_service(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout", s -> s.function("/a"));
            String foreign = twilio.given()
                    .serverlessService("invoices", s -> s.function("/b"))
                    .function("/b")
                    .sid();

            assertThat(http(twilio).get(ALL + "?Page=1&PageToken=PA" + foreign))
                    .isEqualTo(refusal(400, 21481, "Invalid PageToken"));
        }

        @ParameterizedTest
        @CsvSource({
            "PageSize=0, 20001, Invalid PageSize.",
            "Page=x,     20001, Invalid Page.",
            "Page=2,     70002, Paged requests must include a PageToken"
        })
        void refuses_paging_that_makes_no_sense(String query, int code, String message, TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");

            assertThat(http(twilio).get(ALL + "?" + query)).isEqualTo(refusal(400, code, message));
        }

        @Test
        void answers_404_if_there_is_no_such_service(TwilioSandbox twilio) {
            assertThat(http(twilio).get("/v1/Services/" + NO_SERVICE + "/Functions?PageSize=2"))
                    .isEqualTo(notFound("/Services/" + NO_SERVICE + "/Functions"));
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

    @Nested
    class Updating {

        @Test
        void renames_the_function_and_moves_the_date(TwilioSandbox twilio) {
            ServerlessFunction before = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay"))
                    .function("/pay");
            twilio.clock().advance(Duration.ofDays(1));

            Answer answer = http(twilio).post(ALL + "/" + before.sid(), "FriendlyName", "/paid");

            ServerlessFunction expected = new ServerlessFunction(
                    before.sid(),
                    before.serviceSid(),
                    "/paid",
                    TwilioClock.START,
                    TwilioClock.START.plus(Duration.ofDays(1)));
            assertThat(only(twilio)).isEqualTo(expected);
            assertThat(answer).isEqualTo(new Answer(200, json(twilio, expected)));
        }

        @Test
        void is_done_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));

            Function renamed = Function.updater(
                            service.sid(), service.function("/pay").sid(), "😀".repeat(255))
                    .update(client);

            assertThat(renamed.getFriendlyName()).isEqualTo("😀".repeat(255));
            assertThat(only(twilio).friendlyName()).isEqualTo("😀".repeat(255));
        }

        @ParameterizedTest
        @CsvSource({
            "'',              Missing required parameter FriendlyName in the post body",
            "FriendlyName=,   Missing required parameter FriendlyName in the post body",
            "Friendlyname=x,  Missing required parameter FriendlyName in the post body"
        })
        void needs_a_name_and_changes_nothing_without(String form, String message, TwilioSandbox twilio) {
            ServerlessFunction before = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay"))
                    .function("/pay");
            twilio.clock().advance(Duration.ofDays(1));

            assertThat(http(twilio).send("POST", ALL + "/" + before.sid(), "application/x-www-form-urlencoded", form))
                    .isEqualTo(refusal(400, 20001, message));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @Test
        void refuses_a_name_of_256_characters_and_changes_nothing(TwilioSandbox twilio) {
            ServerlessFunction before = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay"))
                    .function("/pay");

            assertThat(http(twilio).post(ALL + "/" + before.sid(), "FriendlyName", "x".repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @Test
        void answers_404_for_what_does_not_exist_before_it_looks_at_parameters(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");

            assertThat(http(twilio).post(ALL + "/" + NONE)).isEqualTo(notFound("/Services/checkout/Functions/" + NONE));
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_without_a_body_and_404_from_then_on(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay").function("/refund"));
            ServerlessFunction pay = service.function("/pay");
            Answer gone = notFound("/Services/checkout/Functions/" + pay.sid());
            String path = ALL + "/" + pay.sid();
            TwilioHttp http = http(twilio);
            twilio.clock().advance(Duration.ofSeconds(3));

            assertThat(http.delete(path)).isEqualTo(new Answer(204, ""));
            assertThat(http.delete(path)).isEqualTo(gone);
            assertThat(http.get(path)).isEqualTo(gone);
            assertThat(http.post(path, "FriendlyName", "x")).isEqualTo(gone);

            assertThat(only(twilio)).isEqualTo(service.function("/refund"));
            assertThat(twilio.serverless().functions().deleted())
                    .containsExactly(new Deletion<>(pay, TwilioClock.START.plusSeconds(3), OptionalInt.of(1)));
            assertThat(twilio.serverless().service("checkout")).isEqualTo(service.service());
        }

        @Test
        void is_done_by_twilio_java_under_sid_and_unique_name_of_the_service(
                TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay").function("/refund"));

            assertThat(Function.deleter(service.sid(), service.function("/pay").sid())
                            .delete(client))
                    .isTrue();
            assertThat(Function.deleter("checkout", service.function("/refund").sid())
                            .delete(client))
                    .isTrue();

            assertThat(twilio.serverless().functions()).isEmpty();
        }

        @Test
        void changes_nothing_when_there_is_nothing_to_delete(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).delete(ALL + "/" + NONE))
                    .isEqualTo(notFound("/Services/checkout/Functions/" + NONE));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }
    }
}
