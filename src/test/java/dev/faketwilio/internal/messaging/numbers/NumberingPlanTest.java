package dev.faketwilio.internal.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingPlanTest {

    @ParameterizedTest
    @CsvSource({
        "+14155550100, US",
        "+18885550100, US",
        "+15005550006, US",
        "+14165550100, CA",
        "+16045550100, CA",
        "+18765550100, JM",
        "+17875550100, PR",
        "+447700900123, GB",
        "+4581827622, DK",
        "+33639980123, FR",
        "+74955550100, RU",
        "+77015550100, KZ",
        "+353201234567, IE",
        "+6581234567, SG",
        "+8613800138000, CN",
        "+971501234567, AE",
    })
    void a_number_tells_its_country(String number, String country) {
        assertThat(NumberingPlan.country(number)).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "4155550100",
                "14155550100",
                "+1415555010",
                "+141555501000",
                "+10155550100",
                "+11155550100",
                "+14150550100",
                "+14151550100",
                "+999123456789",
                "+44 7700 900123",
                "+447700900１23",
                "+44770",
                "+4477009001234567",
                "whatsapp:+14155550100",
            })
    void what_is_no_possible_number_has_no_country(String text) {
        assertThat(NumberingPlan.country(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "+18005550100, true",
        "+18335550100, true",
        "+18885550100, true",
        "+14155550100, false",
        "+448005550100, false",
    })
    void toll_free_numbers_are_those_of_north_america(String number, boolean tollFree) {
        assertThat(NumberingPlan.isTollFree(number)).isEqualTo(tollFree);
    }

    @Test
    void the_area_code_is_that_of_north_america() {
        assertThat(NumberingPlan.areaCode("+14155550100")).isEqualTo("415");
        assertThat(NumberingPlan.areaCode("+447700900123")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"415, true", "911, true", "123, false", "41, false", "4155, false", "4a5, false", "'', false"})
    void area_codes_have_three_digits_and_begin_with_two_or_more(String text, boolean areaCode) {
        assertThat(NumberingPlan.isAreaCode(text)).isEqualTo(areaCode);
    }

    @ParameterizedTest
    @CsvSource({"123, true", "894546, true", "12, false", "1234567, false", "12a45, false", "+1234, false"})
    void short_codes_have_three_to_six_digits(String text, boolean shortCode) {
        assertThat(NumberingPlan.isShortCode(text)).isEqualTo(shortCode);
    }

    @Test
    void numbers_are_named_by_their_national_form() {
        assertThat(NumberingPlan.nationalForm("+14152339867")).isEqualTo("(415) 233-9867");
        assertThat(NumberingPlan.nationalForm("+4581827622")).isEqualTo("4581827622");
    }

    @ParameterizedTest
    @CsvSource({
        "415, +14155550100, true",
        "+1415, +14155550100, true",
        "5556, +14155550100, false",
        "4*5, +14155550100, true",
        "***********, +14155550100, true",
        "************, +14155550100, false",
        "0100, +14155550100, true",
        "01000, +14155550100, false",
        "'', +14155550100, true",
    })
    void a_pattern_fits_a_part_of_a_number_and_its_stars_any_digit(String pattern, String number, boolean fits) {
        assertThat(NumberPattern.fits(pattern, number)).isEqualTo(fits);
    }
}
