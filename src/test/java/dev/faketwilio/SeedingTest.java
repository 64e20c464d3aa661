package dev.faketwilio;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingServiceSeed;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code given()}: every word, and what it does when Twilio would refuse. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.WRONG_CREDENTIALS)
class SeedingTest {

    @Nested
    class A_serverless_service {

        @Test
        void has_twilio_s_defaults_and_its_unique_name_for_a_friendly_one(TwilioSandbox twilio) {
            twilio.clock().advance(Duration.ofMillis(2_700));

            SeededServerlessService seeded = twilio.given().serverlessService("checkout");

            ServerlessService service = seeded.service();
            assertThat(service)
                    .hasToString("serverless service {sid=" + seeded.sid()
                            + ", friendly_name=checkout, unique_name=checkout, include_credentials=true, ui_editable=false"
                            + ", domain_base=" + service.domainBase()
                            + ", date_created=" + TwilioClock.START.plusSeconds(2)
                            + ", date_updated=" + TwilioClock.START.plusSeconds(2) + "}");
            assertThat(seeded.sid()).matches("ZS[0-9a-f]{32}");
            assertThat(seeded.uniqueName()).isEqualTo("checkout");
            assertThat(seeded.functions()).isEmpty();
            assertThat(twilio.serverless().services()).containsExactly(service);
        }

        @Test
        void has_what_the_words_say(TwilioSandbox twilio) {
            SeededServerlessService seeded = twilio.given()
                    .serverlessService(
                            "checkout",
                            s -> s.friendlyName("Check out")
                                    .includeCredentials(false)
                                    .uiEditable(true)
                                    .function("/pay")
                                    .function("/refund")
                                    .function("/pay"));

            assertThat(seeded.service().friendlyName()).isEqualTo("Check out");
            assertThat(seeded.service().includeCredentials()).isFalse();
            assertThat(seeded.service().uiEditable()).isTrue();
            assertThat(seeded.functions())
                    .extracting(ServerlessFunction::friendlyName)
                    .containsExactly("/pay", "/refund", "/pay");
            assertThat(seeded.functions())
                    .extracting(ServerlessFunction::serviceSid)
                    .containsOnly(seeded.sid());
            assertThat(seeded.function("/pay")).isEqualTo(seeded.functions().get(0));
            assertThat(twilio.serverless().functions()).containsExactlyElementsOf(seeded.functions());
            assertThat(twilio.serverless().functions("checkout")).isEqualTo(seeded.functions());
        }

