package dev.faketwilio.internal.messaging.senders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.messaging.SenderReason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** contract/messaging.md 16. */
class SenderSelectionTest {

    private static final Candidate SAN_FRANCISCO = longCode("+14155550100", "US");
    private static final Candidate NEW_YORK = longCode("+12125550100", "US");
    private static final Candidate TORONTO = longCode("+14165550100", "CA");
    private static final Candidate LONDON = longCode("+447700900100", "GB");
    private static final Candidate BERLIN = longCode("+4915700000100", "DE");
    private static final Candidate TOLL_FREE =
            new Candidate(1, "+18005550100", Candidate.Kind.TOLL_FREE, "US", true, true);
    private static final Candidate SHORT_CODE = new Candidate(2, "12345", Candidate.Kind.SHORT_CODE, "US", true, false);
    private static final Candidate BRAND = new Candidate(3, "ACME", Candidate.Kind.ALPHANUMERIC, "", true, false);
    private static final Candidate BRAND_UK =
            new Candidate(4, "ACME UK", Candidate.Kind.ALPHANUMERIC, "GB", true, false);
    private static final Candidate WHATSAPP =
            new Candidate(5, "whatsapp:+14155550100", Candidate.Kind.CHANNEL, "US", true, true);

    private static Candidate longCode(String number, String country) {
        return new Candidate(
                Long.parseLong(number.substring(1)),
                number,
                Candidate.Kind.LONG_CODE,
                country,
                true,
                !country.equals("GB"));
    }

    private static @Nullable Choice choose(String to, Candidate... pool) {
        return choose(to, null, true, Map.of(), pool);
    }

    private static @Nullable Choice choose(
            String to, @Nullable Candidate sticky, boolean geomatch, Map<Candidate, Integer> uses, Candidate... pool) {
        return new SenderSelection(List.of(pool), Destination.of(to, false), sender -> uses.getOrDefault(sender, 0))
                .choose(sticky, geomatch);
    }

    @Nested
    class Kinds {

        @Test
        void a_short_code_comes_before_everything_else_in_its_country() {
            assertThat(choose("+14155550199", SAN_FRANCISCO, TOLL_FREE, BRAND, SHORT_CODE))
                    .isEqualTo(new Choice(SHORT_CODE, SenderReason.SHORT_CODE));
        }

        @Test
        void a_short_code_is_of_no_use_in_another_country() {
            assertThat(choose("+447700900199", SHORT_CODE, BRAND, LONDON))
                    .isEqualTo(new Choice(BRAND, SenderReason.ALPHANUMERIC));
            assertThat(choose("+447700900199", SHORT_CODE)).isNull();
        }

        @Test
        void an_alphanumeric_sender_comes_before_numbers() {
            assertThat(choose("+447700900199", LONDON, BRAND)).isEqualTo(new Choice(BRAND, SenderReason.ALPHANUMERIC));
        }

        @ParameterizedTest
        @CsvSource({"+14155550199", "+14165550199", "+17875550199"})
        void an_alphanumeric_sender_is_of_no_use_in_the_united_states_and_canada(String to) {
            assertThat(choose(to, BRAND)).isNull();
            assertThat(choose(to, BRAND, SAN_FRANCISCO))
                    .extracting(Choice::sender)
                    .isEqualTo(SAN_FRANCISCO);
        }

        @Test
        void an_alphanumeric_sender_of_the_destination_comes_before_the_default_one() {
            assertThat(choose("+447700900199", BRAND, BRAND_UK))
                    .isEqualTo(new Choice(BRAND_UK, SenderReason.ALPHANUMERIC));
            assertThat(choose("+33639980123", BRAND, BRAND_UK)).isEqualTo(new Choice(BRAND, SenderReason.ALPHANUMERIC));
            assertThat(choose("+33639980123", BRAND_UK)).isNull();
        }

        @Test
        void toll_free_numbers_come_first_in_canada_only() {
            assertThat(choose("+15145550199", TORONTO, TOLL_FREE))
                    .isEqualTo(new Choice(TOLL_FREE, SenderReason.COUNTRY));
            assertThat(choose("+13125550199", SAN_FRANCISCO, TOLL_FREE))
                    .isEqualTo(new Choice(SAN_FRANCISCO, SenderReason.COUNTRY));
        }

        @Test
        void an_address_of_a_channel_is_reached_by_senders_of_that_channel_only() {
            assertThat(choose("whatsapp:+14155550199", SAN_FRANCISCO, WHATSAPP))
                    .isEqualTo(new Choice(WHATSAPP, SenderReason.CHANNEL));
            assertThat(choose("messenger:123", SAN_FRANCISCO, WHATSAPP)).isNull();
            assertThat(choose("+14155550199", WHATSAPP)).isNull();
        }
    }

    @Nested
    class Countries {

        @Test
        void a_number_of_the_recipients_country_is_preferred() {
            assertThat(choose("+447700900199", SAN_FRANCISCO, BERLIN, LONDON))
                    .isEqualTo(new Choice(LONDON, SenderReason.COUNTRY));
        }

