package dev.faketwilio.requests;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.RecordedCalls;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.assertions.RecordedRequestsAssert;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.TwilioHttp;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many requests against a small limit: what is dropped is never silently missing. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, recordingLimit = 20_000)
class RecordingLimitTest {

    private static final int MANY = 500;

    private static void send(TwilioSandbox twilio, int count) {
        TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
        for (int i = 0; i < count; i++) {
            http.get("/v1/Services");
        }
    }

    @Test
    void few_requests_are_all_kept(TwilioSandbox twilio) {
        send(twilio, 10);

        assertThat(twilio.requests()).hasSize(10);
        assertThat(twilio.requests().dropped()).isZero();
    }

    @Test
    void of_many_the_latest_are_kept_and_the_others_counted(TwilioSandbox twilio) {
        send(twilio, MANY);

        RecordedRequests all = twilio.requests();
        assertThat(all.kept()).hasSizeBetween(10, 200);
        assertThat(all.dropped() + all.kept().size()).isEqualTo(MANY);
        assertThat(all.last().number()).isEqualTo(MANY);
        assertThat(all.toString())
                .contains("  #" + MANY + "  GET serverless.twilio.com/v1/Services  200\n")
                .contains("\nThis list is not complete: " + all.dropped() + " requests were dropped, oldest first,");
        assertThatThrownBy(all::size).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> all.forEach(request -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_cannot_be_among_the_dropped_is_counted_as_ever(TwilioSandbox twilio) {
        send(twilio, MANY);
        RecordedCalls.Mark mark = twilio.requests().mark();
        send(twilio, 2);

        assertThat(twilio.requests().since(mark)).hasSize(2);
        assertThat(twilio.requests().to(ServerlessFunction.DELETE)).isEmpty();
    }

    static Stream<Consumer<RecordedRequestsAssert>> assertions_that_count() {
        return Stream.of(
                requests -> requests.hasSize(MANY),
                RecordedRequestsAssert::isEmpty,
                requests -> requests.containsExactlyOperations(ServerlessService.LIST),
                requests -> requests.containsOnlyOperations(ServerlessService.LIST),
                requests -> requests.containsOperationsInOrder(ServerlessService.CREATE, ServerlessService.LIST),
                requests -> requests.allHaveParameter("PageSize", "1"));
    }

    @ParameterizedTest
    @MethodSource("assertions_that_count")
    void assertions_that_would_count_the_dropped_fail(
            Consumer<RecordedRequestsAssert> assertion, TwilioSandbox twilio) {
        send(twilio, MANY);

        assertThatThrownBy(() -> assertion.accept(assertThat(twilio.requests())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        ", and " + twilio.requests().dropped() + " that may be among them had been dropped");
    }

    @Test
    void assertions_on_the_kept_hold(TwilioSandbox twilio) {
        send(twilio, MANY);

        assertThatCode(() -> assertThat(twilio.requests())
                        .isNotEmpty()
                        .containsOperationsInOrder(ServerlessService.LIST, ServerlessService.LIST))
                .doesNotThrowAnyException();
    }

    @Test
    void a_server_without_junit_has_the_limit_too() {
        try (FakeTwilioServer server =
                FakeTwilioServer.builder().recordingLimit(20_000).start()) {
            TwilioSandbox twilio = server.newSandbox();

            send(twilio, MANY);

            assertThat(twilio.requests().dropped()).isPositive();
            assertThatThrownBy(
                            () -> FakeTwilioServer.builder().recordingLimit(0).start())
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("recording-limit/zero"));
        }
    }
}
