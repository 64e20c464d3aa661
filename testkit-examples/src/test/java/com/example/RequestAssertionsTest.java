package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was asked of Twilio, how often, in which order; and what must not be asked. */
@ExtendWith(FakeTwilio.class)
class RequestAssertionsTest {

    @BeforeEach
    void release(TwilioRestClient client) {
        Service.creator("checkout", "Checkout").create(client);
        Function.creator("checkout", "/Pay").create(client);
    }

    @Test
    void order_and_counts(TwilioSandbox twilio) {
        assertThat(twilio.requests())
                .containsExactlyOperations(ServerlessService.CREATE, ServerlessFunction.CREATE)
                .containsOnlyOperations(ServerlessService.CREATE, ServerlessFunction.CREATE)
                .containsOperationsInOrder(ServerlessService.CREATE, ServerlessFunction.CREATE);
        assertThat(twilio.requests()
                        .to(ServerlessFunction.CREATE)
                        .withParam("FriendlyName", "/Pay")
                        .withStatus(201)
                        .by(twilio.accountSid()))
                .hasSize(1);
    }

    @Test
    void what_the_path_says_is_a_parameter_too(TwilioSandbox twilio, TwilioRestClient client) {
        String pay = twilio.serverless().functions("checkout").get(0).sid();

        new FunctionReaper(client).deleteUnused("checkout");

        assertThat(twilio.requests().to(ServerlessFunction.DELETE).withParam("Sid", pay))
                .hasSize(1);
    }

    @Test
    void the_nearest_say_what_they_have_instead(TwilioSandbox twilio) {
        assertThatThrownBy(() -> assertThat(
                                twilio.requests().to(ServerlessFunction.CREATE).withParam("FriendlyName", "/pay"))
                        .hasSize(1))
                .hasMessage("""
                Expected 1 request to serverless CreateFunction with FriendlyName=/pay, but there were none.
                Requests that reached this sandbox:
                  #1  POST serverless.twilio.com/v1/Services  201
                  #2  POST serverless.twilio.com/v1/Services/checkout/Functions  201   <- FriendlyName=/Pay, in another case\
                """);
    }

    @Test
    void what_twilio_does_not_have_fails_a_test_that_does_not_allow_it(TwilioSandbox twilio)
            throws IOException, InterruptedException {
        String credentials = twilio.accountSid() + ":" + twilio.authToken();
        HttpRequest misspelt = HttpRequest.newBuilder(URI.create(twilio.address() + "/serverless/v1/services"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
                .build();
        HttpClient.newHttpClient().send(misspelt, BodyHandlers.discarding());

        // what FakeTwilio does at the end of each test
        assertThatThrownBy(twilio::verify).hasMessage("""
                A request asked for an operation that Twilio does not have:
                  #3  GET serverless.twilio.com/v1/services  404 (20404)
                  The closest operation is ListService (GET serverless.twilio.com/v1/Services), which differs in upper and lower case.
                If the test means it, allow it: twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION), or \
                @FakeTwilioTest(allow = UnexpectedRequest.UNKNOWN_OPERATION) for all tests of the class\
                """);
        twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
    }
}
