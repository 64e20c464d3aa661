package dev.faketwilio.requests;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.RecordedCalls;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.recording.Explained;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal as a test asks it: selections, marks, waiting. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RecordedRequestsTest {

    private static void list(TwilioRestClient client) {
        Service.reader().read(client);
    }

    private static void create(String uniqueName, TwilioRestClient client) {
        Service.creator(uniqueName, "x").create(client);
    }

    private static List<Integer> numbers(RecordedRequests requests) {
        return requests.all().stream().map(RecordedRequest::number).toList();
    }

    @Nested
    class Selecting {

        @Test
        void picks_by_operation_and_condition_in_any_order(TwilioSandbox twilio, TwilioRestClient client) {
            list(client);
            create("a", client);
            create("b", client);
            RecordedRequests all = twilio.requests();

            assertThat(numbers(all.to(ServerlessService.CREATE))).containsExactly(2, 3);
            assertThat(numbers(all.to(ServerlessService.CREATE)
                            .matching(request ->
                                    request.parameter("UniqueName").orElse("").equals("b"))))
                    .containsExactly(3);
            assertThat(numbers(all.matching(request -> request.number() < 3).to(ServerlessService.CREATE)))
                    .containsExactly(2);
            assertThat(numbers(all.matching(request -> request.number() > 1).matching(request -> request.number() < 3)))
                    .containsExactly(2);
            assertThat(all.to(ServerlessService.CREATE)
                            .to(ServerlessService.LIST)
                            .size())
                    .isZero();
            assertThat(all.to(MessagingService.CREATE).size()).isZero();
            assertThat(all.size()).isEqualTo(3);
        }

        @Test
        void gives_views_that_live(TwilioSandbox twilio, TwilioRestClient client) {
            RecordedRequests all = twilio.requests();
            RecordedRequests creations = all.to(ServerlessService.CREATE);
            RecordedRequests second = creations.matching(request -> request.number() == 2);
            List<RecordedRequest> then = all.all();

            create("a", client);
            create("b", client);

            assertThat(then).isEmpty();
            assertThat(all.size()).isEqualTo(2);
            assertThat(numbers(creations)).containsExactly(1, 2);
            assertThat(numbers(second)).containsExactly(2);
            assertThat(second).hasSize(1);

            twilio.reset();

            assertThat(all.size()).isZero();
            assertThat(creations.all()).isEmpty();
            list(client);
            assertThat(numbers(all)).containsExactly(1);
        }

        @Test
        void says_in_words_what_was_selected(TwilioSandbox twilio) {
            RecordedRequests all = twilio.requests();

            assertThat(Explained.of(all).description()).isEqualTo("requests");
            assertThat(Explained.of(all.to(ServerlessFunction.DELETE)).description())
                    .isEqualTo("requests to serverless DeleteFunction");
            assertThat(Explained.of(all.to(MessagingService.CREATE)
                                    .since(all.mark())
                                    .matching(any -> true))
                            .description())
                    .isEqualTo("requests to messaging CreateService since a mark matching a condition");
        }

        @Test
        void lists_what_was_selected_one_a_line(TwilioSandbox twilio, TwilioRestClient client) {
            assertThat(twilio.requests()).hasToString("No request reached this sandbox.");
            assertThat(twilio.requests().to(ServerlessService.LIST))
                    .hasToString("No request to serverless ListService reached this sandbox.");

            list(client);
            create("a", client);

            assertThat(twilio.requests()).hasToString("""
                            Requests that reached this sandbox:
                              #1  GET serverless.twilio.com/v1/Services  200
                              #2  POST serverless.twilio.com/v1/Services  201""");
            assertThat(twilio.requests().to(ServerlessService.CREATE)).hasToString("""
                            Requests to serverless CreateService that reached this sandbox:
                              #2  POST serverless.twilio.com/v1/Services  201""");
            assertThat(Explained.of(twilio.requests().to(ServerlessService.CREATE))
                            .everything())
                    .hasToString(twilio.requests().toString());
        }

        @Test
        void lists_the_latest_of_many(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 0; i < 20; i++) {
                list(client);
            }
            assertThat(twilio.requests().toString().lines())
                    .hasSize(21)
                    .startsWith("Requests that reached this sandbox:");

            list(client);

            assertThat(twilio.requests().toString().lines())
                    .hasSize(21)
                    .startsWith(
                            "Requests that reached this sandbox (the latest 20 of 21):",
                            "  #2  GET serverless.twilio.com/v1/Services  200")
                    .endsWith("  #21  GET serverless.twilio.com/v1/Services  200");
        }
    }

    @Nested
    class One_of_them {

        @Test
        void is_the_single_one(TwilioSandbox twilio, TwilioRestClient client) {
            list(client);
            create("a", client);

            assertThat(twilio.requests().to(ServerlessService.CREATE).single().number())
                    .isEqualTo(2);
        }

        @Test
        void is_not_single_if_there_are_none_or_more(TwilioSandbox twilio, TwilioRestClient client) {
            assertThatThrownBy(() -> twilio.requests().single())
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("recorded-requests/is-not-single-if-there-are-none"));
            list(client);
            list(client);
            assertThatThrownBy(
                            () -> twilio.requests().to(ServerlessService.LIST).single())
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("recorded-requests/is-not-single-if-there-are-more"));
        }

        @Test
        void is_the_last_one(TwilioSandbox twilio, TwilioRestClient client) {
            list(client);
            create("a", client);
            create("b", client);
            list(client);

            assertThat(twilio.requests().last().number()).isEqualTo(4);
            assertThat(twilio.requests().to(ServerlessService.CREATE).last().number())
                    .isEqualTo(3);
        }

        @Test
        void is_not_the_last_if_there_are_none(TwilioSandbox twilio, TwilioRestClient client) {
            list(client);

            assertThatThrownBy(
                            () -> twilio.requests().to(ServerlessService.CREATE).last())
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("recorded-requests/is-not-the-last-if-there-are-none"));
        }
    }

    @Nested
    class Since_a_mark {

        @Test
        void only_what_arrived_after_it_is_told(TwilioSandbox twilio, TwilioRestClient client) {
            RecordedRequests all = twilio.requests();
            RecordedCalls.Mark start = all.mark();
            list(client);
            create("a", client);
            RecordedCalls.Mark middle = all.to(ServerlessFunction.DELETE).mark();
            create("b", client);
            list(client);

            assertThat(numbers(all.since(start))).containsExactly(1, 2, 3, 4);
            assertThat(numbers(all.since(middle))).containsExactly(3, 4);
            assertThat(numbers(all.since(middle).to(ServerlessService.CREATE))).containsExactly(3);
            assertThat(numbers(all.to(ServerlessService.CREATE).since(middle))).containsExactly(3);
            assertThat(numbers(all.since(middle).since(start))).containsExactly(3, 4);
            assertThat(numbers(all.since(start).since(middle))).containsExactly(3, 4);
            assertThat(all.since(all.mark()).size()).isZero();
        }

        @Test
        void a_mark_of_before_a_reset_is_refused_even_if_nothing_arrived_since(TwilioSandbox twilio) {
            RecordedCalls.Mark mark = twilio.requests().mark();
            RecordedRequests since = twilio.requests().since(mark);
            assertThat(since.size()).isZero();

            twilio.reset();

            String message =
                    "The sandbox has been reset since the mark was made, and what was recorded until then is gone."
                            + " Make the mark in the same test";
            assertThatThrownBy(since::size)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
            assertThatThrownBy(since::all)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> twilio.requests()
                            .to(ServerlessService.LIST)
                            .since(mark)
                            .size())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> since.await(1, Duration.ofSeconds(30)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
            assertThat(twilio.requests().since(twilio.requests().mark()).size()).isZero();
        }

        @Test
        void a_mark_of_another_sandbox_is_refused() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                RecordedCalls.Mark mark = server.newSandbox().requests().mark();
                RecordedRequests requests = server.newSandbox().requests();

                assertThatThrownBy(() -> requests.since(mark))
                        .isInstanceOf(IllegalArgumentException.class)
                        .satisfies(failsAs("recorded-requests/a-mark-of-another-sandbox-is-refused"));
                assertThatThrownBy(() -> requests.since(new RecordedCalls.Mark() {}))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Nested
    class Waiting {

        private static final Duration LONG = Duration.ofSeconds(30);

        @Test
        void ends_at_once_if_enough_were_answered_already(TwilioSandbox twilio, TwilioRestClient client) {
            list(client);
            list(client);
            RecordedRequests requests = twilio.requests().to(ServerlessService.LIST);

            assertThat(requests.await(2, Duration.ZERO)).isSameAs(requests);
            assertThat(requests.await(1, Duration.ZERO).size()).isEqualTo(2);
        }

        @Test
        void ends_when_enough_have_arrived_on_other_threads(TwilioSandbox twilio, TwilioRestClient client)
                throws Exception {
            RecordedRequests creations = twilio.requests().to(ServerlessService.CREATE);
            CompletableFuture<Integer> waiter =
                    CompletableFuture.supplyAsync(() -> creations.await(2, LONG).size());

            list(client);
            create("a", client);
            assertThat(waiter).isNotDone();
            create("b", client);

            assertThat(waiter.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        }

        @Test
        void sees_answers_not_arrivals(TwilioSandbox twilio, TwilioRestClient client) {
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> create("a", client));

            RecordedRequest request = twilio.requests().await(1, LONG).single();

            assertThat(request.completed()).isTrue();
            assertThat(request.status()).hasValue(201);
            sender.join();
        }

        @Test
        void may_ask_a_condition_that_itself_waits_for_a_request(TwilioSandbox twilio, TwilioRestClient client) {
            list(client);
            RecordedRequests conditional = twilio.requests().matching(request -> {
                CompletableFuture.runAsync(() -> create("s" + twilio.requests().size(), client))
                        .join();
                return true;
            });

            assertThat(Explained.of(conditional.await(1, LONG)).description())
                    .isEqualTo("requests matching a condition");
        }

        @Test
        void ends_with_a_failure_that_lists_what_did_arrive(TwilioSandbox twilio, TwilioRestClient client) {
            list(client);
            create("a", client);

            assertThatThrownBy(
                            () -> twilio.requests().to(ServerlessService.CREATE).await(2, Duration.ofMillis(20)))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("recorded-requests/ends-with-a-failure-that-lists-what-did-arrive"));
            assertThatThrownBy(() ->
                            twilio.requests().to(ServerlessFunction.DELETE).await(1, Duration.ZERO))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("recorded-requests/none-of-the-awaited-operation-arrived"));
        }

        @ParameterizedTest
        @CsvSource({"0, PT1S", "-1, PT1S", "1, PT-0.001S"})
        void is_refused_for_nothing_or_for_negative_time(int count, Duration atMost, TwilioSandbox twilio) {
            assertThatThrownBy(() -> twilio.requests().await(count, atMost))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs(
                            "recorded-requests/is-refused-for-nothing-or-for-negative-time",
                            "COUNT",
                            count,
                            "AT_MOST",
                            atMost));
        }

        @Test
        void ends_when_the_thread_is_interrupted_and_leaves_it_interrupted(TwilioSandbox twilio) {
            Thread.currentThread().interrupt();

            Throwable failure = catchThrowable(
                    () -> twilio.requests().to(ServerlessService.CREATE).await(1, LONG));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure)
                    .isInstanceOf(AssertionError.class)
                    .satisfies(
                            failsAs("recorded-requests/ends-when-the-thread-is-interrupted-and-leaves-it-interrupted"))
                    .hasCauseInstanceOf(InterruptedException.class);
        }
    }
}
