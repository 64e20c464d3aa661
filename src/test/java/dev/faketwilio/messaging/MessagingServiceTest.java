package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.MessagingSettings.http;
import static dev.faketwilio.messaging.MessagingSettings.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making and finding {@code /v1/Services} of messaging.twilio.com: contract/messaging.md 1, 2 and 25. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessagingServiceTest {

    private static final String ALL = "/v1/Services";
    private static final String NONE = "MG00000000000000000000000000000000";

    private static MessagingService only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().services().all()).hasSize(1);
        return twilio.messaging().services().all().get(0);
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_default_of_every_property(TwilioSandbox twilio) {
            twilio.clock().advance(Duration.ofMillis(2_500));

            Answer answer = http(twilio).post(ALL, "FriendlyName", "Alerts");

            MessagingService made = only(twilio);
            assertThat(made)
                    .hasToString("messaging service {sid="
                            + made.sid()
                            + ", friendly_name=Alerts, inbound_request_url=null, inbound_method=POST, fallback_url=null, fallback_method=POST, status_callback=null, sticky_sender=true, mms_converter=true, smart_encoding=true, scan_message_content=inherit, fallback_to_long_code=true, area_code_geomatch=true, synchronous_validation=false, validity_period=36000, usecase=undeclared, us_app_to_person_registered=false, use_inbound_webhook_on_number=false, date_created="
                            + TwilioClock.START.plusSeconds(2)
                            + ", date_updated="
                            + TwilioClock.START.plusSeconds(2)
                            + "}");
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
        @MethodSource("dev.faketwilio.messaging.MessagingSettings#settings")
        void sets_what_is_sent(String parameter, String value, String property, String written, TwilioSandbox twilio) {
            Answer answer = parameter.equals("FriendlyName")
                    ? http(twilio).post(ALL, parameter, value)
                    : http(twilio).post(ALL, "FriendlyName", "Alerts", parameter, value);

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio), property, written)));
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.MessagingSettings#refusedSettings")
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
            assertThat(twilio.requests().to(MessagingService.LIST).size()).isEqualTo(3);
        }

        @ParameterizedTest
        @CsvSource({
            "PageSize=0,  20001, Invalid PageSize",
            "Page=,       20001, Invalid Page",
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
}
