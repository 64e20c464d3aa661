package dev.faketwilio.internal.webhooks;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.testing.Futures;
import dev.faketwilio.webhooks.WebhookCall;
import dev.faketwilio.webhooks.WebhookCalls;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Table<String> WORDS = Table.of("word", word -> word);

    private final WebhookThreads threads = new WebhookThreads(cause -> {});
    private final Account account = new Account(Sids.sid("AC", "webhooks test"), new SandboxClock(), account -> {});
    private final Outbox outbox = new Outbox(account, "secret", threads, event -> null);

    @AfterEach
    void end() {
        outbox.end();
        threads.close();
    }

    @Nested
    class Order {

        @Test
        void is_kept_among_the_calls_about_one_message() throws InterruptedException {
            CountDownLatch goOn = new CountDownLatch(1);
            try (Endpoint endpoint = Endpoint.that((request, out) -> {
                goOn.await();
                out.write(Endpoint.http(200, "", ""));
            })) {
                for (int i = 0; i < 5; i++) {
                    call("SM1", endpoint.url("/" + i));
                }
                endpoint.next();

                assertThat(endpoint.received())
                        .as("the next is made when the one before is answered")
                        .hasSize(1);
                goOn.countDown();
                outbox.session().calls().awaitAll(LONG);
                assertThat(endpoint.received())
                        .extracting(Endpoint.Received::path)
                        .containsExactly("/0", "/1", "/2", "/3", "/4");
            }
        }

        @Test
        void is_not_kept_between_messages_so_that_none_waits_for_another() {
            CountDownLatch other = new CountDownLatch(1);
            try (Endpoint endpoint = Endpoint.that((request, out) -> {
                if (request.path().equals("/waits")) {
                    other.await();
                } else {
                    other.countDown();
                }
                out.write(Endpoint.http(200, "", ""));
            })) {
                call("SM1", endpoint.url("/waits"));
                call("SM2", endpoint.url("/goes"));

                assertThat(outbox.session().calls().awaitAll(LONG))
                        .extracting(WebhookCall::problems)
                        .allMatch(problems -> problems.isEmpty());
            }
        }

        @Test
        void survives_more_calls_than_are_made_at_once() {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                for (int i = 0; i < 300; i++) {
                    call("SM" + i % 60, endpoint.url("/" + i % 60 + "/" + i / 60));
                }
                outbox.session().calls().awaitAll(LONG);

                assertThat(outbox.session().calls().all())
                        .hasSize(300)
                        .allMatch(call -> call.status().isPresent());
                for (int message = 0; message < 60; message++) {
                    String path = "/" + message + "/";
                    assertThat(endpoint.received())
                            .extracting(Endpoint.Received::path)
                            .filteredOn(each -> each.startsWith(path))
                            .containsExactly(path + 0, path + 1, path + 2, path + 3, path + 4);
                }
            }
        }
    }

    @Test
    void a_receiver_that_never_answers_holds_up_no_other() {
        try (Endpoint dead = Endpoint.silent();
                Endpoint alive = Endpoint.answering(200)) {
            for (int i = 0; i < 30; i++) {
                call("SM" + i, dead.url("/"));
            }
            call("SM99", alive.url("/"));

            assertThat(outbox.session()
                            .calls()
                            .to(alive.url("/"))
                            .await(1, LONG)
                            .single()
                            .status())
                    .hasValue(200);
            assertThat(outbox.session().calls().to(dead.url("/")).size())
                    .as("as many threads as it may take")
                    .isLessThanOrEqualTo(8);
        }
    }

    @Nested
    class The_end_of_a_test {

        @Test
        void ends_what_is_under_way_and_what_waits() throws InterruptedException {
            try (Endpoint endpoint = Endpoint.silent()) {
                call("SM1", endpoint.url("/first"));
                call("SM1", endpoint.url("/second"));
                endpoint.next();

                outbox.endWith(() -> {});

                assertThat(outbox.session().calls()).isEmpty();
                outbox.session().calls().awaitAll(Duration.ZERO);
                call("SM1", endpoint.url("/next#rt=100"));
                assertThat(endpoint.next().path()).isEqualTo("/next");
                outbox.session().calls().awaitAll(LONG);
                assertThat(outbox.session().calls().single().number()).isEqualTo(1);
                assertThat(endpoint.received())
                        .extracting(Endpoint.Received::path)
                        .containsExactly("/first", "/next");
            }
        }

        @Test
        void lets_nothing_be_called_of_what_happens_in_it() {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                outbox.endWith(() -> call("SM1", endpoint.url("/")));
                call("SM2", endpoint.url("/"));

                assertThat(outbox.session().calls().awaitAll(LONG).single().messageSid())
                        .isEqualTo("SM2");
                assertThat(endpoint.received()).hasSize(1);
            }
        }

        @Test
        void lets_nothing_of_what_was_answered_reach_the_account() {
            CountDownLatch ended = new CountDownLatch(1);
            CompletableFuture<String> result = new CompletableFuture<>();
            Session session = outbox.session();
            session.run("lane", "http://localhost", () -> {
                try {
                    ended.await();
                    session.change(() -> {
                        account.restore(AccountState.EMPTY.with(WORDS, "too late"), "seed");
                        return "";
                    });
                    result.complete("changed");
                } catch (InterruptedException | Abandoned e) {
                    result.complete(e.toString());
                    throw new Abandoned();
                }
            });

            outbox.endWith(() -> {});
            ended.countDown();

            assertThat(Futures.get(result)).contains("The sandbox was reset or closed");
            assertThat(account.state().all(WORDS)).isEmpty();
        }
    }

    @Nested
    class Waiting {

        @Test
        void lists_what_was_called_when_the_time_is_over() {
            try (Endpoint endpoint = Endpoint.answering(404)) {
                call("SM1", endpoint.url("/sms"));
                outbox.session().calls().awaitAll(LONG);

                WebhookCalls calls =
                        outbox.session().calls().to("http://localhost/other").about("SM1");
                assertThatThrownBy(() -> calls.await(2, Duration.ofMillis(1)))
                        .isInstanceOf(AssertionError.class)
                        .satisfies(failsAs("outbox/fewer-calls-than-awaited", "URL", endpoint.url("/sms")));
            }
        }

        @Test
        void for_all_calls_says_what_is_under_way() throws InterruptedException {
            try (Endpoint endpoint = Endpoint.silent()) {
                call("SM1", endpoint.url("/sms"));
                endpoint.next();

                assertThatThrownBy(() -> outbox.session().calls().awaitAll(Duration.ZERO))
                        .isInstanceOf(AssertionError.class)
                        .satisfies(failsAs("outbox/calls-under-way", "URL", endpoint.url("/sms")));
            }
        }

        @Test
        void for_the_success_of_all_says_which_failed() {
            try (Endpoint good = Endpoint.answering(200);
                    Endpoint bad = Endpoint.answering(404)) {
                call("SM1", good.url("/sms"));
                WebhookCalls calls = outbox.session().calls();
                assertThat(calls.awaitAllSucceeded(LONG).single().messageSid()).isEqualTo("SM1");

                call("SM2", bad.url("/sms"));
                assertThatThrownBy(() -> calls.awaitAllSucceeded(LONG))
                        .isInstanceOf(AssertionError.class)
                        .satisfies(
                                failsAs("outbox/not-all-succeeded", "GOOD", good.url("/sms"), "BAD", bad.url("/sms")));
                assertThat(calls.about("SM1").awaitAllSucceeded(LONG)).hasSize(1);
            }
        }

        @Test
        void needs_a_count_and_a_time() {
            WebhookCalls calls = outbox.session().calls();

            assertThatThrownBy(() -> calls.await(0, LONG))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("outbox/await-no-call"));
            assertThatThrownBy(() -> calls.awaitAll(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("outbox/await-for-negative-time"));
        }
    }

    @Nested
    class A_selection {

        @Test
        void is_by_url_with_or_without_what_follows() {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                call("SM1", endpoint.url("/sms?a=b#rc=0"));
                call("SM1", endpoint.url("/smsx"));
                outbox.session().calls().awaitAll(LONG);

                assertThat(outbox.session().calls().to(endpoint.url("/sms")).size())
                        .isEqualTo(1);
                assertThat(outbox.session().calls().to(endpoint.url("/sms?a=b")).size())
                        .isEqualTo(1);
                assertThat(outbox.session()
                                .calls()
                                .to(endpoint.url("/sms?a=b#rc=0"))
                                .size())
                        .isEqualTo(1);
                assertThat(outbox.session().calls().to(endpoint.url("")).size()).isZero();
                assertThat(outbox.session()
                                .calls()
                                .of(WebhookCall.Kind.FALLBACK)
                                .size())
                        .isZero();
            }
        }

        @Test
        void of_one_or_the_last_says_what_there_is() {
            assertThatThrownBy(() -> outbox.session()
                            .calls()
                            .of(WebhookCall.Kind.INCOMING_MESSAGE)
                            .single())
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("outbox/is-not-single-if-there-are-none"));
            assertThatThrownBy(() -> outbox.session().calls().last())
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("outbox/is-not-the-last-if-there-are-none"));
        }
    }

    private void call(String messageSid, String url) {
        outbox.session()
                .call(new WebhookRequest(
                        WebhookCall.Kind.STATUS_CALLBACK,
                        messageSid,
                        "POST",
                        url,
                        Form.of("MessageStatus", "sent"),
                        "conversation"));
    }
}
