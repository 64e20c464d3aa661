package dev.faketwilio.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.time.TwilioClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What one recorded request tells. */
@FakeTwilioTest(
        sandbox = SandboxScope.PER_TEST,
        allow = {UnexpectedRequest.NOT_BUILT, UnexpectedRequest.UNKNOWN_OPERATION, UnexpectedRequest.WRONG_CREDENTIALS})
class RecordedRequestTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static TwilioHttp serverless(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    @Nested
    class What_was_sent {

        @Test
        void a_form_is_told_with_everything_around_it(TwilioSandbox twilio) {
            twilio.clock().advance(Duration.ofMillis(1_234));
            String body = "UniqueName=a&FriendlyName=B%C3%BCcher+%26+mehr&FriendlyName=&Flag";

            serverless(twilio).send("POST", "/v1/Services?UniqueName=q&Only=here&Only=there", FORM, body);

            RecordedRequest request = twilio.requests().single();
            assertThat(request.number()).isEqualTo(1);
            assertThat(request.receivedAt()).isEqualTo(TwilioClock.START.plusMillis(1_234));
            assertThat(request.operation()).contains(ServerlessService.CREATE);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.product()).isEqualTo(Product.SERVERLESS);
            assertThat(request.host()).isEqualTo("serverless.twilio.com");
            assertThat(request.path()).isEqualTo("/v1/Services");
            assertThat(request.query()).isEqualTo(Map.of("UniqueName", List.of("q"), "Only", List.of("here", "there")));
            assertThat(request.form())
                    .isEqualTo(Map.of(
                            "UniqueName", List.of("a"),
                            "FriendlyName", List.of("Bücher & mehr", ""),
                            "Flag", List.of("")));
            assertThat(request.form().keySet()).containsExactly("UniqueName", "FriendlyName", "Flag");
            assertThat(request.parameter("UniqueName")).contains("a");
            assertThat(request.parameter("FriendlyName")).contains("Bücher & mehr");
            assertThat(request.parameter("Only")).contains("here");
            assertThat(request.parameter("only")).isEmpty();
            assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo(body);
            assertThat(request.username()).isEqualTo(twilio.accountSid());
        }

        @Test
        void headers_are_told_in_any_case_but_never_the_secret(TwilioSandbox twilio) {
            serverless(twilio).post("/v1/Services", "UniqueName", "a");

            RecordedRequest request = twilio.requests().single();
            assertThat(request.header("Content-Type")).hasValue(FORM);
            assertThat(request.header("CONTENT-TYPE")).hasValue(FORM);
            assertThat(request.header("Authorization")).hasValue("Basic ***");
            assertThat(request.header("authorIZATION")).hasValue("Basic ***");
            assertThat(request.header("X-Absent")).isEmpty();
            assertThat(request.toString()).doesNotContain(twilio.authToken());
        }

        @Test
        void twilio_java_is_recorded_under_twilio_s_host(TwilioSandbox twilio, TwilioRestClient client) {
            com.twilio.rest.messaging.v1.Service.creator("Alerts").create(client);

            RecordedRequest request = twilio.requests().single();
            assertThat(request.host()).isEqualTo("messaging.twilio.com");
            assertThat(request.path()).isEqualTo("/v1/Services");
            assertThat(request.operation()).contains(MessagingService.CREATE);
            assertThat(request.headers("X-Twilio-Client"))
                    .singleElement()
                    .asString()
                    .startsWith("java-");
            assertThat(request.form()).isEqualTo(Map.of("FriendlyName", List.of("Alerts")));
        }

        @Test
        void an_api_key_is_the_user_name(TwilioSandbox twilio) {
            SeededApiKey key = twilio.given().apiKey();

            TwilioHttp.to(twilio, Product.SERVERLESS, key.sid(), key.secret()).get("/v1/Services");

            assertThat(twilio.requests().single().username()).isEqualTo(key.sid());
        }

        @Test
        void a_body_that_is_no_form_has_no_parameters_but_its_bytes(TwilioSandbox twilio) {
            serverless(twilio).send("POST", "/v1/Services", "application/json", "{\"UniqueName\": \"a\"}");

            RecordedRequest request = twilio.requests().single();
            assertThat(request.form()).isEmpty();
            assertThat(request.parameter("UniqueName")).isEmpty();
            assertThat(request.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"UniqueName\": \"a\"}");
        }

        @Test
        void what_cannot_be_read_has_no_parameters_but_its_bytes(TwilioSandbox twilio) {
            serverless(twilio).send("POST", "/v1/Services", FORM, "UniqueName=%zz");
            serverless(twilio).get("/v1/Services?PageSize=%FF");

            RecordedRequest post = twilio.requests().all().get(0);
            assertThat(post.form()).isEmpty();
            assertThat(post.body()).asString(StandardCharsets.UTF_8).isEqualTo("UniqueName=%zz");
            assertThat(post.status()).hasValue(400);
            RecordedRequest get = twilio.requests().last();
            assertThat(get.query()).isEmpty();
            assertThat(get.parameter("PageSize")).isEmpty();
            assertThat(get.body()).isEmpty();
            assertThat(get.status()).hasValue(400);
        }

        @Test
        void nothing_that_is_told_can_be_changed(TwilioSandbox twilio) {
            serverless(twilio).post("/v1/Services?a=b", "UniqueName", "a");
            RecordedRequest request = twilio.requests().single();

            request.body()[0] = '?';

            assertThat(request.body()).asString(StandardCharsets.UTF_8).isEqualTo("UniqueName=a");
            assertThatThrownBy(() -> request.form().clear()).isInstanceOf(UnsupportedOperationException.class);
            List<String> values = request.form().values().iterator().next();
            assertThatThrownBy(values::clear).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> request.query().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> request.headers("Content-Type").clear())
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> twilio.requests().all().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class What_was_answered {

        @Test
        void success_has_a_status_and_the_sid_of_the_resource(TwilioSandbox twilio) {
            TwilioHttp http = serverless(twilio);
            http.post("/v1/Services", "UniqueName", "checkout", "FriendlyName", "x");
            String sid = twilio.serverless().service("checkout").sid();
            http.get("/v1/Services/checkout");
            http.post("/v1/Services/checkout", "FriendlyName", "y");
            http.get("/v1/Services");
            http.delete("/v1/Services/checkout");

            assertThat(twilio.requests())
                    .allSatisfy(request -> {
                        assertThat(request.completed()).isTrue();
                        assertThat(request.errorCode()).isEmpty();
                    })
                    .extracting(RecordedRequest::number)
                    .containsExactly(1, 2, 3, 4, 5);
            assertThat(twilio.requests())
                    .extracting(RecordedRequest::status)
                    .containsExactly(
                            OptionalInt.of(201),
                            OptionalInt.of(200),
                            OptionalInt.of(200),
                            OptionalInt.of(200),
                            OptionalInt.of(204));
            assertThat(twilio.requests())
                    .extracting(RecordedRequest::resultingSid)
                    .containsExactly(
                            Optional.of(sid), Optional.of(sid), Optional.of(sid), Optional.empty(), Optional.of(sid));
        }

        @Test
        void a_refusal_has_twilio_s_code_and_no_sid(TwilioSandbox twilio) {
            serverless(twilio).post("/v1/Services", "UniqueName", "a");
            serverless(twilio).get("/v1/Services/a");

            RecordedRequest post = twilio.requests().all().get(0);
            assertThat(post.completed()).isTrue();
            assertThat(post.status()).hasValue(400);
            assertThat(post.errorCode()).hasValue(20001);
            assertThat(post.resultingSid()).isEmpty();
            RecordedRequest get = twilio.requests().all().get(1);
            assertThat(get.status()).hasValue(404);
            assertThat(get.errorCode()).hasValue(20404);
            assertThat(get.resultingSid()).isEmpty();
        }

        @Test
        void one_line_says_it_all(TwilioSandbox twilio) {
            serverless(twilio).post("/v1/Services?x=y", "UniqueName", "a", "FriendlyName", "x");
            serverless(twilio).delete("/v1/Services/b");

            assertThat(twilio.requests())
                    .extracting(RecordedRequest::toString)
                    .containsExactly(
                            "#1  POST serverless.twilio.com/v1/Services  201",
                            "#2  DELETE serverless.twilio.com/v1/Services/b  404 (20404)");
        }
    }

    @Nested
    class What_the_fake_does_not_do {

        @Test
        void a_path_that_twilio_does_not_have_is_recorded_without_an_operation(TwilioSandbox twilio) {
            serverless(twilio).get("/v1/services");
            serverless(twilio).get("/v1/Services//Functions");

            assertThat(twilio.requests()).hasSize(2).allSatisfy(request -> {
                assertThat(request.operation()).isEmpty();
                assertThat(request.status()).hasValue(404);
                assertThat(request.errorCode()).hasValue(20404);
            });
        }

        @Test
        void a_method_that_twilio_does_not_have_is_recorded_without_an_operation(TwilioSandbox twilio) {
            serverless(twilio).send("PUT", "/v1/Services/checkout", FORM, "FriendlyName=x");
            serverless(twilio).send("DELETE", "/v1/Services", "", "");

            assertThat(twilio.requests()).extracting(RecordedRequest::method).containsExactly("PUT", "DELETE");
            assertThat(twilio.requests()).allSatisfy(request -> {
                assertThat(request.operation()).isEmpty();
                assertThat(request.status()).hasValue(405);
                assertThat(request.errorCode()).hasValue(20004);
            });
        }

        @Test
        void an_operation_that_is_not_built_is_recorded_with_its_name(TwilioSandbox twilio) {
            TwilioHttp.to(twilio, Product.API).get("/2010-04-01/Accounts/" + twilio.accountSid() + "/Calls.json");

            RecordedRequest request = twilio.requests().single();
            Operation listCall = Operation.get(Product.API, "ListCall", "/2010-04-01/Accounts/{AccountSid}/Calls.json");
            assertThat(request.operation()).contains(listCall);
            assertThat(request.status()).hasValue(501);
            assertThat(request.errorCode()).hasValue(501);
            assertThat(request)
                    .hasToString("#1  GET api.twilio.com/2010-04-01/Accounts/" + twilio.accountSid()
                            + "/Calls.json  501 (501)");
            assertThat(twilio.requests().to(listCall).size()).isEqualTo(1);
        }

        @Test
        void head_is_recorded_as_sent_for_the_operation_that_answers_it(TwilioSandbox twilio) {
            serverless(twilio).send("HEAD", "/v1/Services", "", "");

            assertThat(twilio.requests().single().method()).isEqualTo("HEAD");
            assertThat(twilio.requests().to(ServerlessService.LIST).size()).isEqualTo(1);
        }
    }

    @Test
    void a_request_with_wrong_credentials_is_in_nobody_s_journal(TwilioSandbox twilio) {
        SeededApiKey key = twilio.given().apiKey();

        int wrongToken = TwilioHttp.to(twilio, Product.SERVERLESS, twilio.accountSid(), "wrong")
                .get("/v1/Services")
                .status();
        int wrongSecret = TwilioHttp.to(twilio, Product.SERVERLESS, key.sid(), twilio.authToken())
                .get("/v1/Services")
                .status();

        assertThat(wrongToken).isEqualTo(401);
        assertThat(wrongSecret).isEqualTo(401);
        assertThat(twilio.requests().all()).isEmpty();
    }

    @Test
    void seeding_and_looking_are_not_requests(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/pay"));
        twilio.given().messagingService("Alerts");
        twilio.serverless().service("checkout");

        assertThat(twilio.requests().all()).isEmpty();
    }

    @Test
    void numbers_count_all_products_together(TwilioSandbox twilio, TwilioRestClient client) {
        Service.reader().read(client);
        com.twilio.rest.messaging.v1.Service.reader().read(client);
        Service.reader().read(client);

        assertThat(twilio.requests().to(ServerlessService.LIST))
                .extracting(RecordedRequest::number)
                .containsExactly(1, 3);
    }
}
