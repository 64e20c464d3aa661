package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.Compliance.VERIFICATIONS;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.messaging.compliance.Compliance.tollfreeForm;
import static dev.faketwilio.messaging.compliance.TollfreeJson.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.TollfreeVerification;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification.Status;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding, editing and deleting toll-free verifications: contract/messaging.md 11. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class TollfreeVerificationChangeTest {

    private static final ComplianceError OPT_IN = ComplianceError.of(30446, "Opt-in not sufficient");
    private static final ComplianceError WEBSITE = ComplianceError.of(30473, "Cannot validate the URL");
    private static final String PROFILE = "BU00000000000000000000000000000001";

    private static TollFreeNumberVerification made(TwilioSandbox twilio, String number, String... more) {
        String numberSid = twilio.given().phoneNumber(number).sid();
        Answer answer = http(twilio).post(VERIFICATIONS, tollfreeForm(numberSid, more));
        return twilio.messaging().tollfreeVerifications().get(answer.sid());
    }

    private static TollFreeNumberVerification made(TwilioSandbox twilio) {
        return made(twilio, "+18005550100");
    }

    private static TollFreeNumberVerification now(TwilioSandbox twilio, TollFreeNumberVerification earlier) {
        return twilio.messaging().tollfreeVerifications().get(earlier.sid());
    }

    private static String path(TollFreeNumberVerification verification) {
        return VERIFICATIONS + "/" + verification.sid();
    }

    @Nested
    class Fetching {

        @Test
        void answers_one(TwilioSandbox twilio, TwilioRestClient client) {
            TollFreeNumberVerification verification = made(twilio);
            String none = VERIFICATIONS + "/HH00000000000000000000000000000000";

            assertThat(http(twilio).get(path(verification))).isEqualTo(new Answer(200, json(twilio, verification)));
            assertThat(TollfreeVerification.fetcher(verification.sid())
                            .fetch(client)
                            .getSid())
                    .isEqualTo(verification.sid());
            assertThat(http(twilio).get(none)).isEqualTo(notFound(none.substring(3)));
        }

        @Test
        void shows_what_an_approval_gave(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio, "+18005550100", "CustomerProfileSid", PROFILE);
            TollFreeNumberVerification approved = twilio.simulate().reviews().approveTollfree(pending.sid());

            assertThat(approved.trustProductSid()).matches("BU[0-9a-f]{32}");
            assertThat(approved.regulatedItemSid()).matches("RA[0-9a-f]{32}");
            String trustProduct = "https://trusthub.twilio.com/v1/TrustProducts/" + approved.trustProductSid();
            assertThat(http(twilio).get(path(pending)).body())
                    .isEqualTo(json(
                            twilio,
                            approved,
                            "status",
                            "\"TWILIO_APPROVED\"",
                            "regulated_item_sid",
                            "\"" + approved.regulatedItemSid() + "\"",
                            "trust_product_sid",
                            "\"" + approved.trustProductSid() + "\"",
                            "customer_profile_sid",
                            "\"" + PROFILE + "\"",
                            "resource_links",
                            "{\"customer_profile\": \"https://trusthub.twilio.com/v1/CustomerProfiles/" + PROFILE
                                    + "\", \"trust_product\": \"" + trustProduct
                                    + "\", \"channel_endpoint_assignment\": \"" + trustProduct
                                    + "/ChannelEndpointAssignments/" + approved.regulatedItemSid() + "\"}"));
        }

        @Test
        void shows_no_link_to_a_profile_that_there_is_not(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio);
            twilio.simulate().reviews().approveTollfree(pending.sid());

            assertThat(http(twilio)
                            .get(path(pending))
                            .json()
                            .get("resource_links")
                            .fieldNames())
                    .toIterable()
                    .containsExactly("trust_product", "channel_endpoint_assignment");
        }

        @Test
        void shows_why_it_was_rejected(TwilioSandbox twilio, TwilioRestClient client) {
            TollFreeNumberVerification pending = made(twilio);
            TollFreeNumberVerification rejected =
                    twilio.simulate().reviews().rejectTollfree(pending.sid(), OPT_IN, WEBSITE);

            assertThat(http(twilio).get(path(pending)).body())
                    .isEqualTo(json(
                            twilio,
                            rejected,
                            "status",
                            "\"TWILIO_REJECTED\"",
                            "rejection_reason",
                            "\"Opt-in not sufficient\"",
                            "error_code",
                            "30446",
                            "edit_expiration",
                            "\"2026-01-08T00:00:00Z\"",
                            "edit_allowed",
                            "true",
                            "rejection_reasons",
                            "[{\"reason\": \"Opt-in not sufficient\", \"code\": 30446},"
                                    + " {\"reason\": \"Cannot validate the URL\", \"code\": 30473}]"));
            var read = TollfreeVerification.fetcher(pending.sid()).fetch(client);
            assertThat(read.getErrorCode()).isEqualTo(30446);
            assertThat(read.getEditAllowed()).isTrue();
            assertThat(read.getRejectionReasons()).hasSize(2);
        }
    }

    @Nested
    class Listing {

        @Test
        void answers_the_newest_first(TwilioSandbox twilio) {
            TollFreeNumberVerification first = made(twilio, "+18005550100");
            TollFreeNumberVerification second = made(twilio, "+18885550101");
            String url = twilio.url(Product.MESSAGING) + VERIFICATIONS + "?PageSize=50&Page=0";

            assertThat(http(twilio).get(VERIFICATIONS))
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"verifications\"}, \"verifications\": ["
                                    + json(twilio, second) + ", " + json(twilio, first) + "]}"));
        }

        @ParameterizedTest
        @CsvSource({
            "Status=TWILIO_APPROVED, approved",
            "Status=PENDING_REVIEW, pending",
            "Status=IN_REVIEW, ''",
            "Status=TWILIO_REJECTED, rejected",
            "ExternalReferenceId=ours, rejected",
            "ExternalReferenceId=theirs, ''",
            "TollfreePhoneNumberSid=NUMBER, pending",
            "TollfreePhoneNumberSid=PN00000000000000000000000000000000, ''",
            "TollfreePhoneNumberSid=NUMBER&Status=TWILIO_APPROVED, ''",
            "TrustProductSid=TRUST, approved",
            "TrustProductSid=BU1&TrustProductSid=TRUST, approved",
            "TrustProductSid=BU1, ''",
            "IncludeSubAccounts=true, rejected approved pending"
        })
        void is_narrowed_by_filters(String query, String expected, TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio, "+18005550100", "BusinessName", "pending");
            TollFreeNumberVerification approved = made(twilio, "+18005550101", "BusinessName", "approved");
            TollFreeNumberVerification rejected =
                    made(twilio, "+18005550102", "BusinessName", "rejected", "ExternalReferenceId", "ours");
            String trustProduct = Objects.requireNonNull(
                    twilio.simulate().reviews().approveTollfree(approved.sid()).trustProductSid());
            twilio.simulate().reviews().rejectTollfree(rejected.sid(), OPT_IN);
            String sent =
                    query.replace("NUMBER", pending.tollfreePhoneNumberSid()).replace("TRUST", trustProduct);

            assertThat(http(twilio).get(VERIFICATIONS + "?" + sent).json().findValuesAsText("business_name"))
                    .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
        }

        @Test
        void repeats_the_filters_in_its_urls(TwilioSandbox twilio) {
            String query = "Status=TWILIO_APPROVED&ExternalReferenceId=a+b"
                    + "&TollfreePhoneNumberSid=PN00000000000000000000000000000000&IncludeSubAccounts=false";

            assertThat(http(twilio)
                            .get(VERIFICATIONS + "?" + query)
                            .json()
                            .at("/meta/url")
                            .asText())
                    .isEqualTo(twilio.url(Product.MESSAGING) + VERIFICATIONS + "?" + query + "&PageSize=50&Page=0");
        }

        @ParameterizedTest
        @CsvSource({
            "Status=APPROVED, 400, Invalid status",
            "IncludeSubAccounts=1, 400, Invalid include sub accounts",
            "TollfreePhoneNumberSid=PN1, 30436, Invalid Phone Number SID"
        })
        void refuses_bad_filters(String query, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).get(VERIFICATIONS + "?" + query)).isEqualTo(refusal(400, code, message));
        }

        @Test
        void is_read_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            TollFreeNumberVerification first = made(twilio, "+18005550100");
            made(twilio, "+18885550101");

            assertThat(TollfreeVerification.reader()
                            .setTollfreePhoneNumberSid(first.tollfreePhoneNumberSid())
                            .setStatus(TollfreeVerification.Status.PENDING_REVIEW)
                            .read(client))
                    .extracting(each -> each.getSid())
                    .containsExactly(first.sid());
        }
    }

    @Nested
    class Editing {

        @Test
        void answers_202_and_submits_a_rejected_verification_again(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio, "+18005550100", "DoingBusinessAs", "Owls");
            twilio.simulate().reviews().rejectTollfree(pending.sid(), OPT_IN);
            twilio.clock().advance(Duration.ofDays(1));

            Answer answer = http(twilio)
                    .post(
                            path(pending),
                            "BusinessName",
                            "Owls and Sons",
                            "OptInImageUrls",
                            "https://x.io/1",
                            "DoingBusinessAs",
                            "",
                            "EditReason",
                            "Website fixed");

            TollFreeNumberVerification edited = now(twilio, pending);
            assertThat(edited.status()).isEqualTo(Status.PENDING_REVIEW);
            assertThat(edited.dateUpdated()).isEqualTo(TwilioClock.START.plus(Duration.ofDays(1)));
            assertThat(answer)
                    .isEqualTo(new Answer(
                            202,
                            json(
                                    twilio,
                                    edited,
                                    "business_name",
                                    "\"Owls and Sons\"",
                                    "opt_in_image_urls",
                                    "[\"https://x.io/1\"]")));
            twilio.clock().advance(Duration.ofDays(5));
            assertThat(now(twilio, pending).status()).isEqualTo(Status.TWILIO_APPROVED);
        }

        @Test
        void begins_the_review_anew(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio);
            twilio.simulate().reviews().rejectTollfree(pending.sid(), OPT_IN);
            twilio.clock().advance(Duration.ofDays(4));

            http(twilio).post(path(pending), "BusinessName", "Owls and Sons");

            twilio.clock().advance(Duration.ofHours(59));
            assertThat(now(twilio, pending).status()).isEqualTo(Status.PENDING_REVIEW);
            twilio.clock().advance(Duration.ofHours(1));
            assertThat(now(twilio, pending).status()).isEqualTo(Status.IN_REVIEW);
            twilio.clock().advance(Duration.ofHours(60).minusSeconds(1));
            assertThat(now(twilio, pending).status()).isEqualTo(Status.IN_REVIEW);
            twilio.clock().advance(Duration.ofSeconds(1));
            assertThat(now(twilio, pending).status()).isEqualTo(Status.TWILIO_APPROVED);
            assertThat(now(twilio, pending).dateUpdated()).isEqualTo(TwilioClock.START.plus(Duration.ofDays(9)));
        }

        @Test
        void leaves_what_is_not_sent(TwilioSandbox twilio, TwilioRestClient client) {
            TollFreeNumberVerification pending = made(
                    twilio,
                    "+18005550100",
                    "BusinessCity",
                    "Anytown",
                    "BusinessContactEmail",
                    "a@b.c",
                    "OptInKeywords",
                    "START",
                    "ExternalReferenceId",
                    "ours");
            twilio.simulate().reviews().rejectTollfree(pending.sid(), OPT_IN);

            TollfreeVerification.updater(pending.sid())
                    .setEditReason("Technical issue")
                    .update(client);

            TollFreeNumberVerification edited = now(twilio, pending);
            assertThat(edited).isEqualTo(pending);
            assertThat(edited.businessCity()).isEqualTo("Anytown");
            assertThat(edited.businessContactEmail()).isEqualTo("a@b.c");
            assertThat(edited.optInKeywords()).containsExactly("START");
            assertThat(edited.externalReferenceId()).isEqualTo("ours");
        }

        @Test
        void does_not_change_the_number(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio);
            String other = twilio.given().phoneNumber("+18885550101").sid();
            twilio.simulate().reviews().rejectTollfree(pending.sid(), OPT_IN);

            http(twilio).post(path(pending), "TollfreePhoneNumberSid", other, "ExternalReferenceId", "new");

            assertThat(now(twilio, pending).tollfreePhoneNumber()).isEqualTo("+18005550100");
            assertThat(now(twilio, pending).externalReferenceId()).isNull();
        }

        @Test
        void refuses_bad_values(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio);
            TollFreeNumberVerification rejected = twilio.simulate().reviews().rejectTollfree(pending.sid(), OPT_IN);

            assertThat(http(twilio).post(path(pending), "OptInType", "WEB"))
                    .isEqualTo(refusal(400, 400, "Invalid opt in type"));
            assertThat(http(twilio).post(path(pending), "BusinessType", "GOVERNMENT"))
                    .isEqualTo(refusal(
                            400,
                            400,
                            "Business Type is required. If the Business Type is not SOLE_PROPRIETOR then Business"
                                    + " Registration Number, Business Registration Authority, and Business Registration"
                                    + " Country are also required"));
            assertThat(now(twilio, pending)).isEqualTo(rejected);
        }

        @Test
        void refuses_bad_values_before_it_looks_at_the_status(TwilioSandbox twilio) {
            assertThat(http(twilio).post(path(made(twilio)), "OptInType", "WEB"))
                    .isEqualTo(refusal(400, 400, "Invalid opt in type"));
        }

        @Test
        void is_for_rejected_verifications_only(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio);
            Answer refusal = refusal(400, 20001, "Tollfree Verification can only be edited when edit_allowed is true");

            assertThat(http(twilio).post(path(pending))).isEqualTo(refusal);
            twilio.simulate().reviews().reviewTollfree(pending.sid());
            assertThat(http(twilio).post(path(pending))).isEqualTo(refusal);
            twilio.simulate().reviews().approveTollfree(pending.sid());
            assertThat(http(twilio).post(path(pending))).isEqualTo(refusal);
            twilio.simulate().reviews().rejectTollfreePermanently(pending.sid(), OPT_IN);
            assertThat(http(twilio).post(path(pending))).isEqualTo(refusal);
            assertThat(http(twilio).get(path(pending)).body())
                    .contains("\"edit_expiration\": null, \"edit_allowed\": false");
        }

        @Test
        void ends_after_seven_days(TwilioSandbox twilio) {
            TollFreeNumberVerification pending = made(twilio);
            TollFreeNumberVerification rejected = twilio.simulate().reviews().rejectTollfree(pending.sid(), OPT_IN);

            twilio.clock().advance(Duration.ofDays(7).minusSeconds(1));
            assertThat(now(twilio, pending)).isEqualTo(rejected);
            twilio.clock().advance(Duration.ofSeconds(1));

            assertThat(http(twilio).get(path(pending)).body())
                    .contains("\"edit_expiration\": \"2026-01-08T00:00:00Z\", \"edit_allowed\": false");
            assertThat(http(twilio).post(path(pending), "BusinessName", "x"))
                    .isEqualTo(refusal(400, 30437, "Toll Free verification rejection - Edit time expired"));
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_in_any_state(TwilioSandbox twilio, TwilioRestClient client) {
            TollFreeNumberVerification pending = made(twilio, "+18005550100");
            TollFreeNumberVerification approved = made(twilio, "+18885550101");
            twilio.simulate().reviews().approveTollfree(approved.sid());

            assertThat(http(twilio).delete(path(pending))).isEqualTo(new Answer(204, ""));
            assertThat(TollfreeVerification.deleter(approved.sid()).delete(client))
                    .isTrue();

            assertThat(http(twilio).delete(path(pending)))
                    .isEqualTo(notFound(path(pending).substring(3)));
            assertThat(twilio.messaging().tollfreeVerifications()).isEmpty();
            assertThat(twilio.messaging().tollfreeVerifications().deleted()).hasSize(2);
            assertThat(twilio.messaging().incomingPhoneNumbers()).hasSize(2);
        }
    }
}
