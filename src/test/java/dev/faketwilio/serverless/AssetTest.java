package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Asset;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/Services/{ServiceSid}/Assets} over HTTP: contract/serverless.md 1, 3 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AssetTest {

    private static final String ALL = "/v1/Services/site/Assets";
    private static final String NONE = "ZH00000000000000000000000000000000";

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    private static ServerlessAsset only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().assets().all()).hasSize(1);
        return twilio.serverless().assets().all().get(0);
    }

    /** The JSON that Twilio publishes for an Asset, with the values of this one. */
    private static String json(TwilioSandbox twilio, ServerlessAsset asset) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "service_sid": "PARENT", "friendly_name": "FRIENDLY", \
                "date_created": "CREATED", "date_updated": "UPDATED", "url": "URL", \
                "links": {"asset_versions": "URL/Versions"}}""".replace("URL", twilio.url(Product.SERVERLESS) + "/v1/Services/PARENT/Assets/SID")
                .replace("ACCOUNT", twilio.accountSid())
                .replace("PARENT", asset.serviceSid())
                .replace("FRIENDLY", asset.friendlyName())
                .replace("CREATED", asset.dateCreated().toString())
                .replace("UPDATED", asset.dateUpdated().toString())
                .replace("SID", asset.sid());
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_the_whole_asset(TwilioSandbox twilio) {
            String service = twilio.given().serverlessService("site").sid();
            twilio.clock().advance(Duration.ofSeconds(7));

            Answer answer = http(twilio).post(ALL, "FriendlyName", "/logo.png");

            ServerlessAsset made = only(twilio);
            assertThat(made.sid()).matches("ZH[0-9a-f]{32}");
            assertThat(made)
                    .hasToString("asset {sid=" + made.sid() + ", service_sid=" + service + ", friendly_name=/logo.png"
                            + ", date_created=" + TwilioClock.START.plusSeconds(7)
                            + ", date_updated=" + TwilioClock.START.plusSeconds(7) + "}");
            assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
        }

        @Test
        void is_read_by_twilio_java_property_by_property(TwilioSandbox twilio, TwilioRestClient client) {
            String service = twilio.given().serverlessService("site").sid();

            var made = Asset.creator(service, "/logo.png").create(client);

            String url = "https://serverless.twilio.com/v1/Services/" + service + "/Assets/"
                    + only(twilio).sid();
            assertThat(made.getSid()).isEqualTo(only(twilio).sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(made.getServiceSid()).isEqualTo(service);
            assertThat(made.getFriendlyName()).isEqualTo("/logo.png");
            assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getDateUpdated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getUrl()).isEqualTo(URI.create(url));
            assertThat(made.getLinks()).isEqualTo(Map.of("asset_versions", url + "/Versions"));
        }

        @Test
        void takes_the_same_name_again_as_the_flex_tools_send_it(TwilioSandbox twilio) {
            twilio.given().serverlessService("site");

            assertThat(http(twilio).post(ALL, "FriendlyName", "bundle").status())
                    .isEqualTo(201);
            assertThat(http(twilio).post(ALL, "FriendlyName", "bundle").status())
                    .isEqualTo(201);

            assertThat(twilio.serverless().assets())
                    .extracting(ServerlessAsset::friendlyName)
                    .containsExactly("bundle", "bundle");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "😀"})
        void takes_a_name_of_255_characters_and_none_of_256(String character, TwilioSandbox twilio) {
            twilio.given().serverlessService("site");

            assertThat(http(twilio)
                            .post(ALL, "FriendlyName", character.repeat(255))
                            .status())
                    .isEqualTo(201);
            assertThat(http(twilio).post(ALL, "FriendlyName", character.repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(only(twilio).friendlyName()).isEqualTo(character.repeat(255));
        }

        @Test
        void refuses_no_name_and_an_empty_one(TwilioSandbox twilio) {
            twilio.given().serverlessService("site");
            Answer missing = refusal(400, 20001, "Missing required parameter FriendlyName in the post body");

            assertThat(http(twilio).post(ALL)).isEqualTo(missing);
            assertThat(http(twilio).post(ALL, "FriendlyName", "")).isEqualTo(missing);
            assertThat(http(twilio).post(ALL, "friendlyname", "/x")).isEqualTo(missing);
            assertThat(twilio.serverless().assets()).isEmpty();
        }

        @Test
        void needs_a_service(TwilioSandbox twilio) {
            assertThat(http(twilio).post(ALL, "FriendlyName", "/x")).isEqualTo(notFound("/Services/site/Assets"));
        }
    }

    @Nested
    class Reading {

        @Test
        void finds_it_by_sid(TwilioSandbox twilio) {
            var service = twilio.given().serverlessService("site", s -> s.asset("/a.txt", "a"));
            ServerlessAsset asset = service.asset("/a.txt");

            assertThat(http(twilio).get(ALL + "/" + asset.sid())).isEqualTo(new Answer(200, json(twilio, asset)));
            assertThat(http(twilio).get("/v1/Services/" + service.sid() + "/Assets/" + asset.sid()))
                    .isEqualTo(new Answer(200, json(twilio, asset)));
        }

        @Test
        void lists_the_newest_first(TwilioSandbox twilio) {
            var service = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "a").asset("/b", "b"));
            twilio.given().serverlessService("other", s -> s.asset("/c", "c"));

            Answer list = http(twilio).get(ALL + "?PageSize=7");

            String url = twilio.url(Product.SERVERLESS) + ALL + "?PageSize=7&Page=0";
            assertThat(list)
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 7, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"assets\"}, \"assets\": ["
                                    + json(twilio, service.asset("/b")) + ", " + json(twilio, service.asset("/a"))
                                    + "]}"));
        }

        @Test
        void does_not_find_it_in_another_service(TwilioSandbox twilio) {
            String asset = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "a"))
                    .asset("/a")
                    .sid();
            twilio.given().serverlessService("other");

            assertThat(http(twilio).get("/v1/Services/other/Assets/" + asset))
                    .isEqualTo(notFound("/Services/other/Assets/" + asset));
            assertThat(http(twilio).get(ALL + "/" + NONE)).isEqualTo(notFound("/Services/site/Assets/" + NONE));
        }

        @Test
        void is_no_function_though_its_sid_looks_like_one(TwilioSandbox twilio) {
            var service = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "a").function("/f"));
            String asset = service.asset("/a").sid();
            String function = service.function("/f").sid();

            for (String path : new String[] {
                "/Services/site/Functions/" + asset,
                "/Services/site/Functions/" + asset + "/Versions",
                "/Services/site/Assets/" + function,
                "/Services/site/Assets/" + function + "/Versions"
            }) {
                assertThat(http(twilio).get("/v1" + path)).isEqualTo(notFound(path));
            }
        }
    }

    @Nested
    class Changing {

        @Test
        void renames_it_and_moves_its_date(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessAsset before = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "a"))
                    .asset("/a");
            twilio.clock().advance(Duration.ofMinutes(1));

            var updated = Asset.updater("site", before.sid(), "/b").update(client);

            assertThat(only(twilio))
                    .isEqualTo(Draft.of(before)
                            .set(ServerlessAsset.FRIENDLY_NAME, "/b")
                            .set(ServerlessAsset.DATE_UPDATED, TwilioClock.START.plusSeconds(60))
                            .build());
            assertThat(updated.getFriendlyName()).isEqualTo("/b");
            assertThat(http(twilio).get(ALL + "/" + before.sid()))
                    .isEqualTo(new Answer(200, json(twilio, only(twilio))));
        }

        @Test
        void refuses_to_rename_it_to_nothing_or_too_much(TwilioSandbox twilio) {
            ServerlessAsset asset = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "a"))
                    .asset("/a");

            assertThat(http(twilio).post(ALL + "/" + asset.sid()))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter FriendlyName in the post body"));
            assertThat(http(twilio).post(ALL + "/" + asset.sid(), "FriendlyName", "x".repeat(256)))
                    .isEqualTo(refusal(400, 20001, "Invalid FriendlyName"));
            assertThat(only(twilio)).isEqualTo(asset);
        }

        @Test
        void deletes_it_with_its_versions(TwilioSandbox twilio, TwilioRestClient client) {
            var service = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "a").asset("/b", "b"));
            String asset = service.asset("/a").sid();

            assertThat(Asset.deleter("site", asset).delete(client)).isTrue();

            assertThat(twilio.serverless().assets()).containsExactly(service.asset("/b"));
            assertThat(twilio.serverless().assetVersions()).containsExactly(service.assetVersion("/b"));
            assertThat(twilio.serverless().assetVersions().deleted())
                    .extracting(deletion -> deletion.resource())
                    .containsExactly(service.assetVersion("/a"));
            assertThat(http(twilio).delete(ALL + "/" + asset)).isEqualTo(notFound("/Services/site/Assets/" + asset));
        }
    }
}
