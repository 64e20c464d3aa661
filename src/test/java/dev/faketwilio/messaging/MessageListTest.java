package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.FROM;
import static dev.faketwilio.messaging.Sms.TO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of messages with its filters: contract/messaging.md 18.3, conventions.md 4.2 and 5. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessageListTest {

    private static JsonNode list(TwilioSandbox twilio, String query) {
        return Sms.http(twilio).get(Sms.path(twilio, "/Messages.json" + query)).json();
    }

    private static List<String> bodies(TwilioSandbox twilio, String query) {
        List<String> bodies = new ArrayList<>();
        list(twilio, query)
                .path("messages")
                .forEach(message -> bodies.add(message.path("body").asText()));
        return bodies;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One message on each of the first four days of the year, at 12:00, and one that has not been sent. */
    private static void oneEachDay(TwilioSandbox twilio) {
        twilio.clock().advance(Duration.ofHours(12).minusSeconds(2));
        for (int day = 1; day <= 4; day++) {
            int number = day;
            twilio.given().message(TO, m -> m.body("day " + number));
            twilio.clock().advance(Duration.ofDays(1));
        }
        twilio.given().message(TO, m -> m.body("not sent"));
    }

    @Test
    void is_paged_newest_first(TwilioSandbox twilio) {
        String oldest = twilio.given().message(TO, m -> m.body("1")).sid();
        String middle = twilio.given().message(TO, m -> m.body("2")).sid();
        twilio.given().message(TO, m -> m.body("3"));
        String base = "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json?To=%2B14155550199&PageSize=2";

        JsonNode first = list(twilio, "?PageSize=2&To=%2B14155550199");

        assertThat(first.path("messages")).hasSize(2);
        assertThat(first.path("first_page_uri").asText()).isEqualTo(base + "&Page=0");
        assertThat(first.path("next_page_uri").asText()).isEqualTo(base + "&Page=1&PageToken=PA" + middle);
        assertThat(first.path("start").asInt()).isZero();
        assertThat(first.path("end").asInt()).isEqualTo(1);
        Answer second = Sms.http(twilio).get(first.path("next_page_uri").asText());
        assertThat(second.json().path("messages")).hasSize(1);
        assertThat(second.json().path("messages").get(0).path("sid").asText()).isEqualTo(oldest);
        assertThat(second.json().path("next_page_uri").isNull()).isTrue();
    }

    @Test
    void names_the_feedback_of_each(TwilioSandbox twilio) {
        String sid = twilio.given().message(TO).sid();

        assertThat(list(twilio, "").path("messages").get(0))
                .isEqualTo(Sms.get(twilio, sid).json());
    }

    @Test
    void is_filtered_by_recipient_and_sender(TwilioSandbox twilio) {
        twilio.given().phoneNumber(FROM);
        twilio.given().message(TO, m -> m.from(FROM).body("a"));
        twilio.given().message("+14155550111", m -> m.from(FROM).body("b"));
        twilio.given().message(TO, m -> m.body("c"));

        assertThat(bodies(twilio, "?To=%2B14155550199")).containsExactly("c", "a");
        assertThat(bodies(twilio, "?To=4155550199")).containsExactly("c", "a");
        assertThat(bodies(twilio, "?From=%2B14155550100")).containsExactly("b", "a");
        assertThat(bodies(twilio, "?To=%2B14155550199&From=%2B14155550100")).containsExactly("a");
        assertThat(bodies(twilio, "?To=&From=")).containsExactly("c", "b", "a");
        assertThat(bodies(twilio, "?To=%2B1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DateSent=2026-01-02 | day 2",
                "DateSent%3C=2026-01-02 | day 2, day 1",
                "DateSent%3E=2026-01-03 | day 4, day 3",
                "DateSent%3E=2026-01-02&DateSent%3C=2026-01-03 | day 3, day 2",
                "DateSent%3E=2026-01-03T12:00:00Z | day 4, day 3",
                "DateSent%3E=2026-01-03T12:00:01Z | day 4, day 3",
                "DateSent%3C=2026-01-03T11:59:59Z | day 3, day 2, day 1",
                "DateSent%3C=2026-01-03T12:00:00 | day 3, day 2, day 1",
                "DateSent=2025-12-31 | ''",
                "DateSent=2026-01-03T23:59:59Z | day 3",
                "DateSent=2026 | day 1",
                "DateSent%3E=2026 | day 4, day 3, day 2, day 1",
                "DateSent%3E=2026-01 | day 4, day 3, day 2, day 1",
            })
    void is_filtered_by_the_day_of_sending(String query, String expected, TwilioSandbox twilio) {
        oneEachDay(twilio);

        assertThat(String.join(", ", bodies(twilio, "?" + query))).isEqualTo(expected.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-03 12:00:00.000",
                "2026-01-03 12:00:00",
                "01/03/2026 05:00:00 MST",
                "01/03/2026 12:00:00",
                "2026-01-03T04:00:00-08:00",
                "2026-01-03T04:00:00.000-0800",
                "'Sat, 03 Jan 2026 12:00:00 -0000'",
                "'Sat, 03 Jan 2026 12:00:00 +0000'",
                "'Sat, 3 Jan 2026 13:00:00 +0100'",
            })
    void takes_dates_in_many_forms(String date, TwilioSandbox twilio) {
        oneEachDay(twilio);

        assertThat(bodies(twilio, "?DateSent%3E=" + encoded(date))).containsExactly("day 4", "day 3");
    }

    @Test
    void refuses_what_is_no_date(TwilioSandbox twilio) {
        Answer answer = Sms.http(twilio).get(Sms.path(twilio, "/Messages.json?DateSent%3C=yesterday"));

        assertThat(answer).isEqualTo(Answer.refusal(400, 20001, "Invalid date value"));
    }

    @Test
    void refuses_a_range_that_is_partially_or_entirely_outside_of_the_retention_window(TwilioSandbox twilio) {
        for (String query : List.of(
                "DateSent%3E=2024-11-26",
                "DateSent=2020",
                "DateSent%3E=2008-01-02&DateSent%3C=2026",
                "DateSent%3C=2024-11-26",
                "DateSent%3C=2020-01-01")) {
            assertThat(Sms.http(twilio).get(Sms.path(twilio, "/Messages.json?" + query)))
                    .isEqualTo(Answer.refusal(
                            400,
                            20004,
                            "Date range specified in query is partially or entirely outside of retention window of 400"
                                    + " days"));
        }
        assertThat(bodies(twilio, "?DateSent%3E=2024-11-27")).isEmpty();
        assertThat(bodies(twilio, "?DateSent%3C=2024-11-27")).isEmpty();
    }

    @Test
    void refuses_a_later_page_without_a_token(TwilioSandbox twilio) {
        assertThat(Sms.http(twilio).get(Sms.path(twilio, "/Messages.json?Page=1")))
                .isEqualTo(Answer.refusal(400, 20001, "PageToken is required for paging."));
    }

    @Test
    void repeats_the_filters_in_its_uris(TwilioSandbox twilio) {
        assertThat(list(twilio, "?DateSent%3E=2025-01-02&From=%2B987654321&To=%2B123456789&PageSize=25")
                        .path("uri")
                        .asText())
                .isEqualTo("/2010-04-01/Accounts/" + twilio.accountSid()
                        + "/Messages.json?To=%2B123456789&From=%2B987654321&DateSent%3E=2025-01-02&PageSize=25&Page=0");
    }

    @Test
    void is_read_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
        oneEachDay(twilio);

        var found = Message.reader()
                .setTo(new com.twilio.type.PhoneNumber(TO))
                .setDateSentAfter(ZonedDateTime.parse("2026-01-02T00:00:00Z"))
                .setDateSentBefore(ZonedDateTime.parse("2026-01-03T12:00:00Z"))
                .read(client);

        assertThat(found).extracting(Message::getBody).containsExactly("day 3", "day 2");
    }
}
