package dev.faketwilio.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Https;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.testing.ProductionCode;
import dev.faketwilio.testing.Programs;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that nobody here wrote reach the fake as docs/clients.md says, by Twilio's own URLs. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class OtherProgramsTest {

    private static final String URL = "https://serverless.twilio.com/v1/Services";

    private static String[] as(TwilioSandbox twilio, String... command) {
        String[] filled = command.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = filled[i]
                    .replace("PROXY", twilio.address().toString())
                    .replace("PORT", Integer.toString(twilio.address().getPort()))
                    .replace("CA", twilio.https().caPemFile().toString())
                    .replace("USER", twilio.accountSid() + ":" + twilio.authToken());
        }
        return filled;
    }

    @Nested
    class Curl {

        @ParameterizedTest
        @ValueSource(strings = {"--http1.1", "--http2"})
        void through_the_proxy(String version, TwilioSandbox twilio) throws Exception {
            Programs.assumeInstalled("curl");
            String name = "UniqueName=checkout&FriendlyName=Checkout";
            String[] command = {"curl", "-sS", version, "-x", "PROXY", "--cacert", "CA", "-u", "USER", URL, "-d", name};

            String body = Programs.run(as(twilio, command)).printed();

            assertThat(body).contains("\"unique_name\": \"checkout\"").contains("\"url\": \"" + URL + "/ZS");
            assertThat(twilio.serverless().services()).hasSize(1);
        }

        @Test
        void by_the_servers_own_address(TwilioSandbox twilio) throws Exception {
            Programs.assumeInstalled("curl");
            String url = twilio.https().url(Product.SERVERLESS) + "/v1/Services";

            String body = Programs.run(as(twilio, "curl", "-sS", "--cacert", "CA", "-u", "USER", url))
                    .printed();

            assertThat(body).contains("\"url\": \"" + url + "?PageSize=50&Page=0\"");
        }

        @Test
        void with_twilios_name_and_another_port(TwilioSandbox twilio) throws Exception {
            Programs.assumeInstalled("curl");
            SeededServerlessService service = twilio.given().serverlessService("checkout");
            String url = "https://serverless.dublin.ie1.twilio.com:"
                    + twilio.address().getPort() + "/v1/Services/" + service.sid();
            String[] command = {"curl", "-sS", "--cacert", "CA", "-u", "USER", "--connect-to", "::127.0.0.1:PORT", url};

            assertThat(Programs.run(as(twilio, command)).printed()).contains("\"url\": \"" + url + "\"");
        }

        @Test
        void does_not_get_out_and_says_why(TwilioSandbox twilio) throws Exception {
            Programs.assumeInstalled("curl");

            Programs.Result result = Programs.run(
                    as(twilio, "curl", "-sS", "-v", "-x", "PROXY", "--cacert", "CA", "https://example.com"));

            assertThat(result.status()).isEqualTo(56);
            assertThat(result.err())
                    .contains("403 FakeTwilio opens no connection to example.com:443: only to *.twilio.com");
        }
    }

    @Test
    void python_by_its_environment(TwilioSandbox twilio) throws Exception {
        Programs.assumeInstalled("python3");
        String program = """
                import base64, urllib.request
                request = urllib.request.Request("https://messaging.twilio.com/v1/Services")
                request.add_header("Authorization", "Basic " + base64.b64encode(b"USER").decode())
                print(urllib.request.urlopen(request).read().decode())
                """;
        ProcessBuilder python = Programs.command(as(twilio, "python3", "-c", program));
        python.environment()
                .putAll(Map.of(
                        "HTTPS_PROXY",
                        twilio.address().toString(),
                        "SSL_CERT_FILE",
                        twilio.https().caPemFile().toString()));

        assertThat(Programs.run(python).printed())
                .contains("\"url\": \"https://messaging.twilio.com/v1/Services?PageSize=50&Page=0\"");
    }

    @Test
    void twilio_java_in_another_jvm(TwilioSandbox twilio) throws Exception {
        String[] command = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dhttps.proxyHost=localhost",
            "-Dhttps.proxyPort=" + twilio.address().getPort(),
            "-Djavax.net.ssl.trustStore=" + twilio.https().trustStore(),
            "-Djavax.net.ssl.trustStorePassword=" + Https.TRUST_STORE_PASSWORD,
            "-cp",
            System.getProperty("java.class.path"),
            ProductionCode.class.getName(),
            twilio.accountSid(),
            twilio.authToken()
        };

        assertThat(Programs.run(command).printed())
                .matches("https://serverless\\.twilio\\.com/v1/Services/ZS[0-9a-f]{32} 1\\R");
        assertThat(twilio.serverless().services()).hasSize(1);
    }
}
