package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.Compliance.BRANDS;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.brandregistration.BrandVetting;
import com.twilio.rest.messaging.v1.brandregistration.BrandVetting.VettingProvider;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.compliance.A2pBrand.IdentityStatus;
import dev.faketwilio.messaging.compliance.A2pBrandVetting.Status;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/a2p/BrandRegistrations/{BrandSid}/Vettings}: contract/messaging.md 10. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class BrandVettingTest {

    private static final String TOKEN = "cv|1.0|tcr|10dlc|9975c339-d46f-49b7-a399-EXAMPLETOKEN|GQ3EXAMPLETOKEN";
    private static final String NONE = "VT00000000000000000000000000000000";

    private static A2pBrandVetting only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().brandVettings().all()).hasSize(1);
        return twilio.messaging().brandVettings().all().get(0);
    }

    private static String vettings(A2pBrand brand) {
        return BRANDS + "/" + brand.sid() + "/Vettings";
    }

    private static String json(TwilioSandbox twilio, A2pBrandVetting vetting) {
        return """
                {"account_sid": "ACCOUNT", "brand_sid": "BRAND", "brand_vetting_sid": "SID", \
                "vetting_provider": "PROVIDER", "vetting_id": VETTING, "vetting_class": "CLASS", \
                "vetting_status": "STATUS", "date_created": "CREATED", "date_updated": "UPDATED", \
                "url": "BASE/v1/a2p/BrandRegistrations/BRAND/Vettings/SID"}""".replace("BASE", twilio.url(Product.MESSAGING).toString())
                .replace("ACCOUNT", twilio.accountSid())
                .replace("BRAND", vetting.brandSid())
                .replace("PROVIDER", vetting.provider())
                .replace("VETTING", vetting.vettingId() == null ? "null" : "\"" + vetting.vettingId() + "\"")
                .replace("CLASS", vetting.vettingClass())
                .replace("STATUS", vetting.status().name())
                .replace("CREATED", vetting.dateCreated().toString())
                .replace("UPDATED", vetting.dateUpdated().toString())
                .replace("SID", vetting.sid());
    }

    @Test
    void creating_answers_201_with_one_that_is_in_progress(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();

        Answer answer = http(twilio).post(vettings(brand), "VettingProvider", "campaign-verify", "VettingId", TOKEN);

        A2pBrandVetting made = only(twilio);
        assertThat(made.brandSid()).isEqualTo(brand.sid());
        assertThat(made.provider()).isEqualTo("campaign-verify");
        assertThat(made.vettingId()).isEqualTo(TOKEN);
        assertThat(made.vettingClass()).isEqualTo("POLITICAL");
        assertThat(made.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(made.dateCreated()).isEqualTo(TwilioClock.START);
        assertThat(made.dateUpdated()).isEqualTo(TwilioClock.START);
        assertThat(made.sid()).matches("VT[0-9a-f]{32}");
        assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
    }

    @Test
    void aegis_needs_no_token(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();

        Answer answer = http(twilio).post(vettings(brand), "VettingProvider", "aegis");

        assertThat(only(twilio).vettingId()).isNull();
        assertThat(only(twilio).vettingClass()).isEqualTo("STANDARD");
        assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio))));
    }

    @Test
    void creating_needs_a_provider_and_a_brand(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();

        assertThat(http(twilio).post(vettings(brand), "VettingId", TOKEN))
                .isEqualTo(refusal(400, 20001, "Missing required parameter VettingProvider in the post body"));
        assertThat(http(twilio).post(vettings(brand), "VettingProvider", "AEGIS"))
                .isEqualTo(refusal(400, 20001, "Invalid VettingProvider"));
        assertThat(http(twilio).post(BRANDS + "/BNx/Vettings", "VettingProvider", "aegis"))
                .isEqualTo(notFound("/a2p/BrandRegistrations/BNx/Vettings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "cv|1.0|mno|tfree|a9792599|osfj78f1", "cv|1.0|tcr|10dlc|9975c339"})
    void creating_refuses_what_is_no_token_of_campaign_verify(String token, TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();

        assertThat(http(twilio).post(vettings(brand), "VettingProvider", "campaign-verify", "VettingId", token))
                .isEqualTo(refusal(400, 21722, "Invalid Campaign Verify token"));
        assertThat(twilio.messaging().brandVettings()).isEmpty();
    }

    @Test
    void creating_refuses_a_token_for_a_sole_proprietor(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration(b -> b.soleProprietor());

        assertThat(http(twilio).post(vettings(brand), "VettingProvider", "campaign-verify", "VettingId", TOKEN))
                .isEqualTo(refusal(400, 21721, "Cannot import Campaign Verify token due to incompatible A2P brand"));
    }

    @Test
    void creating_refuses_a_token_while_another_is_imported(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();
        A2pBrand other = twilio.given().brandRegistration();
        String[] form = {"VettingProvider", "campaign-verify", "VettingId", TOKEN};
        http(twilio).post(vettings(brand), form);

        assertThat(http(twilio).post(vettings(brand), form))
                .isEqualTo(refusal(400, 21723, "Campaign Verify token import already in progress"));
        assertThat(http(twilio).post(vettings(other), form).status()).isEqualTo(201);
        twilio.clock().advance(Duration.ofHours(1));
        assertThat(http(twilio).post(vettings(brand), form).status()).isEqualTo(201);
    }

    @Test
    void creating_takes_a_token_while_aegis_looks_at_the_brand(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();
        http(twilio).post(vettings(brand), "VettingProvider", "aegis");

        assertThat(http(twilio)
                        .post(vettings(brand), "VettingProvider", "campaign-verify", "VettingId", TOKEN)
                        .status())
                .isEqualTo(201);
        assertThat(twilio.messaging().brandVettings().all())
                .extracting(A2pBrandVetting::status)
                .containsExactly(Status.IN_PROGRESS, Status.IN_PROGRESS);
    }

    @Test
    void listing_and_fetching_show_those_of_the_brand(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();
        A2pBrand other = twilio.given().brandRegistration();
        http(twilio).post(vettings(brand), "VettingProvider", "aegis");
        A2pBrandVetting vetting = only(twilio);
        http(twilio).post(vettings(other), "VettingProvider", "aegis");

        String url = twilio.url(Product.MESSAGING) + vettings(brand) + "?VettingProvider=aegis&PageSize=50&Page=0";
        assertThat(http(twilio).get(vettings(brand) + "?VettingProvider=aegis"))
                .isEqualTo(new Answer(
                        200,
                        "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                + "\", \"previous_page_url\": null, \"url\": \"" + url
                                + "\", \"next_page_url\": null, \"key\": \"data\"}, \"data\": ["
                                + json(twilio, vetting) + "]}"));
        assertThat(http(twilio)
                        .get(vettings(brand) + "?VettingProvider=campaign-verify")
                        .body())
                .endsWith("\"data\": []}");
        assertThat(http(twilio).get(vettings(brand) + "?VettingProvider=x"))
                .isEqualTo(refusal(400, 20001, "Invalid VettingProvider"));
        assertThat(http(twilio).get(vettings(brand) + "/" + vetting.sid()))
                .isEqualTo(new Answer(200, json(twilio, vetting)));
        assertThat(http(twilio).get(vettings(other) + "/" + vetting.sid()))
                .isEqualTo(notFound("/a2p/BrandRegistrations/" + other.sid() + "/Vettings/" + vetting.sid()));
        assertThat(http(twilio).get(vettings(brand) + "/" + NONE))
                .isEqualTo(notFound("/a2p/BrandRegistrations/" + brand.sid() + "/Vettings/" + NONE));
    }

    @Test
    void twilio_java_reads_them(TwilioSandbox twilio, TwilioRestClient client) {
        String brandSid = twilio.given().brandRegistration().sid();

        var made = BrandVetting.creator(brandSid, VettingProvider.CAMPAIGN_VERIFY)
                .setVettingId(TOKEN)
                .create(client);

        assertThat(made.getBrandVettingSid()).isEqualTo(only(twilio).sid());
        assertThat(made.getBrandSid()).isEqualTo(brandSid);
        assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(made.getVettingProvider()).isEqualTo(VettingProvider.CAMPAIGN_VERIFY);
        assertThat(made.getVettingId()).isEqualTo(TOKEN);
        assertThat(made.getVettingClass()).isEqualTo("POLITICAL");
        assertThat(made.getVettingStatus()).isEqualTo("IN_PROGRESS");
        assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
        assertThat(made.getDateUpdated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
        assertThat(made.getUrl())
                .isEqualTo(URI.create("https://messaging.twilio.com/v1/a2p/BrandRegistrations/" + brandSid
                        + "/Vettings/" + made.getBrandVettingSid()));
        assertThat(BrandVetting.reader(brandSid).read(client)).hasSize(1);
        assertThat(BrandVetting.fetcher(brandSid, made.getBrandVettingSid())
                        .fetch(client)
                        .getBrandVettingSid())
                .isEqualTo(made.getBrandVettingSid());
    }

    @Test
    void succeeding_lets_the_brand_be_known_as_vetted(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());
        http(twilio).post(vettings(brand), "VettingProvider", "aegis");

        twilio.clock().advance(Duration.ofMinutes(59));
        assertThat(only(twilio).status()).isEqualTo(Status.IN_PROGRESS);
        twilio.clock().advance(Duration.ofMinutes(1));

        assertThat(only(twilio).status()).isEqualTo(Status.SUCCESS);
        assertThat(only(twilio).dateUpdated()).isEqualTo(TwilioClock.START.plus(Duration.ofHours(1)));
        assertThat(twilio.messaging().brandRegistrations().get(brand.sid()).identityStatus())
                .isEqualTo(IdentityStatus.VETTED_VERIFIED);
    }

    @Test
    void what_has_failed_does_not_succeed_by_the_clock(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());
        http(twilio).post(vettings(brand), "VettingProvider", "aegis");
        A2pBrandVetting failed =
                twilio.simulate().reviews().failVetting(only(twilio).sid());

        twilio.clock().advance(Duration.ofHours(1));

        assertThat(http(twilio).get(vettings(brand) + "/" + failed.sid()))
                .isEqualTo(new Answer(200, json(twilio, failed)));
        assertThat(only(twilio)).isEqualTo(failed);
        assertThat(twilio.messaging().brandRegistrations().get(brand.sid())).isEqualTo(brand);
    }

    @Test
    void a_test_ends_them_by_its_word(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());
        http(twilio).post(vettings(brand), "VettingProvider", "aegis");

        A2pBrandVetting failed =
                twilio.simulate().reviews().failVetting(only(twilio).sid());

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(only(twilio)).isEqualTo(failed);
        assertThat(twilio.messaging().brandRegistrations().get(brand.sid())).isEqualTo(brand);
        assertThat(twilio.simulate().reviews().passVetting(failed.sid()).status())
                .isEqualTo(Status.SUCCESS);
        assertThat(twilio.messaging().brandRegistrations().get(brand.sid()).identityStatus())
                .isEqualTo(IdentityStatus.VETTED_VERIFIED);
    }
}
