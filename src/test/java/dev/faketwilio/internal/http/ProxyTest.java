package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.testing.Clients;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as the proxy of clients that keep Twilio's URLs. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ProxyTest {

    @Nested
    class A_tunnel {

        @ParameterizedTest
        @EnumSource(Version.class)
        void to_a_host_of_twilio_ends_at_the_fake(Version version, TwilioSandbox twilio) throws Exception {
            SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            String url = "https://serverless.twilio.com/v1/Services/" + service.sid() + "/Functions";
            HttpClient client = Clients.proxied(twilio, version);

            HttpResponse<String> answer = Clients.get(client, twilio, url);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.body())
                    .contains(
                            "\"url\": \"" + url + "/" + service.function("/pay").sid() + "\"");
            assertThat(twilio.requests().single().host()).isEqualTo("serverless.twilio.com");
        }

        @ParameterizedTest
        @CsvSource({
            "https://serverless.dublin.ie1.twilio.com",
            "https://serverless.ie1.twilio.com",
            "https://SERVERLESS.twilio.com",
            "https://serverless.twilio.com:8443",
        })
        void keeps_edges_regions_and_ports(String base, TwilioSandbox twilio) throws Exception {
            SeededServerlessService service = twilio.given().serverlessService("checkout");
            String path = "/v1/Services/" + service.sid();

            HttpResponse<String> answer = Clients.get(Clients.proxied(twilio, Version.HTTP_1_1), twilio, base + path);

            assertThat(answer.body()).contains("\"url\": \"" + base.toLowerCase(Locale.ROOT) + path + "\"");
        }

        @Test
        void is_used_again_for_the_next_request(TwilioSandbox twilio) throws Exception {
            HttpClient client = Clients.proxied(twilio, Version.HTTP_1_1);
            for (int i = 0; i < 20; i++) {
                assertThat(Clients.get(client, twilio, "https://messaging.twilio.com/v1/Services")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(twilio.requests().size()).isEqualTo(20);
        }

        @Test
        void may_be_asked_for_by_http_1_0(TwilioSandbox twilio) throws IOException {
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(head("CONNECT serverless.twilio.com:80 HTTP/1.0"));
                assertThat(socket.readHead().statusLine()).isEqualTo("HTTP/1.1 200 Connection established");

                socket.send(RawSocket.request(twilio, Product.SERVERLESS, "GET", "/v1/Services", ""));
                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"serverless.twilio.com:80", "Serverless.Twilio.com.:80", "serverless.ie1.twilio.com:1"})
        void may_be_for_plain_http(String target, TwilioSandbox twilio) throws IOException {
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(head("CONNECT " + target + " HTTP/1.1", "Host: " + target));
                RawSocket.Reply established = socket.readHead();
                assertThat(established.statusLine()).isEqualTo("HTTP/1.1 200 Connection established");
                assertThat(established.headers()).isEmpty();

                for (int i = 0; i < 2; i++) {
                    socket.send(RawSocket.request(twilio, Product.SERVERLESS, "GET", "/v1/Services", ""));
                    assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
                }
            }
        }

        @Test
        void that_is_left_without_a_word_does_no_harm(TwilioSandbox twilio) throws Exception {
            for (int i = 0; i < 10; i++) {
                try (RawSocket socket = RawSocket.to(twilio)) {
                    socket.send(head("CONNECT serverless.twilio.com:443 HTTP/1.1"));
                    socket.readHead();
                }
            }
            to_a_host_of_twilio_ends_at_the_fake(Version.HTTP_2, twilio);
        }

        @Test
        void within_a_tunnel_is_refused(TwilioSandbox twilio) throws IOException {
            String connect = head("CONNECT serverless.twilio.com:80 HTTP/1.1", "Host: serverless.twilio.com:80");
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(connect).readHead();

                RawSocket.Reply reply = socket.send(connect).read();

                assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 403 FakeTwilio opens no tunnel within a tunnel");
                assertThat(socket.isEnded()).isTrue();
            }
        }

        @Test
        void does_not_depend_on_the_host_header(TwilioSandbox twilio) throws IOException {
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(head("CONNECT SERVERLESS.twilio.com:443 HTTP/1.1", "Host: localhost"));

                assertThat(socket.readHead().statusLine()).isEqualTo("HTTP/1.1 200 Connection established");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "example.com:443",
                    "twilio.com.example.org:443",
                    "nottwilio.com:443",
                    "169.254.169.254:80",
                    "[::1]:443",
                    "localhost:22",
                    "twilio.com:443"
                })
        void to_anywhere_else_is_refused(String target, TwilioSandbox twilio) throws IOException {
            String reason =
                    "FakeTwilio opens no connection to " + target + ": only to *.twilio.com and *.twil.io, which"
                            + " end at the fake. Let the client reach other hosts without this proxy (http.nonProxyHosts,"
                            + " NO_PROXY)";
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(head("CONNECT " + target + " HTTP/1.1", "Host: " + target));

                RawSocket.Reply reply = socket.read();
                assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 403 " + reason);
                assertThat(reply.body()).isEqualTo(reason + "\n");
                assertThat(socket.isEnded()).isTrue();
            }
        }

        @Test
        void that_is_refused_says_so_to_the_user_of_the_client(TwilioSandbox twilio) {
            HttpClient client = Clients.proxied(twilio, Version.HTTP_1_1);

            assertThatThrownBy(() -> Clients.get(client, twilio, "https://example.com/"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Nested
    class A_plain_request {

        @Test
        void to_a_host_of_twilio_ends_at_the_fake(TwilioSandbox twilio) throws Exception {
            HttpClient client = Clients.proxied(twilio, Version.HTTP_1_1);

            HttpResponse<String> answer = Clients.get(client, twilio, "http://messaging.twilio.com/v1/Services");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(twilio.requests().single().host()).isEqualTo("messaging.twilio.com");
        }

        @Test
        void to_anywhere_else_is_not_sent_on(TwilioSandbox twilio) throws Exception {
            twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
            HttpClient client = Clients.proxied(twilio, Version.HTTP_1_1);

            HttpResponse<String> answer = Clients.get(client, twilio, "http://example.com/index.html");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("FakeTwilio cannot tell for which Twilio product /index.html at host \\\"example.com\\\""
                            + " is meant.");
        }
    }
}
