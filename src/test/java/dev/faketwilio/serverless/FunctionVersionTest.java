package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.function.FunctionVersion;
import com.twilio.rest.serverless.v1.service.function.functionversion.FunctionVersionContent;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.testing.UploadForm;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions} read over HTTP: contract/serverless.md 4. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class FunctionVersionTest {

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
                                .function("empty"));
    }

    private static String path(ServerlessFunctionVersion version) {
        return "/v1/Services/" + version.serviceSid() + "/Functions/" + version.functionSid() + "/Versions";
    }

    private static ServerlessFunctionVersion upload(TwilioSandbox twilio, String versions, String path) {
        assertThat(UploadForm.of(path, "public", "code of " + path)
                        .send(twilio, versions)
                        .status())
                .isEqualTo(201);
        List<ServerlessFunctionVersion> all =
                twilio.serverless().functionVersions().all();
        return all.get(all.size() - 1);
    }

    @Test
    void is_fetched_by_sid(TwilioSandbox twilio) {
        ServerlessFunctionVersion version = shop(twilio).functionVersion("/pay");

        assertThat(http(twilio).get(path(version) + "/" + version.sid()))
                .isEqualTo(new Answer(200, ExpectedJson.of(twilio).version(version)));
    }

    @Test
    void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessFunctionVersion version = shop(twilio).functionVersion("/pay");

        var read = FunctionVersion.fetcher("shop", version.functionSid(), version.sid())
                .fetch(client);

        String url = "https://serverless.twilio.com" + path(version) + "/" + version.sid();
        assertThat(read.getSid()).isEqualTo(version.sid());
        assertThat(read.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(read.getServiceSid()).isEqualTo(version.serviceSid());
        assertThat(read.getFunctionSid()).isEqualTo(version.functionSid());
        assertThat(read.getPath()).isEqualTo("/pay");
        assertThat(read.getVisibility()).isEqualTo(FunctionVersion.Visibility.PROTECTED);
        assertThat(read.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
        assertThat(read.getUrl()).isEqualTo(URI.create(url));
        assertThat(read.getLinks()).isEqualTo(Map.of("function_version_content", url + "/Content"));
    }

    @Nested
    class Listed {

        @Test
        void is_the_newest_first(TwilioSandbox twilio) {
            ServerlessFunctionVersion first = shop(twilio).functionVersion("/pay");
            twilio.clock().advance(Duration.ofSeconds(1));
            ServerlessFunctionVersion second = upload(twilio, path(first), "/pay-2");
            ServerlessFunctionVersion third = upload(twilio, path(first), "/pay-3");

            Answer list = http(twilio).get(path(first));

            String url = twilio.url(Product.SERVERLESS) + path(first) + "?PageSize=50&Page=0";
            ExpectedJson json = ExpectedJson.of(twilio);
            assertThat(list)
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"function_versions\"},"
                                    + " \"function_versions\": [" + json.version(third) + ", " + json.version(second)
                                    + ", " + json.version(first) + "]}"));
        }

        @Test
        void comes_in_pages(TwilioSandbox twilio, TwilioRestClient client) {
            String versions = path(shop(twilio).functionVersion("/pay"));
            List<String> newestFirst = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                newestFirst.add(0, upload(twilio, versions, "/v" + i).path());
            }
            newestFirst.add("/pay");

            List<String> read = new ArrayList<>();
            FunctionVersion.reader(
                            "shop",
                            twilio.serverless().functionVersions().all().get(0).functionSid())
                    .setPageSize(3L)
                    .read(client)
                    .forEach(version -> read.add(version.getPath()));

            assertThat(read).isEqualTo(newestFirst);
            assertThat(twilio.requests().to(ServerlessFunctionVersion.LIST)).hasSize(3);
        }

        @Test
        void is_none_for_a_function_without_versions(TwilioSandbox twilio) {
            String function = shop(twilio).function("empty").sid();

            HttpResponse<String> list =
                    RawHttp.to(twilio, Product.SERVERLESS).get("/v1/Services/shop/Functions/" + function + "/Versions");

            assertThat(RawHttp.json(list).path("function_versions")).isEmpty();
            assertThat(list.statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class Content {

        @Test
        void is_the_text_that_was_uploaded(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessFunctionVersion version = shop(twilio).functionVersion("/pay");

            var read = FunctionVersionContent.fetcher("shop", version.functionSid(), version.sid())
                    .fetch(client);

            assertThat(read.getContent()).isEqualTo("pay();");
            assertThat(read.getSid()).isEqualTo(version.sid());
            assertThat(http(twilio).get(path(version) + "/" + version.sid() + "/Content"))
                    .isEqualTo(new Answer(200, ExpectedJson.of(twilio).content(version, "pay();")));
            assertThat(twilio.requests()
                            .to(ServerlessFunctionVersion.FETCH_CONTENT)
                            .last()
                            .resultingSid())
                    .contains(version.sid());
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"quotes\" and \\ and \n lines \r\n and \u0000", "Grüße 😀", "</script>", "\uFEFFbom"})
        void may_be_any_text(String code, TwilioSandbox twilio, TwilioRestClient client) {
            String function = shop(twilio).function("empty").sid();
            String versions = "/v1/Services/shop/Functions/" + function + "/Versions";
            UploadForm.of("/f", "public", code).send(twilio, versions);
            String version = twilio.requests()
                    .to(ServerlessFunctionVersion.CREATE)
                    .single()
                    .resultingSid()
                    .orElseThrow();

            assertThat(FunctionVersionContent.fetcher("shop", function, version)
                            .fetch(client)
                            .getContent())
                    .isEqualTo(code);
        }

        @Test
        void of_each_version_stays_its_own(TwilioSandbox twilio) {
            ServerlessFunctionVersion first = shop(twilio).functionVersion("/pay");
            ServerlessFunctionVersion second = upload(twilio, path(first), "/pay");

            assertThat(http(twilio).get(path(first) + "/" + first.sid() + "/Content"))
                    .isEqualTo(new Answer(200, ExpectedJson.of(twilio).content(first, "pay();")));
            assertThat(http(twilio).get(path(first) + "/" + second.sid() + "/Content"))
                    .isEqualTo(new Answer(200, ExpectedJson.of(twilio).content(second, "code of /pay")));
        }

        @Test
        void goes_with_the_function(TwilioSandbox twilio) {
            ServerlessFunctionVersion version = shop(twilio).functionVersion("/pay");
            String content = path(version) + "/" + version.sid() + "/Content";
            assertThat(http(twilio)
                            .delete("/v1/Services/shop/Functions/" + version.functionSid())
                            .status())
                    .isEqualTo(204);

            assertThat(http(twilio).get(content)).isEqualTo(notFound(content.substring(3)));
            assertThatThrownBy(() -> twilio.serverless().content(version.sid()))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageStartingWith("Expected " + version.sid() + " to be a function version or asset version")
                    .hasMessageContaining("/refund")
                    .hasMessageContaining("/logo");
        }
    }

    @Test
    void is_found_only_where_it_belongs(TwilioSandbox twilio) {
        SeededServerlessService shop = shop(twilio);
        twilio.given().serverlessService("other");
        String pay = shop.function("/pay").sid();
        String refund = shop.function("/refund").sid();
        String version = shop.functionVersion("/pay").sid();
        String ofAsset = shop.assetVersion("/logo").sid();

        for (String path : List.of(
                "/Services/shop/Functions/" + refund + "/Versions/" + version,
                "/Services/shop/Functions/" + refund + "/Versions/" + version + "/Content",
                "/Services/other/Functions/" + pay + "/Versions/" + version,
                "/Services/other/Functions/" + pay + "/Versions",
                "/Services/shop/Functions/" + pay + "/Versions/" + ofAsset,
                "/Services/shop/Functions/" + pay + "/Versions/" + ofAsset + "/Content",
                "/Services/shop/Functions/" + pay + "/Versions/ZN00000000000000000000000000000000",
                "/Services/shop/Functions/" + pay + "/Versions/nonsense")) {
            assertThat(http(twilio).get("/v1" + path)).isEqualTo(notFound(path));
        }
    }

    @Test
    void is_neither_changed_nor_deleted(TwilioSandbox twilio) {
        ServerlessFunctionVersion version = shop(twilio).functionVersion("/pay");
        String one = path(version) + "/" + version.sid();
        Answer refusal = refusal(405, 20004, "Method not allowed");

        assertThat(http(twilio).delete(one)).isEqualTo(refusal);
        assertThat(http(twilio).post(one, "Path", "/other")).isEqualTo(refusal);
        assertThat(http(twilio).delete(one + "/Content")).isEqualTo(refusal);
        assertThat(http(twilio).delete(path(version))).isEqualTo(refusal);
        assertThat(twilio.serverless().functionVersions().get(version.sid())).isEqualTo(version);
    }
}
