package dev.faketwilio.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Origin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "serverless.twilio.com, SERVERLESS, https://serverless.twilio.com",
        "SERVERLESS.TWILIO.COM:443, SERVERLESS, https://serverless.twilio.com",
        "Serverless.Twilio.Com:80, SERVERLESS, https://serverless.twilio.com",
        "serverless.dublin.ie1.twilio.com, SERVERLESS, https://serverless.dublin.ie1.twilio.com",
        "serverless.ie1.twilio.com., SERVERLESS, https://serverless.ie1.twilio.com",
        "serverless.twilio.com.:443, SERVERLESS, https://serverless.twilio.com",
        "serverless.twilio.com:, SERVERLESS, https://serverless.twilio.com",
        "serverless-upload.twilio.com, SERVERLESS_UPLOAD, https://serverless-upload.twilio.com",
        "serverless-upload.dublin.ie1.twilio.com, SERVERLESS_UPLOAD, https://serverless-upload.dublin.ie1.twilio.com",
        "messaging.twilio.com, MESSAGING, https://messaging.twilio.com",
        "api.twilio.com, API, https://api.twilio.com",
        "api.sydney.au1.twilio.com, API, https://api.sydney.au1.twilio.com",
        "api.us1.twilio.com, API, https://api.us1.twilio.com",
        "verify.twilio.com, VERIFY, https://verify.twilio.com",
        "Flex-API.twilio.com:443, FLEX_API, https://flex-api.twilio.com",
        "preview-iam.twilio.com, PREVIEW_IAM, https://preview-iam.twilio.com",
    })
    void twilios_host_names_tell_the_product(String host, Product product, String base) {
        Destination destination = found(host, "/v1/Services");

        assertThat(destination.product()).isEqualTo(product);
        assertThat(destination.path()).isEqualTo("/v1/Services");
        assertThat(destination.origin().of(product)).isEqualTo(base);
        assertThat("https://" + destination.host()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.ie1.twilio.com", "API.AU1.twilio.com:443", "api.us2.twilio.com."})
    void the_2010_api_has_no_host_of_another_region_alone(String host) {
        assertThat(Destination.of(request("https", host, "/2010-04-01/Accounts")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http, serverless.twilio.com:4010, http://serverless.twilio.com:4010, http://api.twilio.com:4010",
        "https, Serverless.IE1.twilio.com.:4010, https://serverless.ie1.twilio.com:4010, https://api.ie1.twilio.com:4010",
    })
    void a_port_by_which_the_client_came_leads_back(String scheme, String host, String base, String api) {
        Destination destination = Objects.requireNonNull(Destination.of(request(scheme, host, "/v1/Services")));

        assertThat(destination.origin().of(Product.SERVERLESS)).isEqualTo(base);
        assertThat(destination.origin().of(Product.API)).isEqualTo(api);
        assertThat(destination.host()).isEqualTo(base.replaceAll("https?://|:4010", ""));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void at_any_other_host_the_first_segment_tells_the_product(Product product) {
        Destination destination = found("localhost:4010", "/" + product.subdomain() + "/v1/Services");

        assertThat(destination.product()).isEqualTo(product);
        assertThat(destination.path()).isEqualTo("/v1/Services");
        assertThat(destination.origin().of(product)).isEqualTo("http://localhost:4010/" + product.subdomain());
        assertThat(destination.host()).isEqualTo(product.host());
    }

    @Test
    void the_version_of_the_2010_api_tells_it_without_a_prefix_since_its_uris_are_relative() {
        Destination destination = found("localhost:4010", "/2010-04-01/Accounts/AC1/Messages.json");

        assertThat(destination.product()).isEqualTo(Product.API);
        assertThat(destination.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
        assertThat(destination.host()).isEqualTo("api.twilio.com");
    }

    @Test
    void a_link_to_another_product_goes_the_same_way() {
        assertThat(found("serverless.dublin.ie1.twilio.com", "/v1/X").origin().of(Product.API))
                .isEqualTo("https://api.dublin.ie1.twilio.com");
        assertThat(found("127.0.0.1:1", "/serverless/v1/X").origin().of(Product.API))
                .isEqualTo("http://127.0.0.1:1/api");
        assertThat(found("serverless.twilio.com", "/v1/X").origin()).isSameAs(Origin.TWILIO);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, /serverless, /",
        "localhost, /serverless/, /",
        "localhost, /serverless//v1, //v1",
        "[::1]:4010, /serverless/v1, /v1",
        "[::1], /serverless/v1, /v1",
        "twilio.com, /serverless/v1, /v1",
        "serverless.twilio.com.example.org, /serverless/v1, /v1",
        "serverless.nottwilio.com, /serverless/v1, /v1",
        "'', /serverless/v1, /v1",
    })
    void the_prefix_is_taken_off_the_path_and_nothing_else(String host, String path, String expected) {
        assertThat(found(host, path).path()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "vice.twilio.com, /serverless/v1",
        "serverlessx.twilio.com, /serverless/v1",
        ".twilio.com, /serverless/v1",
        "twilio.com, /v1/Services",
        "localhost, /v1/Services",
        "localhost, /",
        "localhost, *",
        "localhost, /Serverless/v1",
        "localhost, /serverless-uploads/v1",
        "localhost, //serverless/v1",
        "localhost, /%73erverless/v1",
    })
    void otherwise_there_is_none(String host, String path) {
        assertThat(destination(host, path)).isNull();
    }

    private static Destination found(String host, String path) {
        return Objects.requireNonNull(destination(host, path));
    }

    private static @Nullable Destination destination(String host, String path) {
        return Destination.of(request("http", host, path));
    }

    private static TwilioRequest request(String scheme, String host, String path) {
        return new TwilioRequest("GET", new RequestUri(scheme, host, path, null), new String[0], RequestBody.NONE);
    }
}
