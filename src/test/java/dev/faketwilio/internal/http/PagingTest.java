package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.testing.RawHttp;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class PagingTest {

    @Test
    void the_only_page_has_no_neighbours(TwilioSandbox twilio) {
        List<ServerlessFunction> functions = functions(twilio, 2);

        assertPage(
                get(twilio, functions, ""),
                twilio,
                "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"LIST?PageSize=50&Page=0\","
                        + " \"previous_page_url\": null, \"url\": \"LIST?PageSize=50&Page=0\","
                        + " \"next_page_url\": null, \"key\": \"functions\"}, \"functions\": [ROWS]}",
                functions.get(1),
                functions.get(0));
    }

    /** Of five functions in pages of two; {4} stands for the SID of the newest. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the first page leads to the next    |                         |                         |"
                        + " Page=0                  | Page=1&PageToken=PA{3}  | 4 3",
                "a page in the middle leads to both  | Page=1&PageToken=PA{3}  | Page=0&PageToken=PB{2}  |"
                        + " Page=1&PageToken=PA{3}  | Page=2&PageToken=PA{1}  | 2 1",
                "the last page leads back only       | Page=2&PageToken=PA{1}  | Page=1&PageToken=PB{0}  |"
                        + " Page=2&PageToken=PA{1}  |                         | 0",
                "the way back gives the token of the way back | Page=0&PageToken=PB{2} |               |"
                        + " Page=0&PageToken=PB{2}  | Page=1&PageToken=PA{3}  | 4 3"
            })
    void a_page_leads_to_its_neighbours(
            String page,
            @Nullable String asked,
            @Nullable String previous,
            String self,
            @Nullable String next,
            String rows,
            TwilioSandbox twilio) {
        List<ServerlessFunction> functions = functions(twilio, 5);

        assertPage(
                get(twilio, functions, "?PageSize=2" + (asked == null ? "" : "&" + withSids(asked, functions))),
                twilio,
                "{\"meta\": {\"page\": " + self.charAt("Page=".length())
                        + ", \"page_size\": 2, \"first_page_url\": \"LIST?PageSize=2&Page=0\","
                        + " \"previous_page_url\": " + url(previous, functions) + ", \"url\": " + url(self, functions)
                        + ", \"next_page_url\": " + url(next, functions)
                        + ", \"key\": \"functions\"}, \"functions\": [ROWS]}",
                Arrays.stream(rows.split(" "))
                        .map(row -> functions.get(Integer.parseInt(row)))
                        .toArray(ServerlessFunction[]::new));
    }

    private static String url(@Nullable String page, List<ServerlessFunction> functions) {
        return page == null ? "null" : "\"LIST?PageSize=2&" + withSids(page, functions) + "\"";
    }

    private static String withSids(String text, List<ServerlessFunction> functions) {
        return Pattern.compile("\\{(\\d)}")
                .matcher(text)
                .replaceAll(
                        index -> functions.get(Integer.parseInt(index.group(1))).sid());
    }

    @Test
    void an_empty_list_is_one_empty_page(TwilioSandbox twilio) {
        String list = twilio.url(Product.MESSAGING) + "/v1/Services?PageSize=50&Page=0";

        assertThat(RawHttp.to(twilio, Product.MESSAGING).get("/v1/Services").body())
                .isEqualTo("{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + list
                        + "\", \"previous_page_url\": null, \"url\": \"" + list
                        + "\", \"next_page_url\": null, \"key\": \"services\"}, \"services\": []}");
    }

    @Test
    void a_page_that_is_just_filled_by_the_list_is_the_last(TwilioSandbox twilio) {
        List<ServerlessFunction> functions = functions(twilio, 2);

        JsonNode page = RawHttp.json(get(twilio, functions, "?PageSize=2"));

        assertThat(page.at("/functions")).hasSize(2);
        assertThat(page.at("/meta/next_page_url").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "50, 50",
        "999, 999",
        "1000, 1000",
        "1001, 1000",
        "10000, 1000",
        "99999999999999999999, 1000",
        "007, 7",
        "00000000000000000007, 7"
    })
    void a_page_is_as_large_as_was_asked_up_to_a_thousand(String asked, int given, TwilioSandbox twilio) {
        JsonNode meta = RawHttp.json(services(twilio, "?PageSize=" + asked)).path("meta");

        assertThat(meta.path("page_size").intValue()).isEqualTo(given);
        assertThat(meta.path("url").textValue()).endsWith("/v1/Services?PageSize=" + given + "&Page=0");
        assertThat(meta.path("first_page_url")).isEqualTo(meta.path("url"));
    }

    @Test
    void of_a_page_size_that_is_sent_twice_the_first_counts(TwilioSandbox twilio) {
        JsonNode meta =
                RawHttp.json(services(twilio, "?PageSize=20&PageSize=100")).path("meta");

        assertThat(meta.path("page_size").intValue()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "1.5", "", "+5", "%205", "1e3", "0000000000", "%D9%A3"})
    void a_page_size_that_is_none_is_refused(String size, TwilioSandbox twilio) {
        HttpResponse<String> refused = services(twilio, "?PageSize=" + size);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo(RawHttp.error(400, 20001, "Invalid PageSize"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", ""})
    void a_page_number_that_is_none_is_refused(String page, TwilioSandbox twilio) {
        HttpResponse<String> refused = services(twilio, "?Page=" + page);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo(RawHttp.error(400, 20001, "Invalid Page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "99999999999"})
    void a_later_page_needs_a_token(String page, TwilioSandbox twilio) {
        HttpResponse<String> refused = services(twilio, "?PageSize=50&Page=" + page);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo(RawHttp.error(400, 70002, "Paged requests must include a PageToken"));
    }

    @Test
    void the_first_page_needs_none(TwilioSandbox twilio) {
        assertThat(services(twilio, "?Page=0").body())
                .isEqualTo(services(twilio, "").body());
    }

    @Test
    void a_made_up_token_is_refused(TwilioSandbox twilio) {
        List<ServerlessFunction> functions = functions(twilio, 2);
        SeededServerlessService other = twilio.given().serverlessService("other", it -> it.function("/x"));
        String own = functions.get(0).sid();
        List<String> madeUp = List.of(
                "",
                "PA",
                "PB",
                own,
                "PC" + own,
                "pa" + own,
                "PA" + own.toUpperCase(Locale.ROOT),
                "PA" + own + "0",
                "PAZH00000000000000000000000000000000",
                "PA" + functions.get(0).serviceSid(),
                "PA" + other.function("/x").sid());

        for (String token : madeUp) {
            HttpResponse<String> refused = get(twilio, functions, "?Page=1&PageToken=" + token);

            assertThat(refused.statusCode()).as(token).isEqualTo(400);
            assertThat(refused.body()).as(token).isEqualTo(RawHttp.error(400, 21481, "Invalid PageToken"));
        }
    }

    @Test
    void a_service_that_is_named_by_its_unique_name_is_so_in_the_links_too(TwilioSandbox twilio) {
        functions(twilio, 1);

        JsonNode page = RawHttp.json(RawHttp.to(twilio, Product.SERVERLESS).get("/v1/Services/shop/Functions"));

        assertThat(page.at("/functions")).hasSize(1);
        assertThat(page.at("/meta/url").textValue())
                .isEqualTo(twilio.url(Product.SERVERLESS) + "/v1/Services/shop/Functions?PageSize=50&Page=0");
    }

    private static List<ServerlessFunction> functions(TwilioSandbox twilio, int count) {
        return twilio.given()
                .serverlessService("shop", service -> {
                    for (int i = 0; i < count; i++) {
                        service.function("/" + i);
                    }
                })
                .functions();
    }

    private static HttpResponse<String> get(TwilioSandbox twilio, List<ServerlessFunction> functions, String query) {
        String service = functions.get(0).serviceSid();
        return RawHttp.to(twilio, Product.SERVERLESS).get("/v1/Services/" + service + "/Functions" + query);
    }

    private static HttpResponse<String> services(TwilioSandbox twilio, String query) {
        return RawHttp.to(twilio, Product.SERVERLESS).get("/v1/Services" + query);
    }

    /** Compares the whole body, in which LIST stands for the list's URL and ROWS for the JSON of the rows. */
    private static void assertPage(
            HttpResponse<String> page, TwilioSandbox twilio, String expected, ServerlessFunction... rows) {
        RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);
        String list = "/v1/Services/" + rows[0].serviceSid() + "/Functions";
        String json = Arrays.stream(rows)
                .map(row -> http.get(list + "/" + row.sid()).body())
                .collect(Collectors.joining(", "));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .isEqualTo(expected.replace("LIST", twilio.url(Product.SERVERLESS) + list)
                        .replace("ROWS", json));
    }
}
