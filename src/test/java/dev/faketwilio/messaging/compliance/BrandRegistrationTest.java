package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.Compliance.BRANDS;
import static dev.faketwilio.messaging.compliance.Compliance.brandForm;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.messaging.compliance.Compliance.without;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.BrandRegistration;
import com.twilio.rest.messaging.v1.brandregistration.BrandRegistrationOtp;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.compliance.A2pBrand.IdentityStatus;
import dev.faketwilio.messaging.compliance.A2pBrand.Status;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/a2p/BrandRegistrations}: contract/messaging.md 10. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class BrandRegistrationTest {

    private static final String NONE = "BN00000000000000000000000000000000";
    private static final ComplianceError TAX_ID = ComplianceError.of(30795, "Data mismatch", "tax_id", "ein");

    private static A2pBrand only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().brandRegistrations().all()).hasSize(1);
        return twilio.messaging().brandRegistrations().all().get(0);
    }

    /** What section 10 says of a brand that is pending. */
    private static String json(TwilioSandbox twilio, A2pBrand brand) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "customer_profile_bundle_sid": "CUSTOMER", \
                "a2p_profile_bundle_sid": "A2P", "date_created": "CREATED", "date_updated": "UPDATED", \
                "brand_type": "TYPE", "status": "PENDING", "tcr_id": null, "failure_reason": null, "url": "URL", \
                "brand_score": null, "brand_feedback": null, "identity_status": null, "russell_3000": null, \
                "government_entity": null, "tax_exempt_status": null, "skip_automatic_sec_vet": false, \
                "mock": false, "errors": [], "links": {"brand_vettings": "URL/Vettings", \
                "brand_registration_otps": "URL/SmsOtp"}}""".replace("URL", twilio.url(Product.MESSAGING) + BRANDS + "/SID")
                .replace("ACCOUNT", twilio.accountSid())
                .replace("CUSTOMER", brand.customerProfileBundleSid())
                .replace("A2P", brand.a2pProfileBundleSid())
                .replace("TYPE", brand.brandType().name())
                .replace("CREATED", brand.dateCreated().toString())
                .replace("UPDATED", brand.dateUpdated().toString())
                .replace("SID", brand.sid());
    }

    private static String json(TwilioSandbox twilio, A2pBrand brand, String... changes) {
        String json = json(twilio, brand);
        for (int i = 0; i < changes.length; i += 2) {
            json = json.replaceFirst(
                    "\"" + changes[i] + "\": (\"[^\"]*\"|[a-z]+|\\[\\])", "\"" + changes[i] + "\": " + changes[i + 1]);
        }
        return json;
    }

    @Nested
    class Creating {

        @Test
        void answers_201_with_a_pending_registration(TwilioSandbox twilio) {
            twilio.clock().advance(Duration.ofMillis(1_700));

            Answer answer = http(twilio).post(BRANDS, brandForm());

            A2pBrand made = only(twilio);
            assertThat(made.customerProfileBundleSid()).isEqualTo(Compliance.CUSTOMER_PROFILE);
            assertThat(made.a2pProfileBundleSid()).isEqualTo(Compliance.A2P_PROFILE);
            assertThat(made.brandType()).isEqualTo(A2pBrand.Type.STANDARD);
            assertThat(made.status()).isEqualTo(Status.PENDING);
            assertThat(made.tcrId()).isNull();
            assertThat(made.identityStatus()).isNull();
            assertThat(made.brandScore()).isNull();
            assertThat(made.errors()).isEmpty();
            assertThat(made.skipAutomaticSecVet()).isFalse();
            assertThat(made.mock()).isFalse();
            assertThat(made.dateCreated()).isEqualTo(TwilioClock.START.plusSeconds(1));
            assertThat(made.dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(1));
            assertThat(made.sid()).matches("BN[0-9a-f]{32}");
            assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
        }

        @ParameterizedTest
        @CsvSource({
            "BrandType, SOLE_PROPRIETOR, brand_type, '\"SOLE_PROPRIETOR\"'",
            "BrandType, STANDARD, brand_type, '\"STANDARD\"'",
            "Mock, true, mock, true",
            "SkipAutomaticSecVet, True, skip_automatic_sec_vet, true"
        })
        void sets_what_is_sent(String name, String value, String property, String written, TwilioSandbox twilio) {
            assertThat(http(twilio).post(BRANDS, brandForm(name, value)))
                    .isEqualTo(new Answer(201, json(twilio, only(twilio), property, written)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"CustomerProfileBundleSid", "A2PProfileBundleSid"})
        void needs_both_profiles(String name, TwilioSandbox twilio) {
            assertThat(http(twilio).post(BRANDS, without(name, brandForm())))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter " + name + " in the post body"));
            assertThat(http(twilio).post(BRANDS, brandForm(name, "PN00000000000000000000000000000000")))
                    .isEqualTo(refusal(400, 20001, "Invalid " + name));
            assertThat(twilio.messaging().brandRegistrations()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "BrandType, standard, 20001, Invalid BrandType",
            "BrandType, STARTER, 21726, Starter brand registrations and updates are temporarily disabled",
            "Mock, yes, 20001, Invalid Mock",
            "SkipAutomaticSecVet, 1, 20001, Invalid SkipAutomaticSecVet"
        })
        void refuses_bad_values(String name, String value, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).post(BRANDS, brandForm(name, value))).isEqualTo(refusal(400, code, message));
            assertThat(twilio.messaging().brandRegistrations()).isEmpty();
        }

        @Test
        void is_read_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            var made = BrandRegistration.creator(Compliance.CUSTOMER_PROFILE, Compliance.A2P_PROFILE)
                    .setBrandType("SOLE_PROPRIETOR")
                    .setMock(false)
                    .setSkipAutomaticSecVet(true)
                    .create(client);

            String url =
                    "https://messaging.twilio.com" + BRANDS + "/" + only(twilio).sid();
            assertThat(made.getSid()).isEqualTo(only(twilio).sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(made.getCustomerProfileBundleSid()).isEqualTo(Compliance.CUSTOMER_PROFILE);
            assertThat(made.getA2pProfileBundleSid()).isEqualTo(Compliance.A2P_PROFILE);
            assertThat(made.getBrandType()).isEqualTo("SOLE_PROPRIETOR");
            assertThat(made.getStatus()).hasToString("PENDING");
            assertThat(made.getSkipAutomaticSecVet()).isTrue();
            assertThat(made.getMock()).isFalse();
            assertThat(made.getErrors()).isEmpty();
            assertThat(made.getBrandFeedback()).isNull();
            assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
            assertThat(made.getUrl()).isEqualTo(URI.create(url));
            assertThat(made.getLinks())
                    .isEqualTo(Map.of("brand_vettings", url + "/Vettings", "brand_registration_otps", url + "/SmsOtp"));
        }
    }

    @Nested
    class Listing_and_fetching {

        @Test
        void answer_the_newest_first(TwilioSandbox twilio) {
            A2pBrand first = twilio.given().brandRegistration();
            A2pBrand second = twilio.given().brandRegistration();
            String url = twilio.url(Product.MESSAGING) + BRANDS + "?PageSize=50&Page=0";

            assertThat(http(twilio).get(BRANDS))
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"data\"}, \"data\": ["
                                    + json(twilio, second) + ", " + json(twilio, first) + "]}"));
        }

        @Test
        void are_read_by_twilio_java_over_many_pages(TwilioSandbox twilio, TwilioRestClient client) {
            for (int i = 0; i < 51; i++) {
                twilio.given().brandRegistration();
            }

            assertThat(BrandRegistration.reader().read(client)).hasSize(51);
            assertThat(twilio.requests().to(A2pBrand.LIST).size()).isEqualTo(2);
        }

        @Test
        void answer_one(TwilioSandbox twilio, TwilioRestClient client) {
            A2pBrand brand = twilio.given().brandRegistration();

            assertThat(http(twilio).get(BRANDS + "/" + brand.sid())).isEqualTo(new Answer(200, json(twilio, brand)));
            assertThat(BrandRegistration.fetcher(brand.sid()).fetch(client).getSid())
                    .isEqualTo(brand.sid());
            assertThat(http(twilio).get(BRANDS + "/" + NONE)).isEqualTo(notFound("/a2p/BrandRegistrations/" + NONE));
        }

        @Test
        void show_what_an_approval_gave(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given()
                    .brandRegistration(b -> b.approved().profiles(Compliance.CUSTOMER_PROFILE, Compliance.A2P_PROFILE));

            assertThat(brand.tcrId()).matches("B[0-9A-F]{6}");
            assertThat(brand.identityStatus()).isEqualTo(IdentityStatus.VERIFIED);
            assertThat(http(twilio).get(BRANDS + "/" + brand.sid()).body())
                    .isEqualTo(json(
                            twilio,
                            brand,
                            "status",
                            "\"APPROVED\"",
                            "tcr_id",
                            "\"" + brand.tcrId() + "\"",
                            "brand_score",
                            "42",
                            "identity_status",
                            "\"VERIFIED\"",
                            "russell_3000",
                            "false",
                            "government_entity",
                            "false"));
        }

        @Test
        void show_little_of_a_sole_proprietor(TwilioSandbox twilio) {
            A2pBrand brand =
                    twilio.given().brandRegistration(b -> b.soleProprietor().approved());

            assertThat(http(twilio).get(BRANDS + "/" + brand.sid()).body())
                    .isEqualTo(json(twilio, brand, "status", "\"APPROVED\"", "identity_status", "\"VERIFIED\""));
        }

        @Test
        void show_no_score_where_there_was_no_vetting(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given()
                    .brandRegistration(b -> b.skipAutomaticSecVet().approved());

            assertThat(brand.tcrId()).isNotNull();
            assertThat(brand.brandScore()).isNull();
        }

        @Test
        void show_why_a_registration_failed(TwilioSandbox twilio, TwilioRestClient client) {
            A2pBrand brand = twilio.given().brandRegistration(b -> b.failed(TAX_ID));

            assertThat(http(twilio).get(BRANDS + "/" + brand.sid()).body())
                    .isEqualTo(json(
                            twilio,
                            brand,
                            "status",
                            "\"FAILED\"",
                            "failure_reason",
                            "\"Data mismatch\"",
                            "errors",
                            "[{\"url\": \"https://www.twilio.com/docs/api/errors/30795\", \"error_code\": 30795,"
                                    + " \"description\": \"Data mismatch\", \"fields\": [\"tax_id\", \"ein\"]}]"));
            assertThat(BrandRegistration.fetcher(brand.sid()).fetch(client).getErrors())
                    .hasSize(1);
        }
    }

    @Nested
    class Updating {

        @Test
        void answers_202_and_submits_a_failed_registration_again(TwilioSandbox twilio, TwilioRestClient client) {
            A2pBrand failed = twilio.given().brandRegistration(b -> b.failed(TAX_ID));
            twilio.clock().advance(Duration.ofSeconds(9));

            Answer answer = http(twilio).post(BRANDS + "/" + failed.sid());

            A2pBrand pending = only(twilio);
            assertThat(pending.status()).isEqualTo(Status.PENDING);
            assertThat(pending.errors()).isEmpty();
            assertThat(pending.dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(9));
            assertThat(answer).isEqualTo(new Answer(202, json(twilio, pending)));
            twilio.simulate().reviews().failBrand(failed.sid());
            assertThat(BrandRegistration.updater(failed.sid()).update(client).getStatus())
                    .hasToString("PENDING");
        }

        @Test
        void begins_the_review_anew(TwilioSandbox twilio) {
            A2pBrand failed = twilio.given().brandRegistration(b -> b.failed(TAX_ID));
            twilio.clock().advance(Duration.ofDays(1));
            http(twilio).post(BRANDS + "/" + failed.sid());

            assertThat(only(twilio).status()).isEqualTo(Status.PENDING);
            twilio.clock().advance(Duration.ofMinutes(5));
            assertThat(only(twilio).status()).isEqualTo(Status.APPROVED);
        }

        @Test
        void is_for_failed_registrations_only(TwilioSandbox twilio) {
            String path = BRANDS + "/" + twilio.given().brandRegistration().sid();
            Answer refusal = refusal(400, 21725, "Brand can only be updated when in FAILED state");

            assertThat(http(twilio).post(path)).isEqualTo(refusal);
            twilio.simulate().reviews().reviewBrand(only(twilio).sid());
            assertThat(http(twilio).post(path)).isEqualTo(refusal);
            twilio.simulate().reviews().approveBrand(only(twilio).sid());
            assertThat(http(twilio).post(path)).isEqualTo(refusal);
            twilio.simulate().reviews().suspendBrand(only(twilio).sid());
            assertThat(http(twilio).post(path))
                    .isEqualTo(refusal(400, 21731, "Cannot perform operation on suspended brand"));
            assertThat(http(twilio).post(BRANDS + "/" + NONE)).isEqualTo(notFound("/a2p/BrandRegistrations/" + NONE));
        }

        @Test
        void can_be_done_three_times(TwilioSandbox twilio) {
            String sid = twilio.given().brandRegistration().sid();
            for (int i = 0; i < 3; i++) {
                twilio.simulate().reviews().failBrand(sid);
                assertThat(http(twilio).post(BRANDS + "/" + sid).status()).isEqualTo(202);
            }
            twilio.simulate().reviews().failBrand(sid);

            assertThat(http(twilio).post(BRANDS + "/" + sid))
                    .isEqualTo(refusal(400, 21724, "Brand update count exceeded"));
            assertThat(only(twilio).status()).isEqualTo(Status.FAILED);
        }

        @Test
        void has_no_counterpart_that_deletes(TwilioSandbox twilio) {
            String sid = twilio.given().brandRegistration().sid();

            assertThat(http(twilio).delete(BRANDS + "/" + sid)).isEqualTo(refusal(405, 20004, "Method not allowed"));
        }
    }

    @Nested
    class Sending_a_code_again {

        @Test
        void answers_201_and_changes_nothing(TwilioSandbox twilio, TwilioRestClient client) {
            A2pBrand brand = twilio.given().brandRegistration(b -> b.soleProprietor());

            assertThat(http(twilio).post(BRANDS + "/" + brand.sid() + "/SmsOtp"))
                    .isEqualTo(new Answer(
                            201,
                            "{\"account_sid\": \"" + twilio.accountSid() + "\", \"brand_registration_sid\": \""
                                    + brand.sid() + "\"}"));
            assertThat(BrandRegistrationOtp.creator(brand.sid()).create(client).getBrandRegistrationSid())
                    .isEqualTo(brand.sid());
            assertThat(only(twilio)).isEqualTo(brand);
            assertThat(twilio.requests().to(A2pBrand.CREATE_OTP).size()).isEqualTo(2);
        }

        @Test
        void needs_a_brand(TwilioSandbox twilio) {
            assertThat(http(twilio).post(BRANDS + "/" + NONE + "/SmsOtp"))
                    .isEqualTo(notFound("/a2p/BrandRegistrations/" + NONE + "/SmsOtp"));
        }
    }
}
