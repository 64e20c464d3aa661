package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.ServerlessJson.http;
import static dev.faketwilio.serverless.ServerlessJson.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listing, updating and deleting {@code /v1/Services/{ServiceSid}/Functions}: contract/serverless.md 3. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessFunctionChangeTest {

    private static final String ALL = "/v1/Services/checkout/Functions";
    private static final String NO_SERVICE = "ZS00000000000000000000000000000000";
    private static final String NONE = "ZH00000000000000000000000000000000";

    private static ServerlessFunction only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().functions().all()).hasSize(1);
        return twilio.serverless().functions().all().get(0);
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
            assertThat(twilio.requests().to(ServerlessFunction.LIST).size()).isEqualTo(3);
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
            "PageSize=0, 20001, Invalid PageSize",
            "Page=x,     20001, Invalid Page",
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
    class Updating {

        @Test
        void renames_the_function_and_moves_the_date(TwilioSandbox twilio) {
            ServerlessFunction before = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay"))
                    .function("/pay");
            twilio.clock().advance(Duration.ofDays(1));

            Answer answer = http(twilio).post(ALL + "/" + before.sid(), "FriendlyName", "/paid");

            ServerlessFunction expected = Draft.of(before)
                    .set(ServerlessFunction.FRIENDLY_NAME, "/paid")
                    .set(ServerlessFunction.DATE_UPDATED, TwilioClock.START.plus(Duration.ofDays(1)))
                    .build();
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
