package dev.faketwilio.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TwilioJsonTest {

    @Test
    void writes_a_space_after_every_colon_and_comma() {
        byte[] json = new TwilioJson()
                .text("text", "a")
                .number("number", 9_007_199_254_740_993L)
                .flag("flag", true)
                .text("nothing", null)
                .beginObject("object")
                .text("inner", "b")
                .flag("last", false)
                .end()
                .number("zero", 0)
                .toBytes();

        assertThat(text(json))
                .isEqualTo("{\"text\": \"a\", \"number\": 9007199254740993, \"flag\": true, \"nothing\": null,"
                        + " \"object\": {\"inner\": \"b\", \"last\": false}, \"zero\": 0}");
    }

    @Test
    void writes_empty_objects() {
        assertThat(text(new TwilioJson().toBytes())).isEqualTo("{}");
        assertThat(text(new TwilioJson().beginObject("a").end().toBytes())).isEqualTo("{\"a\": {}}");
    }

    @Test
    void escapes_what_json_does_not_allow() {
        byte[] json = new TwilioJson().text("a", "\"\\/\n\t\u0001 é €").toBytes();

        assertThat(text(json)).isEqualTo("{\"a\": \"\\\"\\\\/\\n\\t\\u0001 é €\"}");
    }

    @Test
    void escapes_names_that_somebody_sent() {
        byte[] json = new TwilioJson()
                .texts("a\"é", List.of("b"))
                .texts(new TreeMap<>(Map.of("c\\", "d", "€", "\n")))
                .toBytes();

        assertThat(text(json)).isEqualTo("{\"a\\\"é\": [\"b\"], \"c\\\\\": \"d\", \"€\": \"\\n\"}");
    }

    @Test
    void writes_what_needs_no_escapes_as_it_is() {
        byte[] json = new TwilioJson()
                .plain("sid", "ZS0")
                .text("url", "http://\"é/", "/v1/Services/ZS0")
                .toBytes();

        assertThat(text(json)).isEqualTo("{\"sid\": \"ZS0\", \"url\": \"http://\\\"é//v1/Services/ZS0\"}");
    }

    @Test
    void escapes_at_every_place_of_a_text() {
        byte[] json = new TwilioJson()
                .text("a", "\"b\"")
                .text("c", "d\\")
                .text("e", "\u001f")
                .toBytes();

        assertThat(text(json)).isEqualTo("{\"a\": \"\\\"b\\\"\", \"c\": \"d\\\\\", \"e\": \"\\u001F\"}");
    }

    @Test
    void every_character_comes_back() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            all.append(c);
        }
        byte[] json = new TwilioJson().text("a", all.toString()).toBytes();

        assertThat(new ObjectMapper().readTree(json).path("a").textValue()).isEqualTo(all.toString());
    }

    @Test
    void writes_arrays_and_numbers_that_are_not_whole() {
        byte[] json = new TwilioJson()
                .texts("texts", List.of("a", "b"))
                .texts("none", List.of())
                .beginArray("objects")
                .beginElement()
                .decimal("price", new BigDecimal("-0.00750"))
                .end()
                .beginElement()
                .raw("raw", "[1, 2]")
                .number("after", -1)
                .end()
                .endArray()
                .toBytes();

        assertThat(text(json))
                .isEqualTo("{\"texts\": [\"a\", \"b\"], \"none\": [], \"objects\": [{\"price\": -0.00750},"
                        + " {\"raw\": [1, 2], \"after\": -1}]}");
    }

    @Test
    void characters_beyond_sixteen_bits_come_back() throws IOException {
        byte[] json = new TwilioJson().text("a", "😀\uD83D\uDC68").toBytes();

        assertThat(new ObjectMapper().readTree(json).path("a").textValue()).isEqualTo("😀👨");
    }

    @Test
    void begins_an_array_whose_elements_are_json_already() {
        byte[] start = new TwilioJson().number("a", 1).toBytesUpTo("rows");

        assertThat(text(start)).isEqualTo("{\"a\": 1, \"rows\": [");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
