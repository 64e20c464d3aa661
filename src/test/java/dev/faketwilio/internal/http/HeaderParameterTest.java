package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderParameterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "form-data; name=Path | Path",
                "form-data; name=\"Path\" | Path",
                "form-data;name=Path;filename=x | Path",
                "form-data; filename=x; NAME = \"Path\" ; other | Path",
                "form-data; ; name=Path; | Path",
                "form-data; name=a=b | a=b",
                "form-data; name=\"a;b, c=d\" | a;b, c=d",
                "form-data; name=\"a\\\"b\\\\c\\d\" | a\"b\\c\\d",
                "form-data; filename=\"x; name=no\"; name=yes | yes",
                "form-data; filename=\"\\\"; name=no\\\\\"; name=yes | yes",
                "form-data; name=first; name=second | first",
                "form-data; filename=no; name*=no; xname=no; name=yes | yes",
                "form-data; name=\"no end | \"no end",
                "form-data; name=\" | \""
            })
    void has_the_value(String header, String value) {
        assertThat(HeaderParameter.of(header, "name")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"form-data; name=", "form-data; name=\"\"", "form-data; name= ;x"})
    void may_be_empty(String header) {
        assertThat(HeaderParameter.of(header, "name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "name=x",
                "form-data",
                "form-data; name",
                "form-data; filename=\"a; name=x",
                "a; =name",
                "a; \"name\"=x"
            })
    void may_be_missing(String header) {
        assertThat(HeaderParameter.of(header, "name")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"; x", "; x=", "; x=\"\\\\\"", ";", "=", "\\"})
    @Timeout(30)
    void may_stand_far_behind_in_a_long_header(String repeated) {
        String header = "form-data" + repeated.repeat(1_000_000) + "; name=Path";

        assertThat(HeaderParameter.of(header, "name")).isEqualTo("Path");
    }
}
