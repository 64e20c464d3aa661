package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.testing.Programs;
import dev.faketwilio.testing.RawHttp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that a person may come to read has secrets in it: texts, failures, traces, logs. In a JVM whose logs are all on. */
class SecretsNeverShownTest {

    /** That it has talked at all. */
    private static final List<String> WITNESSES = List.of(
            "== key: ApiKey " + Talkative.KEY,
            "== authorization: [Basic ***]",
            "/status",
            "with the header Authorization: ***",
            "a user name that is no SID",
            "== page: <!DOCTYPE html>",
            "\"Authorization\": [");

    @Test
    void whatever_is_done_with_a_sandbox() throws Exception {
        Programs.Result program = Programs.run(Jvm.running(Talkative.class));

        assertThat(program.status())
                .as(program.err().substring(Math.max(0, program.err().length() - 2_000)))
                .isZero();
        assertThat(WITNESSES).allMatch(program.out()::contains);
        assertThat(program.err()).hasSizeGreaterThan(10_000);
        for (String text : List.of(program.out(), program.err())) {
            assertThat(lines(text)).isEmpty();
        }
    }

    /** The lines with a secret in them, in whatever form. */
    private static List<String> lines(String text) {
        List<String> forms = Stream.of(Talkative.TOKEN, Talkative.KEY_SECRET, Talkative.CALLBACK_PASSWORD)
                .flatMap(secret -> Stream.of(
                        secret,
                        URLEncoder.encode(secret, StandardCharsets.UTF_8),
                        RawHttp.basic(Talkative.ACCOUNT, secret),
                        RawHttp.basic(Talkative.KEY, secret),
                        RawHttp.basic("user", secret)))
                .toList();
        return text.lines()
                .filter(line -> forms.stream().anyMatch(line::contains))
                .map(line -> line.substring(0, Math.min(500, line.length())))
                .toList();
    }
}