        @Test
        void then_one_of_the_united_states_then_any() {
            assertThat(choose("+33639980123", BERLIN, SAN_FRANCISCO))
                    .isEqualTo(new Choice(SAN_FRANCISCO, SenderReason.UNITED_STATES));
            assertThat(choose("+33639980123", BERLIN, LONDON)).isEqualTo(new Choice(BERLIN, SenderReason.ANY));
        }

        @Test
        void the_united_states_and_canada_are_reached_from_there_only() {
            assertThat(choose("+14155550199", LONDON, BERLIN)).isNull();
            assertThat(choose("+14155550199", TORONTO)).isEqualTo(new Choice(TORONTO, SenderReason.ANY));
        }

        @Test
        void an_empty_pool_reaches_nobody() {
            assertThat(choose("+14155550199")).isNull();
        }
    }

    @Nested
    class Area_codes {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "the recipient's area is preferred,      +12125550199, +12125550100, AREA_CODE",
            "an overlay is the same area,            +16465550199, +12125550100, AREA_CODE",
            "any number does where none has the area, +13125550199, +14155550100, COUNTRY"
        })
        void decide_between_numbers_of_one_country(String rule, String to, String from, SenderReason reason) {
            Candidate chosen = longCode(from, "US");

            assertThat(chosen).isIn(SAN_FRANCISCO, NEW_YORK);
            assertThat(choose(to, SAN_FRANCISCO, NEW_YORK)).isEqualTo(new Choice(chosen, reason));
        }

        @Test
        void nothing_is_preferred_where_it_is_off() {
            assertThat(choose("+12125550199", null, false, Map.of(), SAN_FRANCISCO, NEW_YORK))
                    .isEqualTo(new Choice(SAN_FRANCISCO, SenderReason.COUNTRY));
        }

        @ParameterizedTest
        @CsvSource({"212, 646, true", "347, 929, true", "416, 437, true", "212, 415, false", "415, 415, true"})
        void overlay_each_other(String one, String other, boolean same) {
            assertThat(Overlays.sameArea(one, other)).isEqualTo(same);
            assertThat(Overlays.sameArea(other, one)).isEqualTo(same);
            assertThat(Overlays.sameArea("", "")).isFalse();
        }
    }

    @Nested
    class Sticky_senders {

        @Test
        void stay_though_another_would_be_nearer() {
            assertThat(choose("+12125550199", SAN_FRANCISCO, true, Map.of(SAN_FRANCISCO, 9), NEW_YORK, SAN_FRANCISCO))
                    .isEqualTo(new Choice(SAN_FRANCISCO, SenderReason.STICKY));
        }

        @Test
        void stay_on_a_channel_too() {
            Candidate other = new Candidate(6, "whatsapp:+14155550101", Candidate.Kind.CHANNEL, "US", true, true);
            assertThat(choose("whatsapp:+14155550199", other, true, Map.of(other, 1), WHATSAPP, other))
                    .isEqualTo(new Choice(other, SenderReason.STICKY));
        }

        @Test
        void give_way_when_they_have_left_the_pool() {
            assertThat(choose("+12125550199", SAN_FRANCISCO, true, Map.of(), NEW_YORK))
                    .isEqualTo(new Choice(NEW_YORK, SenderReason.AREA_CODE));
        }

        @Test
        void give_way_to_a_sender_of_the_recipients_country() {
            assertThat(choose("+447700900199", SAN_FRANCISCO, true, Map.of(), SAN_FRANCISCO, LONDON))
                    .isEqualTo(new Choice(LONDON, SenderReason.COUNTRY));
            assertThat(choose("+447700900199", SAN_FRANCISCO, true, Map.of(), SAN_FRANCISCO, BERLIN))
                    .isEqualTo(new Choice(SAN_FRANCISCO, SenderReason.STICKY));
        }

        @Test
        void give_way_when_they_cannot_send_media() {
            Choice choice = new SenderSelection(
                            List.of(LONDON, BERLIN), Destination.of("+447700900199", true), sender -> 0)
                    .choose(LONDON, true);
            assertThat(choice).isEqualTo(new Choice(BERLIN, SenderReason.ANY));
        }
    }

    @Test
    void equal_senders_take_turns() {
        Candidate second = longCode("+14155550101", "US");
        assertThat(choose("+13125550199", SAN_FRANCISCO, second))
                .extracting(Choice::sender)
                .isEqualTo(SAN_FRANCISCO);
        assertThat(choose("+13125550199", null, true, Map.of(SAN_FRANCISCO, 1), SAN_FRANCISCO, second))
                .extracting(Choice::sender)
                .isEqualTo(second);
        assertThat(choose("+13125550199", null, true, Map.of(SAN_FRANCISCO, 1, second, 1), SAN_FRANCISCO, second))
                .extracting(Choice::sender)
                .isEqualTo(SAN_FRANCISCO);
    }
}
