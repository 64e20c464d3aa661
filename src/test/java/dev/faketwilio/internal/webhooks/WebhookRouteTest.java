package dev.faketwilio.internal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the webhooks of an origin lead. */
class WebhookRouteTest {

    private static final URI HERE = URI.create("http://localhost:8080");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app.example.com",
                "ftp://app.example.com",
                "https://app.example.com/sms",
                "https://app.example.com?a=b",
                "https://app.example.com#a",
                "https://me@app.example.com",
                "\ud800",
                "https://app.example.com/\ud800"
            })
    void is_refused_for_what_is_not_an_origin(String text) {
        assertThatThrownBy(() -> WebhookRoute.of(text, HERE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not the origin of URLs: expected a scheme and a host, for example"
                        + " https://app.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com", "https://app.example.com/", "HTTPS://APP.example.com:443"})
    void is_that_of_a_scheme_and_a_host(String origin) {
        assertThat(WebhookRoute.of(origin, HERE).origin()).isEqualTo("https://app.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "/sms"})
    void is_refused_to_what_cannot_be_called(String address) {
        assertThatThrownBy(() -> WebhookRoute.of("https://app.example.com", URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Webhooks cannot be led to " + address + ": expected for example http://localhost:8080");
    }
}
