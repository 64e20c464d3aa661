package dev.faketwilio.messaging;

import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.base.ResourceSet;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.incomingphonenumber.Local;
import com.twilio.rest.api.v2010.account.incomingphonenumber.Mobile;
import com.twilio.rest.api.v2010.account.incomingphonenumber.TollFree;
import com.twilio.type.PhoneNumber;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account's phone numbers on api.twilio.com: contract/messaging.md 14.1, conventions.md 1.7 and 4.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class IncomingPhoneNumberTest {

    private static final String NUMBER = "+14155550100";
    private static final String NONE = "PN00000000000000000000000000000000";

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.API);
    }

    private static String all(TwilioSandbox twilio) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + "/IncomingPhoneNumbers.json";
    }

    private static String one(TwilioSandbox twilio, String sid) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + "/IncomingPhoneNumbers/" + sid + ".json";
    }

    @Nested
    class Buying {

        @Test
        void answers_201_with_everything_that_twilio_says_of_a_new_number(TwilioSandbox twilio) {
            Answer answer = http(twilio).post(all(twilio), "PhoneNumber", NUMBER);

            AccountPhoneNumber made = twilio.messaging().incomingPhoneNumbers().get(NUMBER);
            assertThat(made.sid()).matches("PN[0-9a-f]{32}");
            assertThat(answer)
                    .isEqualTo(new Answer(
                            201,
                            "{\"sid\": \"" + made.sid() + "\", \"account_sid\": \"" + twilio.accountSid()
                                    + "\", \"friendly_name\": \"(415) 555-0100\", \"phone_number\": \"+14155550100\","
                                    + " \"sms_url\": \"\", \"sms_method\": \"POST\", \"sms_fallback_url\": \"\","
                                    + " \"sms_fallback_method\": \"POST\", \"sms_application_sid\": \"\","
                                    + " \"status_callback\": \"\", \"status_callback_method\": \"POST\","
                                    + " \"voice_url\": null, \"voice_method\": \"POST\", \"voice_fallback_url\": null,"
                                    + " \"voice_fallback_method\": \"POST\", \"voice_application_sid\": null,"
                                    + " \"voice_caller_id_lookup\": false, \"voice_receive_mode\": \"voice\","
                                    + " \"date_created\": \"Thu, 01 Jan 2026 00:00:00 +0000\","
                                    + " \"date_updated\": \"Thu, 01 Jan 2026 00:00:00 +0000\","
                                    + " \"capabilities\": {\"voice\": true, \"sms\": true, \"mms\": true, \"fax\": false},"
                                    + " \"address_requirements\": \"none\", \"beta\": false,"
                                    + " \"api_version\": \"2010-04-01\", \"origin\": \"twilio\", \"status\": \"in-use\","
                                    + " \"type\": \"local\", \"trunk_sid\": null, \"address_sid\": null,"
                                    + " \"identity_sid\": null, \"bundle_sid\": null, \"emergency_address_sid\": null,"
                                    + " \"emergency_status\": \"Inactive\","
                                    + " \"emergency_address_status\": \"unregistered\","
                                    + " \"uri\": \"/2010-04-01/Accounts/" + twilio.accountSid()
                                    + "/IncomingPhoneNumbers/" + made.sid() + ".json\"}"));
        }

        @Test
        void keeps_what_is_set_with_it(TwilioSandbox twilio, TwilioRestClient client) {
            var made = IncomingPhoneNumber.creator(new PhoneNumber(NUMBER))
                    .setFriendlyName("Front desk")
                    .setSmsUrl("https://example.com/sms")
                    .setSmsMethod(com.twilio.http.HttpMethod.GET)
                    .setSmsFallbackUrl("https://example.com/fallback")
                    .setStatusCallback("https://example.com/status")
                    .setVoiceUrl("https://example.com/voice")
                    .setVoiceCallerIdLookup(true)
                    .create(client);

            assertThat(made.getFriendlyName()).isEqualTo("Front desk");
            assertThat(made.getSmsUrl()).isEqualTo(URI.create("https://example.com/sms"));
            assertThat(made.getSmsFallbackUrl()).isEqualTo(URI.create("https://example.com/fallback"));
            assertThat(made.getVoiceUrl()).isEqualTo(URI.create("https://example.com/voice"));
            AccountPhoneNumber kept = twilio.messaging().incomingPhoneNumbers().get(made.getSid());
            assertThat(kept)
                    .extracting(
                            AccountPhoneNumber::smsUrl,
                            AccountPhoneNumber::smsMethod,
                            AccountPhoneNumber::smsFallbackUrl,
                            AccountPhoneNumber::smsFallbackMethod)
                    .containsExactly("https://example.com/sms", "GET", "https://example.com/fallback", "POST");
            assertThat(kept.statusCallback()).isEqualTo("https://example.com/status");
            assertThat(kept.voiceCallerIdLookup()).isTrue();
        }

        @Test
        void takes_the_next_free_number_of_an_area(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber("+12125550100");

            var made = IncomingPhoneNumber.creator("212").create(client);

            assertThat(made.getPhoneNumber()).hasToString("+12125550101");
        }

        @ParameterizedTest
        @CsvSource({
            "PhoneNumber, 4155550100, 21421, PhoneNumber 4155550100 is invalid",
            "PhoneNumber, +15005550001, 21421, PhoneNumber +15005550001 is invalid",
            "PhoneNumber, +15005550000, 21422, +15005550000 is not available",
            "AreaCode, 41, 21451, AreaCode 41 is invalid",
            "AreaCode, 533, 21452, No phone numbers found in area code 533",
            "Nothing, x, 400, did or area_code is required",
        })
        void is_refused_for_what_is_not_for_sale(
                String parameter, String value, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).post(all(twilio), parameter, value)).isEqualTo(refusal(400, code, message));
            assertThat(twilio.messaging().incomingPhoneNumbers().all()).isEmpty();
        }

        @Test
        void is_refused_for_a_number_that_the_account_has(TwilioSandbox twilio) {
            twilio.given().phoneNumber(NUMBER);

            assertThat(http(twilio).post(all(twilio), "PhoneNumber", NUMBER))
                    .isEqualTo(refusal(400, 21422, "+14155550100 is not available"));
        }

        @ParameterizedTest
        @CsvSource({
            "SmsUrl, not a url, 21402, SmsUrl is not a valid URL",
            "VoiceFallbackUrl, ftp://example.com, 21402, VoiceFallbackUrl is not a valid URL",
            "SmsMethod, PUT, 21403, SmsMethod must be GET or POST",
            "FriendlyName, '', 20002, Invalid FriendlyName",
            "SmsApplicationSid, AP1, 20001, Invalid SmsApplicationSid",
        })
        void is_refused_with_bad_settings_and_buys_nothing(
                String parameter, String value, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).post(all(twilio), "PhoneNumber", NUMBER, parameter, value))
                    .isEqualTo(refusal(400, code, message));
            assertThat(twilio.messaging().incomingPhoneNumbers().all()).isEmpty();
        }
    }

    @Nested
    class ByType {

        @Test
        void toll_free_numbers_are_bought_and_listed_apart(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(NUMBER);

            TollFree bought = TollFree.creator(new PhoneNumber("+18885550100")).create(client);

            assertThat(bought.getPhoneNumber()).hasToString("+18885550100");
            assertThat(TollFree.reader().read(client))
                    .extracting(TollFree::getSid)
                    .containsExactly(bought.getSid());
            assertThat(Local.reader().read(client))
                    .extracting(local -> local.getPhoneNumber().toString())
                    .containsExactly(NUMBER);
            assertThat(Mobile.reader().read(client)).isEmpty();
            assertThat(twilio.messaging()
                            .incomingPhoneNumbers()
                            .get(bought.getSid())
                            .type())
                    .isEqualTo(AccountPhoneNumber.Type.TOLL_FREE);
        }

        @ParameterizedTest
        @CsvSource({
            "Local, +18885550100, 21458, PhoneNumber +18885550100 is of another type than requested",
            "Mobile, +18885550100, 21458, PhoneNumber +18885550100 is of another type than requested",
            "TollFree, +14155550100, 21458, PhoneNumber +14155550100 is of another type than requested",
        })
        void a_number_of_another_type_is_refused(
                String type, String number, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).post(all(twilio).replace(".json", "/" + type + ".json"), "PhoneNumber", number))
                    .isEqualTo(refusal(400, code, message));
        }

        @Test
        void an_area_is_no_number_of_a_type(TwilioSandbox twilio) {
            assertThat(http(twilio).post(all(twilio).replace(".json", "/Local.json"), "AreaCode", "415"))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter PhoneNumber in the post body"));
        }

        @Test
        void a_mobile_number_is_seeded_as_one(TwilioSandbox twilio) {
            var number = twilio.given().phoneNumber("+447700900123", n -> n.mobile());

            assertThat(number.type()).isEqualTo(AccountPhoneNumber.Type.MOBILE);
            assertThat(number.countryCode()).isEqualTo("GB");
            assertThat(number.capabilities()).isEqualTo(new NumberCapabilities(true, true, false, false));
            assertThat(http(twilio)
                            .get(one(twilio, number.sid()))
                            .json()
                            .path("type")
                            .asText())
                    .isEqualTo("mobile");
        }
    }

    @Nested
    class Listing {

        @Test
        void has_the_envelope_of_the_2010_api(TwilioSandbox twilio) {
            String list = all(twilio) + "?PageSize=50&Page=0";

            assertThat(http(twilio).get(all(twilio)))
                    .isEqualTo(new Answer(
                            200,
                            "{\"first_page_uri\": \"" + list
                                    + "\", \"end\": 0, \"previous_page_uri\": null, \"uri\": \""
                                    + list
                                    + "\", \"page_size\": 50, \"start\": 0, \"next_page_uri\": null, \"page\": 0,"
                                    + " \"incoming_phone_numbers\": []}"));
        }

        @Test
        void pages_by_relative_uris_that_lead_on_from_the_servers_root(TwilioSandbox twilio) {
            for (int i = 0; i < 5; i++) {
                twilio.given().phoneNumber("+1415555010" + i);
            }

            Answer first = http(twilio).get(all(twilio) + "?PageSize=2");
            assertThat(first.json().path("start").asInt()).isZero();
            assertThat(first.json().path("end").asInt()).isEqualTo(1);
            TwilioHttp root = TwilioHttp.at(twilio.address().toString(), twilio.accountSid(), twilio.authToken());
            Answer second = root.get(first.json().path("next_page_uri").asText());
            Answer third = root.get(second.json().path("next_page_uri").asText());

            assertThat(second.json().path("start").asInt()).isEqualTo(2);
            assertThat(second.json().path("end").asInt()).isEqualTo(3);
            assertThat(third.json().path("start").asInt()).isEqualTo(4);
            assertThat(third.json().path("end").asInt()).isEqualTo(4);
            assertThat(third.json().path("next_page_uri").isNull()).isTrue();
            assertThat(root.get(third.json().path("previous_page_uri").asText())
                            .json()
                            .path("incoming_phone_numbers"))
                    .isEqualTo(second.json().path("incoming_phone_numbers"));
        }

        @Test
        void is_walked_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 10; i < 35; i++) {
                twilio.given().phoneNumber("+141555501" + i);
            }

            ResourceSet<IncomingPhoneNumber> numbers =
                    IncomingPhoneNumber.reader().pageSize(10).read(client);

            List<String> found = new ArrayList<>();
            numbers.forEach(number -> found.add(number.getPhoneNumber().toString()));
            assertThat(found).hasSize(25).doesNotHaveDuplicates().startsWith("+14155550134");
        }

        @ParameterizedTest
        @CsvSource({
            "PhoneNumber=415, +14155550100",
            "PhoneNumber=%2B1212, +12125550100",
            "PhoneNumber=2*2555, +12125550100",
            "FriendlyName=Sales, +12125550100",
            "FriendlyName=sales, ''",
            "Beta=true, ''",
            "Origin=hosted, ''",
        })
        void is_filtered(String query, String number, TwilioSandbox twilio) {
            twilio.given().phoneNumber(NUMBER);
            twilio.given().phoneNumber("+12125550100", n -> n.friendlyName("Sales"));

            var body = http(twilio).get(all(twilio) + "?" + query).json();

            assertThat(body.path("incoming_phone_numbers").findValuesAsText("phone_number"))
                    .isEqualTo(number.isEmpty() ? List.of() : List.of(number));
            assertThat(body.path("uri").asText()).isEqualTo(all(twilio) + "?" + query + "&PageSize=50&Page=0");
        }
    }

    @Nested
    class Changing {

        @Test
        void an_update_changes_what_is_sent_and_an_empty_url_clears_it(TwilioSandbox twilio) {
            var number = twilio.given()
                    .phoneNumber(
                            NUMBER,
                            n -> n.smsUrl("https://example.com/sms").smsFallbackUrl("https://example.com/fallback"));
            twilio.clock().advance(Duration.ofMinutes(1));

            Answer answer = http(twilio).post(one(twilio, number.sid()), "SmsUrl", "", "SmsFallbackMethod", "GET");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("sms_url").asText("none")).isEmpty();
            AccountPhoneNumber after = twilio.messaging().incomingPhoneNumbers().get(number.sid());
            assertThat(after)
                    .extracting(
                            AccountPhoneNumber::smsUrl,
                            AccountPhoneNumber::smsMethod,
                            AccountPhoneNumber::smsFallbackUrl,
                            AccountPhoneNumber::smsFallbackMethod)
                    .containsExactly(null, "POST", "https://example.com/fallback", "GET");
            assertThat(after.dateUpdated()).isEqualTo(number.dateUpdated().plusSeconds(60));
            assertThat(after.friendlyName()).isEqualTo("(415) 555-0100");
        }

        @Test
        void releasing_a_number_answers_204_and_it_can_be_bought_again(TwilioSandbox twilio) {
            var number = twilio.given().phoneNumber(NUMBER);

            assertThat(http(twilio).delete(one(twilio, number.sid()))).isEqualTo(new Answer(204, ""));

            assertThat(http(twilio).get(one(twilio, number.sid()))).isEqualTo(notFound(one(twilio, number.sid())));
            assertThat(twilio.given().phoneNumber(NUMBER).sid()).isNotEqualTo(number.sid());
        }
    }

    @Nested
    class What_is_not_there {

        @Test
        void is_answered_with_the_whole_path(TwilioSandbox twilio) {
            assertThat(http(twilio).get(one(twilio, NONE))).isEqualTo(notFound(one(twilio, NONE)));
        }

        @Test
        void is_a_number_in_the_place_of_its_sid(TwilioSandbox twilio) {
            twilio.given().phoneNumber(NUMBER);

            assertThat(http(twilio).get(one(twilio, NUMBER))).isEqualTo(notFound(one(twilio, NUMBER)));
        }

        @Test
        void is_another_account_in_the_path(TwilioSandbox twilio) {
            String other = "/2010-04-01/Accounts/AC00000000000000000000000000000000/IncomingPhoneNumbers.json";

            assertThat(http(twilio).get(other)).isEqualTo(refusal(401, 20003, "Authenticate"));
        }

        @Test
        void is_xml(TwilioSandbox twilio) {
            String path = all(twilio).replace(".json", "");

            assertThat(http(twilio).get(path))
                    .isEqualTo(refusal(
                            501,
                            501,
                            "Twilio would answer " + path + " in XML, which FakeTwilio does not write; ask for " + path
                                    + ".json"));
        }
    }

    @Nested
    class Seeding {

        @Test
        void says_what_a_number_can_be_used_for(TwilioSandbox twilio) {
            var voiceOnly = new NumberCapabilities(true, false, false, false);

            var number = twilio.given().phoneNumber(NUMBER, n -> n.capabilities(voiceOnly));

            assertThat(twilio.messaging()
                            .incomingPhoneNumbers()
                            .get(number.sid())
                            .capabilities())
                    .isEqualTo(voiceOnly);
        }

        @Test
        void follows_twilios_rules(TwilioSandbox twilio) {
            assertThatThrownBy(() -> twilio.given().phoneNumber("12345"))
                    .isInstanceOf(SeedingException.class)
                    .satisfies(failsAs("incoming-phone-number/follows-twilios-rules"));
        }
    }
}
