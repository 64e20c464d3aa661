package dev.faketwilio.internal.trace.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.Hold;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveLookTest {

    private static final String SERVICES = "/v1/Services";

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final TwilioSandbox twilio = server.newSandbox();
    private final String ownPage = "/_fake/accounts/" + twilio.accountSid();

    @AfterEach
    void end() {
        server.close();
    }

    @Nested
    class The_list {

        @Test
        void has_all_sandboxes_with_their_last_requests() {
            TwilioSandbox other = server.newSandbox();
            create("checkout");

            JsonNode sandboxes = RawHttp.json(look("/_fake.json")).path("sandboxes");

            assertThat(sandboxes)
                    .extracting(each -> each.path("account_sid").asText())
                    .containsExactlyInAnyOrder(twilio.accountSid(), other.accountSid());
            assertThat(sandboxes)
                    .extracting(each -> each.path("last_request").asText())
                    .containsExactlyInAnyOrder("#1  POST serverless.twilio.com/v1/Services  201", "null");
            assertThat(sandboxes).extracting(each -> each.path("url").asText()).contains(ownPage + ".json");
        }

        @Test
        void leads_to_each_of_them() {
            TwilioSandbox other = server.newSandbox();

            assertThat(look("/_fake").body())
                    .contains("<h1>Sandboxes</h1>")
                    .contains("<a href=\"" + ownPage + "\">")
                    .contains("<a href=\"/_fake/accounts/" + other.accountSid() + "\">");
        }

        @Test
        void is_passed_over_if_there_is_but_one() {
            assertThat(look("/_fake").body()).contains("<h1>Account " + twilio.accountSid() + "</h1>");
            assertThat(look("/_fake?all").body()).contains("<h1>Sandboxes</h1>");
        }

        @Test
        void says_what_to_do_where_there_is_none() {
            twilio.close();

            assertThat(look("/_fake").body()).contains("There is no sandbox at the moment.");
        }

        @Test
        void has_a_sandbox_with_api_keys_once() {
            twilio.given().apiKey();

            assertThat(RawHttp.json(look("/_fake.json")).path("sandboxes")).hasSize(1);
        }
    }

    @Nested
    class A_sandbox {

        @Test
        void is_shown_with_its_requests_and_its_state() {
            create("checkout");

            assertThat(look(ownPage).body())
                    .contains("<html lang=\"en\" data-live=\"true\">")
                    .contains("CreateService")
                    .contains("UniqueName=checkout")
                    .contains("&quot;unique_name&quot;: &quot;checkout&quot;");
        }

        @Test
        void is_shown_with_the_calls_to_the_code_under_test() {
            try (Endpoint app = Endpoint.answering("<Response><Message/></Response>")) {
                twilio.given().phoneNumber("+14155550100", n -> n.smsUrl(app.url("/sms")));
                String sid = twilio.simulate()
                        .receive(m -> m.from("+12125550199").to("+14155550100").body("Hi"))
                        .await(Duration.ofMinutes(1))
                        .message()
                        .orElseThrow()
                        .sid();

                assertThat(look(ownPage).body())
                        .contains("Webhook calls", "Incoming message", app.url("/sms"), "200 \u00b7 14103")
                        .contains("<a href=\"#" + sid + "\">");
                JsonNode call = RawHttp.json(look(ownPage + ".json"))
                        .path("webhook_calls")
                        .path(0);
                assertThat(call.path("kind").asText()).isEqualTo("incoming_message");
                assertThat(call.path("parameters").path("Body").path(0).asText())
                        .isEqualTo("Hi");
                assertThat(call.path("status").asInt()).isEqualTo(200);
                assertThat(call.path("problems").path(0).asText()).startsWith("14103 Invalid Body");
                assertThat(call.path("answer").asText()).isEqualTo("<Response><Message/></Response>");
            }
        }

        @Test
        void is_there_as_json() {
            create("checkout");
            String sid = twilio.serverless().service("checkout").sid();

            JsonNode trace = RawHttp.json(look(ownPage + ".json"));

            assertThat(trace.path("account_sid").asText()).isEqualTo(twilio.accountSid());
            JsonNode request = trace.path("requests").path(0);
            assertThat(request.path("operation").asText()).isEqualTo("CreateService");
            assertThat(request.path("form").path("UniqueName").path(0).asText()).isEqualTo("checkout");
            assertThat(request.path("status").asInt()).isEqualTo(201);
            assertThat(request.path("answer").path("sid").asText()).isEqualTo(sid);
            assertThat(request.path("resulting_sid").asText()).isEqualTo(sid);
            assertThat(request.path("fault").isNull()).isTrue();
            assertThat(request.path("headers").path("Authorization").path(0).asText())
                    .isEqualTo("Basic ***");
            JsonNode kind = trace.path("state").path(0);
            assertThat(kind.path("kind").asText()).isEqualTo("serverless service");
            assertThat(kind.path("resources")
                            .path(0)
                            .path("resource")
                            .path("unique_name")
                            .asText())
                    .isEqualTo("checkout");
        }

        @Test
        void shows_what_was_deleted_and_by_which_request() {
            create("checkout");
            String sid = twilio.serverless().service("checkout").sid();
            serverless().delete(SERVICES + "/" + sid);

            JsonNode kind = RawHttp.json(look(ownPage + ".json")).path("state").path(0);

            assertThat(kind.path("count").asInt()).isZero();
            assertThat(kind.path("deleted").path(0).path("sid").asText()).isEqualTo(sid);
            assertThat(kind.path("deleted").path(0).path("deleted_by_request").asInt())
                    .isEqualTo(2);
        }

        @Test
        void shows_the_faults_that_its_requests_met() {
            twilio.faults().on(ServerlessService.CREATE).malformedJson();

            create("checkout");

            RecordedRequest create = twilio.requests().single();
            assertThat(RawHttp.json(look(ownPage + ".json"))
                            .path("requests")
                            .path(0)
                            .path("fault")
                            .asText())
                    .isEqualTo(create.fault().orElseThrow());
        }

        @Test
        void shows_requests_that_nobody_has_answered_yet() {
            Hold hold = twilio.faults().on(ServerlessService.LIST).hold();
            var client = CompletableFuture.supplyAsync(() -> serverless().get(SERVICES));
            hold.awaitArrival(Duration.ofSeconds(20));

            assertThat(look(ownPage).body()).contains("Not answered yet");
            assertThat(RawHttp.json(look(ownPage + ".json"))
                            .path("requests")
                            .path(0)
                            .path("status")
                            .isNull())
                    .isTrue();

            hold.release();
            assertThat(client.join().statusCode()).isEqualTo(200);
        }

        @Test
        void that_is_not_there_is_said_to_be_gone() {
            twilio.close();

            HttpResponse<String> gone = look(ownPage);
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(gone.body()).isEqualTo("FakeTwilio has no such sandbox now. /_fake lists those that it has.\n");
        }

        @Test
        void hides_its_credentials() {
            create(twilio.authToken());

            assertThat(look(ownPage).body()).contains("UniqueName=***").doesNotContain(twilio.authToken());
            assertThat(look(ownPage + ".json").body()).doesNotContain(twilio.authToken());
            serverless().get(SERVICES + "/" + twilio.authToken());
            assertThat(look("/_fake.json").body()).contains(SERVICES + "/***").doesNotContain(twilio.authToken());
            assertThat(look("/_fake?all").body()).contains(SERVICES + "/***").doesNotContain(twilio.authToken());
        }
    }

    @Nested
    class News {

        @ParameterizedTest
        @ValueSource(strings = {"/_fake", "/_fake?all", "/_fake.json"})
        void are_told_apart_from_what_is_known_by_the_tag(String path) {
            String first = tag(look(path));

            HttpResponse<String> again = look(path, first);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();

            create("checkout");
            HttpResponse<String> fresh = look(path, first);
            assertThat(fresh.statusCode()).isEqualTo(200);
            assertThat(tag(fresh)).isNotEqualTo(first);
        }

        @Test
        void are_changes_of_the_state_too() {
            String first = tag(look(ownPage));

            twilio.given().messagingService("Alerts");

            assertThat(look(ownPage, first).body()).contains("Alerts");
        }

        @Test
        void are_what_the_passing_of_time_does() {
            var service = twilio.given()
                    .serverlessService(
                            "checkout",
                            s -> s.function("/pay", "exports.handler = 1")
                                    .environment("production", e -> {})
                                    .buildsCompleteAfter(Duration.ofSeconds(30)));
            String versions =
                    twilio.serverless().functionVersions().all().get(0).sid();
            serverless().post(SERVICES + "/" + service.sid() + "/Builds", "FunctionVersions", versions);
            String first = tag(look(ownPage));

            twilio.clock().advance(Duration.ofSeconds(30));

            assertThat(look(ownPage, first).body()).contains("&quot;status&quot;: &quot;completed&quot;");
        }
    }

    @Nested
    class Looking {

        @Test
        void is_no_request() {
            look("/_fake");
            look(ownPage);
            look("/_fake/nonsense");

            assertThat(twilio.requests().all()).isEmpty();
        }

        @Test
        void brings_no_icon_which_browsers_ask_for_by_themselves() {
            assertThat(look("/favicon.ico").statusCode()).isEqualTo(204);
        }

        @Test
        void is_all_that_can_be_done() {
            HttpResponse<String> refused =
                    RawHttp.at(server.address()).send("POST", "/_fake", BodyPublishers.ofString("x"));

            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }

        @Test
        void is_not_for_pages_of_other_origins() {
            HttpResponse<String> answer = RawHttp.at(server.address())
                    .with("Origin", "https://evil.example")
                    .get("/_fake");

            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .startsWith("default-src 'none'; ")
                            .endsWith("; frame-ancestors 'none'"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:1234", "[::1]:80", "[::1]"})
        void is_for_this_machine(String host) throws IOException {
            assertThat(statusLine(host)).isEqualTo("HTTP/1.1 200 OK");
        }

        @ParameterizedTest
        @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example"})
        void is_for_no_name_that_was_made_to_lead_here(String host) throws IOException {
            assertThat(statusLine(host)).isEqualTo("HTTP/1.1 403 Forbidden");
        }

        @Test
        void takes_nothing_from_twilios_hosts() throws IOException {
            assertThat(statusLine("serverless.twilio.com")).isEqualTo("HTTP/1.1 401 UNAUTHORIZED");
        }

        @Test
        void takes_nothing_from_paths_that_only_begin_like_it() {
            assertThat(look("/_faker").statusCode()).isEqualTo(404);
        }

        @Test
        void can_be_switched_off() {
            try (FakeTwilioServer other =
                    FakeTwilioServer.builder().liveLook(false).start()) {
                HttpResponse<String> answer = RawHttp.at(other.address()).get("/_fake");
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("\"code\": 20404");
            }
        }
    }

    private HttpResponse<String> look(String path) {
        return RawHttp.at(server.address()).get(path);
    }

    private HttpResponse<String> look(String path, String knownTag) {
        return RawHttp.at(server.address()).with("If-None-Match", knownTag).get(path);
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private String statusLine(String host) throws IOException {
        try (RawSocket socket = new RawSocket(server.address().getPort())) {
            return socket.send(RawSocket.head("GET /_fake HTTP/1.1", "Host: " + host))
                    .read()
                    .statusLine();
        }
    }

    private RawHttp serverless() {
        return RawHttp.to(twilio, Product.SERVERLESS);
    }

    private void create(String uniqueName) {
        serverless().post(SERVICES, "UniqueName", uniqueName, "FriendlyName", "Any");
    }
}
