package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.environment.Log;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessLog.Level;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of the list of Logs, and paging with them: contract/serverless.md 9.1 and 1.11. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class LogFilterTest {

    private String service;
    private String production;
    private String pay;
    private String refund;
    private String logs;

    /** Logs at 10:00, 11:00 and 12:00 on 2026-03-01 in UTC, the second by another Function; it is 12:00 now. */
    @BeforeEach
    void give_logs(TwilioSandbox twilio) {
        SeededServerlessService given = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .function("/refund", "code")
                                .environment("production", ServerlessEnvironmentSeed::deployed));
        service = given.sid();
        production = given.environment("production").sid();
        pay = given.function("/pay").sid();
        refund = given.function("/refund").sid();
        logs = "/v1/Services/" + service + "/Environments/" + production + "/Logs";
        write(twilio, "2026-03-01T10:00:00Z", pay, "ten");
        write(twilio, "2026-03-01T11:00:00Z", refund, "eleven");
        write(twilio, "2026-03-01T12:00:00Z", pay, "twelve");
    }

    @Test
    void without_dates_the_last_day_is_shown(TwilioSandbox twilio) {
        assertThat(messages(twilio)).containsExactly("twelve", "eleven", "ten");
        twilio.clock().advance(Duration.ofHours(22));
        assertThat(messages(twilio)).containsExactly("twelve", "eleven", "ten");
        twilio.clock().advance(Duration.ofSeconds(1));
        assertThat(messages(twilio)).containsExactly("twelve", "eleven");
        twilio.clock().advance(Duration.ofDays(1));
        assertThat(messages(twilio)).isEmpty();
    }

    @Test
    void what_lies_in_the_future_is_not_shown_without_dates(TwilioSandbox twilio) {
        twilio.clock().set(Instant.parse("2026-03-01T11:30:00Z"));

        assertThat(messages(twilio)).containsExactly("eleven", "ten");
        assertThat(messages(twilio, "EndDate", "2026-03-02")).containsExactly("twelve", "eleven", "ten");
    }

    @Test
    void older_ones_are_found_by_a_start_date(TwilioSandbox twilio) {
        twilio.clock().advance(Duration.ofDays(3));

        assertThat(messages(twilio, "StartDate", "2026-03-01T11:00:00Z")).containsExactly("twelve", "eleven");
    }

    @Test
    void one_function_can_be_chosen(TwilioSandbox twilio, TwilioRestClient client) {
        assertThat(messages(twilio, "FunctionSid", pay)).containsExactly("twelve", "ten");
        assertThat(messages(twilio, "FunctionSid", "ZH00000000000000000000000000000000"))
                .isEmpty();
        assertThat(Log.reader(service, production).setFunctionSid(refund).read(client))
                .extracting(Log::getMessage)
                .containsExactly("eleven");
    }

    @Test
    void all_filters_count_together(TwilioSandbox twilio) {
        assertThat(messages(
                        twilio,
                        "FunctionSid",
                        pay,
                        "StartDate",
                        "2026-03-01T10:30:00Z",
                        "EndDate",
                        "2026-03-01T12:00:00Z"))
                .containsExactly("twelve");
    }

    @Test
    void twilio_java_sends_dates_without_a_zone(TwilioSandbox twilio, TwilioRestClient client) {
        ZonedDateTime eleven = ZonedDateTime.of(2026, 3, 1, 11, 0, 0, 0, ZoneOffset.UTC);

        assertThat(Log.reader(service, production)
                        .setStartDate(eleven)
                        .setEndDate(eleven)
                        .read(client))
                .extracting(Log::getMessage)
                .containsExactly("eleven");
        assertThat(twilio.requests().last().query().get("StartDate")).containsExactly("2026-03-01T11:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T11:00:00Z",
                "2026-03-01T11:00:00.000Z",
                "2026-03-01T10:00:00.001Z",
                "2026-03-01T11:00:00",
                "2026-03-01T11:00",
                "2026-03-01T12:00:00+01:00",
                "2026-03-01T22:00:00+11:00",
                "2026-03-01T03:00:00-08:00"
            })
    void a_start_date_has_many_forms(String eleven, TwilioSandbox twilio) {
        assertThat(messages(twilio, "StartDate", eleven)).containsExactly("twelve", "eleven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T11:00:00Z", "2026-03-01T11:59:59.999Z", "2026-03-01T22:00:00+11:00"})
    void an_end_date_includes_its_moment(String eleven, TwilioSandbox twilio) {
        assertThat(messages(twilio, "EndDate", eleven)).containsExactly("eleven", "ten");
    }

    @Test
    void a_date_alone_is_its_midnight_in_utc(TwilioSandbox twilio) {
        assertThat(messages(twilio, "StartDate", "2026-03-01")).hasSize(3);
        assertThat(messages(twilio, "StartDate", "2026-03-02")).isEmpty();
        assertThat(messages(twilio, "EndDate", "2026-03-01")).isEmpty();
        assertThat(messages(twilio, "EndDate", "2026-03-02")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-13-01T00:00:00Z",
                "2026-03-01T25:00:00Z",
                "2026-03-01 11:00:00",
                "1772362800",
                "11:00:00"
            })
    void what_is_no_date_is_refused(String value, TwilioSandbox twilio) {
        assertThat(list(twilio, "StartDate", value)).isEqualTo(refusal(400, 20001, "Invalid StartDate"));
        assertThat(list(twilio, "EndDate", value)).isEqualTo(refusal(400, 20001, "Invalid EndDate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/pay", "ZE00000000000000000000000000000000", "ZH0000000000000000000000000000000"})
    void what_is_no_function_sid_is_refused(String value, TwilioSandbox twilio) {
        assertThat(list(twilio, "FunctionSid", value)).isEqualTo(refusal(400, 20001, "Invalid FunctionSid"));
    }

    @Nested
    class Pages {

        @Test
        void repeat_the_filters_in_twilios_order_and_encoding(TwilioSandbox twilio) {
            Answer page = list(
                    twilio,
                    "PageSize",
                    "1",
                    "FunctionSid",
                    pay,
                    "EndDate",
                    "2026-03-01T13:00:00+01:00",
                    "StartDate",
                    "2026-03-01T10:00:00Z");

            String filters =
                    "?StartDate=2026-03-01T10%3A00%3A00Z&EndDate=2026-03-01T13%3A00%3A00%2B01%3A00&FunctionSid=" + pay
                            + "&PageSize=1&Page=";
            String base = twilio.url(Product.SERVERLESS) + logs + filters;
            JsonNode meta = page.json().get("meta");
            assertThat(meta.get("first_page_url").asText()).isEqualTo(base + "0");
            assertThat(meta.get("url").asText()).isEqualTo(base + "0");
            assertThat(meta.get("previous_page_url").isNull()).isTrue();
            assertThat(meta.get("next_page_url").asText())
                    .isEqualTo(base + "1&PageToken=PA"
                            + page.json().at("/logs/0/sid").asText());
        }

        @Test
        void go_on_within_the_filters(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 0; i < 5; i++) {
                twilio.given().log(production, pay, Level.INFO, "more " + i);
                twilio.given().log(production, refund, Level.INFO, "other " + i);
            }

            Page<Log> page = Log.reader(service, production)
                    .setFunctionSid(pay)
                    .setPageSize(3L)
                    .firstPage(client);
            List<List<String>> pages = new ArrayList<>();
            pages.add(messages(page));
            while (page.hasNextPage()) {
                page = Log.reader(service, production).nextPage(page, client);
                pages.add(messages(page));
            }

            assertThat(pages)
                    .containsExactly(
                            List.of("more 4", "more 3", "more 2"),
                            List.of("more 1", "more 0", "twelve"),
                            List.of("ten"));
            Page<Log> back = Log.reader(service, production).previousPage(page, client);
            assertThat(messages(back)).containsExactly("more 1", "more 0", "twelve");
        }

        @Test
        void are_all_read_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 0; i < 120; i++) {
                twilio.given().log(production, pay, Level.INFO, "more " + i);
            }

            assertThat(Log.reader(service, production).setPageSize(50L).read(client))
                    .hasSize(123);
            assertThat(twilio.requests()).hasSize(3);
        }

        private static List<String> messages(Page<Log> page) {
            return page.getRecords().stream().map(Log::getMessage).toList();
        }
    }

    private void write(TwilioSandbox twilio, String at, String function, String message) {
        twilio.clock().set(Instant.parse(at));
        twilio.given().log(production, function, Level.INFO, message);
    }

    private Answer list(TwilioSandbox twilio, String... query) {
        StringBuilder path = new StringBuilder(logs);
        for (int i = 0; i < query.length; i += 2) {
            path.append(i == 0 ? '?' : '&')
                    .append(query[i])
                    .append('=')
                    .append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return Wire.get(twilio, path.toString());
    }

    private List<String> messages(TwilioSandbox twilio, String... query) {
        return list(twilio, query).json().get("logs").findValuesAsText("message");
    }
}
