package dev.faketwilio.messaging;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/Services} of messaging.twilio.com over HTTP: contract/messaging.md 1, 2 and 25. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessagingServiceTest {

    private static final String ALL = "/v1/Services";
    private static final String NONE = "MG00000000000000000000000000000000";

    /** What a Service has after a create with nothing but a friendly name: section 2.2. */
    private static final String DEFAULTS = """
            {"sid": "SID", "account_sid": "ACCOUNT", "friendly_name": "Alerts", "date_created": "CREATED", \
            "date_updated": "UPDATED", "inbound_request_url": null, "inbound_method": "POST", "fallback_url": null, \
            "fallback_method": "POST", "status_callback": null, "sticky_sender": true, "mms_converter": true, \
            "smart_encoding": true, "scan_message_content": "inherit", "fallback_to_long_code": true, \
            "area_code_geomatch": true, "synchronous_validation": false, "validity_period": 36000, "url": "URL", \
            "usecase": "undeclared", "us_app_to_person_registered": false, "use_inbound_webhook_on_number": false, \
            "links": {"phone_numbers": "URL/PhoneNumbers", "short_codes": "URL/ShortCodes", \
            "alpha_senders": "URL/AlphaSenders", "messages": "URL/Messages", \
            "us_app_to_person": "URL/Compliance/Usa2p", \
            "us_app_to_person_usecases": "URL/Compliance/Usa2p/Usecases", \
            "channel_senders": "URL/ChannelSenders", \
            "destination_alpha_senders": "URL/DestinationAlphaSenders"}}""";

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.MESSAGING);
    }

    /** The JSON of a Service that has the defaults, its own identity and dates. */
    private static String json(TwilioSandbox twilio, MessagingService service) {
        return DEFAULTS.replace("URL", twilio.url(Product.MESSAGING) + "/v1/Services/SID")
                .replace("ACCOUNT", twilio.accountSid())
                .replace("CREATED", service.dateCreated().toString())
                .replace("UPDATED", service.dateUpdated().toString())
                .replace("SID", service.sid());
    }

    /** The JSON of a Service that differs from the defaults in one property. */
    private static String json(TwilioSandbox twilio, MessagingService service, String property, String value) {
        return json(twilio, service)
                .replaceFirst("\"" + property + "\": (\"[^\"]*\"|[a-z0-9]+)", "\"" + property + "\": " + value);
    }

    private static MessagingService only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().services().all()).hasSize(1);
        return twilio.messaging().services().all().get(0);
    }

    /** Each parameter with a value that is not the default, the property it sets, and how that is written. */
    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("FriendlyName", "x", "friendly_name", "\"x\""),
                arguments("FriendlyName", "ü".repeat(64), "friendly_name", "\"" + "ü".repeat(64) + "\""),
                arguments(
                        "InboundRequestUrl",
                        "https://example.com/in?a=b%20c&d=%C3%A9",
                        "inbound_request_url",
                        "\"https://example.com/in?a=b%20c&d=%C3%A9\""),
                arguments(
                        "InboundRequestUrl",
                        "HTTP://user:secret@127.0.0.1:8080",
                        "inbound_request_url",
                        "\"HTTP://user:secret@127.0.0.1:8080\""),
                arguments("InboundMethod", "GET", "inbound_method", "\"GET\""),
                arguments("FallbackUrl", "http://example.com/down", "fallback_url", "\"http://example.com/down\""),
                arguments("FallbackMethod", "GET", "fallback_method", "\"GET\""),
                arguments("StatusCallback", "https://example.com/s", "status_callback", "\"https://example.com/s\""),
                arguments("StickySender", "false", "sticky_sender", "false"),
                arguments("MmsConverter", "False", "mms_converter", "false"),
                arguments("SmartEncoding", "FALSE", "smart_encoding", "false"),
                arguments("ScanMessageContent", "enable", "scan_message_content", "\"enable\""),
                arguments("ScanMessageContent", "disable", "scan_message_content", "\"disable\""),
                arguments("FallbackToLongCode", "false", "fallback_to_long_code", "false"),
                arguments("AreaCodeGeomatch", "false", "area_code_geomatch", "false"),
                arguments("SynchronousValidation", "true", "synchronous_validation", "true"),
                arguments("ValidityPeriod", "1", "validity_period", "1"),
                arguments("ValidityPeriod", "35999", "validity_period", "35999"),
                arguments("Usecase", "notifications", "usecase", "\"notifications\""),
                arguments("Usecase", "marketing", "usecase", "\"marketing\""),
                arguments("Usecase", "verification", "usecase", "\"verification\""),
                arguments("Usecase", "discussion", "usecase", "\"discussion\""),
                arguments("Usecase", "poll", "usecase", "\"poll\""),
                arguments("UseInboundWebhookOnNumber", "true", "use_inbound_webhook_on_number", "true"));
    }

    /** Each parameter with values that Twilio refuses, and how. */
    static Stream<Arguments> refusedSettings() {
        List<Arguments> all = new ArrayList<>();
        all.add(arguments("FriendlyName", "x".repeat(65), 20002, "Invalid FriendlyName"));
        all.add(arguments("FriendlyName", "😀".repeat(65), 20002, "Invalid FriendlyName"));
        for (String name : List.of("InboundRequestUrl", "FallbackUrl", "StatusCallback")) {
            for (String bad :
                    List.of("example.com", "/in", "ftp://example.com/in", "http://", "http://a b", "mailto:a")) {
                all.add(arguments(name, bad, 20001, "Invalid " + name));
            }
        }
        for (String name : List.of("InboundMethod", "FallbackMethod")) {
            for (String bad : List.of("PUT", "post", "")) {
                all.add(arguments(name, bad, 20001, "Invalid " + name));
            }
        }
        for (String name : List.of(
                "StickySender",
                "MmsConverter",
                "SmartEncoding",
                "FallbackToLongCode",
                "AreaCodeGeomatch",
                "SynchronousValidation",
                "UseInboundWebhookOnNumber")) {
            for (String bad : List.of("yes", "1", "")) {
                all.add(arguments(name, bad, 20001, "Invalid " + name));
            }
        }
        for (String bad : List.of("INHERIT", "on", "")) {
            all.add(arguments("ScanMessageContent", bad, 20001, "Invalid ScanMessageContent"));
        }
        for (String bad : List.of("0", "36001", "-1", "1.5", "PT1H", "", "99999999999")) {
            all.add(arguments("ValidityPeriod", bad, 21624, "Invalid validity period value"));
        }
        for (String bad : List.of("Marketing", "2FA", "")) {
            all.add(arguments("Usecase", bad, 21713, "Messaging Service Use Case is Invalid"));
        }
        return all.stream();
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_default_of_every_property(TwilioSandbox twilio) {
            twilio.clock().advance(Duration.ofMillis(2_500));

            Answer answer = http(twilio).post(ALL, "FriendlyName", "Alerts");

            MessagingService made = only(twilio);
            assertThat(made)
                    .isEqualTo(new MessagingService(
                            made.sid(),
                            "Alerts",
                            null,
                            "POST",
                            null,
                            "POST",
                            null,
                            true,
                            true,
                            true,
                            "inherit",
                            true,
                            true,
                            false,
                            36_000,
                            "undeclared",
                            false,
                            false,
                            TwilioClock.START.plusSeconds(2),
                            TwilioClock.START.plusSeconds(2)));
            assertThat(made.sid()).matches("MG[0-9a-f]{32}");
            assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
        }

        @Test
        void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
            Service made = Service.creator("Alerts")
                    .setInboundRequestUrl("https://example.com/in")
                    .setInboundMethod(HttpMethod.GET)
                    .setFallbackUrl("https://example.com/down")
                    .setFallbackMethod(HttpMethod.GET)
                    .setStatusCallback("https://example.com/status")
                    .setStickySender(false)
                    .setMmsConverter(false)
                    .setSmartEncoding(false)
                    .setScanMessageContent(Service.ScanMessageContent.DISABLE)
                    .setFallbackToLongCode(false)
                    .setAreaCodeGeomatch(false)
                    .setSynchronousValidation(true)
                    .setValidityPeriod(60)
                    .setUsecase("poll")
                    .setUseInboundWebhookOnNumber(true)
                    .create(client);

            String url =
                    "https://messaging.twilio.com/v1/Services/" + only(twilio).sid();
            assertThat(made.getSid()).isEqualTo(only(twilio).sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(made.getFriendlyName()).isEqualTo("Alerts");
            assertThat(made.getInboundRequestUrl()).isEqualTo(URI.create("https://example.com/in"));
            assertThat(made.getInboundMethod()).isEqualTo(HttpMethod.GET);
            assertThat(made.getFallbackUrl()).isEqualTo(URI.create("https://example.com/down"));
            assertThat(made.getFallbackMethod()).isEqualTo(HttpMethod.GET);
            assertThat(made.getStatusCallback()).isEqualTo(URI.create("https://example.com/status"));
            assertThat(made.getStickySender()).isFalse();
            assertThat(made.getMmsConverter()).isFalse();
            assertThat(made.getSmartEncoding()).isFalse();
            assertThat(made.getScanMessageContent()).isEqualTo(Service.ScanMessageContent.DISABLE);
            assertThat(made.getFallbackToLongCode()).isFalse();
            assertThat(made.getAreaCodeGeomatch()).isFalse();
            assertThat(made.getSynchronousValidation()).isTrue();
            assertThat(made.getValidityPeriod()).isEqualTo(60);
            assertThat(made.getUsecase()).isEqualTo("poll");
            assertThat(made.getUseInboundWebhookOnNumber()).isTrue();
            assertThat(made.getUsAppToPersonRegistered()).isFalse();
            assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getUrl()).isEqualTo(URI.create(url));
            assertThat(made.getLinks())
                    .isEqualTo(Map.of(
                            "phone_numbers", url + "/PhoneNumbers",
                            "short_codes", url + "/ShortCodes",
                            "alpha_senders", url + "/AlphaSenders",
                            "messages", url + "/Messages",
                            "us_app_to_person", url + "/Compliance/Usa2p",
                            "us_app_to_person_usecases", url + "/Compliance/Usa2p/Usecases",
                            "channel_senders", url + "/ChannelSenders",
                            "destination_alpha_senders", url + "/DestinationAlphaSenders"));
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingServiceTest#settings")
        void sets_what_is_sent(String parameter, String value, String property, String written, TwilioSandbox twilio) {
            Answer answer = parameter.equals("FriendlyName")
                    ? http(twilio).post(ALL, parameter, value)
                    : http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, value);

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio), property, written)));
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingServiceTest#refusedSettings")
        void refuses_bad_values_and_makes_nothing(
                String parameter, String value, int code, String message, TwilioSandbox twilio) {
            Answer answer = parameter.equals("FriendlyName")
                    ? http(twilio).post(ALL, parameter, value)
                    : http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, value);

            assertThat(answer).isEqualTo(refusal(400, code, message));
            assertThat(twilio.messaging().services()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "FriendlyName=", "friendlyName=Alerts", "Usecase=poll"})
        void needs_a_friendly_name(String form, TwilioSandbox twilio) {
            assertThat(http(twilio).send("POST", ALL, "application/x-www-form-urlencoded", form))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter FriendlyName in the post body"));
            assertThat(twilio.messaging().services()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"InboundRequestUrl", "FallbackUrl", "StatusCallback"})
        void takes_an_empty_url_for_none(String parameter, TwilioSandbox twilio) {
            Answer answer = http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, "");

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
        }

        @Test
        void ignores_parameters_that_twilio_does_not_know(TwilioSandbox twilio) {
            Answer answer = http(twilio)
                    .post(ALL, "FriendlyName", "Alerts", "UsAppToPersonRegistered", "true", "stickySender", "no");

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
        }

        @Test
        void counts_characters_of_the_friendly_name_not_java_chars(TwilioSandbox twilio, TwilioRestClient client) {
            String name = "😀".repeat(64);

            assertThat(Service.creator(name).create(client).getFriendlyName()).isEqualTo(name);
            assertThat(only(twilio).friendlyName()).isEqualTo(name);
        }

        @Test
        void takes_the_same_friendly_name_again_for_another_service(TwilioSandbox twilio, TwilioRestClient client) {
            Service first = Service.creator("Alerts").create(client);
            Service second = Service.creator("Alerts").create(client);

            assertThat(second.getSid()).isNotEqualTo(first.getSid());
            assertThat(twilio.messaging().services())
                    .extracting(MessagingService::friendlyName)
                    .containsExactly("Alerts", "Alerts");
        }

        @Test
        void has_nothing_to_do_with_the_services_of_the_other_api(TwilioSandbox twilio) {
            twilio.given().serverlessService("Alerts");

            Answer answer = http(twilio).post(ALL, "FriendlyName", "Alerts");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(twilio.serverless().services()).hasSize(1);
            assertThat(http(twilio).get("/v1/Services/Alerts")).isEqualTo(notFound("/Services/Alerts"));
        }
    }

    @Nested
    class Listing {

        @Test
        void answers_an_empty_page_of_an_empty_account(TwilioSandbox twilio) {
            String url = twilio.url(Product.MESSAGING) + "/v1/Services?PageSize=50&Page=0";

            assertThat(http(twilio).get(ALL))
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"services\"}, \"services\": []}"));
        }

        @Test
        void shows_each_service_as_a_fetch_does_and_the_newest_first(TwilioSandbox twilio) {
            MessagingService first = twilio.given().messagingService("Alerts");
            MessagingService second = twilio.given().messagingService("Alerts");

            assertThat(http(twilio).get(ALL).body())
                    .endsWith("\"services\": [" + json(twilio, second) + ", " + json(twilio, first) + "]}");
        }

        @Test
        void is_read_by_twilio_java_over_many_pages(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 1; i <= 101; i++) {
                twilio.given().messagingService("s" + i);
            }

            assertThat(Service.reader().read(client))
                    .extracting(Service::getFriendlyName)
                    .hasSize(101)
                    .startsWith("s101", "s100")
                    .endsWith("s2", "s1");
            assertThat(twilio.requests().to(MessagingService.LIST).count()).isEqualTo(3);
        }

        @ParameterizedTest
        @CsvSource({
            "PageSize=0,  20001, Invalid PageSize.",
            "Page=,       20001, Invalid Page.",
            "Page=1,      70002, Paged requests must include a PageToken",
            "PageToken=x, 21481, Invalid PageToken"
        })
        void refuses_paging_that_makes_no_sense(String query, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).get(ALL + "?" + query)).isEqualTo(refusal(400, code, message));
        }
    }

    @Nested
    class Fetching {

        @Test
        void answers_the_service(TwilioSandbox twilio, TwilioRestClient client) {
            MessagingService service = twilio.given().messagingService("Alerts");

            assertThat(http(twilio).get("/v1/Services/" + service.sid()))
                    .isEqualTo(new Answer(200, json(twilio, service)));
            assertThat(Service.fetcher(service.sid()).fetch(client).getFriendlyName())
                    .isEqualTo("Alerts");
        }

        @ParameterizedTest
        @ValueSource(strings = {NONE, "Alerts", "undefined"})
        void answers_404_for_what_does_not_exist(String name, TwilioSandbox twilio) {
            twilio.given().messagingService("Alerts");

            assertThat(http(twilio).get("/v1/Services/" + name)).isEqualTo(notFound("/Services/" + name));
        }

        @Test
        void does_not_see_services_of_other_accounts_or_of_the_other_api() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox owner = server.newSandbox();
                String sid = owner.given().messagingService("Alerts").sid();
                String serverless = owner.given().serverlessService("checkout").sid();
                TwilioSandbox other = server.newSandbox();

                assertThat(http(other).get("/v1/Services/" + sid)).isEqualTo(notFound("/Services/" + sid));
                assertThat(http(owner).get("/v1/Services/" + serverless))
                        .isEqualTo(notFound("/Services/" + serverless));
            }
        }
    }

    @Nested
    class Updating {

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingServiceTest#settings")
        void changes_what_is_sent_and_nothing_else(
                String parameter, String value, String property, String written, TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts");
            twilio.clock().advance(Duration.ofMinutes(5));

            Answer answer = http(twilio).post("/v1/Services/" + before.sid(), parameter, value);

            assertThat(only(twilio).dateCreated()).isEqualTo(TwilioClock.START);
            assertThat(only(twilio).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(300));
            assertThat(answer).isEqualTo(new Answer(200, json(twilio, only(twilio), property, written)));
            assertThat(http(twilio).get("/v1/Services/" + before.sid())).isEqualTo(answer);
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingServiceTest#settings")
        void leaves_what_is_not_sent_as_it_was(
                String parameter, String value, String property, String written, TwilioSandbox twilio) {
            Answer made = parameter.equals("FriendlyName")
                    ? http(twilio).post(ALL, parameter, value)
                    : http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, value);
            String other = parameter.equals("StickySender") ? "MmsConverter" : "StickySender";

            Answer answer = http(twilio).post("/v1/Services/" + only(twilio).sid(), other, "true");

            assertThat(answer).isEqualTo(new Answer(200, made.body()));
        }

        @ParameterizedTest
        @CsvSource({
            "InboundRequestUrl, inbound_request_url",
            "FallbackUrl,       fallback_url",
            "StatusCallback,    status_callback"
        })
        void clears_a_url_by_an_empty_one(String parameter, String property, TwilioSandbox twilio) {
            http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, "https://example.com/");
            assertThat(http(twilio).get(ALL).body()).contains("\"" + property + "\": \"https://example.com/\"");
            twilio.clock().advance(Duration.ofSeconds(1));

            Answer answer = http(twilio).post("/v1/Services/" + only(twilio).sid(), parameter, "");

            assertThat(only(twilio).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(1));
            assertThat(answer).isEqualTo(new Answer(200, json(twilio, only(twilio))));
        }

        @Test
        void is_done_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = twilio.given()
                    .messagingService("Alerts", s -> s.statusCallback("https://example.com/status"))
                    .sid();

            Service updated = Service.updater(sid)
                    .setFriendlyName("Pager")
                    .setStatusCallback("")
                    .setValidityPeriod(36_000)
                    .setScanMessageContent(Service.ScanMessageContent.ENABLE)
                    .setInboundRequestUrl("https://example.com/in")
                    .setInboundMethod(HttpMethod.GET)
                    .update(client);

            assertThat(updated.getFriendlyName()).isEqualTo("Pager");
            assertThat(updated.getStatusCallback()).isNull();
            assertThat(updated.getValidityPeriod()).isEqualTo(36_000);
            assertThat(updated.getScanMessageContent()).isEqualTo(Service.ScanMessageContent.ENABLE);
            assertThat(updated.getInboundRequestUrl()).isEqualTo(URI.create("https://example.com/in"));
            assertThat(updated.getInboundMethod()).isEqualTo(HttpMethod.GET);
        }

        @Test
        void answers_200_and_changes_nothing_without_parameters(TwilioSandbox twilio, TwilioRestClient client) {
            MessagingService before = twilio.given().messagingService("Alerts");
            twilio.clock().advance(Duration.ofHours(1));

            assertThat(http(twilio).post("/v1/Services/" + before.sid()))
                    .isEqualTo(new Answer(200, json(twilio, before)));
            assertThat(Service.updater(before.sid()).update(client).getDateUpdated())
                    .isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingServiceTest#refusedSettings")
        void refuses_bad_values_and_changes_nothing(
                String parameter, String value, int code, String message, TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts");
            twilio.clock().advance(Duration.ofHours(1));
            String good = parameter.equals("FallbackUrl") ? "StatusCallback" : "FallbackUrl";

            Answer answer =
                    http(twilio).post("/v1/Services/" + before.sid(), good, "https://example.com/", parameter, value);

            assertThat(answer).isEqualTo(refusal(400, code, message));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @Test
        void refuses_an_empty_friendly_name_and_changes_nothing(TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts");

            assertThat(http(twilio).post("/v1/Services/" + before.sid(), "FriendlyName", ""))
                    .isEqualTo(refusal(400, 20002, "Invalid FriendlyName"));
            assertThat(only(twilio)).isEqualTo(before);
        }

        @Test
        void answers_404_for_what_does_not_exist_whatever_is_sent(TwilioSandbox twilio) {
            assertThat(http(twilio).post("/v1/Services/" + NONE, "Usecase", "nonsense"))
                    .isEqualTo(notFound("/Services/" + NONE));
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_without_a_body_and_404_from_then_on(TwilioSandbox twilio) {
            MessagingService kept = twilio.given().messagingService("Alerts");
            MessagingService gone = twilio.given().messagingService("Alerts");
            Answer notThere = notFound("/Services/" + gone.sid());
            String path = "/v1/Services/" + gone.sid();
            TwilioHttp http = http(twilio);
            twilio.clock().advance(Duration.ofSeconds(9));

            assertThat(http.delete(path)).isEqualTo(new Answer(204, ""));
            assertThat(http.delete(path)).isEqualTo(notThere);
            assertThat(http.get(path)).isEqualTo(notThere);
            assertThat(http.post(path, "FriendlyName", "x")).isEqualTo(notThere);

            assertThat(only(twilio)).isEqualTo(kept);
            assertThat(twilio.messaging().services().deleted())
                    .containsExactly(new Deletion<>(gone, TwilioClock.START.plusSeconds(9), OptionalInt.of(1)));
        }

        @Test
        void is_done_by_twilio_java_once(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = twilio.given().messagingService("Alerts").sid();

            assertThat(Service.deleter(sid).delete(client)).isTrue();
            assertThatThrownBy(() -> Service.deleter(sid).delete(client))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.getStatusCode()).isEqualTo(404);
                        assertThat(e.getCode()).isEqualTo(20404);
                        assertThat(e).hasMessage("The requested resource /Services/" + sid + " was not found");
                    });
        }

        @Test
        void changes_nothing_when_there_is_nothing_to_delete(TwilioSandbox twilio) {
            twilio.given().messagingService("Alerts");
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).delete("/v1/Services/Alerts")).isEqualTo(notFound("/Services/Alerts"));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }
    }
}
