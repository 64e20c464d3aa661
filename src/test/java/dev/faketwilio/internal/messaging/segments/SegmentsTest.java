package dev.faketwilio.internal.messaging.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** contract/messaging.md 15.4 and appendix D. */
class SegmentsTest {

    @Nested
    class In_gsm_7 {

        @ParameterizedTest
        @CsvSource({"0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4", "1530, 10", "1531, 11"})
        void a_single_segment_has_160_characters_and_a_part_153(int characters, int segments) {
            assertThat(Segments.count("a".repeat(characters), false)).isEqualTo(segments);
        }

        @Test
        void an_extension_character_counts_twice() {
            assertThat(Segments.count("{" + "2".repeat(158), false)).isEqualTo(1);
            assertThat(Segments.count("{" + "2".repeat(159), false)).isEqualTo(2);
            assertThat(Segments.count("€".repeat(80), false)).isEqualTo(1);
            assertThat(Segments.count("€".repeat(81), false)).isEqualTo(2);
        }

        @Test
        void an_extension_character_is_not_split_over_two_segments() {
            // 152 and 2 do not fit into a part of 153, so the second part begins with the bracket
            String withBracket = "a".repeat(152) + "[" + "a".repeat(151);
            assertThat(Segments.count(withBracket, false)).isEqualTo(2);
            assertThat(Segments.count(withBracket + "a", false)).isEqualTo(3);
        }

        @Test
        void a_line_break_of_two_characters_counts_as_two() {
            assertThat(Segments.count("\r\n".repeat(80), false)).isEqualTo(1);
            assertThat(Segments.count("\r\n".repeat(80) + "a", false)).isEqualTo(2);
        }

        @Test
        void all_characters_of_the_alphabet_can_be_sent_and_no_others() {
            assertThat(IntStream.range(0, 0x10000).filter(c -> Gsm7.septets((char) c) == 1))
                    .hasSize(127)
                    .contains(0x0A, 0x0D, 0x20, 0x5A, 0x5F, 0x61, 0x7A, 0xA1, 0xC7, 0xDF, 0xFC, 0x393, 0x3A9)
                    .doesNotContain(0x60, 0xE7, 0xC0);
            assertThat(IntStream.range(0, 0x10000).filter(c -> Gsm7.septets((char) c) == 2))
                    .containsExactly(0x0C, 0x5B, 0x5C, 0x5D, 0x5E, 0x7B, 0x7C, 0x7D, 0x7E, 0x20AC);
        }
    }

    @Nested
    class In_ucs_2 {

        @ParameterizedTest
        @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
        void a_single_segment_has_70_characters_and_a_part_67(int characters, int segments) {
            assertThat(Segments.count("ж".repeat(characters), false)).isEqualTo(segments);
        }

        @ParameterizedTest
        @ValueSource(strings = {"ж", "`", "ç", "😜", "\u2019", "e\u0301"})
        void one_character_is_enough_for_the_whole_text(String character) {
            assertThat(Segments.count("a".repeat(70) + character, false)).isEqualTo(2);
        }

        @Test
        void a_character_of_two_units_counts_twice() {
            assertThat(Segments.count("😜" + "2".repeat(68), false)).isEqualTo(1);
            assertThat(Segments.count("😜" + "2".repeat(69), false)).isEqualTo(2);
        }

        @Test
        void a_character_of_two_units_is_not_split_over_two_segments() {
            String text = "ж".repeat(66) + "😜" + "ж".repeat(65);
            assertThat(Segments.count(text, false)).isEqualTo(2);
            assertThat(Segments.count(text + "ж", false)).isEqualTo(3);
        }
    }

    @Nested
    class With_smart_encoding {

        @ParameterizedTest
        @CsvSource(
                delimiter = '>',
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "“Hello”>\"Hello\"",
                    "it’s>it's",
                    "a—b>a-b",
                    "wait…>wait...",
                    "½ `x`>1/2 'x'",
                    "\u3000x>  x",
                    "\u2028x> x",
                    "a\u200Bb>ab",
                    "＃１>#1",
                    "Ａ＼>A\\",
                    "ok>ok",
                    "a\tb ж>a       b ж",
                })
        void similar_characters_are_replaced(String text, String sent) {
            assertThat(SmartEncoding.apply(text)).isEqualTo(sent);
        }

        @Test
        void a_text_that_gsm_7_can_then_send_takes_fewer_segments() {
            String text = "“" + "a".repeat(100) + "”";
            assertThat(Segments.count(text, false)).isEqualTo(2);
            assertThat(Segments.count(text, true)).isEqualTo(1);
        }

        @Test
        void other_characters_make_it_ucs_2_all_the_same() {
            assertThat(Segments.count("“" + "ж".repeat(70), true)).isEqualTo(2);
        }

        @Test
        void everything_that_is_replaced_is_replaced_by_gsm_7() {
            assertThat(IntStream.range(0, 0x10000)
                            .mapToObj(c -> SmartEncoding.replacement((char) c))
                            .filter(replacement -> replacement != null))
                    .hasSize(270)
                    .allMatch(Segments::isGsm7);
        }

        @Test
        void nothing_is_replaced_that_gsm_7_has() {
            assertThat(IntStream.range(0, 0x10000)
                            .filter(c -> SmartEncoding.replacement((char) c) != null && Gsm7.septets((char) c) > 0))
                    .isEmpty();
        }
    }
}
