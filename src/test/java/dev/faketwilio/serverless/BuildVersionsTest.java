package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.testing.UploadForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions a Build takes: contract/serverless.md 5.2, 5.4, 9.2 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class BuildVersionsTest {

    private static final String UNKNOWN = "ZN00000000000000000000000000000000";

    private static Answer build(TwilioSandbox twilio, String... versions) {
        return TwilioHttp.to(twilio, Product.SERVERLESS).post("/v1/Services/shop/Builds", versions);
    }

    private static SeededServerlessService shop(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService("shop", s -> s.function("/pay", "pay();").asset("/logo", "png"));
    }

    private static void assertRefused(TwilioSandbox twilio, Answer answer, String message) {
        assertThat(answer).isEqualTo(refusal(400, 20001, message));
        assertThat(twilio.serverless().builds()).isEmpty();
    }

    private static void assertUnknown(TwilioSandbox twilio, String thing, String sid) {
        assertRefused(
                twilio,
                build(twilio, thing + "Versions", sid),
                thing + " Version " + sid + " does not exist in this Service");
    }

    @Test
    void of_which_there_is_none(TwilioSandbox twilio) {
        shop(twilio);

        String message = "At least one Function Version or Asset Version is required for Build";
        assertRefused(twilio, build(twilio), message);
        assertRefused(twilio, build(twilio, "Dependencies", "[]", "Runtime", "node22"), message);
        assertRefused(twilio, build(twilio, "Functionversions", UNKNOWN, "AssetVersions[]", UNKNOWN), message);
    }

    @ParameterizedTest
    @CsvSource({"FunctionVersions, Function", "AssetVersions, Asset"})
    void that_do_not_exist(String parameter, String thing, TwilioSandbox twilio) {
        SeededServerlessService shop = shop(twilio);

        assertRefused(
                twilio,
                build(
                        twilio,
                        "FunctionVersions",
                        shop.functionVersion("/pay").sid(),
                        "AssetVersions",
                        shop.assetVersion("/logo").sid(),
                        parameter,
                        UNKNOWN),
                thing + " Version " + UNKNOWN + " does not exist in this Service");
    }

    @Test
    void of_another_service(TwilioSandbox twilio) {
        shop(twilio);
        var other = twilio.given()
                .serverlessService("other", s -> s.function("/f", "f();").asset("/a", "a"));
        String function = other.functionVersion("/f").sid();
        String asset = other.assetVersion("/a").sid();

        assertUnknown(twilio, "Function", function);
        assertUnknown(twilio, "Asset", asset);
    }

    @Test
    void of_the_other_kind(TwilioSandbox twilio) {
        SeededServerlessService shop = shop(twilio);
        String function = shop.functionVersion("/pay").sid();
        String asset = shop.assetVersion("/logo").sid();

        assertUnknown(twilio, "Function", asset);
        assertUnknown(twilio, "Asset", function);
    }

    @Test
    void that_are_gone(TwilioSandbox twilio) {
        SeededServerlessService shop = shop(twilio);
        String version = shop.functionVersion("/pay").sid();
        TwilioHttp.to(twilio, Product.SERVERLESS)
                .delete("/v1/Services/shop/Functions/" + shop.function("/pay").sid());

        assertUnknown(twilio, "Function", version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/pay",
                "ZH00000000000000000000000000000000",
                "ZN0000000000000000000000000000000",
                "ZN000000000000000000000000000000000",
                "ZN0000000000000000000000000000000g",
                "zn00000000000000000000000000000000",
                " ZN00000000000000000000000000000000",
                "ZN00000000000000000000000000000000,ZN00000000000000000000000000000000"
            })
    void that_are_no_sids(String sid, TwilioSandbox twilio) {
        shop(twilio);

        assertRefused(twilio, build(twilio, "FunctionVersions", sid), "Invalid FunctionVersions");
        assertRefused(twilio, build(twilio, "AssetVersions", sid), "Invalid AssetVersions");
    }

    @Test
    void of_a_function_and_an_asset_with_one_path(TwilioSandbox twilio) {
        var shop = twilio.given()
                .serverlessService("shop", s -> s.function("/pay", "pay();").asset("/pay", "png"));
        String function = shop.functionVersion("/pay").sid();
        String asset = shop.assetVersion("/pay").sid();

        assertRefused(
                twilio,
                build(twilio, "AssetVersions", asset, "FunctionVersions", function),
                "Different Versions for same path /pay. Conflicting SIDs: " + function + " and " + asset + ".");
        assertThat(build(twilio, "AssetVersions", asset).status()).isEqualTo(201);
    }

    @Test
    void of_two_functions_or_two_assets_with_one_path(TwilioSandbox twilio) {
        var shop = twilio.given()
                .serverlessService(
                        "shop",
                        s -> s.function("/pay", "one();")
                                .function("/pay", "two();")
                                .asset("/logo", "one")
                                .asset("/logo", "two"));
        String one = shop.functionVersions().get(0).sid();
        String two = shop.functionVersions().get(1).sid();
        String oneLogo = shop.assetVersions().get(0).sid();
        String twoLogo = shop.assetVersions().get(1).sid();

        assertRefused(
                twilio,
                build(twilio, "FunctionVersions", one, "FunctionVersions", two),
                "Different Versions for same path /pay. Conflicting SIDs: " + one + " and " + two + ".");
        assertRefused(
                twilio,
                build(twilio, "AssetVersions", oneLogo, "AssetVersions", twoLogo),
                "Different Versions for same path /logo. Conflicting SIDs: " + oneLogo + " and " + twoLogo + ".");
        assertThat(build(twilio, "FunctionVersions", one, "AssetVersions", oneLogo)
                        .status())
                .isEqualTo(201);
    }

    @Nested
    class OfOneThing {

        @Test
        void conflict_with_each_other(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            String pay = shop.functionVersion("/pay").sid();
            String logo = shop.assetVersion("/logo").sid();
            UploadForm.of("/pay", "public", "new")
                    .send(
                            twilio,
                            "/v1/Services/shop/Functions/"
                                    + shop.function("/pay").sid() + "/Versions");
            UploadForm.of("/other", "private", "new")
                    .send(
                            twilio,
                            "/v1/Services/shop/Assets/" + shop.asset("/logo").sid() + "/Versions");
            String newPay = twilio.serverless().functionVersions().all().get(1).sid();
            String newLogo = twilio.serverless().assetVersions().all().get(1).sid();

            assertRefused(
                    twilio,
                    build(twilio, "AssetVersions", newLogo, "FunctionVersions", pay, "AssetVersions", logo),
                    "Different Asset Versions for same Asset. Conflicting SIDs: " + newLogo + " and " + logo + ".");
            assertRefused(
                    twilio,
                    build(twilio, "FunctionVersions", pay, "AssetVersions", logo, "FunctionVersions", newPay),
                    "Different Function Versions for same Function. Conflicting SIDs: " + pay + " and " + newPay + ".");
            assertThat(build(twilio, "FunctionVersions", newPay, "AssetVersions", newLogo)
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void are_one_if_they_are_the_same(TwilioSandbox twilio) {
            SeededServerlessService shop = shop(twilio);
            String pay = shop.functionVersion("/pay").sid();
            String logo = shop.assetVersion("/logo").sid();

            Answer answer = build(
                    twilio,
                    "FunctionVersions",
                    pay,
                    "FunctionVersions",
                    pay,
                    "AssetVersions",
                    logo,
                    "AssetVersions",
                    logo);

            ServerlessBuild made = twilio.serverless().builds().all().get(0);
            assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).build(made)));
            assertThat(made.functionVersions()).containsExactly(shop.functionVersion("/pay"));
            assertThat(made.assetVersions()).containsExactly(shop.assetVersion("/logo"));
        }
    }

    @Nested
    class MoreThanAllowed {

        private static String[] all(String parameter, List<String> sids) {
            List<String> form = new ArrayList<>();
            sids.forEach(sid -> form.addAll(List.of(parameter, sid)));
            return form.toArray(new String[0]);
        }

        private static SeededServerlessService seeded(TwilioSandbox twilio, int functions, int open, int ofPrivates) {
            return twilio.given().serverlessService("shop", s -> {
                for (int i = 0; i < functions; i++) {
                    s.function("/f" + i, "f();");
                }
                for (int i = 0; i < open; i++) {
                    s.asset("/a" + i, i % 2 == 0 ? Visibility.PUBLIC : Visibility.PROTECTED, new byte[] {1});
                }
                for (int i = 0; i < ofPrivates; i++) {
                    s.asset("/p" + i, Visibility.PRIVATE, new byte[] {1});
                }
            });
        }

        @Test
        void are_101_functions(TwilioSandbox twilio) {
            List<String> sids = seeded(twilio, 101, 0, 0).functionVersions().stream()
                    .map(ServerlessFunctionVersion::sid)
                    .toList();

            assertRefused(
                    twilio,
                    build(twilio, all("FunctionVersions", sids)),
                    "Function Versions are limited to less than or equal to 100");
            assertThat(build(twilio, all("FunctionVersions", sids.subList(0, 100)))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void are_1001_open_assets_or_51_private_ones(TwilioSandbox twilio) {
            List<String> sids = seeded(twilio, 0, 1001, 51).assetVersions().stream()
                    .map(ServerlessAssetVersion::sid)
                    .toList();

            assertRefused(
                    twilio,
                    build(twilio, all("AssetVersions", sids.subList(0, 1001))),
                    "Asset Versions are limited to less than or equal to 1000");
            assertRefused(
                    twilio,
                    build(twilio, all("AssetVersions", sids.subList(1001, 1052))),
                    "Private Asset Versions are limited to less than or equal to 50");
            assertThat(build(twilio, all("AssetVersions", sids.subList(1, 1051)))
                            .status())
                    .isEqualTo(201);
            assertThat(twilio.serverless().builds().all().get(0).assetVersions())
                    .extracting(ServerlessAssetVersion::sid)
                    .isEqualTo(sids.subList(1, 1051));
        }
    }
}
