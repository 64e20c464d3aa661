package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawHttp;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks from page to page by the links in the answers, as clients do. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class PagingWalkTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_links_lead_through_every_row_once_and_back(long seed, TwilioSandbox twilio) {
        Random random = new Random(seed);
        walksThereAndBack(twilio, random.nextInt(131), 1 + random.nextInt(60));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "3, 1", "49, 50", "50, 50", "51, 50", "100, 50", "130, 130", "130, 129"})
    void so_they_do_where_a_page_is_just_filled(int rows, int pageSize, TwilioSandbox twilio) {
        walksThereAndBack(twilio, rows, pageSize);
    }

    private static void walksThereAndBack(TwilioSandbox twilio, int rows, int pageSize) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            expected.add(0, twilio.given().messagingService("row " + i).sid());
        }

        List<JsonNode> pages = new ArrayList<>();
        JsonNode page = first(twilio, pageSize);
        pages.add(page);
        while (!page.at("/meta/next_page_url").isNull()) {
            page = follow(twilio, page, "next_page_url");
            assertThat(page.at("/meta/page").intValue()).isEqualTo(pages.size());
            pages.add(page);
        }
        List<String> walked =
                pages.stream().flatMap(each -> sids(each).stream()).toList();
        assertThat(walked).isEqualTo(expected);
        assertThat(pages).hasSize(Math.max(1, (rows + pageSize - 1) / pageSize));

        for (int i = pages.size() - 2; i >= 0; i--) {
            page = follow(twilio, page, "previous_page_url");
            assertThat(sids(page)).isEqualTo(sids(pages.get(i)));
            assertThat(page.at("/meta/page").intValue()).isEqualTo(i);
            assertThat(page.at("/meta/next_page_url").textValue())
                    .isEqualTo(pages.get(i).at("/meta/next_page_url").textValue());
        }
        assertThat(page.at("/meta/previous_page_url").isNull()).isTrue();
        assertThat(follow(twilio, page, "first_page_url")).isEqualTo(pages.get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void rows_that_come_and_go_between_pages_disturb_no_others(long seed, TwilioSandbox twilio) {
        Random random = new Random(seed);
        RawHttp http = RawHttp.to(twilio, Product.MESSAGING);
        List<String> existing = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            existing.add(0, twilio.given().messagingService("old " + i).sid());
        }
        Set<String> touched = new HashSet<>();
        List<String> walked = new ArrayList<>();

        JsonNode page = first(twilio, 1 + random.nextInt(9));
        walked.addAll(sids(page));
        while (!page.at("/meta/next_page_url").isNull()) {
            touched.add(twilio.given().messagingService("new").sid());
            String victim = random.nextBoolean()
                    ? existing.get(random.nextInt(existing.size()))
                    : walked.get(walked.size() - 1); // the row that the token names
            if (touched.add(victim)) {
                assertThat(http.delete("/v1/Services/" + victim).statusCode()).isEqualTo(204);
            }
            page = follow(twilio, page, "next_page_url");
            assertThat(sids(page)).as("rows that are gone").doesNotContainAnyElementsOf(touched);
            walked.addAll(sids(page));
        }

        assertThat(walked).doesNotHaveDuplicates();
        existing.removeAll(touched);
        walked.removeAll(touched);
        assertThat(walked).isEqualTo(existing);
    }

    @Test
    void a_token_goes_on_where_its_row_was(TwilioSandbox twilio) {
        List<String> sids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sids.add(twilio.given().messagingService("row " + i).sid());
        }
        Collections.reverse(sids);
        RawHttp http = RawHttp.to(twilio, Product.MESSAGING);
        JsonNode first = first(twilio, 2);
        JsonNode second = follow(twilio, first, "next_page_url");

        http.delete("/v1/Services/" + sids.get(1));
        http.delete("/v1/Services/" + sids.get(2));

        assertThat(sids(follow(twilio, first, "next_page_url"))).isEqualTo(sids.subList(3, 5));
        assertThat(sids(follow(twilio, second, "previous_page_url"))).isEqualTo(sids.subList(0, 1));
    }

    @Test
    void rows_that_were_added_meanwhile_are_before_the_first_page(TwilioSandbox twilio) {
        String old = twilio.given().messagingService("old").sid();
        String older = twilio.given().messagingService("older").sid();
        JsonNode first = first(twilio, 1);
        JsonNode second = follow(twilio, first, "next_page_url");

        String fresh = twilio.given().messagingService("new").sid();

        assertThat(sids(follow(twilio, first, "next_page_url"))).containsExactly(old);
        assertThat(sids(follow(twilio, second, "previous_page_url"))).containsExactly(older);
        assertThat(sids(follow(twilio, second, "first_page_url"))).containsExactly(fresh);
    }

    private static JsonNode first(TwilioSandbox twilio, int pageSize) {
        return RawHttp.json(RawHttp.to(twilio, Product.MESSAGING).get("/v1/Services?PageSize=" + pageSize));
    }

    private static JsonNode follow(TwilioSandbox twilio, JsonNode page, String link) {
        String url = page.path("meta").path(link).textValue();
        HttpResponse<String> followed = RawHttp.to(twilio, Product.MESSAGING).get(url);
        assertThat(followed.statusCode()).as(url).isEqualTo(200);
        return RawHttp.json(followed);
    }

    private static List<String> sids(JsonNode page) {
        List<String> sids = new ArrayList<>();
        page.path("services").forEach(row -> sids.add(row.path("sid").textValue()));
        return sids;
    }
}
