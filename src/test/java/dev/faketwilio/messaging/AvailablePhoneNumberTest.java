package dev.faketwilio.messaging;

import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Mobile;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.TollFree;
import com.twilio.type.PhoneNumber;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for numbers that can be bought. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AvailablePhoneNumberTest {

    private static String path(TwilioSandbox twilio, String rest) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + "/AvailablePhoneNumbers/" + rest;
    }

    private static String numbers(TwilioSandbox twilio) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + "/IncomingPhoneNumbers.json";
    }

    private static List<String> found(TwilioSandbox twilio, String rest) {
        Answer answer = TwilioHttp.to(twilio, Product.API).get(path(twilio, rest));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("available_phone_numbers").findValuesAsText("phone_number");
    }

    @Test
    void a_number_that_is_found_can_be_bought_and_is_not_found_again(TwilioSandbox twilio, TwilioRestClient client) {
        Local local = Local.reader("US")
                .setAreaCode(415)
                .limit(1)
                .read(client)
                .iterator()
                .next();

        IncomingPhoneNumber.creator(local.getPhoneNumber()).create(client);

        assertThat(local.getPhoneNumber()).isEqualTo(new PhoneNumber("+14155550100"));
        assertThat(local.getIsoCountry()).isEqualTo("US");
        assertThat(twilio.messaging().incomingPhoneNumbers().all()).hasSize(1);
        assertThat(found(twilio, "US/Local.json?AreaCode=415")).startsWith("+14155550101");
    }

    @Test
    void the_answer_is_that_of_the_2010_api_with_its_place(TwilioSandbox twilio) {
        String uri = path(twilio, "US/Local.json");

        assertThat(TwilioHttp.to(twilio, Product.API).get(uri + "?PageSize=1&AreaCode=808"))
                .isEqualTo(new Answer(
                        200,
                        "{\"available_phone_numbers\": [{\"friendly_name\": \"(808) 555-0100\", \"phone_number\":"
                                + " \"+18085550100\", \"lata\": null, \"locality\": \"Honolulu\","
                                + " \"rate_center\": null, \"latitude\": \"21.306900\", \"longitude\":"
                                + " \"-157.858300\", \"region\": \"HI\", \"postal_code\": \"96813\","
                                + " \"iso_country\": \"US\", \"address_requirements\": \"none\", \"beta\": false,"
                                + " \"capabilities\": {\"voice\": true, \"sms\": true, \"mms\": true}}], \"end\": 0,"
                                + " \"first_page_uri\": \"" + uri + "?PageSize=1&Page=0\", \"next_page_uri\": null,"
                                + " \"page\": 0, \"page_size\": 1, \"previous_page_uri\": null, \"start\": 0,"
                                + " \"uri\": \"" + uri + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "US/Local.json, 50, +14155550100",
        "CA/Local.json?PageSize=2, 2, +14165550100",
        "CA/Local.json?AreaCode=604, 50, +16045550100",
        "US/Local.json?Contains=4155550199, 1, +14155550199",
        "US/Local.json?Contains=212***0***&PageSize=30, 30, +12125550100",
        "US/TollFree.json?PageSize=100000, 1000, +18885550100",
        "CA/TollFree.json, 50, +18885550100",
    })
    void numbers_are_found_by_area_and_pattern(String query, int count, String first, TwilioSandbox twilio) {
        assertThat(found(twilio, query)).hasSize(count).startsWith(first).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "US/Local.json?InRegion=HI, +18085550100",
        "US/Local.json?InRegion=%2B12065550111, +12065550100",
        "US/Local.json?InLocality=austin, +15125550100",
        "US/Local.json?InPostalCode=98101, +12065550100",
        "US/Local.json?NearLatLong=47.61%2C-122.33, +12065550100",
        "US/Local.json?NearNumber=%2B19075550100&Distance=500, +19075550100",
        "CA/Local.json?InRegion=QC, +15145550100",
        "GB/Local.json?InLocality=London, +442079460000",
        "GB/Mobile.json, +447700900000",
        "GB/TollFree.json, +448081570000",
        "DE/Local.json, +493023125000",
        "US/Local.json?MmsEnabled=true, +14155550100",
    })
    void numbers_are_found_by_their_place(String query, String first, TwilioSandbox twilio) {
        assertThat(found(twilio, query)).startsWith(first).hasSize(50);
    }

    @ParameterizedTest
    @CsvSource({
        "US/Local.json?AreaCode=604",
        "US/Local.json?AreaCode=888",
        "US/Local.json?AreaCode=800",
        "US/Local.json?AreaCode=222",
        "US/Local.json?AreaCode=555",
        "US/Local.json?Contains=999999",
        "US/Local.json?FaxEnabled=true",
        "US/Local.json?SmsEnabled=false",
        "US/Local.json?InRegion=ON",
        "US/Local.json?InLocality=Toronto",
        "US/Local.json?InPostalCode=00000",
        "US/Local.json?InRateCenter=HILO",
        "US/Local.json?NearLatLong=0.0%2C0.0",
        "US/Local.json?InRegion=CA&InLocality=Seattle",
        "US/Mobile.json",
        "GB/Local.json?MmsEnabled=true",
        "DE/TollFree.json",
        "BR/Local.json",
    })
    void what_is_not_for_sale_is_not_found(String query, TwilioSandbox twilio) {
        assertThat(found(twilio, query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"800", "222", "555"})
    void nothing_can_be_bought_in_an_area_code_without_local_numbers(String areaCode, TwilioSandbox twilio) {
        assertThat(TwilioHttp.to(twilio, Product.API).post(numbers(twilio), "AreaCode", areaCode))
                .isEqualTo(refusal(400, 21452, "No phone numbers found in area code " + areaCode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NearLatLong=47", "NearLatLong=x%2Cy", "Distance=501", "SmsEnabled=perhaps"})
    void a_search_that_cannot_be_read_is_refused(String query, TwilioSandbox twilio) {
        assertThat(TwilioHttp.to(twilio, Product.API)
                        .get(path(twilio, "US/Local.json?" + query))
                        .status())
                .isEqualTo(400);
    }

    @Nested
    class The_stock {

        @Test
        void may_be_empty(TwilioSandbox twilio) {
            twilio.given().numbersForSale();

            for (String type : List.of("US/Local.json", "US/TollFree.json", "GB/Mobile.json")) {
                assertThat(found(twilio, type)).isEmpty();
            }
            assertThat(TwilioHttp.to(twilio, Product.API).post(numbers(twilio), "AreaCode", "415"))
                    .isEqualTo(refusal(400, 21452, "No phone numbers found in area code 415"));
            assertThat(TwilioHttp.to(twilio, Product.API).post(numbers(twilio), "PhoneNumber", "+14155550100"))
                    .isEqualTo(refusal(400, 21422, "+14155550100 is not available"));
            assertThat(twilio.given().phoneNumber("+14155550100").phoneNumber()).isEqualTo("+14155550100");
        }

        @Test
        void is_what_the_test_says_until_it_is_bought(TwilioSandbox twilio) {
            twilio.given().numbersForSale("+12065550123", "+18885550123", "+447700900123");

            assertThat(found(twilio, "US/Local.json")).containsExactly("+12065550123");
            assertThat(found(twilio, "US/Local.json?InRegion=WA")).containsExactly("+12065550123");
            assertThat(found(twilio, "US/Local.json?InRegion=NY")).isEmpty();
            assertThat(found(twilio, "CA/TollFree.json")).containsExactly("+18885550123");
            assertThat(found(twilio, "GB/Mobile.json")).containsExactly("+447700900123");

            Answer bought = TwilioHttp.to(twilio, Product.API).post(numbers(twilio), "AreaCode", "206");
            assertThat(bought.json().path("phone_number").asText()).isEqualTo("+12065550123");
            assertThat(found(twilio, "US/Local.json")).isEmpty();
        }

        @Test
        void has_phone_numbers_only(TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given().numbersForSale("4155550100"))
                    .satisfies(failsAs("available-phone-number/is-not-a-phone-number"));
        }
    }

    @Test
    void twilio_java_searches_all_types(TwilioRestClient client) {
        assertThat(TollFree.reader("US").limit(3).read(client)).hasSize(3);
        assertThat(Mobile.reader("US").limit(3).read(client)).isEmpty();
    }

    @Test
    void a_country_that_there_is_not_is_not_found(TwilioSandbox twilio) {
        assertThat(TwilioHttp.to(twilio, Product.API).get(path(twilio, "XX/Local.json")))
                .isEqualTo(notFound(path(twilio, "XX/Local.json")));
    }
}
