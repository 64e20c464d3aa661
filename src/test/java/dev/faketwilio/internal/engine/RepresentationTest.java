package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Product;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59Z",
        "0987-06-05T04:03:02Z, 0987-06-05T04:03:02Z",
    })
    void dates_have_whole_seconds_in_utc(String instant, String expected) {
        assertThat(Dates.iso(Instant.parse(instant))).isEqualTo(expected);
    }

    @Test
    void dates_are_those_that_java_writes() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));

            assertThat(Dates.iso(instant))
                    .isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    @Test
    void a_resource_is_written_in_the_order_of_its_keys() {
        Representation json = representation(Product.MESSAGING)
                .sids("MG1")
                .text("name", "a\"b")
                .text("none", null)
                .number("number", 7)
                .flag("flag", false)
                .dates(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
                .date("never", null)
                .url("/v1/Services/MG1")
                .link("first", "/v1/Services/MG1/First")
                .link("second", "/v1/Services/MG1/Second");

        assertThat(text(json))
                .isEqualTo("{\"sid\": \"MG1\", \"account_sid\": \"AC1\", \"name\": \"a\\\"b\", \"none\": null,"
                        + " \"number\": 7, \"flag\": false, \"date_created\": \"1970-01-01T00:00:00Z\","
                        + " \"date_updated\": \"1970-01-01T00:00:01Z\", \"never\": null,"
                        + " \"url\": \"https://messaging.twilio.com/v1/Services/MG1\","
                        + " \"links\": {\"first\": \"https://messaging.twilio.com/v1/Services/MG1/First\","
                        + " \"second\": \"https://messaging.twilio.com/v1/Services/MG1/Second\"}}");
    }

    @Test
    void what_the_upload_host_answers_links_to_the_main_host() {
        assertThat(text(representation(Product.SERVERLESS_UPLOAD).url("/v1/X")))
                .isEqualTo("{\"url\": \"https://serverless.twilio.com/v1/X\"}");
    }

    @Test
    void the_2010_api_writes_its_own_dates_and_relative_uris() {
        assertThat(text(representation(Product.API)
                        .date("date_sent", Instant.parse("2019-05-04T17:44:46Z"))
                        .object("capabilities", it -> it.flag("sms", true))
                        .uri("/Messages/SM1.json")))
                .isEqualTo("{\"date_sent\": \"Sat, 04 May 2019 17:44:46 +0000\", \"capabilities\": {\"sms\": true},"
                        + " \"uri\": \"/2010-04-01/Accounts/AC1/Messages/SM1.json\"}");
    }

    @Test
    void an_array_of_texts_is_written_in_its_order() {
        assertThat(text(representation(Product.MESSAGING)
                        .accountSid()
                        .texts("capabilities", List.of("MMS", "SMS"))
                        .texts("errors", List.of())))
                .isEqualTo("{\"account_sid\": \"AC1\", \"capabilities\": [\"MMS\", \"SMS\"], \"errors\": []}");
    }

    @Test
    void numbers_and_flags_may_be_missing_and_numbers_have_their_digits() {
        Integer number = 7;
        Boolean flag = true;
        assertThat(text(representation(Product.MESSAGING)
                        .number("number", number)
                        .number("no_number", (@Nullable Integer) null)
                        .flag("flag", flag)
                        .flag("no_flag", (@Nullable Boolean) null)
                        .decimal("mps", new BigDecimal("0.25"))
                        .decimal("whole", new BigDecimal("600"))))
                .isEqualTo("{\"number\": 7, \"no_number\": null, \"flag\": true, \"no_flag\": null,"
                        + " \"mps\": 0.25, \"whole\": 600}");
    }

    @ParameterizedTest
    @CsvSource({"v1.2, 1", "v1.3, 0", "V1.2, 0", "'', 0"})
    void a_part_may_belong_to_one_version_of_the_form(String version, int parts) {
        Representation json = new Representation(new Addressee("AC1", Origin.TWILIO, version), Product.MESSAGING);

        json.text("always", "yes").inVersion("v1.2", more -> more.text("more", "too"));

        assertThat(text(json)).isEqualTo("{\"always\": \"yes\"" + ", \"more\": \"too\"".repeat(parts) + "}");
    }

    private static Representation representation(Product product) {
        return new Representation(new Addressee("AC1", Origin.TWILIO, ""), product);
    }

    private static String text(Representation json) {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }
}