        @Test
        void says_which_functions_it_was_seeded_with(TwilioSandbox twilio) {
            SeededServerlessService seeded = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay").function("/refund"));

            assertThatThrownBy(() -> seeded.function("pay"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("seeding/a-function-that-was-not-seeded"));

            assertThatThrownBy(() -> seeded.functions().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void is_refused_as_twilio_would_and_nothing_is_seeded(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");
            SandboxState before = SandboxState.of(twilio);

            assertThatThrownBy(() -> twilio.given().serverlessService("checkout"))
                    .isInstanceOfSatisfying(SeedingException.class, e -> {
                        assertThat(e.status()).isEqualTo(409);
                        assertThat(e.code()).isEqualTo(20409);
                    })
                    .satisfies(failsAs("seeding/a-service-whose-name-is-taken"));
            assertThatThrownBy(() -> twilio.given().serverlessService("under_score"))
                    .isInstanceOfSatisfying(SeedingException.class, e -> {
                        assertThat(e.status()).isEqualTo(400);
                        assertThat(e.code()).isEqualTo(20001);
                    })
                    .hasMessageContaining("\"Invalid UniqueName\"");
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void leaves_nothing_behind_if_a_later_word_is_refused(TwilioSandbox twilio) {
            SandboxState before = SandboxState.of(twilio);

            assertThatThrownBy(() -> twilio.given()
                            .serverlessService(
                                    "checkout", s -> s.function("/pay").function("x".repeat(256))))
                    .isInstanceOf(SeedingException.class)
                    .satisfies(failsAs("seeding/a-service-with-an-invalid-function"));

            assertThat(SandboxState.of(twilio)).isEqualTo(before);
            assertThat(twilio.given().serverlessService("checkout").functions()).isEmpty();
        }

        @Test
        void leaves_nothing_behind_if_the_test_itself_fails_among_the_words(TwilioSandbox twilio) {
            SandboxState before = SandboxState.of(twilio);

            assertThatThrownBy(() -> twilio.given().serverlessService("checkout", s -> {
                        s.function("/pay");
                        throw new IllegalStateException("the test's own");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the test's own");
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void is_bound_by_twilio_s_limit(TwilioSandbox twilio) {
            IntStream.rangeClosed(1, 50).forEach(i -> twilio.given().serverlessService("s" + i));

            assertThatThrownBy(() -> twilio.given().serverlessService("s51"))
                    .isInstanceOf(SeedingException.class)
                    .hasMessageContaining("400 (20001) \"Services are limited to less than or equal to 50\"");
        }

        @Test
        void is_seen_over_http(TwilioSandbox twilio) {
            String sid = twilio.given().serverlessService("checkout").sid();

            Answer answer = TwilioHttp.to(twilio, Product.SERVERLESS).get("/v1/Services/" + sid);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{\"sid\": \"" + sid + "\"");
        }
    }

    @Nested
    class A_messaging_service {

        @Test
        void has_twilio_s_defaults(TwilioSandbox twilio) {
            MessagingService seeded = twilio.given().messagingService("Alerts");

            assertThat(seeded)
                    .hasToString("messaging service {sid="
                            + seeded.sid()
                            + ", friendly_name=Alerts, inbound_request_url=null, inbound_method=POST, fallback_url=null, fallback_method=POST, status_callback=null, sticky_sender=true, mms_converter=true, smart_encoding=true, scan_message_content=inherit, fallback_to_long_code=true, area_code_geomatch=true, synchronous_validation=false, validity_period=36000, usecase=undeclared, us_app_to_person_registered=false, use_inbound_webhook_on_number=false, date_created="
                            + TwilioClock.START
                            + ", date_updated="
                            + TwilioClock.START
                            + "}");
            assertThat(twilio.messaging().services()).containsExactly(seeded);
        }

        @Test
        void has_what_the_words_say(TwilioSandbox twilio) {
            MessagingService seeded = twilio.given()
                    .messagingService(
                            "Alerts",
                            s -> s.inboundRequestUrl("https://a.example/in")
                                    .inboundMethod("GET")
                                    .fallbackUrl("https://a.example/down")
                                    .fallbackMethod("GET")
                                    .statusCallback("https://a.example/status")
                                    .stickySender(false)
                                    .mmsConverter(false)
                                    .smartEncoding(false)
                                    .scanMessageContent("disable")
                                    .areaCodeGeomatch(false)
                                    .validityPeriod(Duration.ofMillis(60_999))
                                    .usecase("verification")
                                    .useInboundWebhookOnNumber(true));

            assertThat(seeded)
                    .hasToString("messaging service {sid="
                            + seeded.sid()
                            + ", friendly_name=Alerts, inbound_request_url=https://a.example/in, inbound_method=GET, fallback_url=https://a.example/down, fallback_method=GET, status_callback=https://a.example/status, sticky_sender=false, mms_converter=false, smart_encoding=false, scan_message_content=disable, fallback_to_long_code=true, area_code_geomatch=false, synchronous_validation=false, validity_period=60, usecase=verification, us_app_to_person_registered=false, use_inbound_webhook_on_number=true, date_created="
                            + TwilioClock.START
                            + ", date_updated="
                            + TwilioClock.START
                            + "}");
        }

        @Test
        void is_refused_as_twilio_would_and_nothing_is_seeded(TwilioSandbox twilio) {
            refused(twilio, "", s -> {}, 20001, "Missing required parameter FriendlyName in the post body");
            refused(twilio, "x".repeat(65), s -> {}, 20002, "Invalid FriendlyName");
            refused(twilio, "a", s -> s.inboundRequestUrl("nowhere"), 20001, "Invalid InboundRequestUrl");
            refused(twilio, "a", s -> s.inboundMethod("PUT"), 20001, "Invalid InboundMethod");
            refused(twilio, "a", s -> s.fallbackUrl("nowhere"), 20001, "Invalid FallbackUrl");
            refused(twilio, "a", s -> s.fallbackMethod("PUT"), 20001, "Invalid FallbackMethod");
            refused(twilio, "a", s -> s.statusCallback("nowhere"), 20001, "Invalid StatusCallback");
            refused(twilio, "a", s -> s.scanMessageContent("yes"), 20001, "Invalid ScanMessageContent");
            refused(twilio, "a", s -> s.validityPeriod(Duration.ofMillis(999)), 21624, "Invalid validity period value");
            refused(
                    twilio,
                    "a",
                    s -> s.validityPeriod(Duration.ofSeconds(36_001)),
                    21624,
                    "Invalid validity period value");
            refused(twilio, "a", s -> s.usecase("fun"), 21713, "Messaging Service Use Case is Invalid");
        }

        private static void refused(
                TwilioSandbox twilio, String name, Consumer<MessagingServiceSeed> words, int code, String text) {
            assertThatThrownBy(() -> twilio.given().messagingService(name, words))
                    .isInstanceOfSatisfying(SeedingException.class, e -> {
                        assertThat(e.status()).isEqualTo(400);
                        assertThat(e.code()).isEqualTo(code);
                    })
                    .satisfies(
                            failsAs("seeding/an-invalid-messaging-service", "NAME", name, "CODE", code, "TEXT", text));
            assertThat(twilio.messaging().services()).isEmpty();
        }
    }

    @Nested
    class An_api_key {

        @Test
        void opens_the_account_over_http(TwilioSandbox twilio) {
            twilio.given().messagingService("Alerts");
            SeededApiKey first = twilio.given().apiKey();
            SeededApiKey second = twilio.given().apiKey();

            assertThat(first.sid()).matches("SK[0-9a-f]{32}").isNotEqualTo(second.sid());
            assertThat(first.secret()).matches("[0-9a-f]{32}").isNotEqualTo(second.secret());
            for (SeededApiKey key : new SeededApiKey[] {first, second}) {
                Answer answer = TwilioHttp.to(twilio, Product.MESSAGING, key.sid(), key.secret())
                        .get("/v1/Services");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).contains("\"account_sid\": \"" + twilio.accountSid() + "\"");
            }
        }

        @Test
        void does_not_open_it_with_another_secret(TwilioSandbox twilio) {
            SeededApiKey first = twilio.given().apiKey();
            SeededApiKey second = twilio.given().apiKey();

            assertThat(TwilioHttp.to(twilio, Product.MESSAGING, first.sid(), second.secret())
                            .get("/v1/Services"))
                    .isEqualTo(Answer.refusal(401, 20003, "Authenticate"));
        }

        @Test
        void is_withdrawn_by_a_reset(TwilioSandbox twilio) {
            SeededApiKey key = twilio.given().apiKey();

            twilio.reset();

            assertThat(TwilioHttp.to(twilio, Product.MESSAGING, key.sid(), key.secret())
                            .get("/v1/Services"))
                    .isEqualTo(Answer.refusal(401, 20003, "Authenticate"));
            assertThat(TwilioHttp.to(twilio, Product.MESSAGING)
                            .get("/v1/Services")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void does_not_outlive_its_sandbox_nor_bring_it_back() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                SeededApiKey key = twilio.given().apiKey();
                twilio.close();

                assertThat(TwilioHttp.to(twilio, Product.MESSAGING, key.sid(), key.secret())
                                .get("/v1/Services"))
                        .isEqualTo(Answer.refusal(401, 20003, "Authenticate"));
                assertThatThrownBy(() -> twilio.given().apiKey())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("The sandbox of account " + twilio.accountSid() + " has ended");
            }
        }
    }

    @Test
    void works_from_many_threads_at_once(TwilioSandbox twilio) {
        CompletableFuture<?>[] seeders = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> twilio.given()
                        .serverlessService("s" + i, s -> s.function("/a").function("/b"))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(seeders).join();

        assertThat(twilio.serverless().services()).hasSize(40);
        assertThat(twilio.serverless().functions())
                .hasSize(80)
                .extracting(ServerlessFunction::sid)
                .doesNotHaveDuplicates();
    }
}
