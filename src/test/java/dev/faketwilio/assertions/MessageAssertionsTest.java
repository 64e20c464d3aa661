package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertMessageSent;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertNoMessageSentTo;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.SenderReason;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.testing.TwilioHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Assertions on messages: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessageAssertionsTest {

    private static final String TO = "+14155550199";

    private static String messages(TwilioSandbox twilio) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json";
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
    }

    /** A message that was scheduled, and canceled before its time. */
    private static TwilioMessage canceled(TwilioSandbox twilio, String body) {
        MessagingService service = twilio.given()
                .messagingService("Later", s -> s.sender(twilio.given().phoneNumber("+14155550142")));
        TwilioHttp http = TwilioHttp.to(twilio, Product.API);
        String[] scheduled = {
            "To",
            TO,
            "MessagingServiceSid",
            service.sid(),
            "Body",
            body,
            "ScheduleType",
            "fixed",
            "SendAt",
            "2026-01-02"
        };
        String sid = http.post(messages(twilio), scheduled).sid();
        http.post(messages(twilio).replace(".json", "/" + sid + ".json"), "Status", "canceled");
        return twilio.messaging().message(sid);
    }

    @Nested
    class That_a_message_was_sent {

        @Test
        void pass_if_one_of_them_contains_the_text(TwilioSandbox twilio) {
            twilio.given().message(TO, m -> m.body("Hello"));
            twilio.given().message(TO, m -> m.body("See you at 10:00"));
            twilio.simulate()
                    .deliveries()
                    .fail(twilio.messaging().messagesTo(TO).get(1).sid(), 30007);

            assertMessageSent(twilio, TO, "10:00");
            assertMessageSent(twilio, "(415) 555-0199", "");
        }

        @Test
        void fail_without_any_message(TwilioSandbox twilio) {
            TwilioHttp.to(twilio, Product.API).post(messages(twilio), "To", TO, "From", "+14155550100", "Body", "Hi");

            fails(
                    () -> assertMessageSent(twilio, TO, "10:00"),
                    "Expected a message to +14155550199 that contains \"10:00\", but none was sent there. There are no"
                            + " messages.\nRequests to api CreateMessage:\n  "
                            + twilio.requests().last()
                            + "\n    The account must own the sender: seed it by given().phoneNumber(\"...\") or"
                            + " given().shortCode(\"...\")");
        }

        @Test
        void fail_with_advice_once_for_each_kind_of_refusal(TwilioSandbox twilio) {
            twilio.given().phoneNumber("+14155550101");
            TwilioHttp api = TwilioHttp.to(twilio, Product.API);
            api.post(messages(twilio), "To", TO, "From", "+14155550100", "Body", "Hi");
            api.post(messages(twilio), "To", TO, "From", "+14155550100", "Body", "Hello");
            api.post(messages(twilio), "To", "nobody", "From", "+14155550101", "Body", "Hello");

            assertThatThrownBy(() -> assertMessageSent(twilio, TO, "10:00"))
                    .hasMessageContaining("Write phone numbers in E.164 format")
                    .extracting(Throwable::getMessage, STRING)
                    .containsOnlyOnce("The account must own the sender");
        }

        @Test
        void fail_with_the_nearest_messages(TwilioSandbox twilio) {
            TwilioMessage toAnother = twilio.given().message("+14155550198", m -> m.body("See you at 10:00"));
            TwilioMessage other = twilio.given().message("+14155550111", m -> m.body("10:00 it is"));
            TwilioMessage unrelated = twilio.given().message("+14155550111", m -> m.body("Hello"));
            TwilioMessage late = twilio.given().message(TO, m -> m.body("see YOU tomorrow"));
            TwilioMessage loud = twilio.given().message(TO, m -> m.body("SEE YOU AT 10:00"));
            TwilioMessage canceled = canceled(twilio, "See you at 10:00");
            twilio.simulate().deliveries().fail(late.sid(), 30007);

            fails(
                    () -> assertMessageSent(twilio, TO, "See you at 10:00"),
                    "Expected a message to +14155550199 that contains \"See you at 10:00\", but none of the 2 that were"
                            + " sent there does.\nMessages:"
                            + "\n  " + late.sid()
                            + "  +15005550006 -> +14155550199  failed with 30007 (Message filtered)"
                            + "  \"see YOU tomorrow\"   <- another text"
                            + "\n  " + loud.sid() + "  +15005550006 -> +14155550199  queued  \"SEE YOU AT 10:00\""
                            + "   <- the text in another case"
                            + "\n  " + canceled.sid()
                            + "  (no sender yet) -> +14155550199  canceled  \"See you at 10:00\""
                            + "   <- canceled"
                            + "\n  " + toAnother.sid() + "  +15005550006 -> +14155550198  queued  \"See you at 10:00\""
                            + "   <- the text, to a number that differs in one digit"
                            + "\n  " + other.sid() + "  +15005550006 -> +14155550111  queued  \"10:00 it is\""
                            + "\n  " + unrelated.sid() + "  +15005550006 -> +14155550111  queued  \"Hello\""
                            + "\nRequests to api CreateMessage:\n  "
                            + twilio.requests().all().get(0)
                            + "\nOther requests: #2 api UpdateMessage 200");
        }

        @Test
        void fail_with_the_latest_of_many(TwilioSandbox twilio) {
            MessagingService service = twilio.given()
                    .messagingService("Alerts", s -> s.sender(twilio.given().phoneNumber("+14155550100")));
            twilio.given().message(TO, m -> m.body("first"));
            for (int i = 0; i < 20; i++) {
                twilio.given().message(TO, m -> m.through(service).body("x".repeat(161)));
            }

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> assertMessageSent(twilio, TO, "10:00"))
                    .withMessageContaining("\nMessages: (the latest 20 of 21)\n  SM")
                    .withMessageContaining("  (no sender yet) -> +14155550199  accepted  \"" + "x".repeat(160)
                            + "...\"   <- another text")
                    .withMessageNotContaining("\"first\"");
        }
    }

    @Nested
    class That_no_message_was_sent {

        @Test
        void pass_without_one_and_with_a_canceled_one(TwilioSandbox twilio) {
            assertNoMessageSentTo(twilio, TO);
            canceled(twilio, "Hello");

            assertNoMessageSentTo(twilio, TO);
        }

        @Test
        void fail_with_those_that_were(TwilioSandbox twilio) {
            TwilioMessage one = twilio.given().message(TO);
            String first = "\n  " + one.sid() + "  +15005550006 -> +14155550199  queued  \"Hello\"";
            fails(
                    () -> assertNoMessageSentTo(twilio, TO),
                    "Expected no message to +14155550199, but one was sent there:" + first + "\n" + twilio.requests());

            TwilioMessage two = twilio.given().message(TO, m -> m.body("").media("https://example.com/a.png"));
            fails(
                    () -> assertNoMessageSentTo(twilio, TO),
                    "Expected no message to +14155550199, but 2 were sent there:" + first + "\n  " + two.sid()
                            + "  +15005550006 -> +14155550199  queued  \"\"\n" + twilio.requests());
        }
    }

    @Nested
    class On_one_message {

        @Test
        void pass_where_everything_is_so(TwilioSandbox twilio) {
            MessagingService service = twilio.given()
                    .messagingService("Alerts", s -> s.sender(twilio.given().phoneNumber("+14155550100")));
            TwilioMessage message = twilio.given()
                    .message(TO, m -> m.through(service).body("See you").media("https://example.com/a.png"));
            twilio.clock().advance(Duration.ofSeconds(4));

            assertThat(twilio)
                    .message(message.sid())
                    .wasDelivered()
                    .hasStatus(TwilioMessage.Status.DELIVERED)
                    .hasBody("See you")
                    .hasBodyContaining("you")
                    .wasSentTo(TO)
                    .wasSentFrom("+14155550100")
                    .wasSentThrough(service)
                    .hasSenderReason(SenderReason.AREA_CODE)
                    .hasSegments(1)
                    .hasMedia("https://example.com/a.png");
        }

        @Test
        void pass_where_it_went_wrong(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);
            twilio.simulate().deliveries().markUndelivered(message.sid(), 30003);

            assertThat(twilio)
                    .message(message.sid())
                    .hasStatus(TwilioMessage.Status.UNDELIVERED)
                    .failedWith(30003);
        }

        static Stream<Arguments> wrongExpectations() {
            return Stream.of(
                    wrong(message -> message.hasBody("hello"), "have body <hello>, but it is <Hello>."),
                    wrong(message -> message.hasBodyContaining("100%"), "contain <100%>, but it does not."),
                    wrong(
                            message -> message.wasSentTo("+14155550198"),
                            "have to <+14155550198>, but it is <+14155550199>."),
                    wrong(message -> message.wasSentFrom("ACME"), "have from <ACME>, but it is <+15005550006>."),
                    wrong(
                            message -> message.hasSenderReason(SenderReason.STICKY),
                            "have a sender chosen by <STICKY>, but it is <GIVEN>."),
                    wrong(
                            message -> message.isScheduledFor(Instant.parse("2026-01-02T10:00:00Z")),
                            "have send_at <2026-01-02T10:00:00Z>, but it is <null>."),
                    wrong(message -> message.hasSegments(2), "have num_segments <2>, but it is <1>."),
                    wrong(message -> message.hasMedia("https://x"), "have media <[https://x]>, but it is <[]>."));
        }

        private static Arguments wrong(Consumer<MessageAssert> expectation, String words) {
            return Arguments.arguments(expectation, words);
        }

        @ParameterizedTest
        @MethodSource("wrongExpectations")
        void fail_with_what_is_expected_and_what_is(
                Consumer<MessageAssert> expectation, String words, TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);

            fails(
                    () -> expectation.accept(assertThat(twilio).message(message.sid())),
                    "Expected message " + message.sid() + " (\"Hello\" to +14155550199) to " + words + "\n"
                            + twilio.requests());
        }

        @Test
        void fail_with_another_service(TwilioSandbox twilio) {
            MessagingService service = twilio.given().messagingService("Alerts");
            TwilioMessage message = twilio.given().message(TO);

            fails(
                    () -> assertThat(twilio).message(message.sid()).wasSentThrough(service),
                    "Expected message " + message.sid() + " (\"Hello\" to +14155550199) to have messaging_service_sid <"
                            + service.sid() + ">, but it is <null>.\n" + twilio.requests());
        }

        @Test
        void say_how_a_message_goes_on_that_is_on_its_way(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);
            String hint = " The clock stands at 2026-01-01T00:00:00Z; advance it, or let messages arrive:"
                    + " twilio.simulate().deliveries().completeAll().";

            fails(
                    () -> assertThat(twilio).message(message.sid()).wasDelivered(),
                    "Expected message " + message.sid()
                            + " (\"Hello\" to +14155550199) to be delivered, but it is queued." + hint);
            fails(
                    () -> assertThat(twilio).message(message.sid()).failedWith(30003),
                    "Expected message " + message.sid()
                            + " (\"Hello\" to +14155550199) to have failed with 30003, but it is queued." + hint);
        }

        @Test
        void say_when_a_scheduled_message_is_sent(TwilioSandbox twilio) {
            MessagingService service = twilio.given()
                    .messagingService("Alerts", s -> s.sender(twilio.given().phoneNumber("+14155550100")));
            String sid = TwilioHttp.to(twilio, Product.API)
                    .post(
                            messages(twilio),
                            "To",
                            TO,
                            "MessagingServiceSid",
                            service.sid(),
                            "Body",
                            "Hello",
                            "ScheduleType",
                            "fixed",
                            "SendAt",
                            "2026-01-02T10:00:00Z")
                    .sid();

            assertThat(twilio).message(sid).isScheduledFor(Instant.parse("2026-01-02T10:00:00Z"));
            fails(
                    () -> assertThat(twilio).message(sid).wasDelivered(),
                    "Expected message " + sid + " (\"Hello\" to +14155550199) to be delivered, but it is scheduled."
                            + " The clock stands at 2026-01-01T00:00:00Z; it is to be sent at 2026-01-02T10:00:00Z."
                            + " Advance the clock to that time: twilio.clock().set(...).");
        }

        @Test
        void say_what_went_wrong(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);
            twilio.simulate().deliveries().fail(message.sid(), 30007);

            fails(
                    () -> assertThat(twilio).message(message.sid()).wasCanceled(),
                    "Expected message " + message.sid()
                            + " (\"Hello\" to +14155550199) to be canceled, but it is failed"
                            + " with 30007 (Message filtered).\n" + twilio.requests());
        }

        @Test
        void fail_without_it(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO, m -> m.delivered());
            TwilioHttp.to(twilio, Product.API).delete(messages(twilio).replace(".json", "/" + message.sid() + ".json"));

            fails(
                    () -> assertThat(twilio).message(message.sid()),
                    "Expected message " + message.sid() + " (\"Hello\" to +14155550199) to exist, but it was deleted by"
                            + " request #1.\nRequests to api DeleteMessage:\n  "
                            + twilio.requests().last());
        }
    }
}
