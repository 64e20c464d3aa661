package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code assertThat(requests)}: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RecordedRequestsAssertTest {

    private static Stream<Arguments> expectationsOfSome() {
        return Stream.of(
                failing(
                        requests -> assertThat(requests).isNotEmpty(),
                        failsAs("recorded-requests-assert/no-request-where-at-least-one-was-expected")),
                failing(
                        requests -> assertThat(requests.to(ServerlessFunction.DELETE))
                                .hasSize(1),
                        failsAs("recorded-requests-assert/a-count-without-any-request")),
                failing(
                        requests -> assertThat(requests).containsOperationsInOrder(ServerlessService.CREATE),
                        failsAs("recorded-requests-assert/an-order-without-any-request")),
                failing(
                        requests -> assertThat(requests.to(ServerlessFunction.CREATE))
                                .allHaveParameter("FriendlyName", "/pay"),
                        failsAs("recorded-requests-assert/a-parameter-without-any-request")));
    }

    private static Stream<Arguments> otherExpectations() {
        return Stream.of(
                failing(
                        requests -> assertThat(requests).as("all").hasSize(5),
                        failsAs("recorded-requests-assert/fewer-requests-than-expected")),
                failing(
                        requests ->
                                assertThat(requests.to(ServerlessService.LIST)).hasSize(2),
                        failsAs("recorded-requests-assert/fewer-requests-of-an-operation-than-expected")),
                failing(
                        requests -> assertThat(requests.to(ServerlessFunction.CREATE))
                                .hasSize(1),
                        failsAs("recorded-requests-assert/more-requests-of-an-operation-than-expected")),
                failing(
                        requests ->
                                assertThat(requests.to(MessagingService.CREATE)).hasSize(1),
                        failsAs("recorded-requests-assert/no-request-of-an-operation-where-one-was-expected")),
                failing(
                        requests -> assertThat(requests.to(ServerlessFunction.CREATE))
                                .isEmpty(),
                        failsAs("recorded-requests-assert/requests-of-an-operation-where-there-must-be-none")),
                failing(
                        requests -> assertThat(requests.matching(
                                        request -> request.method().equals("GET")))
                                .isEmpty(),
                        failsAs(
                                "recorded-requests-assert/a-request-that-matches-a-condition-where-there-must-be-none")),
                failing(
                        requests -> assertThat(requests.to(ServerlessFunction.DELETE))
                                .isNotEmpty(),
                        failsAs("recorded-requests-assert/no-request-where-there-must-be-one-fails")),
                failing(
                        requests -> assertThat(requests)
                                .containsOperationsInOrder(ServerlessService.LIST, ServerlessService.CREATE),
                        failsAs("recorded-requests-assert/operations-in-another-order")),
                failing(
                        requests -> assertThat(requests)
                                .containsOperationsInOrder(
                                        ServerlessFunction.CREATE,
                                        ServerlessFunction.CREATE,
                                        ServerlessFunction.CREATE),
                        failsAs("recorded-requests-assert/an-operation-less-often-than-in-the-order")),
                failing(
                        requests -> assertThat(requests).containsOperationsInOrder(MessagingService.CREATE),
                        failsAs("recorded-requests-assert/an-order-of-an-operation-that-nobody-asked-for")),
                failing(
                        requests -> assertThat(requests.to(ServerlessFunction.CREATE))
                                .allHaveParameter("FriendlyName", "/refund"),
                        failsAs("recorded-requests-assert/another-value-of-a-parameter")),
                failing(
                        requests -> assertThat(requests.to(ServerlessFunction.CREATE))
                                .allHaveParameter("friendlyName", "/pay"),
                        failsAs("recorded-requests-assert/a-parameter-whose-name-has-another-case")),
                failing(
                        requests -> assertThat(requests).allHaveParameter("FriendlyName", "Check out"),
                        failsAs("recorded-requests-assert/another-value-of-a-parameter-in-one-of-all-requests")));
    }

    private static Arguments failing(Consumer<RecordedRequests> expectation, Consumer<Throwable> text) {
        return arguments(expectation, text);
    }

    private static void assertFails(
            Consumer<RecordedRequests> expectation, Consumer<Throwable> text, TwilioSandbox twilio) {
        assertThatThrownBy(() -> expectation.accept(twilio.requests()))
                .isInstanceOf(AssertionError.class)
                .satisfies(text);
    }

    @Nested
    class Without_requests {

        @Test
        void there_are_none(TwilioSandbox twilio) {
            assertThat(twilio.requests()).isEmpty().hasSize(0);
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.assertions.RecordedRequestsAssertTest#expectationsOfSome")
        void every_expectation_of_some_fails(
                Consumer<RecordedRequests> expectation, Consumer<Throwable> text, TwilioSandbox twilio) {
            assertFails(expectation, text, twilio);
        }
    }

    @Nested
    class With_a_creation_two_functions_and_a_list {

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
        void the_order_of_operations_is_known_whatever_stands_between(TwilioSandbox twilio) {
            assertThat(twilio.requests())
                    .containsOperationsInOrder(ServerlessService.CREATE, ServerlessService.LIST)
                    .containsOperationsInOrder(ServerlessFunction.CREATE, ServerlessFunction.CREATE)
                    .containsOperationsInOrder(ServerlessService.LIST);
        }

        @Test
        void an_order_of_nothing_is_no_question(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertThat(twilio.requests()).containsOperationsInOrder())
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("recorded-requests-assert/an-order-of-nothing-is-no-question"));
        }

        @Test
        void parameters_of_body_and_url_are_known(TwilioSandbox twilio) {
            assertThat(twilio.requests().to(ServerlessFunction.CREATE)).allHaveParameter("FriendlyName", "/pay");
            assertThat(twilio.requests().to(ServerlessService.CREATE))
                    .allHaveParameter("FriendlyName", "Check out")
                    .allHaveParameter("UniqueName", "checkout");
            assertThat(twilio.requests().to(ServerlessService.LIST)).allHaveParameter("PageSize", "20");
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.assertions.RecordedRequestsAssertTest#otherExpectations")
        void another_count_order_or_parameter_fails(
                Consumer<RecordedRequests> expectation, Consumer<Throwable> text, TwilioSandbox twilio) {
            assertFails(expectation, text, twilio);
        }
    }

    @Test
    void a_request_without_any_parameter_is_told_as_such(TwilioSandbox twilio, TwilioRestClient client) {
        Service.reader().read(client);

        assertThatThrownBy(() -> assertThat(twilio.requests()).allHaveParameter("PageSize", "20"))
                .satisfies(failsAs("recorded-requests-assert/a-request-without-any-parameter-is-told-as-such"));
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
                .satisfies(
                        failsAs("recorded-requests-assert/of-many-requests-the-latest-are-listed", "JOURNAL", journal));
    }
}
