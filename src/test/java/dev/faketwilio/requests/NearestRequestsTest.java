package dev.faketwilio.requests;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.TwilioError;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.TwilioHttp;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Selecting requests by what they say, and the requests that came nearest where none does. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class NearestRequestsTest {

    @Test
    void requests_are_selected_by_parameter_header_status_and_user(TwilioSandbox twilio, TwilioRestClient client) {
        Service.creator("checkout", "Check out").create(client);
        Function.creator("checkout", "/pay").create(client);
        var key = twilio.given().apiKey();
        TwilioHttp.to(twilio, Product.SERVERLESS, key.sid(), key.secret())
                .get("/v1/Services/ZS00000000000000000000000000000000");

        assertThat(twilio.requests().withParam("FriendlyName", "/pay")).hasSize(1);
        assertThat(twilio.requests().withParam("FriendlyName", "/Pay")).isEmpty();
        assertThat(twilio.requests().withHeader("x-twilio-client", "java-13.0.1"))
                .hasSize(2);
        assertThat(twilio.requests().withStatus(404)).hasSize(1);
        assertThat(twilio.requests().by(key.sid())).hasSize(1);
        assertThat(twilio.requests().by(twilio.accountSid()).withStatus(201)).hasSize(2);
        assertThat(twilio.requests())
                .containsExactlyOperations(ServerlessService.CREATE, ServerlessFunction.CREATE, ServerlessService.FETCH)
                .containsOnlyOperations(ServerlessFunction.CREATE, ServerlessService.CREATE, ServerlessService.FETCH);
    }

    private static Stream<Arguments> otherSequences() {
        return Stream.of(
                sequence(
                        requests -> assertThat(requests)
                                .containsExactlyOperations(ServerlessService.CREATE, ServerlessFunction.CREATE),
                        failsAs("nearest-requests/a-request-more-than-the-exact-sequence")),
                sequence(
                        requests -> assertThat(requests)
                                .containsExactlyOperations(ServerlessService.CREATE, ServerlessFunction.DELETE),
                        failsAs("nearest-requests/another-request-in-the-exact-sequence")),
                sequence(
                        requests -> assertThat(requests.to(ServerlessService.CREATE))
                                .containsExactlyOperations(ServerlessService.CREATE, ServerlessService.LIST),
                        failsAs("nearest-requests/a-request-less-than-the-exact-sequence")),
                sequence(
                        requests -> assertThat(requests).containsExactlyOperations(),
                        failsAs("nearest-requests/a-request-where-the-exact-sequence-is-empty")),
                sequence(
                        requests -> assertThat(requests).containsOnlyOperations(ServerlessService.CREATE),
                        failsAs("nearest-requests/another-operation-than-the-only-ones")));
    }

    private static Arguments sequence(Consumer<RecordedRequests> expectation, Consumer<Throwable> text) {
        return arguments(expectation, text);
    }

    @Nested
    class With_a_service_and_two_functions {

        private void send(TwilioRestClient client) {
            Service.creator("checkout", "Check out").create(client);
            Function.creator("checkout", "/Pay").create(client);
            Function.creator("checkout", "/refund").create(client);
        }

        @Test
        void another_value_is_told_of_the_requests_that_come_nearest(TwilioSandbox twilio, TwilioRestClient client) {
            send(client);

            assertThatThrownBy(() -> assertThat(twilio.requests()
                                    .to(ServerlessFunction.CREATE)
                                    .withParam("FriendlyName", "/pay"))
                            .hasSize(1))
                    .satisfies(failsAs("nearest-requests/another-value-is-told-of-the-requests-that-come-nearest"));
        }

        @Test
        void another_name_status_header_and_user_are_told(TwilioSandbox twilio, TwilioRestClient client) {
            send(client);

            assertThatThrownBy(() -> assertThat(twilio.requests()
                                    .to(ServerlessService.CREATE)
                                    .withParam("friendlyName", "Check out")
                                    .withStatus(200)
                                    .withHeader("X-Trace", "1")
                                    .by("SK1"))
                            .isNotEmpty())
                    .satisfies(failsAs(
                            "nearest-requests/another-name-status-header-and-user",
                            "ACCOUNT_SID",
                            twilio.accountSid()));
        }

        @Test
        void where_nobody_asked_for_the_operation_those_that_said_the_rest_come_nearest(
                TwilioSandbox twilio, TwilioRestClient client) {
            send(client);

            assertThatThrownBy(() -> assertThat(twilio.requests()
                                    .to(ServerlessFunction.UPDATE)
                                    .withParam("FriendlyName", "/refund"))
                            .isNotEmpty())
                    .satisfies(
                            failsAs(
                                    "nearest-requests/where-nobody-asked-for-the-operation-those-that-said-the-rest-come-nearest"));
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.requests.NearestRequestsTest#otherSequences")
        void exact_sequences_tell_where_they_end(
                Consumer<RecordedRequests> expectation,
                Consumer<Throwable> text,
                TwilioSandbox twilio,
                TwilioRestClient client) {
            send(client);

            assertThatThrownBy(() -> expectation.accept(twilio.requests())).satisfies(text);
        }
    }

    @Test
    void what_a_client_repeats_shares_a_line(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).refuse(new TwilioError(500, 20500, "Internal Server Error"));

        assertThatThrownBy(() -> Service.creator("checkout", "Check out").create(client))
                .isInstanceOf(ApiException.class);

        assertThatThrownBy(() -> assertThat(twilio.requests()).isEmpty())
                .message()
                .matches("Expected no request, but there were 3\\.\nRequests that reached this sandbox:\n"
                        + "  #1 to #3  POST serverless\\.twilio\\.com/v1/Services  500 \\(20500\\)  \\[500 \\(20500\\)]"
                        + "   3 times within [0-9]+ m?s");
    }

    @Test
    void what_was_lost_on_the_way_and_repeated_shares_a_line_and_the_one_that_got_through_does_not(
            TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.LIST).times(1).dropConnection();
        twilio.faults().on(ServerlessService.LIST).times(1).edgeError(502);
        twilio.faults().on(ServerlessService.LIST).times(1).edgeError(502);

        Service.reader().read(client);

        assertThat(twilio.requests().toString().replaceAll("within [0-9]+ m?s", "within TIME"))
                .isEqualTo("""
                        Requests that reached this sandbox:
                          #1  GET serverless.twilio.com/v1/Services  (no answer)  [connection dropped]
                          #2 to #3  GET serverless.twilio.com/v1/Services  502  [502 from Twilio's edge]   2 times within TIME
                          #4  GET serverless.twilio.com/v1/Services  200""");
    }

    @Test
    void the_pause_before_another_try_is_known_in_real_time(TwilioSandbox twilio, TwilioRestClient client) {
        long start = System.nanoTime();
        Service.reader().read(client);
        Service.reader().read(client);
        Duration all = Duration.ofNanos(System.nanoTime() - start);

        RecordedRequest first = twilio.requests().all().get(0);
        Duration between = twilio.requests().last().realTimeSince(first);

        assertThat(between).isPositive().isLessThan(all);
        assertThat(first.realTimeSince(twilio.requests().last())).isEqualTo(between.negated());
    }

    @Nested
    class What_the_path_says {

        @Test
        void is_a_parameter_too(TwilioSandbox twilio) {
            var checkout = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            String pay = checkout.function("/pay").sid();
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
            http.get("/v1/Services/checkout/Functions/" + pay);
            http.get("/v1/Services/" + checkout.sid() + "/Functions?PageSize=5");
            TwilioHttp.to(twilio, Product.API)
                    .get("/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages/SM1.json");

            assertThat(twilio.requests().withParam("Sid", pay)).hasSize(1);
            assertThat(twilio.requests().withParam("ServiceSid", "checkout")).hasSize(1);
            assertThat(twilio.requests().withParam("Sid", "SM1")).hasSize(1);
            assertThat(twilio.requests().withParam("PageSize", "5").single().parameter("ServiceSid"))
                    .contains(checkout.sid());
            assertThat(twilio.requests().withParam("Nothing", "")).isEmpty();
        }

        @Test
        void tells_a_wrong_sid_a_wrong_method_and_a_wrong_case(TwilioSandbox twilio) {
            twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
            String path = "/v1/Services/checkout/Functions/ZH00000000000000000000000000000001";
            http.delete("/v1/services/checkout/Functions/ZH00000000000000000000000000000001");
            http.send("PUT", path, "", "");
            http.get(path);
            http.get("/v1/Services/checkout/Functions");
            http.delete("/v1/Services/checkout");

            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.DELETE))
                            .isNotEmpty())
                    .satisfies(failsAs("nearest-requests/tells-a-wrong-sid-a-wrong-method-and-a-wrong-case"));
            http.delete(path);
            assertThatThrownBy(() -> assertThat(twilio.requests()
                                    .to(ServerlessFunction.DELETE)
                                    .withParam("Sid", "ZH00000000000000000000000000000002"))
                            .isNotEmpty())
                    .satisfies(failsAs("nearest-requests/another-sid-in-the-path"));
        }
    }

    @Test
    void a_request_before_the_mark_is_told_as_such(TwilioSandbox twilio, TwilioRestClient client) {
        Service.reader().read(client);
        RecordedRequests later = twilio.requests().since(twilio.requests().mark());

        assertThatThrownBy(() -> assertThat(later.to(ServerlessService.LIST)).isNotEmpty())
                .satisfies(failsAs("nearest-requests/a-request-before-the-mark-is-told-as-such"));
    }

    @Test
    void a_condition_is_asked_only_about_requests_that_are_as_wanted_otherwise(
            TwilioSandbox twilio, TwilioRestClient client) {
        Service.reader().read(client);
        Service.creator("checkout", "Check out").create(client);

        assertThatThrownBy(() -> assertThat(twilio.requests()
                                .to(ServerlessService.CREATE)
                                .matching(request -> request.parameter("UniqueName")
                                        .orElseThrow()
                                        .equals("invoices")))
                        .hasSize(1))
                .satisfies(failsAs(
                        "nearest-requests/a-condition-is-asked-only-about-requests-that-are-as-wanted-otherwise"));
    }

    @Test
    void of_many_requests_the_nearest_are_listed(TwilioSandbox twilio, TwilioRestClient client) {
        Service.creator("checkout", "Check out").create(client);
        for (int i = 2; i <= 30; i++) {
            Service.reader().read(client);
        }

        assertThatThrownBy(() -> assertThat(
                                twilio.requests().to(ServerlessService.CREATE).withParam("UniqueName", "invoices"))
                        .hasSize(1))
                .satisfies(failsAs("nearest-requests/of-many-requests-the-nearest-are-listed"));
    }
}
