package dev.faketwilio.internal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    /** As RFC 3986, 5.4, has them. */
    @ParameterizedTest
    @CsvSource({
        "'',                    http://a/b/c?q",
        "?y,                    http://a/b/c?y",
        "#s,                    http://a/b/c?q#s",
        "g,                     http://a/b/g",
        "./g?y,                 http://a/b/g?y",
        "../g,                  http://a/g",
        "/g,                    http://a/g",
        "//h/g,                 http://h/g",
        "https://other.com/x#s, https://other.com/x#s"
    })
    void a_url_may_be_relative_to_the_one_that_was_called(String url, String absolute) throws URISyntaxException {
        assertThat(Target.resolve(URI.create("http://a/b/c?q#rt=100"), url)).isEqualTo(absolute);
    }
}
