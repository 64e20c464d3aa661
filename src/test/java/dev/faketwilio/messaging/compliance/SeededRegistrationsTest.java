package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.MessagingService;
import org.junit.jupiter.api.Test;

/** Seeding brands, campaigns and toll-free verifications. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class SeededRegistrationsTest {

    private static final ComplianceError ERROR = ComplianceError.of(30897, "Disallowed", "MESSAGE_FLOW");
    private static final String PROFILE = "BU00000000000000000000000000000001";

    @Test
    void a_brand_is_pending_and_of_a_company_unless_said_otherwise(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration();

        assertThat(brand.brandType()).isEqualTo(A2pBrand.Type.STANDARD);
        assertThat(brand.status()).isEqualTo(A2pBrand.Status.PENDING);
        assertThat(brand.customerProfileBundleSid())
                .matches("BU[0-9a-f]{32}")
                .isNotEqualTo(brand.a2pProfileBundleSid());
        assertThat(brand.mock()).isFalse();
        assertThat(brand.skipAutomaticSecVet()).isFalse();
        assertThat(twilio.messaging().brandRegistrations()).containsExactly(brand);
        assertThat(twilio.requests()).isEmpty();
    }

    @Test
    void a_brand_is_as_said(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given()
                .brandRegistration(b -> b.soleProprietor()
                        .mock()
                        .skipAutomaticSecVet()
                        .profiles(Compliance.CUSTOMER_PROFILE, PROFILE)
                        .failed(ERROR));

        assertThat(brand.brandType()).isEqualTo(A2pBrand.Type.SOLE_PROPRIETOR);
        assertThat(brand.mock()).isTrue();
        assertThat(brand.skipAutomaticSecVet()).isTrue();
        assertThat(brand.customerProfileBundleSid()).isEqualTo(Compliance.CUSTOMER_PROFILE);
        assertThat(brand.a2pProfileBundleSid()).isEqualTo(PROFILE);
        assertThat(brand.status()).isEqualTo(A2pBrand.Status.FAILED);
        assertThat(brand.errors()).containsExactly(ERROR);
        assertThat(twilio.given().brandRegistration(b -> b.approved()).status()).isEqualTo(A2pBrand.Status.APPROVED);
    }

    @Test
    void a_brand_that_twilio_would_refuse_is_not_made(TwilioSandbox twilio) {
        assertThatThrownBy(() -> twilio.given().brandRegistration(b -> b.profiles("BU1", PROFILE)))
                .isInstanceOf(SeedingException.class)
                .satisfies(failsAs("seeded-registrations/a-brand-that-twilio-would-refuse-is-not-made"));
        assertThat(twilio.messaging().brandRegistrations()).isEmpty();
    }

    @Test
    void a_campaign_is_pending_and_for_marketing_unless_said_otherwise(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());

        MessagingService service = twilio.given().messagingService("Alerts", s -> s.campaign(brand));

        A2pCampaign campaign = twilio.messaging().campaign(service.sid());
        assertThat(campaign.status()).isEqualTo(A2pCampaign.Status.PENDING);
        assertThat(campaign.usecase()).isEqualTo("MARKETING");
        assertThat(campaign.brandRegistrationSid()).isEqualTo(brand.sid());
        assertThat(service.usAppToPersonRegistered()).isFalse();
    }

    @Test
    void a_campaign_is_as_said(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());

        MessagingService service = twilio.given()
                .messagingService(
                        "Alerts",
                        s -> s.campaign(
                                brand,
                                c -> c.usecase("2FA")
                                        .description(Compliance.DESCRIPTION)
                                        .messageFlow(Compliance.MESSAGE_FLOW)
                                        .messageSamples(Compliance.SAMPLE_1, Compliance.SAMPLE_2)
                                        .embedded(true, false)
                                        .optIn("Acme: You are now opted-in", "START", "GO")
                                        .verified()));

        A2pCampaign campaign = twilio.messaging().campaign(service.sid());
        assertThat(campaign.usecase()).isEqualTo("2FA");
        assertThat(campaign.description()).isEqualTo(Compliance.DESCRIPTION);
        assertThat(campaign.messageFlow()).isEqualTo(Compliance.MESSAGE_FLOW);
        assertThat(campaign.messageSamples()).containsExactly(Compliance.SAMPLE_1, Compliance.SAMPLE_2);
        assertThat(campaign.hasEmbeddedLinks()).isTrue();
        assertThat(campaign.hasEmbeddedPhone()).isFalse();
        assertThat(campaign.optInMessage()).isEqualTo("Acme: You are now opted-in");
        assertThat(campaign.optInKeywords()).containsExactly("START", "GO");
        assertThat(campaign.status()).isEqualTo(A2pCampaign.Status.VERIFIED);
        assertThat(service.usAppToPersonRegistered()).isTrue();
        assertThat(twilio.messaging().services()).containsExactly(service);
    }

    @Test
    void a_campaign_may_have_failed_and_that_of_a_sole_proprietor_is_of_its_own_kind(TwilioSandbox twilio) {
        A2pBrand brand =
                twilio.given().brandRegistration(b -> b.soleProprietor().approved());

        MessagingService service =
                twilio.given().messagingService("Alerts", s -> s.campaign(brand, c -> c.failed(ERROR)));

        assertThat(twilio.messaging().campaign(service.sid()).usecase()).isEqualTo("SOLE_PROPRIETOR");
        assertThat(twilio.messaging().campaign(service.sid()).errors()).containsExactly(ERROR);
    }

    @Test
    void a_service_whose_campaign_twilio_would_refuse_is_not_made(TwilioSandbox twilio) {
        A2pBrand pending = twilio.given().brandRegistration();

        assertThatThrownBy(() -> twilio.given().messagingService("Alerts", s -> s.campaign(pending)))
                .isInstanceOf(SeedingException.class)
                .satisfies(failsAs("seeded-registrations/a-service-whose-campaign-twilio-would-refuse"));
        assertThat(twilio.messaging().services()).isEmpty();
        assertThat(twilio.messaging().campaigns()).isEmpty();
    }

    @Test
    void a_toll_free_verification_is_pending_unless_said_otherwise(TwilioSandbox twilio) {
        AccountPhoneNumber number = twilio.given().phoneNumber("+18005550100");

        TollFreeNumberVerification verification = twilio.given().tollfreeVerification(number);

        assertThat(verification.status()).isEqualTo(TollFreeNumberVerification.Status.PENDING_REVIEW);
        assertThat(verification.tollfreePhoneNumberSid()).isEqualTo(number.sid());
        assertThat(verification.tollfreePhoneNumber()).isEqualTo("+18005550100");
        assertThat(verification.useCaseCategories()).containsExactly("ACCOUNT_NOTIFICATIONS");
        assertThat(twilio.messaging().tollfreeVerifications()).containsExactly(verification);
    }

    @Test
    void a_toll_free_verification_is_as_said(TwilioSandbox twilio) {
        AccountPhoneNumber number = twilio.given().phoneNumber("+18005550100");

        TollFreeNumberVerification approved = twilio.given()
                .tollfreeVerification(
                        number,
                        v -> v.business("Hens", "https://hens.example.com")
                                .useCaseCategories("MARKETING", "EVENTS")
                                .externalReferenceId("ours")
                                .customerProfileSid(PROFILE)
                                .approved());
        TollFreeNumberVerification rejected =
                twilio.given().tollfreeVerification(number, v -> v.rejected(ERROR, ERROR));

        assertThat(approved.businessName()).isEqualTo("Hens");
        assertThat(approved.businessWebsite()).isEqualTo("https://hens.example.com");
        assertThat(approved.useCaseCategories()).containsExactly("MARKETING", "EVENTS");
        assertThat(approved.externalReferenceId()).isEqualTo("ours");
        assertThat(approved.customerProfileSid()).isEqualTo(PROFILE);
        assertThat(approved.trustProductSid()).isNotNull();
        assertThat(approved.regulatedItemSid()).isNotNull();
        assertThat(approved.status()).isEqualTo(TollFreeNumberVerification.Status.TWILIO_APPROVED);
        assertThat(rejected.status()).isEqualTo(TollFreeNumberVerification.Status.TWILIO_REJECTED);
        assertThat(rejected.rejectionReasons()).containsExactly(ERROR, ERROR);
    }

    @Test
    void a_number_that_is_not_toll_free_is_not_verified(TwilioSandbox twilio) {
        AccountPhoneNumber number = twilio.given().phoneNumber("+14155550100");

        assertThatThrownBy(() -> twilio.given().tollfreeVerification(number))
                .isInstanceOf(SeedingException.class)
                .satisfies(failsAs("seeded-registrations/a-number-that-is-not-toll-free"));
        assertThat(twilio.messaging().tollfreeVerifications()).isEmpty();
    }
}
