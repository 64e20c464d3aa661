package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code assertThat(requests)}: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RecordedRequestsAssertTest {

    @Nested
    class Without_requests {

        @Test
        void there_are_none(TwilioSandbox twilio) {
            assertThat(twilio.requests()).isEmpty().hasSize(0);
        }

        @Test
        void every_expectation_of_some_fails(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests()).isNotEmpty())
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Expected at least one request, but there were none.
                            No request reached this sandbox.""");
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.DELETE))
                            .hasSize(1))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Expected 1 request to serverless DeleteFunction, but there were none.
                            No request reached this sandbox.""");
            assertThatThrownBy(() -> assertThat(twilio.requests()).containsOperationsInOrder(ServerlessService.CREATE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Expected requests to contain, in this order, serverless CreateService, \
                            but there was no serverless CreateService.
                            No request reached this sandbox.""");
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.CREATE))
                            .allHaveParameter("FriendlyName", "/pay"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Expected requests to serverless CreateFunction with the parameter FriendlyName=/pay, \
                            but there were none.
                            No request reached this sandbox.""");
        }
    }

    @Nested
    class With_a_creation_two_functions_and_a_list {

        private static final String JOURNAL = """
                Requests that reached this sandbox:
                  #1  POST serverless.twilio.com/v1/Services  201
                  #2  POST serverless.twilio.com/v1/Services/checkout/Functions  201
                  #3  POST serverless.twilio.com/v1/Services/checkout/Functions  201
                  #4  GET serverless.twilio.com/v1/Services  200""";

        @BeforeEach
        void send(TwilioRestClient client) {
            Service.creator("checkout", "Check out").create(client);
            Function.creator("checkout", "/pay").create(client);
            Function.creator("checkout", "/pay").create(client);
            Service.reader().setPageSize(20L).read(client);
        }

        @Test
        void counts_are_told_right(TwilioSandbox twilio) {
            assertThat(twilio.requests()).hasSize(4).isNotEmpty();
            assertThat(twilio.requests().to(ServerlessFunction.CREATE)).hasSize(2);
            assertThat(twilio.requests().to(MessagingService.CREATE)).isEmpty();
        }

        @Test
        void a_wrong_count_fails(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests()).as("all").hasSize(5))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("[all] Expected 5 requests, but there were 4.\n" + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessService.LIST))
                            .hasSize(2))
                    .hasMessage("Expected 2 requests to serverless ListService, but there was 1.\n" + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.CREATE))
                            .hasSize(1))
                    .hasMessage("Expected 1 request to serverless CreateFunction, but there were 2.\n" + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests().to(MessagingService.CREATE))
                            .hasSize(1))
                    .hasMessage("Expected 1 request to messaging CreateService, but there were none.\n" + JOURNAL);
        }

        @Test
        void a_request_where_there_must_be_none_fails(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.CREATE))
                            .isEmpty())
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Expected no request to serverless CreateFunction, but there were 2.\n" + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests()
                                    .matching(request -> request.method().equals("GET")))
                            .isEmpty())
                    .hasMessage("Expected no request matching a condition, but there was 1.\n" + JOURNAL);
        }

        @Test
        void no_request_where_there_must_be_one_fails(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.DELETE))
                            .isNotEmpty())
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Expected at least one request to serverless DeleteFunction, but there were none.\n"
                            + JOURNAL);
        }

        @Test
        void the_order_of_operations_is_known_whatever_stands_between(TwilioSandbox twilio) {
            assertThat(twilio.requests())
                    .containsOperationsInOrder(ServerlessService.CREATE, ServerlessService.LIST)
                    .containsOperationsInOrder(ServerlessFunction.CREATE, ServerlessFunction.CREATE)
                    .containsOperationsInOrder(ServerlessService.LIST);
        }

        @Test
        void another_order_fails(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests())
                            .containsOperationsInOrder(ServerlessService.LIST, ServerlessService.CREATE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Expected requests to contain, in this order, serverless ListService, serverless"
                            + " CreateService, but there was no serverless CreateService after request #4.\n"
                            + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests())
                            .containsOperationsInOrder(
                                    ServerlessFunction.CREATE, ServerlessFunction.CREATE, ServerlessFunction.CREATE))
                    .hasMessage("Expected requests to contain, in this order, serverless CreateFunction, serverless"
                            + " CreateFunction, serverless CreateFunction, but there was no serverless CreateFunction"
                            + " after request #3.\n" + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests()).containsOperationsInOrder(MessagingService.CREATE))
                    .hasMessage("Expected requests to contain, in this order, messaging CreateService, but there was no"
                            + " messaging CreateService.\n" + JOURNAL);
        }

        @Test
        void an_order_of_nothing_is_no_question(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests()).containsOperationsInOrder())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("containsOperationsInOrder(): expected at least one operation");
        }

        @Test
        void parameters_of_body_and_url_are_known(TwilioSandbox twilio) {
            assertThat(twilio.requests().to(ServerlessFunction.CREATE)).allHaveParameter("FriendlyName", "/pay");
            assertThat(twilio.requests().to(ServerlessService.CREATE))
                    .allHaveParameter("FriendlyName", "Check out")
                    .allHaveParameter("UniqueName", "checkout");
            assertThat(twilio.requests().to(ServerlessService.LIST)).allHaveParameter("PageSize", "20");
        }

        @Test
        void another_value_or_name_of_a_parameter_fails(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.CREATE))
                            .allHaveParameter("FriendlyName", "/refund"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Expected all requests to serverless CreateFunction to have the parameter"
                            + " FriendlyName=/refund, but request #2 has FriendlyName=/pay.\n" + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessFunction.CREATE))
                            .allHaveParameter("friendlyName", "/pay"))
                    .hasMessage("Expected all requests to serverless CreateFunction to have the parameter"
                            + " friendlyName=/pay, but request #2 has none of that name; its parameters are"
                            + " FriendlyName=/pay.\n" + JOURNAL);
            assertThatThrownBy(() -> assertThat(twilio.requests()).allHaveParameter("FriendlyName", "Check out"))
                    .hasMessage("Expected all requests to have the parameter FriendlyName=Check out, but request #2 has"
                            + " FriendlyName=/pay.\n" + JOURNAL);
        }
    }

    @Test
    void a_request_without_any_parameter_is_told_as_such(TwilioSandbox twilio, TwilioRestClient client) {
        Service.reader().read(client);

        assertThatThrownBy(() -> assertThat(twilio.requests()).allHaveParameter("PageSize", "20"))
                .hasMessage("""
                        Expected all requests to have the parameter PageSize=20, \
                        but request #1 has none of that name; it has no parameters.
                        Requests that reached this sandbox:
                          #1  GET serverless.twilio.com/v1/Services  200""");
    }

    @Test
    void of_many_requests_the_latest_are_listed(TwilioSandbox twilio, TwilioRestClient client) {
        for (int i = 1; i <= 21; i++) {
            Service.reader().read(client);
        }
        StringBuilder journal = new StringBuilder("Requests that reached this sandbox (the latest 20 of 21):");
        for (int i = 2; i <= 21; i++) {
            journal.append("\n  #").append(i).append("  GET serverless.twilio.com/v1/Services  200");
        }

        assertThatThrownBy(() -> assertThat(twilio.requests()).hasSize(20))
                .hasMessage("Expected 20 requests, but there were 21.\n" + journal);
    }
}
