package dev.faketwilio.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.standalone.Arguments.AccountArgument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void one_account_is_enough() {
        assertThat(Arguments.parse("--account", "AC1:secret"))
                .isEqualTo(new Arguments(0, List.of(new AccountArgument("AC1", "secret")), false, true, false));
    }

    @Test
    void port_and_accounts_come_in_any_order() {
        assertThat(Arguments.parse("--account", "AC1:a", "--port", "8080", "--account", "AC2:b:c"))
                .isEqualTo(new Arguments(
                        8080,
                        List.of(new AccountArgument("AC1", "a"), new AccountArgument("AC2", "b:c")),
                        false,
                        true,
                        false));
    }

    @Test
    void any_sender_sid_is_taken_if_that_is_said() {
        assertThat(Arguments.parse("--any-sender-sid", "--account", "AC1:secret")
                        .anySenderSid())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "65535, 65535"})
    void the_port_is_one_that_there_is(String word, int port) {
        assertThat(Arguments.parse("--port", word, "--account", "AC1:a").port()).isEqualTo(port);
    }

    @Test
    void the_live_look_can_be_switched_off() {
        assertThat(Arguments.parse("--no-live-look", "--account", "AC1:a").liveLook())
                .isFalse();
        assertThat(Arguments.parse("--account", "AC1:a").liveLook()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_is_all_that_is_done_if_it_is_asked_for(String word) {
        assertThat(Arguments.parse(word)).isEqualTo(new Arguments(0, List.of(), false, true, true));
        assertThat(Arguments.parse("--port", "1", word, "--nonsense"))
                .isEqualTo(new Arguments(0, List.of(), false, true, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | Expected at least one --account SID:TOKEN",
                "--port 8080                               | Expected at least one --account SID:TOKEN",
                "--prot 8080                               | Unknown option --prot",
                "AC1:a                                     | Unknown option AC1:a",
                "--account                                 | Expected a value after --account",
                "--account AC1:a --port                    | Expected a value after --port",
                "--account AC1                             | Expected --account SID:TOKEN, but found no colon in AC1",
                "--account AC1:a --account AC1:b           | Expected each --account once, but found AC1 twice",
                "--port http                               | Expected --port to be a number from 0 to 65535, but found http",
                "--port -1                                 | Expected --port to be a number from 0 to 65535, but found -1",
                "--port 65536                              | Expected --port to be a number from 0 to 65535, but found 65536"
            })
    void what_is_not_understood_is_said(String line, String message) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");

        assertThatThrownBy(() -> Arguments.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
