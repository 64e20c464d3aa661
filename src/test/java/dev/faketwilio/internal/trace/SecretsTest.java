package dev.faketwilio.internal.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private final Secrets secrets = Secrets.of(Map.of(ACCOUNT, "to+ken/of=this"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to+ken/of=this",
                "to%2Bken%2Fof%3Dthis",
                // AC0123...:to+ken/of=this in Base64
                "QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjp0bytrZW4vb2Y9dGhpcw=="
            })
    void the_sandboxs_own_token_is_hidden_wherever_it_stands(String token) {
        assertThat(secrets.shown("before " + token + " after")).isEqualTo("before *** after");
    }

    @Test
    void a_token_as_short_as_a_word_is_hidden_only_where_a_name_says_so() {
        Secrets shorter = Secrets.of(Map.of(ACCOUNT, "secret"));

        assertThat(shorter.shown("/v1/secret/path")).isEqualTo("/v1/secret/path");
        assertThat(shorter.shown("AuthToken", "secret")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AuthToken", "auth_token", "Auth-Token", "ClientSecret", "PASSWORD", "X-Api-Key", "private_key"})
    void what_is_named_like_a_secret_is_hidden(String name) {
        assertThat(secrets.shown(name, "anything")).isEqualTo("***");
        assertThat(secrets.header(name, "anything")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FriendlyName", "PageToken", "Key", "Value", "StatusCallback"})
    void other_names_hide_nothing(String name) {
        assertThat(secrets.shown(name, "anything")).isEqualTo("anything");
    }

    @Test
    void an_empty_value_hides_nothing() {
        assertThat(secrets.shown("AuthToken", "")).isEmpty();
    }

    @Test
    void the_values_of_variables_are_hidden_and_their_keys_are_not() {
        assertThat(secrets.ofVariables().shown("Value", "live")).isEqualTo("***");
        assertThat(secrets.ofVariables().shown("Key", "MODE")).isEqualTo("MODE");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pass@example.com/sms, https://user:***@example.com/sms",
        "see http://a:b@c and https://d:e@f, see http://a:***@c and https://d:***@f",
        "https://example.com:8080/a@b, https://example.com:8080/a@b"
    })
    void passwords_in_urls_are_hidden(String url, String shown) {
        assertThat(secrets.shown(url)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Proxy-Authorization"})
    void headers_that_authenticate_are_hidden(String name) {
        assertThat(secrets.header(name, "Basic abc")).isEqualTo("***");
    }

    @Test
    void the_scheme_that_the_journal_leaves_of_an_authorization_is_shown() {
        assertThat(secrets.header("authorization", "Basic ***")).isEqualTo("Basic ***");
    }

    @Test
    void in_json_they_are_hidden_at_any_depth_and_the_rest_is_as_it_was() {
        String json = """
                {"a": [{"auth_token": "x", "n": 1.50, "nothing": null}], "secrets": ["y", "z"], "password": 5}""";

        assertThat(secrets.json(json.getBytes(UTF_8))).hasToString("""
                {
                  "a": [
                    {
                      "auth_token": "***",
                      "n": 1.50,
                      "nothing": null
                    }
                  ],
                  "secrets": [
                    "***",
                    "***"
                  ],
                  "password": "***"
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"text\"", "5", "{", "{} {}", "a=b"})
    void anything_but_an_object_or_array_is_no_json(String text) {
        assertThat(secrets.json(text.getBytes(UTF_8))).isNull();
    }
}
