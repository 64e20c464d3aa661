package dev.faketwilio.messaging;

import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.ShortCode;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The account's short codes and channel senders: contract/messaging.md 14.2 and 7. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class AccountShortCodeTest {

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.API);
    }

    private static String path(TwilioSandbox twilio, String rest) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + "/SMS/ShortCodes" + rest;
    }

    @Test
    void a_fetch_answers_all_properties(TwilioSandbox twilio) {
        var code = twilio.given().shortCode("12345");

        assertThat(http(twilio).get(path(twilio, "/" + code.sid() + ".json")))
                .isEqualTo(new Answer(
                        200,
                        "{\"sid\": \"" + code.sid() + "\", \"account_sid\": \"" + twilio.accountSid()
                                + "\", \"date_created\": \"Thu, 01 Jan 2026 00:00:00 +0000\","
                                + " \"date_updated\": \"Thu, 01 Jan 2026 00:00:00 +0000\","
                                + " \"friendly_name\": \"12345\", \"short_code\": \"12345\","
                                + " \"api_version\": \"2010-04-01\", \"sms_url\": null, \"sms_method\": \"POST\","
                                + " \"sms_fallback_url\": null, \"sms_fallback_method\": \"POST\", \"uri\": \""
                                + path(twilio, "/" + code.sid() + ".json") + "\"}"));
    }

    @Test
    void an_update_changes_what_is_sent(TwilioSandbox twilio, TwilioRestClient client) {
        var code = twilio.given().shortCode("12345");
        twilio.clock().advance(Duration.ofMinutes(1));

        ShortCode updated = ShortCode.updater(code.sid())
                .setFriendlyName("Votes")
                .setApiVersion("2008-08-01")
                .setSmsUrl("https://example.com/sms")
                .setSmsFallbackMethod(HttpMethod.GET)
                .update(client);

        assertThat(updated.getFriendlyName()).isEqualTo("Votes");
        assertThat(twilio.messaging().accountShortCodes().get("12345"))
                .hasToString("short code {sid=" + code.sid() + ", date_created=" + code.dateCreated()
                        + ", date_updated=" + code.dateCreated().plusSeconds(60)
                        + ", friendly_name=Votes, short_code=12345, api_version=2008-08-01"
                        + ", sms_url=https://example.com/sms, sms_method=POST, sms_fallback_url=null"
                        + ", sms_fallback_method=GET, country_code=US}");
    }

    @ParameterizedTest
    @CsvSource({"ShortCode=12345, 12345", "ShortCode=9*9, 99990", "FriendlyName=Votes, 99990", "FriendlyName=x, ''"})
    void a_list_is_filtered(String query, String found, TwilioSandbox twilio) {
        twilio.given().shortCode("12345");
        twilio.given().shortCode("99990", code -> code.friendlyName("Votes"));

        assertThat(http(twilio)
                        .get(path(twilio, ".json?" + query))
                        .json()
                        .path("short_codes")
                        .findValuesAsText("short_code"))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void a_list_is_read_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().shortCode("12345");
        twilio.given().shortCode("99990");

        assertThat(ShortCode.reader().read(client))
                .extracting(ShortCode::getShortCode)
                .containsExactly("99990", "12345");
    }

    @Test
    void nobody_makes_or_deletes_one_but_twilio(TwilioSandbox twilio) {
        var code = twilio.given().shortCode("12345");

        assertThat(http(twilio).post(path(twilio, ".json"), "ShortCode", "54321"))
                .isEqualTo(refusal(405, 20004, "Method not allowed"));
        assertThat(http(twilio).delete(path(twilio, "/" + code.sid() + ".json")))
                .isEqualTo(refusal(405, 20004, "Method not allowed"));
    }

    @Test
    void an_unknown_one_is_not_found(TwilioSandbox twilio) {
        String path = path(twilio, "/SC00000000000000000000000000000000.json");

        assertThat(http(twilio).get(path)).isEqualTo(notFound(path));
    }

    @Test
    void a_seeded_one_has_what_the_test_says(TwilioSandbox twilio) {
        var code = twilio.given()
                .shortCode(
                        "12345",
                        c -> c.countryCode("GB")
                                .smsUrl("https://example.com/sms")
                                .smsMethod("GET")
                                .smsFallbackUrl("https://example.com/fallback")
                                .smsFallbackMethod("GET"));

        assertThat(code.countryCode()).isEqualTo("GB");
        assertThat(code)
                .extracting(
                        AccountShortCode::smsUrl,
                        AccountShortCode::smsMethod,
                        AccountShortCode::smsFallbackUrl,
                        AccountShortCode::smsFallbackMethod)
                .containsExactly("https://example.com/sms", "GET", "https://example.com/fallback", "GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "1234567", "+12345", "12a45", ""})
    void what_is_no_short_code_is_refused(String text, TwilioSandbox twilio) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twilio.given().shortCode(text))
                .satisfies(failsAs("account-short-code/is-not-valid", "TEXT", text));
    }

    @Test
    void a_short_code_is_there_once(TwilioSandbox twilio) {
        twilio.given().shortCode("12345");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> twilio.given().shortCode("12345"))
                .satisfies(failsAs("account-short-code/exists-already"));
    }

    @ParameterizedTest
    @CsvSource({
        "whatsapp:+4581827622, WhatsApp, DK",
        "messenger:104794531907950, Messenger, US",
        "rcs:acme_agent, RCS, US",
    })
    void a_channel_sender_tells_its_type_and_country(String sender, String type, String country, TwilioSandbox twilio) {
        var made = twilio.given().channelSender(sender);

        assertThat(made.sid()).matches("XE[0-9a-f]{32}");
        assertThat(twilio.messaging().accountChannelSenders().get(sender))
                .hasToString("channel sender {sid=" + made.sid() + ", sender=" + sender + ", sender_type=" + type
                        + ", country_code=" + country + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155550100", "telegram:x", "whatsapp:", ""})
    void what_is_no_channel_sender_is_refused(String text, TwilioSandbox twilio) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twilio.given().channelSender(text))
                .satisfies(failsAs("channel-sender/is-not-valid", "TEXT", text));
    }

    @Test
    void a_channel_sender_is_there_once(TwilioSandbox twilio) {
        twilio.given().channelSender("whatsapp:+14155550100");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> twilio.given().channelSender("whatsapp:+14155550100"))
                .satisfies(failsAs("channel-sender/exists-already"));
    }
}
