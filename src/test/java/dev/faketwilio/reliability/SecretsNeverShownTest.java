package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

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
            "== authorization: Optional[Basic ***]",
            "/status",
            "with the header Authorization: ***",
            "a user name that is no SID",
            "== page: <!DOCTYPE html>",
            "\"Authorization\": [",
            "TRACE: ",
            "== after the end: ");

    @Test
    void whatever_is_done_with_a_sandbox() throws Exception {
        String printed = Jvm.printed(Talkative.class);

        assertThat(WITNESSES).allMatch(printed::contains);
        assertThat(withSecrets(printed)).isEmpty();
    }

    /** The lines with a secret in them, in whatever form. */
    private static List<String> withSecrets(String text) {
        List<String> forms = Stream.of(Talkative.TOKEN, Talkative.KEY_SECRET, Talkative.CALLBACK_PASSWORD)
                .flatMap(secret -> Stream.of(
                        secret,
                        URLEncoder.encode(secret, StandardCharsets.UTF_8),
                        encoded(Talkative.ACCOUNT, secret),
                        encoded(Talkative.KEY, secret),
                        encoded("user", secret)))
                .toList();
        return text.lines()
                .filter(line -> forms.stream().anyMatch(line::contains))
                .map(line -> line.substring(0, Math.min(500, line.length())))
                .toList();
    }

    /** Without the scheme before it. */
    private static String encoded(String username, String password) {
        return RawHttp.basic(username, password).substring("Basic ".length());
    }
}
