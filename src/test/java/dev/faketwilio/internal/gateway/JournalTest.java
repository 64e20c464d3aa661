package dev.faketwilio.internal.gateway;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.engine.ResponseBody;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Requests between arrival and answer, which no client can hold still. */
class JournalTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Journal journal = new Journal();
    private final RecordedRequests requests = journal.requests();

    private JournalEntry arrive(@Nullable Operation operation, String... headers) {
        TwilioRequest request = new TwilioRequest(
                "GET",
                new RequestUri("http", "serverless.twilio.com", "/v1/Services", null),
                headers,
                RequestBody.NONE);
        Destination destination = Objects.requireNonNull(Destination.of(request));
        return journal.arrived(TwilioClock.START, request, destination, "AC1", operation);
    }

    private static Reply reply() {
        return Reply.refused(TwilioErrors.BAD_REQUEST.exception());
    }

    @Nested
    class Headers_that_are_nearly_the_same_each_time {

        @Test
        void are_those_of_their_own_request() {
            arrive(null, "Accept", "text/plain", "X-Trace", "1", "Via", "a");
            arrive(null, "Accept", new String("text/plain"), "X-Trace", "2");
            arrive(null, "X-Trace", "3", "Accept", "text/plain", "Via", "b", "Via", "c");

            assertThat(requests.all().stream().map(request -> request.headers("X-Trace")))
                    .containsExactly(List.of("1"), List.of("2"), List.of("3"));
            assertThat(requests.all().stream().map(request -> request.headers("Accept")))
                    .containsOnly(List.of("text/plain"));
            assertThat(requests.all().stream().map(request -> request.headers("Via")))
                    .containsExactly(List.of("a"), List.of(), List.of("b", "c"));
        }

        @Test
        void are_in_memory_once() {
            JournalEntry first = arrive(null, "Accept", new String("text/plain"));
            JournalEntry second = arrive(null, "Accept", new String("text/plain"));

            assertThat(second.headers("Accept").get(0))
                    .isSameAs(first.headers("Accept").get(0));
        }
    }

    @Nested
    class A_request_that_is_not_answered_yet {

        @Test
        void is_recorded_without_what_the_answer_brings() {
            arrive(ServerlessService.LIST);

            RecordedRequest request = requests.single();
            assertThat(request.number()).isEqualTo(1);
            assertThat(request.operation()).contains(ServerlessService.LIST);
            assertThat(request.completed()).isFalse();
            assertThat(request.status()).isEmpty();
            assertThat(request.errorCode()).isEmpty();
            assertThat(request.resultingSid()).isEmpty();
            assertThat(request).hasToString("#1  GET serverless.twilio.com/v1/Services  (not answered yet)");
        }

        @Test
        void is_completed_by_the_answer_in_the_hands_of_whoever_holds_it() {
            JournalEntry entry = arrive(ServerlessService.LIST);
            RecordedRequest request = requests.single();

            journal.completed(entry, reply());

            assertThat(request.completed()).isTrue();
            assertThat(request.status()).hasValue(400);
            assertThat(request.errorCode()).hasValue(20001);
            assertThat(request).hasToString("#1  GET serverless.twilio.com/v1/Services  400 (20001)");
        }

        @Test
        void is_not_waited_for_in_vain() {
            arrive(ServerlessService.LIST);

            assertThatThrownBy(() -> requests.await(1, Duration.ofMillis(10)))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("journal/is-not-waited-for-in-vain"));
        }

        @Test
        void ends_the_waiting_when_it_is_answered() throws Exception {
            JournalEntry entry = arrive(null);
            CompletableFuture<RecordedRequest> waiter =
                    CompletableFuture.supplyAsync(() -> requests.await(1, LONG).single());

            journal.completed(entry, reply());

            assertThat(waiter.get(30, TimeUnit.SECONDS)).isSameAs(entry);
        }

        @Test
        void is_completed_but_no_longer_listed_after_the_journal_was_cleared() {
            JournalEntry entry = arrive(ServerlessService.LIST);
            journal.clear();

            journal.completed(entry, reply());

            assertThat(entry.completed()).isTrue();
            assertThat(requests.all()).isEmpty();
            assertThat(requests.to(ServerlessService.LIST).size()).isZero();
            assertThat(arrive(ServerlessService.LIST).number()).isEqualTo(1);
        }
    }

    @Test
    void a_clearing_does_not_end_the_waiting() throws Exception {
        journal.completed(arrive(null), reply());
        CompletableFuture<Integer> waiter =
                CompletableFuture.supplyAsync(() -> requests.await(2, LONG).size());
        journal.clear();
        journal.completed(arrive(null), reply());

        journal.completed(arrive(null), reply());

        assertThat(waiter.get(30, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void a_clearing_ends_the_waiting_since_a_mark() {
        RecordedRequests since = requests.since(requests.mark());
        CompletableFuture<RecordedRequests> waiter = CompletableFuture.supplyAsync(() -> since.await(1, LONG));

        journal.clear();

        assertThat(waiter)
                .failsWithin(LONG)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void arrivals_on_many_threads_are_numbered_without_gaps() {
        CompletableFuture<?>[] threads = new CompletableFuture<?>[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = CompletableFuture.runAsync(() -> {
                for (int j = 0; j < 200; j++) {
                    journal.completed(arrive(ServerlessService.LIST), reply());
                }
            });
        }
        requests.await(1_600, LONG);
        CompletableFuture.allOf(threads).join();

        List<RecordedRequest> all = requests.all();
        assertThat(all).hasSize(1_600);
        for (int i = 0; i < 1_600; i++) {
            assertThat(all.get(i).number()).isEqualTo(i + 1);
        }
    }

    @Nested
    class Bodies_of_answers {

        private static final int MEGABYTE = 1024 * 1024;

        @Test
        void are_kept_while_there_is_room_and_then_the_oldest_go() {
            List<JournalEntry> entries = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                entries.add(answered(MEGABYTE));
            }

            assertThat(entries.get(0).responseBody()).isNull();
            assertThat(entries.subList(1, 5))
                    .allSatisfy(entry -> assertThat(entry.responseBody()).hasSize(MEGABYTE));
        }

        @Test
        void that_nearly_fill_the_room_alone_are_kept() {
            JournalEntry earlier = answered(MEGABYTE);
            JournalEntry large = answered(4 * MEGABYTE);

            assertThat(earlier.responseBody()).isNull();
            assertThat(large.responseBody()).hasSize(4 * MEGABYTE);
        }

        @Test
        void that_are_too_large_are_not_kept_and_later_ones_are() {
            JournalEntry large = answered(5 * MEGABYTE);
            JournalEntry small = answered(10);

            assertThat(large.responseBody()).isNull();
            assertThat(small.responseBody()).hasSize(10);
        }

        @Test
        void that_come_after_room_was_made_at_their_place_are_not_kept() {
            JournalEntry slow = arrive(null);
            for (int i = 0; i < 5; i++) {
                answered(MEGABYTE);
            }

            journal.completed(slow, reply(10));

            assertThat(slow.responseBody()).isNull();
            assertThat(slow.completed()).isTrue();
        }

        @Test
        void of_requests_that_are_no_longer_listed_are_not_kept() {
            JournalEntry earlier = arrive(null);
            journal.clear();
            JournalEntry now = answered(10);

            journal.completed(earlier, reply(10));

            assertThat(earlier.responseBody()).isNull();
            assertThat(now.responseBody()).hasSize(10);
        }

        private JournalEntry answered(int size) {
            JournalEntry entry = arrive(null);
            journal.completed(entry, reply(size));
            return entry;
        }

        private static Reply reply(int size) {
            return Reply.empty(200).withBody(ResponseBody.of(new byte[size]));
        }
    }
}
