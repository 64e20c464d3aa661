package dev.faketwilio.messaging;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search for numbers that can be bought. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AvailablePhoneNumberTest {

    private static String path(TwilioSandbox twilio, String rest) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + "/AvailablePhoneNumbers/" + rest;
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
    void the_answer_is_that_of_the_2010_api(TwilioSandbox twilio) {
        assertThat(TwilioHttp.to(twilio, Product.API).get(path(twilio, "CA/TollFree.json?PageSize=1")))
                .isEqualTo(new Answer(
                        200,
                        "{\"available_phone_numbers\": [{\"friendly_name\": \"(888) 555-0100\", \"phone_number\":"
                                + " \"+18885550100\", \"lata\": null, \"locality\": null, \"rate_center\": null,"
                                + " \"latitude\": null, \"longitude\": null, \"region\": null, \"postal_code\": null,"
                                + " \"iso_country\": \"CA\", \"address_requirements\": \"none\", \"beta\": false,"
                                + " \"capabilities\": {\"voice\": true, \"sms\": true, \"mms\": true}}], \"uri\": \""
                                + path(twilio, "CA/TollFree.json") + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "US/Local.json, 30, +14155550100",
        "CA/Local.json?PageSize=2, 2, +14165550100",
        "CA/Local.json?AreaCode=604, 30, +16045550100",
        "US/Local.json?Contains=5550199, 5, +14155550199",
        "US/Local.json?Contains=212***0***, 30, +12125550100",
        "US/TollFree.json?PageSize=100000, 1000, +18885550100",
    })
    void numbers_are_found_by_area_and_pattern(String query, int count, String first, TwilioSandbox twilio) {
        assertThat(found(twilio, query)).hasSize(count).startsWith(first).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "US/Local.json?AreaCode=604",
        "US/Local.json?AreaCode=888",
        "US/Local.json?Contains=999999",
        "US/Local.json?FaxEnabled=true",
        "US/Mobile.json",
        "GB/Local.json",
        "GB/TollFree.json",
    })
    void what_is_not_for_sale_is_not_found(String query, TwilioSandbox twilio) {
        assertThat(found(twilio, query)).isEmpty();
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
