package dev.faketwilio.internal.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.faketwilio.internal.errors.TwilioException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "a=b, b",
                "a=, ''",
                "a, ''",
                "a=b=c, b=c",
                "a==, =",
                "a=b+c, b c",
                "a=b%20c, b c",
                "a=b%2Bc, b+c",
                "a=b%2bc, b+c",
                "a=%26%3D%25, &=%",
                "%61=b, b",
                "x=1&a=b&y=2, b",
                "&&a=b&&, b",
                "A=b, null",
                "aa=b, null",
                "=b, null",
                "a=%00, '\0'",
                "a=%C3%A9, é",
                "a=%E2%82%AC, €",
                "a=%F0%9F%98%80, 😀",
                "a=😀, 😀",
                "a=b&a=c, b",
                "a=&a=c, ''",
            })
    void reads_the_first_value_of_a_name(String encoded, String expected) {
        assertThat(parse(encoded).first("a")).isEqualTo(expected);
    }

    @Test
    void keeps_all_values_of_a_name_in_their_order() {
        Form form = parse("a=1&b=2&a=&a=3");

        assertThat(form.all("a")).containsExactly("1", "", "3");
        assertThat(form.all("b")).containsExactly("2");
        assertThat(form.all("c")).isEmpty();
        assertThat(form.asMap()).containsExactly(entry("a", List.of("1", "", "3")), entry("b", List.of("2")));
    }

    @Test
    void a_value_without_a_name_has_the_empty_name() {
        assertThat(parse("=b").asMap()).containsExactly(entry("", List.of("b")));
        assertThat(parse("=").asMap()).containsExactly(entry("", List.of("")));
    }

    @Test
    void nothing_is_an_empty_form() {
        assertThat(parse("")).isEqualTo(Form.EMPTY);
        assertThat(parse("&&&")).isEqualTo(Form.EMPTY);
        assertThat(Form.parse(null)).isEqualTo(Form.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a=%", "a=%4", "a=%zz", "a=%4z", "a=%z4", "%=b", "a=b&c=%+1", "a=%-1", "a=%٣١"})
    void refuses_a_broken_escape(String encoded) {
        assertRefused(encoded.getBytes(UTF_8), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%C3", // cut off
                "a=%C3%28", // no continuation
                "a=%80", // continuation without a beginning
                "a=%C0%AF", // overlong
                "a=%ED%A0%80", // half of a surrogate pair
                "a=%F4%90%80%80", // beyond Unicode
                "%FF=b",
            })
    void refuses_what_is_not_utf_8(String encoded) {
        assertRefused(encoded.getBytes(UTF_8), UTF_8);
    }

    @Test
    void refuses_raw_bytes_that_are_not_utf_8() {
        assertRefused(new byte[] {'a', '=', (byte) 0xE9}, UTF_8);
    }

    @Test
    void reads_another_character_set() {
        assertThat(Form.parse("a=%E9t%E9+1".getBytes(UTF_8), ISO_8859_1).first("a"))
                .isEqualTo("été 1");
        assertThat(Form.parse(new byte[] {'a', '=', (byte) 0xE9}, ISO_8859_1).first("a"))
                .isEqualTo("é");
        assertThat(Form.parse("a=%A4".getBytes(UTF_8), Charset.forName("ISO-8859-15"))
                        .first("a"))
                .isEqualTo("€");
    }

    @Test
    void in_a_path_a_plus_is_a_plus() {
        assertThat(Form.decodeSegment("a+b%2Bc%20d%C3%A9")).isEqualTo("a+b+c dé");
        assertThat(Form.decodeSegment("plain+")).isEqualTo("plain+");
        assertThat(Form.decodeSegment("%zz")).isNull();
        assertThat(Form.decodeSegment("%FF")).isNull();
    }

    @Test
    void forms_are_equal_if_they_were_sent_alike() {
        assertThat(parse("a=1&b=%32")).isEqualTo(Form.of("a", "1", "b", "2")).hasSameHashCodeAs(parse("a=1&b=2"));
        assertThat(parse("a=1&b=2"))
                .isNotEqualTo(parse("b=2&a=1"))
                .isNotEqualTo(parse("a=1&b=3"))
                .isNotEqualTo(parse("a=1"));
    }

    @Test
    void a_map_of_the_parameters_cannot_be_changed() {
        Map<String, List<String>> map = parse("a=1").asMap();

        assertThatThrownBy(() -> map.put("b", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().iterator().next().add("2"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void reads_back_what_java_encoded(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<String> pairs = randomPairs(random);
            StringBuilder encoded = new StringBuilder();
            for (int i = 0; i < pairs.size(); i += 2) {
                encoded.append(random.nextInt(5) == 0 ? "&&" : i == 0 ? "" : "&")
                        .append(URLEncoder.encode(pairs.get(i), UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(pairs.get(i + 1), UTF_8));
            }

            assertThat(parse(encoded.toString()).asMap()).as(encoded.toString()).isEqualTo(grouped(pairs));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void reads_back_whatever_way_it_was_encoded(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<String> pairs = randomPairs(random);
            StringBuilder encoded = new StringBuilder();
            for (int i = 0; i < pairs.size(); i += 2) {
                encoded.append(i == 0 ? "" : "&").append(loosely(pairs.get(i), random));
                if (!pairs.get(i + 1).isEmpty() || pairs.get(i).isEmpty() || random.nextBoolean()) {
                    encoded.append('=').append(loosely(pairs.get(i + 1), random));
                }
            }

            assertThat(parse(encoded.toString()).asMap()).as(encoded.toString()).isEqualTo(grouped(pairs));
        }
    }

    /** Encodes what must be, and of the rest whatever comes, in either case of digits. */
    private static String loosely(String text, Random random) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (c == ' ' && random.nextBoolean()) {
                encoded.append('+');
            } else if ("&=%+ ".indexOf(c) >= 0 || random.nextInt(3) == 0) {
                for (byte b : character.getBytes(UTF_8)) {
                    String hex = Integer.toHexString(0x100 | (b & 0xFF)).substring(1);
                    encoded.append('%').append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
                }
            } else {
                encoded.append(character);
            }
        });
        return encoded.toString();
    }

    private static List<String> randomPairs(Random random) {
        List<String> names = List.of("To", "", "a b", "ÄÖ", "x", "x=", "%41", "+");
        List<String> pairs = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            pairs.add(random.nextBoolean() ? names.get(random.nextInt(names.size())) : randomText(random));
            pairs.add(randomText(random));
        }
        return pairs;
    }

    /** Up to twelve characters of ASCII, the Basic Multilingual Plane and beyond. */
    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(13);
        while (text.codePointCount(0, text.length()) < length) {
            int bound = random.nextInt(3) == 0 ? 0x11_0000 : random.nextBoolean() ? 0x80 : 0x1_0000;
            int c = random.nextInt(bound);
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static Map<String, List<String>> grouped(List<String> pairs) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.computeIfAbsent(pairs.get(i), name -> new ArrayList<>()).add(pairs.get(i + 1));
        }
        return map;
    }

    private static Form parse(String encoded) {
        return Form.parse(encoded.getBytes(UTF_8), UTF_8);
    }

    private static void assertRefused(byte[] encoded, Charset charset) {
        assertThatThrownBy(() -> Form.parse(encoded, charset))
                .isInstanceOfSatisfying(TwilioException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.code()).isEqualTo(20001);
                    assertThat(refused.text()).isEqualTo("Bad request");
                });
    }
}
