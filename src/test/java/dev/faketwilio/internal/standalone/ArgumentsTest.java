package dev.faketwilio.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.SeededApiKey;
import dev.faketwilio.internal.standalone.Arguments.AccountArgument;
import dev.faketwilio.internal.standalone.Arguments.Seed;
import dev.faketwilio.internal.standalone.Arguments.Server;
import dev.faketwilio.internal.standalone.Arguments.Wanted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Seed NOTHING = new Seed(null, false, null, false);
    private static final Arguments HELP = new Arguments(Wanted.HELP, new Server(0, false, true, 8), List.of(), NOTHING);

    @Test
    void one_account_is_enough() {
        assertThat(Arguments.parse("--account", "AC1:secret"))
                .isEqualTo(new Arguments(
                        Wanted.SERVER, new Server(0, false, true, 8), List.of(account("AC1", "secret")), NOTHING));
    }

    @Test
    void port_and_accounts_come_in_any_order() {
        assertThat(Arguments.parse("--account", "AC1:a", "--port", "8080", "--account", "AC2:b:c"))
                .isEqualTo(new Arguments(
                        Wanted.SERVER,
                        new Server(8080, false, true, 8),
                        List.of(account("AC1", "a"), account("AC2", "b:c")),
                        NOTHING));
    }

    @Test
    void values_may_stand_behind_an_equals_sign() {
        assertThat(Arguments.parse("--account=AC1:a=b", "--port=8080", "--seed=seed.json", "--builds-take=20"))
                .isEqualTo(new Arguments(
                        Wanted.SERVER,
                        new Server(8080, false, true, 8),
                        List.of(account("AC1", "a=b")),
                        new Seed(Path.of("seed.json"), false, Duration.ofSeconds(20), false)));
    }

    @Test
    void api_keys_belong_to_the_account_before_them() {
        Arguments arguments = Arguments.parse(
                "--account",
                "AC1:a",
                "--api-key",
                "SK1:x",
                "--api-key",
                "SK2:y:z",
                "--account",
                "AC2:b",
                "--api-key",
                "SK3:w");

        assertThat(arguments.accounts())
                .extracting(AccountArgument::apiKeys)
                .containsExactly(
                        List.of(new SeededApiKey("SK1", "x"), new SeededApiKey("SK2", "y:z")),
                        List.of(new SeededApiKey("SK3", "w")));
    }

    @Test
    void https_is_prepared_if_that_is_said() {
        assertThat(Arguments.parse("--https", "--account", "AC1:a").server().https())
                .isTrue();
    }

    private static AccountArgument account(String sid, String token) {
        return new AccountArgument(sid, token, List.of());
    }

    @Test
    void any_sender_sid_is_taken_if_that_is_said() {
        assertThat(Arguments.parse("--any-sender-sid", "--account", "AC1:secret")
                        .seed()
                        .anySenderSid())
                .isTrue();
    }

    @Test
    void builds_take_their_time_and_fail_if_that_is_said() {
        Seed seed = Arguments.parse("--builds-fail", "--builds-take", "0", "--account", "AC1:secret")
                .seed();

        assertThat(seed.buildsTake()).isZero();
        assertThat(seed.buildsFail()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "65535, 65535"})
    void the_port_is_one_that_there_is(String word, int port) {
        assertThat(Arguments.parse("--port", word, "--account", "AC1:a")
                        .server()
                        .port())
                .isEqualTo(port);
    }

    @Test
    void the_live_look_can_be_switched_off() {
        assertThat(Arguments.parse("--no-live-look", "--account", "AC1:a")
                        .server()
                        .liveLook())
                .isFalse();
        assertThat(Arguments.parse("--account", "AC1:a").server().liveLook()).isTrue();
    }

    @Test
    void the_recording_limit_is_set() {
        assertThat(Arguments.parse("--recording-limit", "64", "--account", "AC1:a")
                        .server()
                        .recordingLimit())
                .isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_is_all_that_is_done_if_it_is_asked_for(String word) {
        assertThat(Arguments.parse(word)).isEqualTo(HELP);
        assertThat(Arguments.parse(word, "--nonsense")).isEqualTo(HELP);
    }

    @Test
    void so_is_the_version() {
        assertThat(Arguments.parse("--version").wanted()).isEqualTo(Wanted.VERSION);
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
                "--api-key SK1:a --account AC1:a           | Expected --api-key after the --account that it belongs to",
                "--account AC1:a --api-key SK1             | Expected --api-key SID:SECRET, but found no colon in SK1",
                "--account AC1:a --https=yes               | Unknown option yes",
                "--port http                               | Expected --port to be a number from 0 to 65535, but found http",
                "--port -1                                 | Expected --port to be a number from 0 to 65535, but found -1",
                "--port 65536                              | Expected --port to be a number from 0 to 65535, but found 65536",
                "--account AC1:a --recording-limit 0       | Expected --recording-limit to be a number from 1 to 1000000, but found 0",
                "--builds-take 2s                          | Expected --builds-take to be a number from 0 to 2147483647, but found 2s"
            })
    void what_is_not_understood_is_said(String line, String message) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");

        assertThatThrownBy(() -> Arguments.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
