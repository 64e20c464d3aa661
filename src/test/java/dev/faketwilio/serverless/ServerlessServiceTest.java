package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.SandboxState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/Services} of serverless.twilio.com over HTTP: contract/serverless.md 1, 2, 12 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessServiceTest {

    private static final String ALL = "/v1/Services";
    private static final String NONE = "ZS00000000000000000000000000000000";

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    /** The JSON that Twilio publishes for a Service, with the values of this one. */
    private static String json(TwilioSandbox twilio, ServerlessService service) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "friendly_name": "FRIENDLY", "unique_name": "UNIQUE", \
                "include_credentials": INCLUDE, "ui_editable": EDITABLE, "domain_base": "DOMAIN", \
                "date_created": "CREATED", "date_updated": "UPDATED", "url": "BASE/v1/Services/SID", "links": {\
                "environments": "BASE/v1/Services/SID/Environments", "functions": "BASE/v1/Services/SID/Functions", \
                "assets": "BASE/v1/Services/SID/Assets", "builds": "BASE/v1/Services/SID/Builds"}}""".replace("BASE", twilio.url(Product.SERVERLESS).toString())
                .replace("ACCOUNT", twilio.accountSid())
                .replace("FRIENDLY", service.friendlyName())
                .replace("UNIQUE", service.uniqueName())
                .replace("INCLUDE", Boolean.toString(service.includeCredentials()))
                .replace("EDITABLE", Boolean.toString(service.uiEditable()))
                .replace("DOMAIN", service.domainBase())
                .replace("CREATED", service.dateCreated().toString())
                .replace("UPDATED", service.dateUpdated().toString())
                .replace("SID", service.sid());
    }

    private static ServerlessService only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().services().all()).hasSize(1);
        return twilio.serverless().services().all().get(0);
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_whole_service(TwilioSandbox twilio) {
            Answer answer = http(twilio).post(ALL, "UniqueName", "checkout", "FriendlyName", "Check out");

            ServerlessService made = only(twilio);
            assertThat(made.sid()).matches("ZS[0-9a-f]{32}");
            assertThat(made.uniqueName()).isEqualTo("checkout");
            assertThat(made.friendlyName()).isEqualTo("Check out");
            assertThat(made.includeCredentials()).isTrue();
            assertThat(made.uiEditable()).isFalse();
            assertThat(made.domainBase()).matches("checkout-[0-9]{4}");
            assertThat(made.dateCreated()).isEqualTo(TwilioClock.START);
            assertThat(made.dateUpdated()).isEqualTo(TwilioClock.START);
            assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
        }

        @Test
        void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
            Service made = Service.creator("checkout", "Check out")
                    .setIncludeCredentials(false)
                    .setUiEditable(true)
                    .create(client);

            ServerlessService kept = only(twilio);
            String url = "https://serverless.twilio.com/v1/Services/" + kept.sid();
            assertThat(made.getSid()).isEqualTo(kept.sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(made.getUniqueName()).isEqualTo("checkout");
            assertThat(made.getFriendlyName()).isEqualTo("Check out");
            assertThat(made.getIncludeCredentials()).isFalse();
            assertThat(made.getUiEditable()).isTrue();
            assertThat(made.getDomainBase()).isEqualTo(kept.domainBase());
            assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getUrl()).isEqualTo(URI.create(url));
            assertThat(made.getLinks())
                    .isEqualTo(Map.of(
                            "environments", url + "/Environments",
                            "functions", url + "/Functions",
                            "assets", url + "/Assets",
                            "builds", url + "/Builds"));
            assertThat(kept.includeCredentials()).isFalse();
            assertThat(kept.uiEditable()).isTrue();
        }

        @Test
        void takes_the_date_from_the_clock_in_whole_seconds(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.clock().advance(Duration.ofMillis(1_999));

            Service made = Service.creator("checkout", "Check out").create(client);

            assertThat(made.getDateCreated())
                    .isEqualTo(TwilioClock.START.plusSeconds(1).atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(made.getDateCreated());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    "-",
                    "0",
                    "default",
                    "CamelCase-2",
                    "550e8400-e29b-41d4-a716-446655440000",
                    "12345678901234567890123456789012345678901234567890"
                })
        void takes_a_unique_name_of_1_to_50_letters_digits_and_dashes(String name, TwilioSandbox twilio) {
            assertThat(http(twilio)
                            .post(ALL, "UniqueName", name, "FriendlyName", "x")
                            .status())
                    .isEqualTo(201);
            assertThat(only(twilio).uniqueName()).isEqualTo(name);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "123456789012345678901234567890123456789012345678901",
                    "under_score",
                    "a space",
                    " ",
                    "dot.ted",
                    "sla/sh",
                    "über",
                    "ı",
                    "١",
                    "a\n"
                })
        void refuses_any_other_unique_name(String name, TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL, "UniqueName", name, "FriendlyName", "x"))
                    .isEqualTo(refusal(400, 20001, "Invalid UniqueName"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void takes_any_friendly_name_of_up_to_255_characters(TwilioSandbox twilio, TwilioRestClient client) {
            List<String> names =
                    List.of("x", "  Bücher & Töne = 100 % + \"mehr\" \\ 😀\t", "x".repeat(255), "😀".repeat(255));
            for (int i = 0; i < names.size(); i++) {
                assertThat(Service.creator("s" + i, names.get(i)).create(client).getFriendlyName())
                        .isEqualTo(names.get(i));
            }
            assertThat(twilio.serverless().services())
                    .extracting(ServerlessService::friendlyName)
                    .isEqualTo(names);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "😀"})
        void refuses_a_friendly_name_of_256_characters(String character, TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL, "UniqueName", "a", "FriendlyName", character.repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "'',                            UniqueName",
            "FriendlyName=x,                UniqueName",
            "UniqueName=&FriendlyName=x,    UniqueName",
            "uniquename=a&FriendlyName=x,   UniqueName",
            "UniqueName=a,                  FriendlyName",
            "UniqueName=a&FriendlyName=,    FriendlyName",
            "UniqueName=a&friendlyName=x,   FriendlyName"
        })
        void needs_both_names(String form, String missing, TwilioSandbox twilio) {
            assertThat(http(twilio).send("POST", ALL, "application/x-www-form-urlencoded", form))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter " + missing + " in the post body"));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void reads_parameters_from_a_form_only(TwilioSandbox twilio) {
            Answer missing = refusal(400, 20001, "Missing required parameter UniqueName in the post body");

            assertThat(http(twilio)
                            .send("POST", ALL, "application/json", "{\"UniqueName\": \"a\", \"FriendlyName\": \"x\"}"))
                    .isEqualTo(missing);
            assertThat(http(twilio).send("POST", ALL + "?UniqueName=a&FriendlyName=x", "", ""))
                    .isEqualTo(missing);
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"true, false", "True, False", "TRUE, FALSE"})
        void takes_booleans_in_any_case(String yes, String no, TwilioSandbox twilio) {
            Answer answer = http(twilio)
                    .post(ALL, "UniqueName", "a", "FriendlyName", "x", "IncludeCredentials", no, "UiEditable", yes);

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
            assertThat(only(twilio).includeCredentials()).isFalse();
            assertThat(only(twilio).uiEditable()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "IncludeCredentials, yes",
            "IncludeCredentials, 1",
            "IncludeCredentials, ''",
            "IncludeCredentials, 'true '",
            "UiEditable, no",
            "UiEditable, 0",
            "UiEditable, ''"
        })
        void refuses_what_is_no_boolean(String parameter, String value, TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL, "UniqueName", "a", "FriendlyName", "x", parameter, value))
                    .isEqualTo(refusal(400, 20001, "Invalid " + parameter));
            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void ignores_parameters_that_twilio_does_not_know(TwilioSandbox twilio) {
            Answer answer =
                    http(twilio).post(ALL, "UniqueName", "a", "FriendlyName", "x", "DomainBase", "b", "Sid", "ZS1");

            assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
            assertThat(only(twilio).domainBase()).matches("a-[0-9]{4}");
        }

        @Test
        void writes_the_domain_in_lower_case_whatever_the_language_of_the_machine(TwilioSandbox twilio) {
            assertThat(twilio.given().serverlessService("MY-I").service().domainBase())
                    .matches("my-i-[0-9]{4}");
        }

        @Test
        void refuses_a_unique_name_that_is_taken(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).post(ALL, "UniqueName", "checkout", "FriendlyName", "another"))
                    .isEqualTo(refusal(409, 20409, "Service with this UniqueName already exists."));
            assertThatThrownBy(() -> Service.creator("checkout", "another").create(client))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.getStatusCode()).isEqualTo(409);
                        assertThat(e.getCode()).isEqualTo(20409);
                        assertThat(e).hasMessage("Service with this UniqueName already exists.");
                    });
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void does_not_mind_that_another_account_has_the_name() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                server.newSandbox().given().serverlessService("checkout");
                TwilioSandbox other = server.newSandbox();

                assertThat(http(other)
                                .post(ALL, "UniqueName", "checkout", "FriendlyName", "x")
                                .status())
                        .isEqualTo(201);
            }
        }

        @Test
        void refuses_the_51st_service_until_one_is_deleted(TwilioSandbox twilio) {
            for (int i = 1; i <= 49; i++) {
                twilio.given().serverlessService("s" + i);
            }
            TwilioHttp http = http(twilio);

            assertThat(http.post(ALL, "UniqueName", "s50", "FriendlyName", "x").status())
                    .isEqualTo(201);
            SandboxState full = SandboxState.of(twilio);
            assertThat(http.post(ALL, "UniqueName", "s51", "FriendlyName", "x"))
                    .isEqualTo(refusal(400, 20001, "Services are limited to less than or equal to 50"));
            assertThat(SandboxState.of(twilio)).isEqualTo(full);

            http.delete("/v1/Services/s7");
            assertThat(http.post(ALL, "UniqueName", "s51", "FriendlyName", "x").status())
                    .isEqualTo(201);
        }

        @Test
        void gives_each_service_a_sid_of_its_own(TwilioSandbox twilio, TwilioRestClient client) {
            List<String> sids = IntStream.range(0, 20)
                    .mapToObj(i -> Service.creator("s" + i, "x").create(client).getSid())
                    .toList();

            assertThat(sids).doesNotHaveDuplicates();
        }
    }

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
            assertThat(twilio.requests().to(ServerlessService.LIST).count()).isEqualTo(1);
            assertThat(names(Service.reader().setPageSize(20L).read(client)))
                    .hasSize(50)
                    .endsWith("s2", "s1");
            assertThat(twilio.requests().to(ServerlessService.LIST).count()).isEqualTo(4);
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
            "PageSize=0,                20001, Invalid PageSize.",
            "PageSize=-1,               20001, Invalid PageSize.",
            "PageSize=ten,              20001, Invalid PageSize.",
            "PageSize=,                 20001, Invalid PageSize.",
            "Page=-1,                   20001, Invalid Page.",
            "Page=one,                  20001, Invalid Page.",
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

    @Nested
    class Fetching {

        @Test
        void answers_the_service_by_sid_and_by_unique_name(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessService service =
                    twilio.given().serverlessService("checkout").service();
            Answer expected = new Answer(200, json(twilio, service));

            assertThat(http(twilio).get("/v1/Services/" + service.sid())).isEqualTo(expected);
            assertThat(http(twilio).get("/v1/Services/checkout")).isEqualTo(expected);
            assertThat(Service.fetcher("checkout").fetch(client).getSid()).isEqualTo(service.sid());
        }

        @ParameterizedTest
        @ValueSource(strings = {NONE, "checkout", "Billing", "undefined", "AC00000000000000000000000000000000"})
        void answers_404_for_what_does_not_exist(String name, TwilioSandbox twilio) {
            twilio.given().serverlessService("billing");

            assertThat(http(twilio).get("/v1/Services/" + name)).isEqualTo(notFound("/Services/" + name));
        }

        @Test
        void quotes_the_path_without_the_query(TwilioSandbox twilio) {
            assertThat(http(twilio).get("/v1/Services/" + NONE + "?PageSize=2"))
                    .isEqualTo(notFound("/Services/" + NONE));
        }

        @Test
        void does_not_see_services_of_other_accounts() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                String sid = server.newSandbox()
                        .given()
                        .serverlessService("checkout")
                        .sid();
                TwilioSandbox other = server.newSandbox();

                assertThat(http(other).get("/v1/Services/" + sid)).isEqualTo(notFound("/Services/" + sid));
                assertThat(http(other).delete("/v1/Services/" + sid)).isEqualTo(notFound("/Services/" + sid));
                assertThat(http(other).get("/v1/Services/checkout")).isEqualTo(notFound("/Services/checkout"));
            }
        }
    }

    @Nested
    class Updating {

        @ParameterizedTest
        @CsvSource({
            "FriendlyName,       New name, New name, true,  false",
            "IncludeCredentials, false,    checkout, false, false",
            "UiEditable,         True,     checkout, true,  true"
        })
        void changes_what_is_sent_and_nothing_else(
                String parameter,
                String value,
                String friendlyName,
                boolean includeCredentials,
                boolean uiEditable,
                TwilioSandbox twilio) {
            ServerlessService before =
                    twilio.given().serverlessService("checkout").service();
            twilio.clock().advance(Duration.ofMinutes(5));

            Answer answer = http(twilio).post("/v1/Services/" + before.sid(), parameter, value);

            ServerlessService expected = new ServerlessService(
                    before.sid(),
                    "checkout",
                    friendlyName,
                    includeCredentials,
                    uiEditable,
                    before.domainBase(),
                    TwilioClock.START,
                    TwilioClock.START.plusSeconds(300));
            assertThat(only(twilio)).isEqualTo(expected);
            assertThat(answer).isEqualTo(new Answer(200, json(twilio, expected)));
            assertThat(http(twilio).get("/v1/Services/checkout")).isEqualTo(answer);
        }

        @Test
        void changes_everything_at_once_with_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout", service -> service.includeCredentials(false));
            twilio.clock().advance(Duration.ofSeconds(1));

            Service updated = Service.updater("checkout")
                    .setFriendlyName("😀".repeat(255))
                    .setIncludeCredentials(true)
                    .setUiEditable(true)
                    .update(client);

            assertThat(updated.getFriendlyName()).isEqualTo("😀".repeat(255));
            assertThat(updated.getIncludeCredentials()).isTrue();
            assertThat(updated.getUiEditable()).isTrue();
            assertThat(updated.getUniqueName()).isEqualTo("checkout");
            assertThat(updated.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(updated.getDateUpdated())
                    .isEqualTo(TwilioClock.START.plusSeconds(1).atZone(ZoneOffset.UTC));
        }

        @Test
        void moves_the_date_even_if_the_value_is_the_old_one(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");
            twilio.clock().advance(Duration.ofHours(1));

            Service.updater("checkout").setFriendlyName("checkout").update(client);

            assertThat(only(twilio).dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(3_600));
        }

        @Test
        void answers_200_and_changes_nothing_without_parameters(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessService before =
                    twilio.given().serverlessService("checkout").service();
            twilio.clock().advance(Duration.ofHours(1));

            assertThat(http(twilio).post("/v1/Services/checkout")).isEqualTo(new Answer(200, json(twilio, before)));
            assertThat(http(twilio).post("/v1/Services/checkout", "UniqueName", "other", "DomainBase", "other"))
                    .isEqualTo(new Answer(200, json(twilio, before)));
            assertThat(Service.updater(before.sid()).update(client).getSid()).isEqualTo(before.sid());
            assertThat(only(twilio)).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource({
            "FriendlyName, ''",
            "IncludeCredentials, ''",
            "IncludeCredentials, maybe",
            "UiEditable, ''",
            "UiEditable, 2"
        })
        void refuses_bad_values_and_changes_nothing(String parameter, String value, TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");
            SandboxState before = SandboxState.of(twilio);
            twilio.clock().advance(Duration.ofHours(1));
            String good = parameter.equals("FriendlyName") ? "UiEditable" : "FriendlyName";

            assertThat(http(twilio).post("/v1/Services/checkout", good, "true", parameter, value))
                    .isEqualTo(refusal(400, 20001, "Invalid " + parameter));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void refuses_a_friendly_name_of_256_characters(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).post("/v1/Services/checkout", "FriendlyName", "x".repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }

        @Test
        void answers_404_for_what_does_not_exist_whatever_is_sent(TwilioSandbox twilio) {
            assertThat(http(twilio).post("/v1/Services/" + NONE, "UiEditable", "nonsense"))
                    .isEqualTo(notFound("/Services/" + NONE));
        }

        @Test
        void keeps_the_place_in_the_list(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("first");
            twilio.given().serverlessService("second");

            Service.updater("first").setUiEditable(true).update(client);

            assertThat(Service.reader().read(client))
                    .extracting(Service::getUniqueName)
                    .containsExactly("second", "first");
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_without_a_body_and_404_from_then_on(TwilioSandbox twilio) {
            String path = "/v1/Services/"
                    + twilio.given().serverlessService("checkout").sid();
            Answer gone = notFound(path.substring(3));
            TwilioHttp http = http(twilio);

            assertThat(http.delete(path)).isEqualTo(new Answer(204, ""));
            assertThat(http.delete(path)).isEqualTo(gone);
            assertThat(http.get(path)).isEqualTo(gone);
            assertThat(http.post(path, "FriendlyName", "x")).isEqualTo(gone);
            assertThat(http.get("/v1/Services/checkout")).isEqualTo(notFound("/Services/checkout"));
            assertThat(http.get(path + "/Functions")).isEqualTo(notFound(path.substring(3) + "/Functions"));
        }

        @Test
        void works_by_unique_name_too(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");

            assertThat(Service.deleter("checkout").delete(client)).isTrue();

            assertThat(twilio.serverless().services()).isEmpty();
        }

        @Test
        void takes_the_functions_along_and_only_those_of_the_service(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService gone = twilio.given()
                    .serverlessService("gone", s -> s.function("/a").function("/b"));
            SeededServerlessService kept = twilio.given().serverlessService("kept", s -> s.function("/a"));
            twilio.clock().advance(Duration.ofMinutes(1));
            Service.fetcher("gone").fetch(client);

            Service.deleter(gone.sid()).delete(client);

            OptionalInt byTheSecond = OptionalInt.of(2);
            assertThat(twilio.serverless().services().deleted())
                    .containsExactly(new Deletion<>(gone.service(), TwilioClock.START.plusSeconds(60), byTheSecond));
            assertThat(twilio.serverless().functions().deleted())
                    .containsExactlyInAnyOrder(
                            new Deletion<>(gone.function("/a"), TwilioClock.START.plusSeconds(60), byTheSecond),
                            new Deletion<>(gone.function("/b"), TwilioClock.START.plusSeconds(60), byTheSecond));
            assertThat(twilio.serverless().functions()).containsExactlyElementsOf(kept.functions());
            assertThat(Function.reader(kept.sid()).read(client)).hasSize(1);
        }

        @Test
        void frees_the_unique_name_for_a_service_that_inherits_nothing(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService old = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            Service.deleter("checkout").delete(client);

            Service fresh = Service.creator("checkout", "again").create(client);

            assertThat(fresh.getSid()).isNotEqualTo(old.sid());
            assertThat(Function.reader("checkout").read(client)).isEmpty();
            assertThat(http(twilio).get("/v1/Services/" + old.sid())).isEqualTo(notFound("/Services/" + old.sid()));
            assertThat(twilio.serverless().service("checkout").friendlyName()).isEqualTo("again");
        }

        @Test
        void changes_nothing_when_there_is_nothing_to_delete(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout", s -> s.function("/pay"));
            SandboxState before = SandboxState.of(twilio);

            assertThat(http(twilio).delete("/v1/Services/" + NONE)).isEqualTo(notFound("/Services/" + NONE));
            assertThat(SandboxState.of(twilio)).isEqualTo(before);
        }
    }
}
