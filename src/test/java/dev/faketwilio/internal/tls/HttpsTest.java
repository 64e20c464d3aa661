package dev.faketwilio.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Https;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.testing.Clients;
import dev.faketwilio.testing.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class HttpsTest {

    @Nested
    class By_https {

        @ParameterizedTest
        @EnumSource(Version.class)
        void the_same_port_answers_with_urls_that_lead_back(Version version, TwilioSandbox twilio) throws Exception {
            SeededServerlessService service = twilio.given().serverlessService("checkout");
            HttpClient client = Clients.trusting(twilio, version);
            String url = twilio.https().url(Product.SERVERLESS) + "/v1/Services/" + service.sid();

            HttpResponse<String> answer = Clients.get(client, twilio, url);

            assertThat(url)
                    .startsWith("https://localhost:" + twilio.address().getPort() + "/serverless/v1/Services/ZS");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.body()).contains("\"url\": \"" + url + "\"");
            assertThat(twilio.requests().size()).isOne();
        }

        @ParameterizedTest
        @EnumSource(Version.class)
        void forms_and_uploads_arrive_whole(Version version, TwilioSandbox twilio) throws Exception {
            HttpClient client = Clients.trusting(twilio, version);
            String name = "é".repeat(50_000);

            HttpResponse<String> answer = client.send(
                    Clients.request(twilio, twilio.https().url(Product.SERVERLESS) + "/v1/Services")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("UniqueName=checkout&FriendlyName=Checkout&X=" + name))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(twilio.requests().single().form()).containsEntry("X", List.of(name));
        }

        @ParameterizedTest
        @EnumSource(Version.class)
        void large_pages_arrive_whole(Version version, TwilioSandbox twilio) throws Exception {
            for (int i = 0; i < 1000; i++) {
                twilio.given().messagingService("Service " + i);
            }
            String path = "/v1/Services?PageSize=1000";

            HttpResponse<String> answer = Clients.get(
                    Clients.trusting(twilio, version), twilio, twilio.https().url(Product.MESSAGING) + path);

            assertThat(answer.body()).hasSizeGreaterThan(500_000);
            assertThat(answer.body().replace("https://", "http://"))
                    .isEqualTo(RawHttp.to(twilio, Product.MESSAGING).get(path).body());
        }

        @ParameterizedTest
        @EnumSource(Version.class)
        void slow_bodies_arrive_whole(Version version, TwilioSandbox twilio) throws Exception {
            Duration over = Duration.ofMillis(20);
            twilio.faults().onAnyRequest().times(1).slowBody(over);
            HttpClient client = Clients.trusting(twilio, version);
            String url = twilio.https().url(Product.MESSAGING) + "/v1/Services";

            long start = System.nanoTime();
            HttpResponse<String> slow = Clients.get(client, twilio, url);
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(over.toNanos() * 9 / 10);
            HttpResponse<String> whole = Clients.get(client, twilio, url);

            assertThat(slow.body()).isEqualTo(whole.body()).endsWith("\"services\": []}");
            assertThat(slow.headers().map())
                    .containsKey("twilio-request-id")
                    .containsEntry("x-api-domain", List.of("messaging.twilio.com"));
        }

        @ParameterizedTest
        @CsvSource({"TLSv1.2", "TLSv1.3"})
        void clients_choose_the_version_of_tls(String protocol, TwilioSandbox twilio) throws Exception {
            assertThat(handshake(twilio, "serverless.twilio.com", protocol)).isEqualTo(protocol);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "serverless.twilio.com",
                    "serverless.ie1.twilio.com",
                    "SERVERLESS-UPLOAD.Dublin.IE1.twilio.com",
                    "checkout-1234-dev.twil.io",
                    "localhost"
                })
        void the_certificate_is_for_the_host_that_is_asked_for(String host, TwilioSandbox twilio) throws Exception {
            assertThat(handshake(twilio, host, "TLSv1.3")).isEqualTo("TLSv1.3");
        }

        @ParameterizedTest
        @ValueSource(strings = {"example.com", "api.stripe.com", "twilio.com.example.org"})
        void but_for_no_other(String host, TwilioSandbox twilio) {
            assertThatThrownBy(() -> handshake(twilio, host, "TLSv1.3"))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("No subject alternative DNS name matching " + host + " found");
        }

        @Test
        void the_address_127_0_0_1_is_named_too(TwilioSandbox twilio) throws Exception {
            String url = twilio.https().url(Product.SERVERLESS).toString().replace("localhost", "127.0.0.1");

            assertThat(Clients.get(Clients.trusting(twilio, Version.HTTP_1_1), twilio, url + "/v1/Services")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void a_client_that_does_not_know_the_ca_refuses(TwilioSandbox twilio) {
            HttpClient client = HttpClient.newHttpClient();

            assertThatThrownBy(() -> Clients.get(
                            client,
                            twilio,
                            twilio.https().url(Product.SERVERLESS).toString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }

        /** Shakes hands as a client that verifies the host's name, and tells the version. */
        private static String handshake(TwilioSandbox twilio, String host, String protocol) throws IOException {
            int port = twilio.address().getPort();
            try (Socket tcp = new Socket(InetAddress.getLoopbackAddress(), port);
                    SSLSocket tls = (SSLSocket)
                            twilio.https().sslContext().getSocketFactory().createSocket(tcp, host, port, true)) {
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                parameters.setServerNames(List.of(new SNIHostName(host)));
                parameters.setProtocols(new String[] {protocol});
                tls.setSSLParameters(parameters);
                tls.setSoTimeout(30_000);
                tls.startHandshake();
                return tls.getSession().getProtocol();
            }
        }
    }

    @Nested
    class The_ca {

        @Test
        void is_the_same_for_all_sandboxes_of_a_server() {
            try (FakeTwilioServer server = FakeTwilioServer.start();
                    FakeTwilioServer other = FakeTwilioServer.start()) {
                Https https = server.newSandbox().https();

                assertThat(https.caCertificate())
                        .isEqualTo(server.newSandbox().https().caCertificate())
                        .isEqualTo(server.https().caCertificate())
                        .isNotEqualTo(other.https().caCertificate());
                assertThat(https.address())
                        .hasToString("https://localhost:" + server.address().getPort());
            }
        }

        @Test
        void is_in_files_only_when_asked_and_while_the_server_lives() throws Exception {
            Path pem;
            Path store;
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                Https https = server.https();
                pem = https.caPemFile();
                store = https.trustStore();

                assertThat(pem).content().isEqualTo(https.caPem()).startsWith("-----BEGIN CERTIFICATE-----\n");
                assertThat(https.caPemFile()).isEqualTo(pem);
                KeyStore read = KeyStore.getInstance(store.toFile(), Https.TRUST_STORE_PASSWORD.toCharArray());
                assertThat(read.getCertificateAlias(https.caCertificate())).isEqualTo("faketwilio");
                assertThat(read.isCertificateEntry("usual-0")).isTrue();
                assertThat(https.trustStore()).isEqualTo(store);
            }
            assertThat(pem).doesNotExist();
            assertThat(store).doesNotExist();
        }

        @Test
        void is_not_part_of_this_project() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of("src"))) {
                assertThat(files.map(Path::toString))
                        .noneMatch(name -> name.matches(".*\\.(pem|key|p12|jks|pfx|der|crt)"));
            }
        }

        @Test
        void is_asked_for_only_while_the_server_lives() {
            FakeTwilioServer server = FakeTwilioServer.start();
            TwilioSandbox twilio = server.newSandbox();
            server.close();

            assertThatThrownBy(twilio::https)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("This FakeTwilio server is closed.");
        }
    }
}
