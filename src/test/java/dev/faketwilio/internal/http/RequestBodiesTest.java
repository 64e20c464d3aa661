package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.authorization;
import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RequestBodiesTest {

    private static final String MISSING =
            RawHttp.error(400, 20001, "Missing required parameter UniqueName in the post body");

    @Nested
    class A_form {

        @Test
        void may_be_sent_in_chunks(TwilioSandbox twilio) {
            String form = RawHttp.encode("UniqueName", "shop", "FriendlyName", "😀 ".repeat(50));

            HttpResponse<String> created = RawHttp.to(twilio, Product.SERVERLESS)
                    .with("Content-Type", RawHttp.FORM)
                    .send("POST", "/v1/Services", stream(form));

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(twilio.serverless().service("shop").friendlyName()).isEqualTo("😀 ".repeat(50));
        }

        @Test
        void may_be_cut_into_chunks_anywhere(TwilioSandbox twilio) throws IOException {
            String form = "UniqueName=shop&FriendlyName=%F0%9F%98%80";
            StringBuilder chunks = new StringBuilder();
            for (int i = 0; i < form.length(); i++) {
                chunks.append("1\r\n").append(form.charAt(i)).append("\r\n");
            }

            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(head(
                                "POST /v1/Services HTTP/1.1",
                                "Host: serverless.twilio.com",
                                authorization(twilio),
                                "Content-Type: application/x-www-form-urlencoded",
                                "Transfer-Encoding: chunked"))
                        .send(chunks + "0\r\n\r\n");

                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            }
            assertThat(twilio.serverless().service("shop").friendlyName()).isEqualTo("😀");
        }

        @Test
        void keeps_every_character_of_unicode(TwilioSandbox twilio) {
            String name = "a&b=c%d+e f/é€😀👨‍👩‍👧𝒳İıß\u0000\u0001\uFFFF";
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);

            HttpResponse<String> created = http.post("/v1/Services", "UniqueName", "shop", "FriendlyName", name);

            assertThat(RawHttp.json(created).path("friendly_name").textValue()).isEqualTo(name);
            assertThat(http.get("/v1/Services/shop").body()).isEqualTo(created.body());
            assertThat(twilio.serverless().service("shop").friendlyName()).isEqualTo(name);
        }

        @Test
        void may_be_in_another_character_set_that_it_names(TwilioSandbox twilio) {
            HttpResponse<String> created = RawHttp.to(twilio, Product.SERVERLESS)
                    .with("Content-Type", "application/x-www-form-urlencoded; charset=ISO-8859-1")
                    .send("POST", "/v1/Services", BodyPublishers.ofString("UniqueName=shop&FriendlyName=caf%E9"));

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(twilio.serverless().service("shop").friendlyName()).isEqualTo("café");
        }

        @ParameterizedTest
        @ValueSource(strings = {"%%%", "UniqueName=a&FriendlyName=%4", "UniqueName=a&FriendlyName=%C3"})
        void that_cannot_be_read_is_refused(String form, TwilioSandbox twilio) {
            HttpResponse<String> refused =
                    RawHttp.to(twilio, Product.SERVERLESS).postEncoded("/v1/Services", form);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).isEqualTo(RawHttp.error(400, 20001, "Bad request"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void in_an_unknown_character_set_is_refused(TwilioSandbox twilio) {
            HttpResponse<String> refused = RawHttp.to(twilio, Product.SERVERLESS)
                    .with("Content-Type", "application/x-www-form-urlencoded; charset=klingon")
                    .send("POST", "/v1/Services", BodyPublishers.ofString("UniqueName=a&FriendlyName=b"));

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).isEqualTo(RawHttp.error(400, 20001, "Bad request"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void may_have_many_parameters_that_nobody_knows(TwilioSandbox twilio) {
            StringBuilder form = new StringBuilder("Unknown=1&uniquename=no&UniqueName%20=no");
            for (int i = 0; i < 100_000; i++) {
                form.append("&P").append(i).append("=x");
            }
            form.append("&UniqueName=shop&FriendlyName=Shop");

            HttpResponse<String> created =
                    RawHttp.to(twilio, Product.SERVERLESS).postEncoded("/v1/Services", form.toString());

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(twilio.serverless().service("shop").friendlyName()).isEqualTo("Shop");
        }

        @Test
        void of_several_megabytes_is_taken(TwilioSandbox twilio) {
            String padding = "x".repeat(4_000_000);

            HttpResponse<String> created = RawHttp.to(twilio, Product.SERVERLESS)
                    .post("/v1/Services", "Padding", padding, "UniqueName", "shop", "FriendlyName", "Shop");

            assertThat(created.statusCode()).isEqualTo(201);
        }
    }

    @Nested
    class A_body_without_parameters {

        @Test
        void lacks_the_required_ones(TwilioSandbox twilio) {
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);

            assertMissing(
                    http.with("Content-Type", RawHttp.FORM).send("POST", "/v1/Services", BodyPublishers.noBody()));
            assertMissing(http.with("Content-Type", RawHttp.FORM).send("POST", "/v1/Services", stream("")));
            assertMissing(http.postEncoded("/v1/Services", "UniqueName=&FriendlyName=x"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "text/plain"})
        void is_one_that_is_no_form(@Nullable String contentType, TwilioSandbox twilio) {
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS).with("Content-Type", contentType);

            assertMissing(http.send(
                    "POST",
                    "/v1/Services",
                    BodyPublishers.ofString("{\"UniqueName\": \"shop\", \"FriendlyName\": \"Shop\"}")));
            assertMissing(http.send("POST", "/v1/Services", BodyPublishers.ofString("UniqueName=shop&FriendlyName=x")));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void is_not_made_up_for_by_the_query(TwilioSandbox twilio) {
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);

            assertMissing(http.post("/v1/Services?UniqueName=shop&FriendlyName=Shop"));
            assertMissing(http.post("/v1/Services?UniqueName=shop", "FriendlyName", "Shop"));
        }

        @Test
        void updates_nothing(TwilioSandbox twilio) {
            ServerlessService before = twilio.given().serverlessService("shop").service();
            twilio.clock().advance(Duration.ofHours(1));
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);

            HttpResponse<String> updated = http.post("/v1/Services/shop?FriendlyName=query");

            assertThat(updated.statusCode()).isEqualTo(200);
            assertThat(updated.body()).isEqualTo(http.get("/v1/Services/shop").body());
            assertThat(twilio.serverless().service("shop")).isEqualTo(before);
        }

        private static void assertMissing(HttpResponse<String> refused) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).isEqualTo(MISSING);
        }
    }

    @Nested
    class A_parameter {

        @Test
        void that_is_sent_twice_counts_once_as_sent_first(TwilioSandbox twilio) {
            RawHttp.to(twilio, Product.SERVERLESS)
                    .postEncoded("/v1/Services", "UniqueName=one&FriendlyName=1&UniqueName=two&FriendlyName=2");

            assertThat(twilio.serverless().services())
                    .extracting(ServerlessService::uniqueName, ServerlessService::friendlyName)
                    .containsExactly(tuple("one", "1"));
        }

        @Test
        void is_cleared_by_an_empty_value_and_kept_without_one(TwilioSandbox twilio) {
            MessagingService service = twilio.given()
                    .messagingService(
                            "Alerts",
                            it -> it.inboundRequestUrl("https://example.com/in")
                                    .fallbackUrl("https://example.com/fallback"));
            RawHttp http = RawHttp.to(twilio, Product.MESSAGING);

            HttpResponse<String> updated = http.post("/v1/Services/" + service.sid(), "InboundRequestUrl", "");

            assertThat(updated.statusCode()).isEqualTo(200);
            assertThat(RawHttp.json(updated).path("inbound_request_url").isNull())
                    .isTrue();
            assertThat(twilio.messaging().service(service.sid()).inboundRequestUrl())
                    .isNull();
            assertThat(twilio.messaging().service(service.sid()).fallbackUrl())
                    .isEqualTo("https://example.com/fallback");
        }

        @Test
        void that_is_bad_changes_nothing_even_if_others_are_good(TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts");

            HttpResponse<String> refused = RawHttp.to(twilio, Product.MESSAGING)
                    .post("/v1/Services/" + before.sid(), "FriendlyName", "New", "ValidityPeriod", "36001");

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).isEqualTo(RawHttp.error(400, 21624, "Invalid validity period value"));
            assertThat(twilio.messaging().service(before.sid())).isEqualTo(before);
        }
    }

    @Test
    void a_deletion_may_carry_an_empty_form_as_twilio_java_sends_it(TwilioSandbox twilio) {
        MessagingService service = twilio.given().messagingService("Alerts");

        HttpResponse<String> deleted = RawHttp.to(twilio, Product.MESSAGING)
                .with("Content-Type", RawHttp.FORM)
                .send("DELETE", "/v1/Services/" + service.sid(), BodyPublishers.ofString(""));

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(twilio.messaging().services()).isEmpty();
    }

    @Test
    void a_body_that_nobody_asked_for_is_left_alone(TwilioSandbox twilio) {
        MessagingService service = twilio.given().messagingService("Alerts");
        RawHttp http = RawHttp.to(twilio, Product.MESSAGING).with("Content-Type", RawHttp.FORM);
        String path = "/v1/Services/" + service.sid();

        assertThat(http.send("GET", path, BodyPublishers.ofString("%%%")).statusCode())
                .isEqualTo(200);
        assertThat(http.send("DELETE", path, stream("%%%")).statusCode()).isEqualTo(204);
    }

    @Test
    void a_client_that_asks_before_it_sends_a_body_is_told_to_go_on(TwilioSandbox twilio) throws IOException {
        String form = "UniqueName=shop&FriendlyName=Shop";

        try (RawSocket socket = RawSocket.to(twilio)) {
            socket.send(head(
                    "POST /v1/Services HTTP/1.1",
                    "Host: serverless.twilio.com",
                    authorization(twilio),
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + form.length(),
                    "Expect: 100-continue"));
            assertThat(socket.readHead().statusLine()).isEqualTo("HTTP/1.1 100 Continue");

            socket.send(form);
            assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
        }
        assertThat(twilio.serverless().services()).hasSize(1);
    }

    private static BodyPublisher stream(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
