package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.MessagingSettings.http;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Deactivations;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to the lists of deactivated numbers: contract/messaging.md 13. The sandbox's day is 2026-01-01. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class DeactivationTest {

    private static final String DEACTIVATIONS = "/v1/Deactivations";

    @Test
    void leads_to_the_list_of_the_day_by_body_and_header(TwilioSandbox twilio)
            throws IOException, InterruptedException {
        twilio.given().deactivations(LocalDate.of(2025, 12, 31), "https://example.com/lists/2025-12-31.txt");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(twilio.url(Product.MESSAGING) + DEACTIVATIONS + "?Date=2025-12-31"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((twilio.accountSid() + ":" + twilio.authToken())
                                                .getBytes(StandardCharsets.UTF_8)))
                .build();

        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.body()).isEqualTo("{\"redirect_to\": \"https://example.com/lists/2025-12-31.txt\"}");
        assertThat(response.headers().allValues("Location"))
                .containsExactly("https://example.com/lists/2025-12-31.txt");
        assertThat(twilio.requests().to(Deactivation.FETCH).single().status()).hasValue(307);
    }

    @Test
    void leads_nowhere_unless_the_test_has_said_where(TwilioSandbox twilio) {
        assertThat(http(twilio).get(DEACTIVATIONS + "?Date=2025-12-31"))
                .isEqualTo(new Answer(307, "{\"redirect_to\": \"https://deactivations.invalid/2025-12-31.txt\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-27, 307, 0, ''",
        "2020-08-26, 400, 30113, Specified date is too old",
        "2025-12-31, 307, 0, ''",
        "2026-01-01, 400, 30114, Specified date is not available yet",
        "9999-12-31, 400, 30114, Specified date is not available yet",
        "2025-02-29, 400, 30115, Date format is incorrect",
        "2025-1-1, 400, 30115, Date format is incorrect",
        "31.12.2025, 400, 30115, Date format is incorrect",
        "2025-12-31T00:00:00Z, 400, 30115, Date format is incorrect",
        "'', 400, 30115, Date format is incorrect"
    })
    void takes_days_that_have_a_list(String date, int status, int code, String message, TwilioSandbox twilio) {
        Answer answer = http(twilio).get(DEACTIVATIONS + "?Date=" + date);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer).isEqualTo(refusal(status, code, message));
        }
    }

    @Test
    void needs_a_day(TwilioSandbox twilio) {
        assertThat(http(twilio).get(DEACTIVATIONS)).isEqualTo(refusal(400, 30115, "Date format is incorrect"));
    }

    @Test
    void has_todays_list_tomorrow(TwilioSandbox twilio) {
        twilio.clock().advance(Duration.ofDays(1));

        assertThat(http(twilio).get(DEACTIVATIONS + "?Date=2026-01-01").status())
                .isEqualTo(307);
    }

    @Test
    void is_asked_for_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
        Deactivations found =
                Deactivations.fetcher().setDate(LocalDate.of(2025, 12, 31)).fetch(client);

        assertThat(found.getRedirectTo()).isEqualTo(URI.create("https://deactivations.invalid/2025-12-31.txt"));
    }
}
