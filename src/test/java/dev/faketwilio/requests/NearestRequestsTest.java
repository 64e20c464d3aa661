package dev.faketwilio.requests;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
                    .hasMessage("""
                            Expected 1 request to serverless CreateFunction with FriendlyName=/pay, but there were none.
                            Requests that reached this sandbox:
                              #1  POST serverless.twilio.com/v1/Services  201
                              #2  POST serverless.twilio.com/v1/Services/checkout/Functions  201\
                               <- FriendlyName=/Pay, in another case
                              #3  POST serverless.twilio.com/v1/Services/checkout/Functions  201\
                               <- FriendlyName=/refund""");
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
                    .hasMessageContaining(
                            "  #1  POST serverless.twilio.com/v1/Services  201   <- the parameter is called"
                                    + " FriendlyName, in another case; was answered by 201; has no header X-Trace; is by "
                                    + twilio.accountSid()
                                    + "\n  #2  POST serverless.twilio.com/v1/Services/checkout/Functions"
                                    + "  201\n");
        }

        @Test
        void where_nobody_asked_for_the_operation_those_that_said_the_rest_come_nearest(
                TwilioSandbox twilio, TwilioRestClient client) {
            send(client);

            assertThatThrownBy(() -> assertThat(twilio.requests()
                                    .to(ServerlessFunction.UPDATE)
                                    .withParam("FriendlyName", "/refund"))
                            .isNotEmpty())
                    .hasMessageContaining("\n  #2  POST serverless.twilio.com/v1/Services/checkout/Functions  201\n")
                    .hasMessageEndingWith("/Functions  201   <- is to serverless CreateFunction");
        }

        @Test
        void exact_sequences_tell_where_they_end(TwilioSandbox twilio, TwilioRestClient client) {
            send(client);

            assertThatThrownBy(() -> assertThat(twilio.requests())
                            .containsExactlyOperations(ServerlessService.CREATE, ServerlessFunction.CREATE))
                    .hasMessageStartingWith("Expected requests to be exactly serverless CreateService, serverless"
                            + " CreateFunction, but request #3 is one more.\n");
            assertThatThrownBy(() -> assertThat(twilio.requests())
                            .containsExactlyOperations(ServerlessService.CREATE, ServerlessFunction.DELETE))
                    .hasMessageContaining(", but request #2 is no serverless DeleteFunction.\n");
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessService.CREATE))
                            .containsExactlyOperations(ServerlessService.CREATE, ServerlessService.LIST))
                    .hasMessageStartingWith("Expected requests to serverless CreateService to be exactly serverless"
                            + " CreateService, serverless ListService, but there was no serverless ListService as"
                            + " number 2.\n");
            assertThatThrownBy(() -> assertThat(twilio.requests()).containsExactlyOperations())
                    .hasMessageStartingWith("Expected requests to be exactly none, but request #1 is one more.\n");
            assertThatThrownBy(() -> assertThat(twilio.requests()).containsOnlyOperations(ServerlessService.CREATE))
                    .hasMessageStartingWith(
                            "Expected requests to be only serverless CreateService, but request #2 is another.\n");
        }
    }

    @Test
    void what_a_client_repeats_shares_a_line(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).refuse(new TwilioError(500, 20500, "Internal Server Error"));

        assertThatThrownBy(() -> Service.creator("checkout", "Check out").create(client))
                .isInstanceOf(ApiException.class);

        assertThatThrownBy(() -> assertThat(twilio.requests()).isEmpty())
                .hasMessageContaining("\n  #1  POST serverless.twilio.com/v1/Services  500 (20500)")
                .hasMessageEndingWith("  (3 times, up to #3)");
    }
}
