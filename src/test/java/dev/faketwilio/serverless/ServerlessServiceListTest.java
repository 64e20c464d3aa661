package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.ServerlessJson.http;
import static dev.faketwilio.serverless.ServerlessJson.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listing {@code /v1/Services} of serverless.twilio.com: contract/serverless.md 1.11. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessServiceListTest {

    private static final String ALL = "/v1/Services";

    @Nested
    class Listing {

        @Test
        void answers_an_empty_page_of_an_empty_account(TwilioSandbox twilio) {
            String url = twilio.url(Product.SERVERLESS) + "/v1/Services?PageSize=50&Page=0";

            assertThat(http(twilio).get(ALL))
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"services\"}, \"services\": []}"));
        }

        @Test
        void shows_each_service_as_a_fetch_does_and_the_newest_first(TwilioSandbox twilio) {
            SeededServerlessService first = twilio.given().serverlessService("first");
            SeededServerlessService second = twilio.given().serverlessService("second");
            SeededServerlessService third = twilio.given().serverlessService("third");
            String base = twilio.url(Product.SERVERLESS) + "/v1/Services?PageSize=1&Page=";

            Answer middle = http(twilio).get(ALL + "?PageSize=1&Page=1&PageToken=PA" + third.sid());

            assertThat(middle)
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 1, \"page_size\": 1, \"first_page_url\": \"" + base
                                    + "0\", \"previous_page_url\": \"" + base + "0&PageToken=PB" + second.sid()
                                    + "\", \"url\": \"" + base + "1&PageToken=PA" + third.sid()
                                    + "\", \"next_page_url\": \"" + base + "2&PageToken=PA" + second.sid()
                                    + "\", \"key\": \"services\"}, \"services\": [" + json(twilio, second.service())
                                    + "]}"));
            assertThat(http(twilio).get(ALL).body())
                    .endsWith("\"services\": [" + json(twilio, third.service()) + ", " + json(twilio, second.service())
                            + ", " + json(twilio, first.service()) + "]}");
        }

        @Test
        void is_read_by_twilio_java_page_by_page_there_and_back(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 1; i <= 5; i++) {
                twilio.given().serverlessService("s" + i);
            }

            Page<Service> first = Service.reader().setPageSize(2L).firstPage(client);
            Page<Service> second = Service.reader().nextPage(first, client);
            Page<Service> third = Service.reader().nextPage(second, client);
            Page<Service> back = Service.reader().previousPage(second, client);

            assertThat(first.getRecords()).extracting(Service::getUniqueName).containsExactly("s5", "s4");
            assertThat(second.getRecords()).extracting(Service::getUniqueName).containsExactly("s3", "s2");
            assertThat(third.getRecords()).extracting(Service::getUniqueName).containsExactly("s1");
            assertThat(back.getRecords()).extracting(Service::getUniqueName).containsExactly("s5", "s4");
            assertThat(first.hasNextPage()).isTrue();
            assertThat(third.hasNextPage()).isFalse();
        }

        @Test
        void is_read_by_twilio_java_to_the_end_and_to_a_limit(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 1; i <= 50; i++) {
                twilio.given().serverlessService("s" + i);
            }

            assertThat(names(Service.reader().read(client))).hasSize(50).startsWith("s50", "s49");
            assertThat(twilio.requests().to(ServerlessService.LIST).size()).isEqualTo(1);
            assertThat(names(Service.reader().setPageSize(20L).read(client)))
                    .hasSize(50)
                    .endsWith("s2", "s1");
            assertThat(twilio.requests().to(ServerlessService.LIST).size()).isEqualTo(4);
            assertThat(names(Service.reader().limit(3).read(client))).containsExactly("s50", "s49", "s48");
            assertThat(names(Service.reader().setPageSize(2L).limit(3).read(client)))
                    .containsExactly("s50", "s49", "s48");
        }

        private static List<String> names(Iterable<Service> services) {
            List<String> names = new ArrayList<>();
            services.forEach(service -> names.add(service.getUniqueName()));
            return names;
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "2, 2", "999, 999", "1000, 1000", "1001, 1000", "100000, 1000", "99999999999, 1000"})
        void takes_a_page_size_from_1_and_cuts_it_to_1000(String sent, int used, TwilioSandbox twilio) {
            String url = twilio.url(Product.SERVERLESS) + "/v1/Services?PageSize=" + used + "&Page=0";

            assertThat(http(twilio).get(ALL + "?PageSize=" + sent))
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": " + used + ", \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"services\"}, \"services\": []}"));
        }

        @ParameterizedTest
        @CsvSource({
            "PageSize=0,                20001, Invalid PageSize",
            "PageSize=-1,               20001, Invalid PageSize",
            "PageSize=ten,              20001, Invalid PageSize",
            "PageSize=,                 20001, Invalid PageSize",
            "Page=-1,                   20001, Invalid Page",
            "Page=one,                  20001, Invalid Page",
            "Page=1,                    70002, Paged requests must include a PageToken",
            "Page=1&PageToken=,         21481, Invalid PageToken",
            "Page=1&PageToken=PAZS1,    21481, Invalid PageToken",
            "Page=1&PageToken=XX,       21481, Invalid PageToken"
        })
        void refuses_paging_that_makes_no_sense(String query, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).get(ALL + "?" + query)).isEqualTo(refusal(400, code, message));
        }

        @Test
        void does_not_show_what_was_deleted(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("kept");
            String gone = twilio.given().serverlessService("gone").sid();

            Service.deleter(gone).delete(client);

            assertThat(names(Service.reader().read(client))).containsExactly("kept");
        }
    }
}
