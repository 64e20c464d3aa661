package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.time.SandboxClock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidsTest {

    @Test
    void a_hundred_thousand_sids_of_one_account_all_differ() {
        Account account = new Account(Sids.sid("AC", "many"), new SandboxClock(), any -> {});
        Set<String> digits = new HashSet<>();

        for (int i = 0; i < 100_000; i++) {
            String sid = newSid(account, "ZH");
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
            Account account = new Account(Sids.sid("AC", "test " + i), new SandboxClock(), any -> {});
            sids.add(account.sid().substring(2));
            for (int j = 0; j < 10; j++) {
                sids.add(newSid(account, "ZS").substring(2));
            }
        }

        assertThat(sids).hasSize(11_000);
    }

    @Test
    void one_account_makes_the_same_sids_in_every_run() {
        Account account = new Account("AC0123456789abcdef0123456789abcdef", new SandboxClock(), any -> {});

        assertThat(newSid(account, "ZS")).isEqualTo("ZS95fa579b9557025a4b21047854a47941");
        assertThat(newSid(account, "ZH")).isEqualTo("ZH8a391aaa3eaffbf7a8df319ee3832b73");
        assertThat(Sids.sid("AC", "a text")).isEqualTo("AC077962f1347d35b7715212b75ef37b76");
    }

    @Test
    void an_account_whose_sids_follow_from_its_own_text_makes_none_with_its_own_digits() {
        Account account = new Account(Sids.sid("AC", "a test"), new SandboxClock(), any -> {});

        account.restore(AccountState.EMPTY, "a test");

        assertThat(newSid(account, "ZS").substring(2))
                .isNotEqualTo(account.sid().substring(2));
    }

    @Test
    void digits_that_follow_from_a_number_differ_with_it() {
        assertThat(Sids.sid("RQ", 1)).hasSize(34).isEqualTo(Sids.sid("RQ", 1)).isNotEqualTo(Sids.sid("RQ", 2));
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

    private static String newSid(Account account, String prefix) {
        return account.atomically(() -> account.newSid(prefix));
    }

    private static boolean isLowerCaseHex(String digits) {
        return digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
