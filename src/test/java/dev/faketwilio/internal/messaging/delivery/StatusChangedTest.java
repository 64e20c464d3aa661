package dev.faketwilio.internal.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Event;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.messaging.MessageDeliveries;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told to those who watch an account as its messages go on. */
class StatusChangedTest {

    private final Api api = MessagingApi.create();
    private final SandboxClock clock = new SandboxClock();
    private final Account account = new Account("AC0123456789abcdef0123456789abcdef", clock, api::letTimePass);
    private final List<String> told = new ArrayList<>();
    private final List<Instant> due = new ArrayList<>();

    @BeforeEach
    void watch() {
        account.watchedBy(new Account.Witness() {
            @Override
            public void happened(List<Event> events) {
                for (Event event : events) {
                    TwilioMessage message = ((StatusChanged) event).message();
                    told.add(message.body() + " " + Messages.word(message.status()) + " "
                            + Duration.between(TwilioClock.START, message.dateUpdated())
                                    .toSeconds());
                }
            }

            @Override
            public void due(Instant next) {
                due.add(next);
            }
        });
    }

    private TwilioMessage send(String body) {
        return (TwilioMessage) api.perform(
                account, TwilioMessage.CREATE, Form.of("To", "+14155550199", "From", "+15005550006", "Body", body));
    }

    @Test
    void is_every_status_but_the_first_in_the_order_of_time_and_creation() {
        send("a");
        send("b");
        clock.advance(Duration.ofSeconds(1));
        send("c");
        assertThat(told).containsExactly("a sending 1", "b sending 1");
        told.clear();

        clock.advance(Duration.ofMinutes(1));

        assertThat(told)
                .containsExactly(
                        "a sent 2",
                        "b sent 2",
                        "c sending 2",
                        "a delivered 3",
                        "b delivered 3",
                        "c sent 3",
                        "c delivered 4");
    }

    @Test
    void comes_due_with_the_next_step_and_then_never_again() {
        send("a");
        clock.advance(Duration.ofSeconds(2));

        assertThat(due).endsWith(TwilioClock.START.plusSeconds(3));
        clock.advance(Duration.ofSeconds(1));
        assertThat(due).endsWith(Instant.MAX);
    }

    @Test
    void is_told_of_what_the_test_does_too() {
        TwilioMessage message = send("a");
        send("b");

        new MessageDeliveries(() -> api, account).fail(message.sid(), 30007);
        new MessageDeliveries(() -> api, account).completeAll();

        assertThat(told).containsExactly("a failed 0", "b sending 0", "b sent 0", "b delivered 0");
    }
}
