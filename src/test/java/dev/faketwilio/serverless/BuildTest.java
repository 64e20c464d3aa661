package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessBuild.Dependency;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code /v1/Services/{ServiceSid}/Builds} over HTTP: contract/serverless.md 5. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class BuildTest {

    private static final String ALL = "/v1/Services/shop/Builds";
    private static final String NONE = "ZB00000000000000000000000000000000";

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    private static SeededServerlessService shop(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService(
                        "shop",
                        s -> s.function("/pay", Visibility.PROTECTED, "pay();")
                                .function("/refund", "refund();")
                                .asset("/logo", "png")
                                .asset("/keys", Visibility.PRIVATE, new byte[] {1}));
    }

    private static ServerlessBuild newest(TwilioSandbox twilio) {
        List<ServerlessBuild> all = twilio.serverless().builds().all();
        return all.get(all.size() - 1);
    }

    /** Creates a Build of one Function. */
    private static ServerlessBuild build(TwilioSandbox twilio, SeededServerlessService service) {
        assertThat(http(twilio)
                        .post(
                                "/v1/Services/" + service.sid() + "/Builds",
                                "FunctionVersions",
                                service.functionVersion("/pay").sid())
                        .status())
                .isEqualTo(201);
        return newest(twilio);
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_whole_build(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            twilio.clock().advance(Duration.ofSeconds(5));

            Answer answer = http(twilio)
                    .post(
                            ALL,
                            "FunctionVersions",
                            shop.functionVersion("/refund").sid(),
                            "AssetVersions",
                            shop.assetVersion("/logo").sid(),
                            "FunctionVersions",
                            shop.functionVersion("/pay").sid(),
                            "AssetVersions",
                            shop.assetVersion("/keys").sid(),
                            "Dependencies",
                            "[{\"name\":\"lodash\",\"version\":\"4.17.21\"}]",
                            "Runtime",
                            "node20");

            ServerlessBuild made = newest(twilio);
            assertThat(made.sid()).matches("ZB[0-9a-f]{32}");
            assertThat(made.serviceSid()).isEqualTo(shop.sid());
            assertThat(made.assetVersions()).containsExactly(shop.assetVersion("/logo"), shop.assetVersion("/keys"));
            assertThat(made.functionVersions())
                    .containsExactly(shop.functionVersion("/refund"), shop.functionVersion("/pay"));
            assertThat(made.dependencies())
                    .containsExactly(
                            new Dependency("lodash", "4.17.21"),
                            new Dependency("twilio", "5.0.3"),
                            new Dependency("@twilio/runtime-handler", "2.1.2"));
            assertThat(made.runtime()).isEqualTo("node20");
            assertThat(made.status()).isEqualTo(ServerlessBuild.Status.BUILDING);
            assertThat(made.dateCreated()).isEqualTo(TwilioClock.START.plusSeconds(5));
            assertThat(made.dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(5));
            assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).build(made)));
        }

        @Test
        void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService shop = shop(twilio);
            ServerlessFunctionVersion pay = shop.functionVersion("/pay");
            ServerlessAssetVersion logo = shop.assetVersion("/logo");

            var made = Build.creator("shop")
                    .setFunctionVersions(pay.sid())
                    .setAssetVersions(logo.sid())
                    .create(client);

            String url = "https://serverless.twilio.com/v1/Services/" + shop.sid() + "/Builds/"
                    + newest(twilio).sid();
            assertThat(made.getSid()).isEqualTo(newest(twilio).sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(made.getServiceSid()).isEqualTo(shop.sid());
            assertThat(made.getStatus()).isEqualTo(Build.Status.BUILDING);
            assertThat(made.getRuntime()).isEqualTo(Build.Runtime.NODE22);
            assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getUrl()).isEqualTo(URI.create(url));
            assertThat(made.getLinks()).isEqualTo(Map.of("build_status", url + "/Status"));
            assertThat(made.getFunctionVersions())
                    .isEqualTo(List.of(Map.of(
                            "sid",
                            pay.sid(),
                            "account_sid",
                            twilio.accountSid(),
                            "service_sid",
                            shop.sid(),
                            "function_sid",
                            pay.functionSid(),
                            "date_created",
                            "2026-01-01T00:00:00Z",
                            "path",
                            "/pay",
                            "visibility",
                            "protected")));
            assertThat(made.getAssetVersions()).hasSize(1);
            assertThat(made.getDependencies())
                    .isEqualTo(List.of(
                            Map.of("name", "twilio", "version", "5.0.3"),
                            Map.of("name", "@twilio/runtime-handler", "version", "2.1.2"),
                            Map.of("name", "lodash", "version", "4.17.21"),
                            Map.of("name", "util", "version", "0.12.5"),
                            Map.of("name", "xmldom", "version", "0.6.0")));
        }

        @Test
        void takes_functions_only(TwilioSandbox twilio) {
            ServerlessFunctionVersion pay = shop(twilio).functionVersion("/pay");

            Answer answer = http(twilio).post(ALL, "FunctionVersions", pay.sid());

            assertThat(newest(twilio).functionVersions()).containsExactly(pay);
            assertThat(newest(twilio).assetVersions()).isEmpty();
            assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).build(newest(twilio))));
        }

        @Test
        void takes_assets_only(TwilioSandbox twilio) {
            ServerlessAssetVersion logo = shop(twilio).assetVersion("/logo");

            Answer answer = http(twilio).post(ALL, "AssetVersions", logo.sid());

            assertThat(newest(twilio).functionVersions()).isEmpty();
            assertThat(newest(twilio).assetVersions()).containsExactly(logo);
            assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).build(newest(twilio))));
        }

        @Test
        void ignores_parameters_that_there_are_not(TwilioSandbox twilio) {
            String pay = shop(twilio).functionVersion("/pay").sid();

            assertThat(http(twilio)
                            .post(ALL, "FunctionVersions", pay, "FunctionVersions[]", "x", "Status", "completed")
                            .status())
                    .isEqualTo(201);
            assertThat(newest(twilio).status()).isEqualTo(ServerlessBuild.Status.BUILDING);
        }

        @Test
        void needs_a_service(TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL)).isEqualTo(notFound("/Services/shop/Builds"));
        }
    }

    @Nested
    class Reading {

        @Test
        void finds_it_and_its_status_by_sid(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));
            twilio.clock().advance(Duration.ofSeconds(3));

            Answer fetched = http(twilio).get(ALL + "/" + build.sid());
            Answer status = http(twilio).get(ALL + "/" + build.sid() + "/Status");

            ExpectedJson json = ExpectedJson.of(twilio);
            assertThat(fetched).isEqualTo(new Answer(200, json.build(newest(twilio))));
            assertThat(status).isEqualTo(new Answer(200, json.status(build, "completed")));
            assertThat(twilio.requests()
                            .to(ServerlessBuild.FETCH_STATUS)
                            .single()
                            .resultingSid())
                    .contains(build.sid());
        }

        @Test
        void lists_the_newest_first(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            build(twilio, shop);
            twilio.clock().advance(Duration.ofSeconds(1));
            build(twilio, shop);
            build(twilio, twilio.given().serverlessService("other", s -> s.function("/pay", "x")));

            Answer list = http(twilio).get(ALL);

            String url = twilio.url(Product.SERVERLESS) + ALL + "?PageSize=50&Page=0";
            ExpectedJson json = ExpectedJson.of(twilio);
            List<ServerlessBuild> builds = twilio.serverless().builds().all();
            assertThat(list)
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"builds\"}, \"builds\": ["
                                    + json.build(builds.get(1)) + ", " + json.build(builds.get(0)) + "]}"));
        }

        @Test
        void comes_in_pages(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService shop = shop(twilio);
            List<String> newestFirst = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                newestFirst.add(0, build(twilio, shop).sid());
            }

            List<String> read = new ArrayList<>();
            Build.reader("shop").setPageSize(2L).read(client).forEach(build -> read.add(build.getSid()));

            assertThat(read).isEqualTo(newestFirst);
            assertThat(twilio.requests().to(ServerlessBuild.LIST)).hasSize(3);
        }

        @Test
        void finds_it_only_in_its_service(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));
            twilio.given().serverlessService("other");

            for (String path : List.of(
                    "/Services/other/Builds/" + build.sid(),
                    "/Services/other/Builds/" + build.sid() + "/Status",
                    "/Services/shop/Builds/" + NONE,
                    "/Services/shop/Builds/" + NONE + "/Status",
                    "/Services/shop/Builds/nonsense",
                    "/Services/shop/Builds/" + build.sid() + "/status")) {
                assertThat(http(twilio).get("/v1" + path)).isEqualTo(notFound(path));
            }
            assertThat(newest(twilio).status()).isEqualTo(ServerlessBuild.Status.BUILDING);
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_and_leaves_the_versions(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessBuild build = build(twilio, shop(twilio));
            http(twilio).get(ALL + "/" + build.sid());

            assertThat(Build.deleter("shop", build.sid()).delete(client)).isTrue();

            assertThat(twilio.serverless().builds()).isEmpty();
            assertThat(twilio.serverless().functionVersions().all()).hasSize(2);
            assertThat(http(twilio).get(ALL + "/" + build.sid()))
                    .isEqualTo(notFound("/Services/shop/Builds/" + build.sid()));
            assertThat(http(twilio).delete(ALL + "/" + build.sid()))
                    .isEqualTo(notFound("/Services/shop/Builds/" + build.sid()));
        }

        @Test
        void may_come_while_it_is_building(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));

            assertThat(http(twilio).delete(ALL + "/" + build.sid())).isEqualTo(new Answer(204, ""));

            assertThat(twilio.serverless().builds().deleted())
                    .singleElement()
                    .satisfies(deletion -> assertThat(deletion.resource()).isEqualTo(build));
        }

        @Test
        void is_all_that_can_be_done_to_it(TwilioSandbox twilio) {
            ServerlessBuild build = build(twilio, shop(twilio));
            Answer refusal = refusal(405, 20004, "Method not allowed");

            assertThat(http(twilio).post(ALL + "/" + build.sid(), "Runtime", "node20"))
                    .isEqualTo(refusal);
            assertThat(http(twilio).post(ALL + "/" + build.sid() + "/Status", "Status", "failed"))
                    .isEqualTo(refusal);
            assertThat(newest(twilio)).isEqualTo(build);
        }
    }
}
