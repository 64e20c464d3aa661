package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.MessagingSettings.http;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.service.ChannelSender;
import com.twilio.rest.messaging.v1.service.PhoneNumber;
import com.twilio.rest.messaging.v1.service.ShortCode;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers, short codes and channel senders in sender pools: contract/messaging.md 3, 4 and 7. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class SenderPoolTest {

    private static final String ALREADY = "Phone Number or Short Code is already in the Messaging Service.";
    private static final String ELSEWHERE = "Phone Number or Short Code is associated with another Messaging Service.";

    private String service;
    private String pool;

    @BeforeEach
    void give_a_service(TwilioSandbox twilio) {
        service = twilio.given().messagingService("Alerts").sid();
        pool = "/v1/Services/" + service + "/";
    }

    /** The account's own sender of a collection, with the parameter that puts it into a pool. */
    private static String own(String collection, TwilioSandbox twilio) {
        return switch (collection) {
            case "PhoneNumbers" -> twilio.given().phoneNumber("+4581827622").sid();
            case "ShortCodes" -> twilio.given().shortCode("12345").sid();
            default -> twilio.given().channelSender("whatsapp:+4581827622").sid();
        };
    }

    private static String parameter(String collection) {
        return switch (collection) {
            case "PhoneNumbers" -> "PhoneNumberSid";
            case "ShortCodes" -> "ShortCodeSid";
            default -> "Sid";
        };
    }

    @Nested
    class Adding {

        @Test
        void a_phone_number_answers_201_with_all_properties(TwilioSandbox twilio) {
            String number = own("PhoneNumbers", twilio);
            twilio.clock().advance(Duration.ofMinutes(1));

            Answer answer = http(twilio).post(pool + "PhoneNumbers", "PhoneNumberSid", number);

            assertThat(answer)
                    .isEqualTo(new Answer(
                            201,
                            "{\"sid\": \"" + number + "\", \"account_sid\": \"" + twilio.accountSid()
                                    + "\", \"service_sid\": \"" + service
                                    + "\", \"date_created\": \"2026-01-01T00:01:00Z\","
                                    + " \"date_updated\": \"2026-01-01T00:01:00Z\","
                                    + " \"phone_number\": \"+4581827622\", \"country_code\": \"DK\","
                                    + " \"capabilities\": [\"SMS\", \"Voice\"], \"url\": \""
                                    + twilio.url(Product.MESSAGING) + pool + "PhoneNumbers/" + number + "\"}"));
            assertThat(http(twilio).get(pool + "PhoneNumbers/" + number)).isEqualTo(new Answer(200, answer.body()));
        }

        @Test
        void a_short_code_answers_201_with_all_properties(TwilioSandbox twilio) {
            String code = own("ShortCodes", twilio);

            Answer answer = http(twilio).post(pool + "ShortCodes", "ShortCodeSid", code);

            assertThat(answer)
                    .isEqualTo(new Answer(
                            201,
                            "{\"sid\": \"" + code + "\", \"account_sid\": \"" + twilio.accountSid()
                                    + "\", \"service_sid\": \"" + service
                                    + "\", \"date_created\": \"2026-01-01T00:00:00Z\","
                                    + " \"date_updated\": \"2026-01-01T00:00:00Z\", \"short_code\": \"12345\","
                                    + " \"country_code\": \"US\", \"capabilities\": [\"SMS\"], \"url\": \""
                                    + twilio.url(Product.MESSAGING) + pool + "ShortCodes/" + code + "\"}"));
            assertThat(http(twilio).get(pool + "ShortCodes/" + code)).isEqualTo(new Answer(200, answer.body()));
        }

        @Test
        void a_channel_sender_answers_201_with_all_properties(TwilioSandbox twilio) {
            String sender = own("ChannelSenders", twilio);

            Answer answer = http(twilio).post(pool + "ChannelSenders", "Sid", sender);

            assertThat(answer)
                    .isEqualTo(new Answer(
                            201,
                            "{\"account_sid\": \"" + twilio.accountSid() + "\", \"messaging_service_sid\": \"" + service
                                    + "\", \"sid\": \"" + sender + "\", \"sender\": \"whatsapp:+4581827622\","
                                    + " \"sender_type\": \"WhatsApp\", \"country_code\": \"DK\","
                                    + " \"date_created\": \"2026-01-01T00:00:00Z\","
                                    + " \"date_updated\": \"2026-01-01T00:00:00Z\", \"url\": \""
                                    + twilio.url(Product.MESSAGING) + pool + "ChannelSenders/" + sender + "\"}"));
            assertThat(http(twilio).get(pool + "ChannelSenders/" + sender)).isEqualTo(new Answer(200, answer.body()));
        }

        @ParameterizedTest
        @CsvSource({
            "true,  true,  true,  true,  Fax MMS SMS Voice",
            "false, false, true,  false, MMS",
            "false, true,  false, false, SMS"
        })
        void shows_what_a_number_can_be_used_for(
                boolean voice, boolean sms, boolean mms, boolean fax, String shown, TwilioSandbox twilio) {
            var number = twilio.given()
                    .phoneNumber("+14155550100", n -> n.capabilities(new NumberCapabilities(voice, sms, mms, fax)));

            http(twilio).post(pool + "PhoneNumbers", "PhoneNumberSid", number.sid());

            assertThat(twilio.messaging().phoneNumbers().get("+14155550100").capabilities())
                    .containsExactly(shown.split(" ", -1));
        }

        @Test
        void refuses_a_number_that_sends_no_messages(TwilioSandbox twilio) {
            var number = twilio.given()
                    .phoneNumber("+14155550100", n -> n.capabilities(new NumberCapabilities(true, false, false, true)));

            assertThat(http(twilio).post(pool + "PhoneNumbers", "PhoneNumberSid", number.sid()))
                    .isEqualTo(
                            refusal(400, 21715, "Phone Number Does Not Have Correct Messaging Service Capabilities"));
            assertThat(twilio.messaging().phoneNumbers()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"PhoneNumbers", "ShortCodes", "ChannelSenders"})
        void refuses_what_is_in_a_pool_already(String collection, TwilioSandbox twilio) {
            String sid = own(collection, twilio);
            String other = twilio.given().messagingService("Other").sid();
            http(twilio).post(pool + collection, parameter(collection), sid);

            assertThat(http(twilio).post(pool + collection, parameter(collection), sid))
                    .isEqualTo(refusal(409, 21710, ALREADY));
            assertThat(http(twilio).post("/v1/Services/" + other + "/" + collection, parameter(collection), sid))
                    .isEqualTo(refusal(409, 21712, ELSEWHERE));
            assertThat(twilio.messaging().senders(service)).hasSize(1);
            assertThat(twilio.messaging().senders(other)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"PhoneNumbers, PN", "ShortCodes, SC", "ChannelSenders, XE"})
        void refuses_sids_that_mean_nothing_to_the_account(String collection, String prefix, TwilioSandbox twilio) {
            String parameter = parameter(collection);
            String unknown = prefix + "0".repeat(32);
            boolean channel = prefix.equals("XE");

            assertThat(http(twilio).post(pool + collection, parameter, unknown))
                    .isEqualTo(
                            channel
                                    ? notFound("/Services/" + service + "/" + collection + "/" + unknown)
                                    : refusal(404, 21421, "Phone Number is invalid"));
            for (String malformed : List.of("+14155550100", unknown.substring(1), "MG" + "0".repeat(32))) {
                assertThat(http(twilio).post(pool + collection, parameter, malformed))
                        .isEqualTo(
                                channel
                                        ? refusal(400, 20001, "Invalid " + parameter)
                                        : refusal(400, 21421, "Phone Number is invalid"));
            }
            assertThat(http(twilio).post(pool + collection))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter " + parameter + " in the post body"));
            assertThat(http(twilio).post(pool + collection, parameter, ""))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter " + parameter + " in the post body"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PhoneNumbers", "ShortCodes", "ChannelSenders"})
        void answers_404_where_there_is_no_service(String collection, TwilioSandbox twilio) {
            String nowhere = "/Services/MG00000000000000000000000000000000/" + collection;

            assertThat(http(twilio).post("/v1" + nowhere, parameter(collection), own(collection, twilio)))
                    .isEqualTo(notFound(nowhere));
            assertThat(http(twilio).get("/v1" + nowhere)).isEqualTo(notFound(nowhere));
        }

        @Test
        void refuses_the_number_after_the_four_hundredth(TwilioSandbox twilio) {
            var last = twilio.given().shortCode("12345");
            var tooMany = twilio.given().phoneNumber("+442071838750");
            var full = twilio.given().messagingService("Full", s -> {
                s.sender(last).alphaSender("ACME").sender(twilio.given().channelSender("rcs:acme"));
                for (int i = 1; i < 400; i++) {
                    s.sender(twilio.given().phoneNumber("+1415555" + (1000 + i)));
                }
            });
            Answer poolIsFull = refusal(412, 21714, "Number Pool size limit reached");
            String numbers = "/v1/Services/" + full.sid() + "/PhoneNumbers";
            String codes = "/v1/Services/" + full.sid() + "/ShortCodes";

            assertThat(http(twilio).post(numbers, "PhoneNumberSid", tooMany.sid()))
                    .isEqualTo(poolIsFull);
            assertThat(http(twilio)
                            .post(
                                    codes,
                                    "ShortCodeSid",
                                    twilio.given().shortCode("54321").sid()))
                    .isEqualTo(poolIsFull);

            http(twilio).delete(codes + "/" + last.sid());
            assertThat(http(twilio)
                            .post(numbers, "PhoneNumberSid", tooMany.sid())
                            .status())
                    .isEqualTo(201);
        }
    }

    @Nested
    class Listing {

        @ParameterizedTest
        @CsvSource({"PhoneNumbers, phone_numbers", "ShortCodes, short_codes", "ChannelSenders, senders"})
        void shows_the_pool_under_twilios_key(String collection, String key, TwilioSandbox twilio) {
            String list = twilio.url(Product.MESSAGING) + pool + collection + "?PageSize=50&Page=0";
            String envelope = "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + list
                    + "\", \"previous_page_url\": null, \"url\": \"" + list + "\", \"next_page_url\": null, \"key\": \""
                    + key + "\"}, \"" + key + "\": [";
            assertThat(http(twilio).get(pool + collection)).isEqualTo(new Answer(200, envelope + "]}"));

            Answer added = http(twilio).post(pool + collection, parameter(collection), own(collection, twilio));

            assertThat(http(twilio).get(pool + collection)).isEqualTo(new Answer(200, envelope + added.body() + "]}"));
        }

        @Test
        void leaves_out_the_pools_of_other_services(TwilioSandbox twilio) {
            var number = twilio.given().phoneNumber("+14155550100");
            var other = twilio.given().messagingService("Other", s -> s.sender(number));

            assertThat(http(twilio).get(pool + "PhoneNumbers").json().path("phone_numbers"))
                    .isEmpty();
            assertThat(http(twilio).get(pool + "PhoneNumbers/" + number.sid()))
                    .isEqualTo(notFound("/Services/" + service + "/PhoneNumbers/" + number.sid()));
            assertThat(http(twilio).delete(pool + "PhoneNumbers/" + number.sid()))
                    .isEqualTo(notFound("/Services/" + service + "/PhoneNumbers/" + number.sid()));
            assertThat(twilio.messaging().senders(other.sid())).hasSize(1);
        }
    }

    @Nested
    class Leaving {

        @ParameterizedTest
        @ValueSource(strings = {"PhoneNumbers", "ShortCodes", "ChannelSenders"})
        void takes_a_sender_out_of_the_pool_only(String collection, TwilioSandbox twilio) {
            String sid = own(collection, twilio);
            String other = twilio.given().messagingService("Other").sid();
            http(twilio).post(pool + collection, parameter(collection), sid);

            assertThat(http(twilio).delete(pool + collection + "/" + sid)).isEqualTo(new Answer(204, ""));

            Answer gone = notFound("/Services/" + service + "/" + collection + "/" + sid);
            assertThat(http(twilio).get(pool + collection + "/" + sid)).isEqualTo(gone);
            assertThat(http(twilio).delete(pool + collection + "/" + sid)).isEqualTo(gone);
            assertThat(http(twilio)
                            .post("/v1/Services/" + other + "/" + collection, parameter(collection), sid)
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void is_remembered(TwilioSandbox twilio) {
            var number = twilio.given().phoneNumber("+14155550100");
            http(twilio).post(pool + "PhoneNumbers", "PhoneNumberSid", number.sid());
            PoolPhoneNumber pooled = twilio.messaging().phoneNumbers().get(number.sid());

            http(twilio).delete(pool + "PhoneNumbers/" + number.sid());

            assertThat(twilio.messaging().phoneNumbers().deleted())
                    .containsExactly(new Deletion<>(pooled, TwilioClock.START, OptionalInt.of(2)));
            assertThat(twilio.messaging().incomingPhoneNumbers().get("+14155550100"))
                    .isEqualTo(number);
        }

        @Test
        void happens_to_all_senders_when_the_service_goes(TwilioSandbox twilio) {
            var number = twilio.given().phoneNumber("+14155550100");
            var code = twilio.given().shortCode("12345");
            var channel = twilio.given().channelSender("rcs:acme");
            var doomed = twilio.given()
                    .messagingService(
                            "Doomed",
                            s -> s.sender(number)
                                    .sender(code)
                                    .sender(channel)
                                    .alphaSender("ACME")
                                    .destinationAlphaSender("ACME France", "FR"));
            assertThat(twilio.messaging().senders(doomed.sid())).hasSize(5);

            http(twilio).delete("/v1/Services/" + doomed.sid());

            assertThat(twilio.messaging().phoneNumbers()).isEmpty();
            assertThat(twilio.messaging().shortCodes()).isEmpty();
            assertThat(twilio.messaging().channelSenders()).isEmpty();
            assertThat(twilio.messaging().alphaSenders()).isEmpty();
            assertThat(twilio.messaging().destinationAlphaSenders()).isEmpty();
            assertThat(twilio.given()
                            .messagingService(
                                    "Heir", s -> s.sender(number).sender(code).sender(channel))
                            .friendlyName())
                    .isEqualTo("Heir");
        }

        @Test
        void happens_to_a_number_that_the_account_releases(TwilioSandbox twilio) {
            var number = twilio.given().phoneNumber("+14155550100");
            http(twilio).post(pool + "PhoneNumbers", "PhoneNumberSid", number.sid());

            TwilioHttp.to(twilio, Product.API)
                    .delete("/2010-04-01/Accounts/" + twilio.accountSid() + "/IncomingPhoneNumbers/" + number.sid()
                            + ".json");

            assertThat(twilio.messaging().senders(service)).isEmpty();
            assertThat(http(twilio).post(pool + "PhoneNumbers", "PhoneNumberSid", number.sid()))
                    .isEqualTo(refusal(404, 21421, "Phone Number is invalid"));
        }
    }

    @Nested
    class By_twilio_java {

        @Test
        void phone_numbers_come_and_go(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = own("PhoneNumbers", twilio);

            var added = PhoneNumber.creator(service, sid).create(client);
            assertThat(added.getPhoneNumber()).hasToString("+4581827622");
            assertThat(added.getCountryCode()).isEqualTo("DK");
            assertThat(added.getCapabilities()).containsExactly("SMS", "Voice");
            assertThat(PhoneNumber.reader(service).read(client)).containsExactly(added);
            assertThat(PhoneNumber.fetcher(service, sid).fetch(client)).isEqualTo(added);
            assertThat(PhoneNumber.deleter(service, sid).delete(client)).isTrue();
            assertThat(twilio.messaging().phoneNumbers()).isEmpty();
        }

        @Test
        void short_codes_come_and_go(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = own("ShortCodes", twilio);

            var added = ShortCode.creator(service, sid).create(client);
            assertThat(added.getShortCode()).isEqualTo("12345");
            assertThat(ShortCode.reader(service).read(client)).containsExactly(added);
            assertThat(ShortCode.fetcher(service, sid).fetch(client)).isEqualTo(added);
            assertThat(ShortCode.deleter(service, sid).delete(client)).isTrue();
            assertThat(twilio.messaging().shortCodes()).isEmpty();
        }

        @Test
        void channel_senders_come_and_go(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = own("ChannelSenders", twilio);

            var added = ChannelSender.creator(service, sid).create(client);
            assertThat(added.getMessagingServiceSid()).isEqualTo(service);
            assertThat(added.getSender()).isEqualTo("whatsapp:+4581827622");
            assertThat(ChannelSender.reader(service).read(client)).containsExactly(added);
            assertThat(ChannelSender.fetcher(service, sid).fetch(client)).isEqualTo(added);
            assertThat(ChannelSender.deleter(service, sid).delete(client)).isTrue();
            assertThat(twilio.messaging().channelSenders()).isEmpty();
        }
    }
}
