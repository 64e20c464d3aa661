package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.authorization;
import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URLs in answers lead back by the way by which the client came in. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "serverless.twilio.com, https://serverless.twilio.com",
        "SERVERLESS.TWILIO.COM:443, https://serverless.twilio.com",
        "serverless.dublin.ie1.twilio.com, https://serverless.dublin.ie1.twilio.com",
        "Serverless.Dublin.IE1.Twilio.com., https://serverless.dublin.ie1.twilio.com",
        "serverless.dublin.ie1.twilio.com:8443, http://serverless.dublin.ie1.twilio.com:8443",
    })
    void by_twilios_host_name_they_lead_to_that_host(String host, String base, TwilioSandbox twilio)
            throws IOException {
        SeededServerlessService service = seed(twilio);

        assertLinks(twilio, service, host, "", base);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:4010, http://localhost:4010/serverless",
        "127.0.0.1:4010, http://127.0.0.1:4010/serverless",
        "[::1]:4010, http://[::1]:4010/serverless",
        "fake-twilio, http://fake-twilio/serverless",
        "twilio.example.org:80, http://twilio.example.org:80/serverless",
    })
    void by_any_other_host_they_keep_the_prefix(String host, String base, TwilioSandbox twilio) throws IOException {
        SeededServerlessService service = seed(twilio);

        assertLinks(twilio, service, host, "/serverless", base);
    }

    @Test
    void by_the_sandboxs_own_url_they_begin_with_it(TwilioSandbox twilio) throws IOException {
        SeededServerlessService service = seed(twilio);
        String base = twilio.url(Product.SERVERLESS).toString();

        assertThat(base).isEqualTo("http://localhost:" + twilio.address().getPort() + "/serverless");
        assertLinks(twilio, service, "localhost:" + twilio.address().getPort(), "/serverless", base);
        assertThat(RawHttp.to(twilio, Product.SERVERLESS)
                        .get(base + "/v1/Services/" + service.sid())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void one_resource_is_written_anew_for_each_way(TwilioSandbox twilio) throws IOException {
        SeededServerlessService service = seed(twilio);

        assertLinks(twilio, service, "serverless.twilio.com", "", "https://serverless.twilio.com");
        assertLinks(twilio, service, "localhost:1", "/serverless", "http://localhost:1/serverless");
        assertLinks(twilio, service, "serverless.twilio.com", "", "https://serverless.twilio.com");
    }

    @Test
    void without_a_host_they_lead_to_the_server_itself(TwilioSandbox twilio) throws IOException {
        SeededServerlessService service = seed(twilio);
        String url = twilio.url(Product.SERVERLESS) + "/v1/Services/" + service.sid();
        String path = "/serverless/v1/Services/" + service.sid();

        try (RawSocket http10 = RawSocket.to(twilio);
                RawSocket empty = RawSocket.to(twilio)) {
            http10.send(head("GET " + path + " HTTP/1.0", authorization(twilio)));
            empty.send(head("GET " + path + " HTTP/1.1", "Host:", authorization(twilio)));

            assertThat(http10.read().body()).contains("\"url\": \"" + url + "\"");
            assertThat(empty.read().body()).contains("\"url\": \"" + url + "\"");
        }
    }

    @Test
    void a_request_through_a_proxy_names_the_host_in_its_first_line(TwilioSandbox twilio) throws IOException {
        SeededServerlessService service = seed(twilio);
        String url = "http://serverless.twilio.com/v1/Services/" + service.sid();

        try (RawSocket socket = RawSocket.to(twilio)) {
            socket.send(head("GET " + url + " HTTP/1.1", "Host: serverless.twilio.com", authorization(twilio)));

            assertThat(socket.read().body()).contains("\"url\": \"https" + url.substring(4) + "\"");
        }
        try (RawSocket http10 = RawSocket.to(twilio)) {
            http10.send(head("GET " + url + " HTTP/1.0", authorization(twilio)));

            assertThat(http10.read().body()).contains("\"url\": \"https" + url.substring(4) + "\"");
        }
    }

    private static SeededServerlessService seed(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService("shop", service -> service.function("/a").function("/b"));
    }

    private static void assertLinks(
            TwilioSandbox twilio, SeededServerlessService service, String host, String prefix, String base)
            throws IOException {
        String path = "/v1/Services/" + service.sid();
        String list = path + "/Functions?PageSize=1&Page=0";
        String next = path + "/Functions?PageSize=1&Page=1&PageToken=PA"
                + service.function("/b").sid();

        try (RawSocket socket = RawSocket.to(twilio)) {
            String one = get(socket, twilio, host, prefix + path);
            String page = get(socket, twilio, host, prefix + list);

            assertThat(one)
                    .contains("\"url\": \"" + base + path + "\", ")
                    .contains("\"functions\": \"" + base + path + "/Functions\"");
            assertThat(page)
                    .contains("\"first_page_url\": \"" + base + list + "\", ")
                    .contains("\"next_page_url\": \"" + base + next + "\", ")
                    .contains("\"url\": \"" + base + path + "/Functions/"
                            + service.function("/b").sid() + "\", ");
        }
    }

    private static String get(RawSocket socket, TwilioSandbox twilio, String host, String path) throws IOException {
        socket.send(head("GET " + path + " HTTP/1.1", "Host: " + host, authorization(twilio)));
        RawSocket.Reply reply = socket.read();
        assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        return reply.body();
    }
}
