package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.MessagingSettings.http;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.service.AlphaSender;
import com.twilio.rest.messaging.v1.service.DestinationAlphaSender;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alphanumeric sender IDs, for all countries and for one: contract/messaging.md 5 and 6. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AlphaSenderTest {

    private static final String INVALID = "Alpha Sender ID is Invalid or Not Authorized for this Messaging Service";

    private String service;
    private String forAll;
    private String forOne;

    @BeforeEach
    void give_a_service(TwilioSandbox twilio) {
        service = twilio.given().messagingService("Alerts").sid();
        forAll = "/v1/Services/" + service + "/AlphaSenders";
        forOne = "/v1/Services/" + service + "/DestinationAlphaSenders";
    }

    private String path(String collection) {
        return "/v1/Services/" + service + "/" + collection;
    }

    private String json(TwilioSandbox twilio, Sender sender, String country, String path) {
        return "{\"sid\": \"" + sender.sid() + "\", \"account_sid\": \"" + twilio.accountSid()
                + "\", \"service_sid\": \"" + service + "\", \"date_created\": \"2026-01-01T00:00:05Z\","
                + " \"date_updated\": \"2026-01-01T00:00:05Z\", \"alpha_sender\": \"" + sender.sender()
                + "\", \"capabilities\": [\"SMS\"], " + country + "\"url\": \"" + twilio.url(Product.MESSAGING) + path
                + "/" + sender.sid() + "\"}";
    }

    @Test
    void one_for_all_countries_answers_201_with_all_properties(TwilioSandbox twilio) {
        twilio.clock().advance(Duration.ofSeconds(5));

        Answer answer = http(twilio).post(forAll, "AlphaSender", "ACME & Co");

        PoolAlphaSender made = twilio.messaging().alphaSenders().all().get(0);
        assertThat(made.sid()).matches("AI[0-9a-f]{32}");
        assertThat(made.alphaSender()).isEqualTo("ACME & Co");
        assertThat(answer).isEqualTo(new Answer(201, json(twilio, made, "", forAll)));
        assertThat(http(twilio).get(forAll + "/" + made.sid())).isEqualTo(new Answer(200, answer.body()));
    }

    @ParameterizedTest
    @CsvSource({"IsoCountryCode, FR, FR", "IsoCountryCode, '', ''", "Unknown, FR, ''"})
    void one_for_one_country_answers_201_with_all_properties(
            String parameter, String value, String country, TwilioSandbox twilio) {
        twilio.clock().advance(Duration.ofSeconds(5));

        Answer answer = http(twilio).post(forOne, "AlphaSender", "ACME", parameter, value);

        PoolDestinationAlphaSender made =
                twilio.messaging().destinationAlphaSenders().all().get(0);
        assertThat(made.sid()).matches("AI[0-9a-f]{32}");
        assertThat(made.isoCountryCode()).isEqualTo(country);
        assertThat(answer)
                .isEqualTo(new Answer(201, json(twilio, made, "\"iso_country_code\": \"" + country + "\", ", forOne)));
        assertThat(http(twilio).get(forOne + "/" + made.sid())).isEqualTo(new Answer(200, answer.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "12345az", "Twelve char", "A-Z+_& 0-9", "-"})
    void up_to_eleven_of_twilios_characters_are_taken(String text, TwilioSandbox twilio) {
        for (String collection : List.of("AlphaSenders", "DestinationAlphaSenders")) {
            assertThat(http(twilio)
                            .post(path(collection), "AlphaSender", text)
                            .json()
                            .path("alpha_sender")
                            .asText())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "Test Company", "Jürgen", "a.b", "a\u0661", "1 2", " ", "+14155550100"})
    void others_are_refused(String text, TwilioSandbox twilio) {
        for (String collection : List.of("AlphaSenders", "DestinationAlphaSenders")) {
            assertThat(http(twilio).post(path(collection), "AlphaSender", text))
                    .isEqualTo(refusal(400, 21709, INVALID));
        }
        assertThat(twilio.messaging().senders(service)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AlphaSenders", "DestinationAlphaSenders"})
    void one_must_be_given(String collection, TwilioSandbox twilio) {
        Answer missing = refusal(400, 21708, "Alpha Sender ID Missing from the request");

        assertThat(http(twilio).post(path(collection))).isEqualTo(missing);
        assertThat(http(twilio).post(path(collection), "AlphaSender", "")).isEqualTo(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "F", "FRA", "F1", "ÄÖ"})
    void what_is_no_country_is_refused(String country, TwilioSandbox twilio) {
        assertThat(http(twilio).post(forOne, "AlphaSender", "ACME", "IsoCountryCode", country))
                .isEqualTo(refusal(400, 20001, "Invalid IsoCountryCode"));
    }

    @Test
    void the_same_twice_is_refused(TwilioSandbox twilio) {
        Answer already = refusal(409, 21710, "Phone Number or Short Code is already in the Messaging Service.");
        var other = twilio.given().messagingService("Other");
        http(twilio).post(forAll, "AlphaSender", "ACME");
        http(twilio).post(forOne, "AlphaSender", "ACME", "IsoCountryCode", "FR");

        assertThat(http(twilio).post(forAll, "AlphaSender", "ACME")).isEqualTo(already);
        assertThat(http(twilio).post(forOne, "AlphaSender", "ACME", "IsoCountryCode", "FR"))
                .isEqualTo(already);

        assertThat(http(twilio)
                        .post(forOne, "AlphaSender", "ACME", "IsoCountryCode", "DE")
                        .status())
                .isEqualTo(201);
        assertThat(http(twilio)
                        .post(forOne, "AlphaSender", "Acme", "IsoCountryCode", "FR")
                        .status())
                .isEqualTo(201);
        assertThat(http(twilio)
                        .post("/v1/Services/" + other.sid() + "/AlphaSenders", "AlphaSender", "ACME")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_service_has_one_for_all_countries_at_most(TwilioSandbox twilio) {
        String first = http(twilio).post(forAll, "AlphaSender", "ACME").sid();

        assertThat(http(twilio).post(forAll, "AlphaSender", "OTHER"))
                .isEqualTo(refusal(409, 20409, "A Messaging Service can have only one Alpha Sender"));

        http(twilio).delete(forAll + "/" + first);
        assertThat(http(twilio).post(forAll, "AlphaSender", "OTHER").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"'', de-b de-a fr all", "?IsoCountryCode=DE, de-b de-a", "?IsoCountryCode=de, ''"})
    void those_for_one_country_are_listed_by_it(String query, String found, TwilioSandbox twilio) {
        http(twilio).post(forOne, "AlphaSender", "all");
        http(twilio).post(forOne, "AlphaSender", "fr", "IsoCountryCode", "FR");
        http(twilio).post(forOne, "AlphaSender", "de-a", "IsoCountryCode", "DE");
        http(twilio).post(forOne, "AlphaSender", "de-b", "IsoCountryCode", "DE");

        Answer answer = http(twilio).get(forOne + query);

        assertThat(answer.json().path("alpha_senders").findValuesAsText("alpha_sender"))
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ", -1)));
        assertThat(answer.json().path("meta").path("key").asText()).isEqualTo("alpha_senders");
        assertThat(answer.json().path("meta").path("url").asText())
                .isEqualTo(twilio.url(Product.MESSAGING) + forOne + (query.isEmpty() ? "?" : query + "&")
                        + "PageSize=50&Page=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AlphaSenders", "DestinationAlphaSenders"})
    void one_goes_for_good(String collection, TwilioSandbox twilio) {
        String sid = http(twilio).post(path(collection), "AlphaSender", "ACME").sid();

        assertThat(http(twilio).delete(path(collection) + "/" + sid)).isEqualTo(new Answer(204, ""));
        assertThat(http(twilio).get(path(collection) + "/" + sid))
                .isEqualTo(notFound("/Services/" + service + "/" + collection + "/" + sid));
        assertThat(http(twilio).get(path(collection)).json().path("alpha_senders"))
                .isEmpty();
    }

    @Test
    void twilio_java_works_with_those_for_all_countries(TwilioSandbox twilio, TwilioRestClient client) {
        var made = AlphaSender.creator(service, "ACME").create(client);

        assertThat(made.getAlphaSender()).isEqualTo("ACME");
        assertThat(AlphaSender.reader(service).read(client)).containsExactly(made);
        assertThat(AlphaSender.fetcher(service, made.getSid()).fetch(client)).isEqualTo(made);
        assertThat(AlphaSender.deleter(service, made.getSid()).delete(client)).isTrue();
        assertThat(twilio.messaging().alphaSenders()).isEmpty();
    }

    @Test
    void twilio_java_works_with_those_for_one_country(TwilioSandbox twilio, TwilioRestClient client) {
        var made = DestinationAlphaSender.creator(service, "ACME")
                .setIsoCountryCode("FR")
                .create(client);

        assertThat(made.getIsoCountryCode()).isEqualTo("FR");
        assertThat(DestinationAlphaSender.reader(service)
                        .setIsoCountryCode("FR")
                        .read(client))
                .containsExactly(made);
        assertThat(DestinationAlphaSender.fetcher(service, made.getSid()).fetch(client))
                .isEqualTo(made);
        assertThat(DestinationAlphaSender.deleter(service, made.getSid()).delete(client))
                .isTrue();
        assertThat(twilio.messaging().destinationAlphaSenders()).isEmpty();
    }
}
