package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertBrandApproved;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertCampaignRegistered;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertTollfreeVerified;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.testing.TwilioHttp;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Assertions on brands, campaigns and toll-free numbers, and what they say when they fail. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RegisteredAssertionsTest {

    private static final ComplianceError FIRST = ComplianceError.of(30897, "Disallowed content", "MESSAGE_FLOW");
    private static final ComplianceError SECOND = ComplianceError.of(30886, "Vague");

    private static void fails(ThrowingCallable assertion, String... lines) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(String.join("\n", lines));
    }

    @Nested
    class A_brand {

        @Test
        void passes_when_it_is_approved(TwilioSandbox twilio) {
            assertBrandApproved(
                    twilio, twilio.given().brandRegistration(b -> b.approved()).sid());
        }

        @Test
        void fails_while_it_is_pending_and_says_what_to_do(TwilioSandbox twilio) {
            String sid = twilio.given().brandRegistration().sid();
            TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/a2p/BrandRegistrations/" + sid);

            fails(
                    () -> assertBrandApproved(twilio, sid),
                    "Expected brand registration " + sid + " (STANDARD) to be approved, but it is PENDING. Advance the"
                            + " clock until the review is over, or end it: twilio.simulate().reviews().approveBrand(sid).",
                    "Requests to messaging FetchBrandRegistrations:",
                    "  #1  GET messaging.twilio.com/v1/a2p/BrandRegistrations/" + sid + "  200");
            twilio.clock().advance(Duration.ofMinutes(5));
            assertBrandApproved(twilio, sid);
        }

        @Test
        void fails_when_it_has_failed_and_says_why(TwilioSandbox twilio) {
            String sid = twilio.given()
                    .brandRegistration(b -> b.soleProprietor().failed(FIRST, SECOND))
                    .sid();

            fails(
                    () -> assertBrandApproved(twilio, sid),
                    "Expected brand registration " + sid + " (SOLE_PROPRIETOR) to be approved, but it is FAILED:"
                            + " 30897 \"Disallowed content\", 30886 \"Vague\".",
                    "No request reached this sandbox.");
        }

        @Test
        void fails_when_there_is_none(TwilioSandbox twilio) {
            String none = "BN00000000000000000000000000000000";
            String sid = twilio.given().brandRegistration().sid();

            fails(
                    () -> assertBrandApproved(twilio, none),
                    "Expected brand registration " + none + " to exist, but it never existed in this sandbox.",
                    "Existing brand registrations: " + sid + " (STANDARD)",
                    "No request reached this sandbox.");
        }
    }

    @Nested
    class A_campaign {

        private static MessagingService service(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());
            return twilio.given().messagingService("Alerts", s -> s.campaign(brand));
        }

        @Test
        void passes_when_it_is_verified(TwilioSandbox twilio) {
            String sid = service(twilio).sid();
            twilio.simulate().reviews().verifyCampaign(sid);

            assertCampaignRegistered(twilio, sid);
            assertThat(twilio).messagingService("Alerts").hasRegisteredCampaign();
        }

        @Test
        void fails_while_it_is_pending_and_says_what_to_do(TwilioSandbox twilio) {
            String sid = service(twilio).sid();
            String[] text = {
                "Expected messaging service " + sid + " (\"Alerts\") to have a registered campaign, but its campaign"
                        + " is PENDING. Advance the clock until the review is over, or end it:"
                        + " twilio.simulate().reviews().verifyCampaign(serviceSid).",
                "No request reached this sandbox."
            };

            fails(() -> assertCampaignRegistered(twilio, sid), text);
            fails(() -> assertThat(twilio).messagingService("Alerts").hasRegisteredCampaign(), text);
        }

        @Test
        void fails_when_it_has_failed_and_says_why(TwilioSandbox twilio) {
            String sid = service(twilio).sid();
            twilio.simulate().reviews().failCampaign(sid, FIRST);

            fails(
                    () -> assertCampaignRegistered(twilio, sid),
                    "Expected messaging service " + sid + " (\"Alerts\") to have a registered campaign, but its"
                            + " campaign is FAILED: 30897 \"Disallowed content\".",
                    "No request reached this sandbox.");
        }

        @Test
        void fails_when_there_is_none(TwilioSandbox twilio) {
            String sid = twilio.given().messagingService("Alerts").sid();

            fails(
                    () -> assertCampaignRegistered(twilio, sid),
                    "Expected messaging service " + sid + " (\"Alerts\") to have a registered campaign, but it has"
                            + " none.",
                    "No request reached this sandbox.");
            assertThat(twilio).messagingService("Alerts").hasNoCampaign();
        }

        @Test
        void fails_when_it_was_deleted_and_says_by_what(TwilioSandbox twilio) {
            String sid = service(twilio).sid();
            String path = "/v1/Services/" + sid + "/Compliance/Usa2p/" + A2pCampaign.SHARED_SID;
            TwilioHttp.to(twilio, Product.MESSAGING).delete(path);

            fails(
                    () -> assertCampaignRegistered(twilio, sid),
                    "Expected messaging service " + sid + " (\"Alerts\") to have a registered campaign, but it was"
                            + " deleted by request #1.",
                    "Requests to messaging DeleteUsAppToPerson:",
                    "  #1  DELETE messaging.twilio.com" + path + "  204");
        }

        @Test
        void fails_when_there_is_no_service(TwilioSandbox twilio) {
            String none = "MG00000000000000000000000000000000";

            fails(
                    () -> assertCampaignRegistered(twilio, none),
                    "Expected messaging service " + none + " to exist, but it never existed in this sandbox.",
                    "Existing messaging services: none",
                    "No request reached this sandbox.");
        }

        @Test
        void fails_where_there_should_be_none(TwilioSandbox twilio) {
            String sid = service(twilio).sid();

            fails(
                    () -> assertThat(twilio).messagingService("Alerts").hasNoCampaign(),
                    "Expected messaging service " + sid + " (\"Alerts\") to have no campaign, but it has one that is"
                            + " PENDING.",
                    "No request reached this sandbox.");
        }
    }

    @Nested
    class A_toll_free_number {

        @Test
        void passes_when_one_verification_is_approved(TwilioSandbox twilio) {
            AccountPhoneNumber number = twilio.given().phoneNumber("+18005550100");
            twilio.given().tollfreeVerification(number, v -> v.approved());
            twilio.given().tollfreeVerification(number);

            assertTollfreeVerified(twilio, "+18005550100");
            assertTollfreeVerified(twilio, number.sid());
        }

        @Test
        void fails_while_it_is_in_review_and_says_what_to_do(TwilioSandbox twilio) {
            AccountPhoneNumber number = twilio.given().phoneNumber("+18005550100");
            String sid = twilio.given().tollfreeVerification(number).sid();
            twilio.simulate().reviews().reviewTollfree(sid);

            fails(
                    () -> assertTollfreeVerified(twilio, "+18005550100"),
                    "Expected toll-free number +18005550100 to be verified, but its verification " + sid
                            + " is IN_REVIEW. Advance the clock until the review is over, or end it:"
                            + " twilio.simulate().reviews().approveTollfree(sid).",
                    "No request reached this sandbox.");
        }

        @Test
        void fails_when_it_was_rejected_and_says_why(TwilioSandbox twilio) {
            AccountPhoneNumber number = twilio.given().phoneNumber("+18005550100");
            String sid = twilio.given()
                    .tollfreeVerification(number, v -> v.rejected(FIRST))
                    .sid();

            fails(
                    () -> assertTollfreeVerified(twilio, number.sid()),
                    "Expected toll-free number " + number.sid() + " to be verified, but its verification " + sid
                            + " is TWILIO_REJECTED: 30897 \"Disallowed content\".",
                    "No request reached this sandbox.");
        }

        @Test
        void fails_when_nobody_asked_for_it(TwilioSandbox twilio) {
            fails(
                    () -> assertTollfreeVerified(twilio, "+18005550100"),
                    "Expected toll-free number +18005550100 to be verified, but nobody has asked for that."
                            + " Verifications are of: none.",
                    "No request reached this sandbox.");
            twilio.given().tollfreeVerification(twilio.given().phoneNumber("+18885550101"));
            fails(
                    () -> assertTollfreeVerified(twilio, "+18005550100"),
                    "Expected toll-free number +18005550100 to be verified, but nobody has asked for that."
                            + " Verifications are of: +18885550101.",
                    "No request reached this sandbox.");
        }
    }
}
