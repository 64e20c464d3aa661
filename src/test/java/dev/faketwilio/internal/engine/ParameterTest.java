package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.errors.TwilioException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    @Nested
    class A_text {

        private final Parameter<String> name = Parameter.text("FriendlyName", 3);

        @ParameterizedTest
        @ValueSource(strings = {"a", "abc", " ", "   ", "äöü", "😀😀😀", "a\n\t"})
        void has_so_many_characters(String value) {
            assertThat(name.read(value)).isEqualTo(value);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "abcd", "    ", "😀😀😀😀", "e\u0301e\u0301"})
        void is_counted_in_code_points(String value) {
            assertRefused(name, value, "Invalid FriendlyName");
        }
    }

    @Nested
    class A_flag {

        private final Parameter<Boolean> flag = Parameter.flag("UiEditable");

        @ParameterizedTest
        @CsvSource({
            "true, true",
            "TRUE, true",
            "True, true",
            "tRuE, true",
            "false, false",
            "FALSE, false",
            "FaLsE, false"
        })
        void is_true_or_false_in_any_case(String value, boolean expected) {
            assertThat(flag.read(value)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "yes", "1", "0", "on", "t", " true", "true ", "null", "truе" /* a Cyrillic letter */})
        void is_nothing_else(String value) {
            assertRefused(flag, value, "Invalid UiEditable");
        }
    }

    @Nested
    class A_whole_number {

        private final Parameter<Integer> number = Parameter.integer("ValidityPeriod", 1, 36_000);

        @ParameterizedTest
        @CsvSource({"1, 1", "9, 9", "36000, 36000", "14400, 14400", "007, 7"})
        void lies_between_its_bounds(String value, int expected) {
            assertThat(number.read(value)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "", "0", "36001", "-1", "2147483647", "2147483648", "99999999999999999999", "4294967297", "1.0",
                    "1,000", "1e3", "0x10", " 5", "5 ", "+5", "five", "٣", "５"
                })
        void is_refused_beyond_them_and_in_any_other_form(String value) {
            assertRefused(number, value, "Invalid ValidityPeriod");
        }

        @Test
        void may_be_negative_where_its_bounds_are() {
            Parameter<Integer> any = Parameter.integer("N", Integer.MIN_VALUE, Integer.MAX_VALUE);

            assertThat(any.read("-2147483648")).isEqualTo(Integer.MIN_VALUE);
            assertThat(any.read("2147483647")).isEqualTo(Integer.MAX_VALUE);
            assertRefused(any, "-2147483649", "Invalid N");
            assertRefused(any, "-", "Invalid N");
            assertRefused(any, "--1", "Invalid N");
        }
    }

    @Nested
    class A_choice {

        private final Parameter<String> method = Parameter.choice("InboundMethod", "GET", "POST");

        @ParameterizedTest
        @ValueSource(strings = {"GET", "POST"})
        void is_one_of_its_words(String value) {
            assertThat(method.read(value)).isEqualTo(value);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "get", "Post", "PUT", "GET ", "GETPOST"})
        void is_no_other_word(String value) {
            assertRefused(method, value, "Invalid InboundMethod");
        }
    }

    @Nested
    class A_url {

        private final Parameter<String> url = Parameter.url("StatusCallback");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://example.com",
                    "https://example.com/",
                    "HTTPS://EXAMPLE.COM/x?y=z&a=b#c",
                    "http://user:password@example.com:8080/a%20b",
                    "http://localhost:1/",
                    "http://127.0.0.1/",
                    "http://[::1]:80/",
                })
        void is_absolute_and_of_the_web(String value) {
            assertThat(url.read(value)).isEqualTo(value);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "example.com",
                    "/path",
                    "//example.com/",
                    "ftp://example.com/",
                    "mailto:a@example.com",
                    "javascript:alert(1)",
                    "http:",
                    "http://",
                    "http:///path",
                    "http:example.com",
                    "http://exa mple.com/",
                    "http://example.com:port/",
                    " http://example.com",
                })
        void is_nothing_else(String value) {
            assertRefused(url, value, "Invalid StatusCallback");
        }
    }

    @Test
    void a_further_rule_is_asked_only_about_values_that_mean_something() {
        Parameter<Integer> even = Parameter.integer("N", 1, 10).where(n -> n % 2 == 0);

        assertThat(even.read("4")).isEqualTo(4);
        assertRefused(even, "3", "Invalid N");
        assertRefused(even, "12", "Invalid N");
        assertRefused(even, "x", "Invalid N");
    }

    @Test
    void a_parameter_may_have_an_error_of_its_own() {
        Parameter<Integer> period = Parameter.integer("ValidityPeriod", 1, 10)
                .refusedWith(MessagingErrors.INVALID_VALIDITY_PERIOD)
                .where(n -> n != 7);

        for (String bad : new String[] {"0", "7", "x"}) {
            assertThatThrownBy(() -> period.read(bad))
                    .isInstanceOfSatisfying(
                            TwilioException.class,
                            refused -> assertThat(refused.code()).isEqualTo(21624));
        }
    }

    private static void assertRefused(Parameter<?> parameter, String value, String message) {
        assertThatThrownBy(() -> parameter.read(value))
                .as("value \"%s\"", value)
                .isInstanceOfSatisfying(TwilioException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.code()).isEqualTo(20001);
                    assertThat(refused.text()).isEqualTo(message);
                });
    }
}
