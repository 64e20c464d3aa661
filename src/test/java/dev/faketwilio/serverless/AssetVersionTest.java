package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.asset.AssetVersion;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.testing.UploadForm;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions} read over HTTP: contract/serverless.md 4. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class AssetVersionTest {

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    private static SeededServerlessService site(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService(
                        "site",
                        s -> s.asset("/a", Visibility.PRIVATE, new byte[] {1, 2, 3})
                                .asset("/b", "b")
                                .function("/f", "f();"));
    }

    private static String path(ServerlessAssetVersion version) {
        return "/v1/Services/" + version.serviceSid() + "/Assets/" + version.assetSid() + "/Versions";
    }

    @Test
    void is_fetched_by_sid(TwilioSandbox twilio) {
        ServerlessAssetVersion version = site(twilio).assetVersion("/a");

        assertThat(http(twilio).get(path(version) + "/" + version.sid()))
                .isEqualTo(new Answer(200, ExpectedJson.of(twilio).version(version)));
    }

    @Test
    void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessAssetVersion version = site(twilio).assetVersion("/a");

        var read =
                AssetVersion.fetcher("site", version.assetSid(), version.sid()).fetch(client);

        assertThat(read.getSid()).isEqualTo(version.sid());
        assertThat(read.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(read.getServiceSid()).isEqualTo(version.serviceSid());
        assertThat(read.getAssetSid()).isEqualTo(version.assetSid());
        assertThat(read.getPath()).isEqualTo("/a");
        assertThat(read.getVisibility()).isEqualTo(AssetVersion.Visibility.PRIVATE);
        assertThat(read.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
        assertThat(read.getUrl())
                .isEqualTo(URI.create("https://serverless.twilio.com" + path(version) + "/" + version.sid()));
    }

    @Test
    void is_listed_the_newest_first(TwilioSandbox twilio) {
        ServerlessAssetVersion first = site(twilio).assetVersion("/a");
        UploadForm.of("/a2", "public", "x").send(twilio, path(first));
        ServerlessAssetVersion second =
                twilio.serverless().assetVersions().all().get(2);

        Answer list = http(twilio).get(path(first));

        String url = twilio.url(Product.SERVERLESS) + path(first) + "?PageSize=50&Page=0";
        ExpectedJson json = ExpectedJson.of(twilio);
        assertThat(list)
                .isEqualTo(new Answer(
                        200,
                        "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                + "\", \"previous_page_url\": null, \"url\": \"" + url
                                + "\", \"next_page_url\": null, \"key\": \"asset_versions\"}, \"asset_versions\": ["
                                + json.version(second) + ", " + json.version(first) + "]}"));
    }

    @Test
    void comes_in_pages(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessAssetVersion first = site(twilio).assetVersion("/a");
        List<String> newestFirst = new ArrayList<>(List.of("/a"));
        for (int i = 0; i < 4; i++) {
            UploadForm.of("/v" + i, "public", "x").send(twilio, path(first));
            newestFirst.add(0, "/v" + i);
        }

        List<String> read = new ArrayList<>();
        AssetVersion.reader("site", first.assetSid())
                .setPageSize(2L)
                .read(client)
                .forEach(version -> read.add(version.getPath()));

        assertThat(read).isEqualTo(newestFirst);
        assertThat(twilio.requests().to(ServerlessAssetVersion.LIST)).hasSize(3);
    }

    @Test
    void is_found_only_where_it_belongs_and_its_content_nowhere(TwilioSandbox twilio) {
        SeededServerlessService site = site(twilio);
        twilio.given().serverlessService("other");
        String a = site.asset("/a").sid();
        String version = site.assetVersion("/a").sid();

        for (String path : List.of(
                "/Services/site/Assets/" + a + "/Versions/" + version + "/Content",
                "/Services/site/Assets/" + site.asset("/b").sid() + "/Versions/" + version,
                "/Services/other/Assets/" + a + "/Versions/" + version,
                "/Services/other/Assets/" + a + "/Versions",
                "/Services/site/Functions/" + a + "/Versions/" + version,
                "/Services/site/Assets/" + a + "/Versions/"
                        + site.functionVersion("/f").sid())) {
            assertThat(http(twilio).get("/v1" + path)).isEqualTo(notFound(path));
        }
        assertThat(twilio.serverless().content(version)).containsExactly(1, 2, 3);
    }

    @Test
    void is_neither_changed_nor_deleted(TwilioSandbox twilio) {
        ServerlessAssetVersion version = site(twilio).assetVersion("/a");
        String one = path(version) + "/" + version.sid();
        Answer refusal = refusal(405, 20004, "Method not allowed");

        assertThat(http(twilio).delete(one)).isEqualTo(refusal);
        assertThat(http(twilio).post(one, "Path", "/other")).isEqualTo(refusal);
        assertThat(http(twilio).delete(path(version))).isEqualTo(refusal);
        assertThat(twilio.serverless().assetVersions().get(version.sid())).isEqualTo(version);
    }
}
