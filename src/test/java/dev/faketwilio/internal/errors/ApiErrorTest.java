package dev.faketwilio.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiErrorTest {

    private static final Pattern NAME = Pattern.compile("\\{[^{}]+}");

    static Stream<ApiError> all() {
        return Stream.<ApiError[]>of(
                        ComplianceErrors.values(),
                        FaultErrors.values(),
                        LinkShorteningErrors.values(),
                        MessageErrors.values(),
                        MessagingErrors.values(),
                        ServerlessErrors.values(),
                        TwilioErrors.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_text_is_complete_with_a_value_for_each_of_its_names(ApiError error) {
        Object[] values = NAME.matcher(error.template().text())
                .results()
                .map(name -> name.group())
                .distinct()
                .map(name -> "value")
                .toArray();

        TwilioException exception = error.exception(values);

        assertThat(exception.text()).isNotBlank().doesNotContain("{", "}");
        assertThat(exception.status()).isBetween(400, 599);
        assertThat(exception.code()).isPositive();
        assertThatThrownBy(() -> error.exception(
                        Stream.concat(Stream.of(values), Stream.of("more")).toArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Error " + exception.code() + " needs values for [");
    }

    @Test
    void values_are_put_in_by_the_order_of_their_names_and_again_where_a_name_is_repeated() {
        assertThat(ServerlessErrors.CONFLICTING_VERSIONS
                        .exception("Asset", "ZN1", "ZN2")
                        .text())
                .isEqualTo("Different Asset Versions for same Asset. Conflicting SIDs: ZN1 and ZN2.");
    }

    @Test
    void braces_in_a_value_stay_as_they_are() {
        assertThat(ServerlessErrors.UNSUPPORTED_RUNTIME.exception("{node}").text())
                .isEqualTo("unsupported runtime: {node}");
        assertThat(FaultErrors.given(403, 20403, "{no} access").text()).isEqualTo("{no} access");
    }

    @Test
    void the_last_four_digits_of_a_masked_number_are_hidden() {
        assertThat(List.of("+14155550100", "whatsapp:+4915", "abc", "12-34 5"))
                .extracting(number -> MessageErrors.INVALID_TO.exception(number).text())
                .containsExactly(
                        "Invalid 'To' Phone Number: +1415555XXXX",
                        "Invalid 'To' Phone Number: whatsapp:+XXXX",
                        "Invalid 'To' Phone Number: abc",
                        "Invalid 'To' Phone Number: 1X-XX X");
    }

    @Test
    void a_rate_limit_has_a_body_of_its_own() {
        assertThat(new String(TwilioErrors.BAD_REQUEST.exception().toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"code\": 20001, \"message\": \"Bad request\","
                        + " \"more_info\": \"https://www.twilio.com/docs/errors/20001\", \"status\": 400}");
        assertThat(new String(TwilioErrors.TOO_MANY_REQUESTS.exception().toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\": 429, \"message\": \"Too many requests\","
                        + " \"detail\": \"Too many requests for the associated account being sent.\","
                        + " \"code\": 20429, \"moreInfo\": \"https://www.twilio.com/docs/errors/20429\"}");
    }
}
