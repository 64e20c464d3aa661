package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.time.TwilioClock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidsTest {

    @Test
    void a_hundred_thousand_sids_of_one_account_all_differ() {
        Account account = new Account(Sids.sid("AC", "many"), new TwilioClock(), any -> {});
        Set<String> digits = new HashSet<>();

        for (int i = 0; i < 100_000; i++) {
            String sid = account.newSid("ZH");
            assertThat(sid).hasSize(34).startsWith("ZH");
            assertThat(isLowerCaseHex(sid.substring(2))).as(sid).isTrue();
            digits.add(sid.substring(2));
        }

        assertThat(digits).hasSize(100_000);
    }

    @Test
    void the_sids_of_a_thousand_accounts_differ_from_each_other() {
        Set<String> sids = new HashSet<>();

        for (int i = 0; i < 1000; i++) {
            Account account = new Account(Sids.sid("AC", "test " + i), new TwilioClock(), any -> {});
            sids.add(account.sid().substring(2));
            for (int j = 0; j < 10; j++) {
                sids.add(account.newSid("ZS").substring(2));
            }
        }

        assertThat(sids).hasSize(11_000);
    }

    @Test
    void one_account_makes_the_same_sids_in_every_run() {
        Account account = new Account("AC0123456789abcdef0123456789abcdef", new TwilioClock(), any -> {});

        assertThat(account.newSid("ZS")).isEqualTo("ZS95fa579b9557025a4b21047854a47941");
        assertThat(account.newSid("ZH")).isEqualTo("ZH8a391aaa3eaffbf7a8df319ee3832b73");
        assertThat(Sids.sid("AC", "a text")).isEqualTo("ACc3e54db4934a6c1a5cbb6ed6727f75e4");
    }

    @Test
    void digits_that_follow_from_a_number_differ_with_it() {
        assertThat(Sids.hex(1)).hasSize(32).isEqualTo(Sids.hex(1)).isNotEqualTo(Sids.hex(2));
        assertThat(Sids.hex("a")).hasSize(32).isEqualTo(Sids.hex("a")).isNotEqualTo(Sids.hex("b"));
    }

    @ParameterizedTest
    @CsvSource({
        "AC0123456789abcdef0123456789abcdef, true",
        "AC0123456789ABCDEF0123456789abcdef, true",
        "SK0123456789abcdef0123456789abcdef, true",
        "ZS0123456789abcdef0123456789abcdef, false",
        "ac0123456789abcdef0123456789abcdef, false",
        "AC0123456789abcdef0123456789abcde, false",
        "AC0123456789abcdef0123456789abcdef0, false",
        "AC0123456789abcdef0123456789abcdeg, false",
        "' AC123456789abcdef0123456789abcdef', false",
        "AC٠١٢٣456789abcdef0123456789abcdef, false",
        "'', false",
        "AC, false",
    })
    void a_sid_is_told_by_its_prefix_length_and_digits(String text, boolean expected) {
        assertThat(Sids.isSid(text, "AC", "SK")).isEqualTo(expected);
    }

    private static boolean isLowerCaseHex(String digits) {
        return digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
