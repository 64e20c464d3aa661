package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.Compliance.BRANDS;
import static dev.faketwilio.messaging.compliance.Compliance.VERIFICATIONS;
import static dev.faketwilio.messaging.compliance.Compliance.brandForm;
import static dev.faketwilio.messaging.compliance.Compliance.campaignForm;
import static dev.faketwilio.messaging.compliance.Compliance.campaigns;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How brands, campaigns and toll-free verifications get on: by the clock, and by the test's word. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ReviewsTest {

    private static A2pBrand brand(TwilioSandbox twilio, A2pBrand earlier) {
        return twilio.messaging().brandRegistrations().get(earlier.sid());
    }

    private static A2pCampaign campaign(TwilioSandbox twilio, MessagingService service) {
        return twilio.messaging().campaign(service.sid());
    }

    private static TollFreeNumberVerification tollfree(TwilioSandbox twilio, TollFreeNumberVerification earlier) {
        return twilio.messaging().tollfreeVerifications().get(earlier.sid());
    }

    private static MessagingService pendingCampaign(TwilioSandbox twilio) {
        A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());
        return twilio.given().messagingService("Alerts", s -> s.campaign(brand));
    }

    private static TollFreeNumberVerification pendingVerification(TwilioSandbox twilio) {
        AccountPhoneNumber number = twilio.given().phoneNumber("+18005550100");
        return twilio.given().tollfreeVerification(number);
    }

    private static Instant at(Duration sinceStart) {
        return TwilioClock.START.plus(sinceStart);
    }

    @Nested
    class By_the_clock {

        @Test
        void a_brand_takes_minutes(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given().brandRegistration();

            twilio.clock().advance(Duration.ofSeconds(149));
            assertThat(brand(twilio, brand)).isEqualTo(brand);
            twilio.clock().advance(Duration.ofSeconds(11));
            assertThat(brand(twilio, brand).status()).isEqualTo(A2pBrand.Status.IN_REVIEW);
            assertThat(brand(twilio, brand).dateUpdated()).isEqualTo(at(Duration.ofSeconds(150)));
            twilio.clock().advance(Duration.ofHours(1));
            assertThat(brand(twilio, brand).status()).isEqualTo(A2pBrand.Status.APPROVED);
            assertThat(brand(twilio, brand).dateUpdated()).isEqualTo(at(Duration.ofMinutes(5)));
        }

        @Test
        void a_campaign_takes_days_and_registers_its_service(TwilioSandbox twilio) {
            MessagingService service = pendingCampaign(twilio);

            twilio.clock().advance(Duration.ofHours(59));
            assertThat(campaign(twilio, service).status()).isEqualTo(A2pCampaign.Status.PENDING);
            twilio.clock().advance(Duration.ofHours(2));
            assertThat(campaign(twilio, service).status()).isEqualTo(A2pCampaign.Status.IN_PROGRESS);
            assertThat(twilio.messaging().service(service.sid())).isEqualTo(service);
            twilio.clock().advance(Duration.ofDays(3));
            assertThat(campaign(twilio, service).status()).isEqualTo(A2pCampaign.Status.VERIFIED);
            assertThat(campaign(twilio, service).dateUpdated()).isEqualTo(at(Duration.ofDays(5)));
            assertThat(twilio.messaging().service(service.sid()).usAppToPersonRegistered())
                    .isTrue();
        }

        @Test
        void a_toll_free_number_takes_days(TwilioSandbox twilio) {
            TollFreeNumberVerification verification = pendingVerification(twilio);

            twilio.clock().advance(Duration.ofDays(3));
            assertThat(tollfree(twilio, verification).status()).isEqualTo(TollFreeNumberVerification.Status.IN_REVIEW);
            twilio.clock().advance(Duration.ofDays(2));
            assertThat(tollfree(twilio, verification).status())
                    .isEqualTo(TollFreeNumberVerification.Status.TWILIO_APPROVED);
            assertThat(tollfree(twilio, verification).dateUpdated()).isEqualTo(at(Duration.ofDays(5)));
        }

        @Test
        void the_test_says_how_long(TwilioSandbox twilio) {
            twilio.simulate().reviews().completeAfter(Duration.ofMillis(9_001));
            A2pBrand brand = twilio.given().brandRegistration();
            TollFreeNumberVerification verification = pendingVerification(twilio);
            MessagingService service = pendingCampaign(twilio);

            twilio.clock().advance(Duration.ofSeconds(9));
            assertThat(brand(twilio, brand).status()).isEqualTo(A2pBrand.Status.IN_REVIEW);
            twilio.clock().advance(Duration.ofSeconds(1));

            assertThat(brand(twilio, brand).status()).isEqualTo(A2pBrand.Status.APPROVED);
            assertThat(campaign(twilio, service).status()).isEqualTo(A2pCampaign.Status.VERIFIED);
            assertThat(tollfree(twilio, verification).status())
                    .isEqualTo(TollFreeNumberVerification.Status.TWILIO_APPROVED);
        }

        @Test
        void a_review_without_duration_ends_at_the_first_look(TwilioSandbox twilio) {
            twilio.simulate().reviews().completeAfter(Duration.ZERO);

            String brand = http(twilio).post(BRANDS, brandForm()).sid();
            assertThat(twilio.messaging().brandRegistrations().get(brand).status())
                    .isEqualTo(A2pBrand.Status.PENDING);
            String service = twilio.given().messagingService("Alerts").sid();
            String status = "campaign_status";
            assertThat(http(twilio)
                            .post(campaigns(service), campaignForm(brand))
                            .json()
                            .get(status)
                            .asText())
                    .isEqualTo("PENDING");
            assertThat(twilio.messaging().brandRegistrations().get(brand).status())
                    .as("the campaign's creation was a look")
                    .isEqualTo(A2pBrand.Status.APPROVED);
            assertThat(http(twilio)
                            .get(Compliance.campaign(service))
                            .json()
                            .get(status)
                            .asText())
                    .isEqualTo("VERIFIED");
            assertThat(twilio.messaging().service(service).usAppToPersonRegistered())
                    .isTrue();
        }

        @Test
        void the_test_holds_them(TwilioSandbox twilio) {
            A2pBrand before = twilio.given().brandRegistration();
            twilio.simulate().reviews().hold();
            A2pBrand after = twilio.given().brandRegistration();

            twilio.clock().advance(Duration.ofDays(400));

            assertThat(brand(twilio, before).status()).isEqualTo(A2pBrand.Status.APPROVED);
            assertThat(brand(twilio, after)).isEqualTo(after);
            assertThat(http(twilio)
                            .get(BRANDS + "/" + after.sid())
                            .json()
                            .get("status")
                            .asText())
                    .isEqualTo("PENDING");
        }

        @Test
        void mocks_are_approved_at_the_first_look_and_last_thirty_days(TwilioSandbox twilio) {
            twilio.simulate().reviews().hold();
            String brand = http(twilio).post(BRANDS, brandForm("Mock", "true")).sid();
            String service = twilio.given().messagingService("Alerts").sid();

            assertThat(http(twilio)
                            .post(campaigns(service), campaignForm(brand))
                            .json()
                            .get("mock")
                            .asBoolean())
                    .isTrue();
            assertThat(http(twilio)
                            .get(Compliance.campaign(service))
                            .json()
                            .get("campaign_status")
                            .asText())
                    .isEqualTo("VERIFIED");
            twilio.clock().advance(Duration.ofDays(30).minusSeconds(1));
            assertThat(twilio.messaging().campaigns()).hasSize(1);
            twilio.clock().advance(Duration.ofSeconds(1));
            assertThat(twilio.messaging().campaigns()).isEmpty();
            assertThat(twilio.messaging().service(service).usAppToPersonRegistered())
                    .isFalse();
        }

        @Test
        void goes_back_with_the_state(TwilioSandbox twilio) {
            twilio.simulate().reviews().hold();

            twilio.reset();

            A2pBrand brand = twilio.given().brandRegistration();
            twilio.clock().advance(Duration.ofMinutes(5));
            assertThat(brand(twilio, brand).status()).isEqualTo(A2pBrand.Status.APPROVED);
        }

        @Test
        void takes_no_negative_time(TwilioSandbox twilio) {
            assertThatThrownBy(() -> twilio.simulate().reviews().completeAfter(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("reviews/takes-no-negative-time"));
        }
    }

    @Nested
    class By_the_word_of_the_test {

        @Test
        void a_brand_is_looked_at_and_approved(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given().brandRegistration();
            twilio.clock().advance(Duration.ofSeconds(4));

            A2pBrand looked = twilio.simulate().reviews().reviewBrand(brand.sid());
            assertThat(looked.status()).isEqualTo(A2pBrand.Status.IN_REVIEW);
            assertThat(looked.dateUpdated()).isEqualTo(at(Duration.ofSeconds(4)));
            A2pBrand approved = twilio.simulate().reviews().approveBrand(brand.sid());
            assertThat(approved.status()).isEqualTo(A2pBrand.Status.APPROVED);
            assertThat(brand(twilio, brand)).isEqualTo(approved);
            assertThat(twilio.requests()).isEmpty();
        }

        @Test
        void what_has_failed_is_not_approved_by_the_clock(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given().brandRegistration();
            MessagingService service = pendingCampaign(twilio);
            TollFreeNumberVerification verification = pendingVerification(twilio);

            A2pBrand failed = twilio.simulate().reviews().failBrand(brand.sid());
            A2pCampaign suspended = twilio.simulate().reviews().suspendCampaign(service.sid());
            twilio.simulate().reviews().rejectTollfree(verification.sid(), ComplianceError.of(30446, "Opt-in"));
            twilio.clock().advance(Duration.ofDays(30));

            assertThat(brand(twilio, brand)).isEqualTo(failed);
            assertThat(campaign(twilio, service)).isEqualTo(suspended);
            assertThat(tollfree(twilio, verification).status())
                    .isEqualTo(TollFreeNumberVerification.Status.TWILIO_REJECTED);
        }

        @Test
        void a_suspended_brand_takes_its_campaigns_with_it(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given().brandRegistration(b -> b.approved());
            MessagingService own = twilio.given().messagingService("Own", s -> s.campaign(brand, c -> c.verified()));
            MessagingService foreign = pendingCampaign(twilio);

            A2pBrand suspended = twilio.simulate().reviews().suspendBrand(brand.sid());

            assertThat(suspended.status()).isEqualTo(A2pBrand.Status.SUSPENDED);
            assertThat(campaign(twilio, own).status()).isEqualTo(A2pCampaign.Status.SUSPENDED);
            assertThat(twilio.messaging().service(own.sid()).usAppToPersonRegistered())
                    .isFalse();
            assertThat(campaign(twilio, foreign).status()).isEqualTo(A2pCampaign.Status.PENDING);
        }

        @Test
        void a_toll_free_number_is_looked_at_and_approved(TwilioSandbox twilio) {
            TollFreeNumberVerification verification = pendingVerification(twilio);

            assertThat(twilio.simulate()
                            .reviews()
                            .reviewTollfree(verification.sid())
                            .status())
                    .isEqualTo(TollFreeNumberVerification.Status.IN_REVIEW);
            TollFreeNumberVerification approved = twilio.simulate().reviews().approveTollfree(verification.sid());

            assertThat(approved.status()).isEqualTo(TollFreeNumberVerification.Status.TWILIO_APPROVED);
            assertThat(http(twilio)
                            .get(VERIFICATIONS + "/" + verification.sid())
                            .json()
                            .get("status")
                            .asText())
                    .isEqualTo("TWILIO_APPROVED");
        }

        @Test
        void needs_something_to_speak_of(TwilioSandbox twilio) {
            A2pBrand brand = twilio.given().brandRegistration();
            MessagingService service = twilio.given().messagingService("Alerts");

            assertThatThrownBy(() -> twilio.simulate().reviews().approveBrand("BN0"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("reviews/needs-a-brand", "BRAND_SID", brand.sid()));
            assertThatThrownBy(() -> twilio.simulate().reviews().verifyCampaign(service.sid()))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("reviews/needs-a-campaign", "SERVICE_SID", service.sid()));
            assertThatThrownBy(() -> twilio.simulate().reviews().approveTollfree("HH0"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("reviews/needs-a-toll-free-verification"));
            assertThatThrownBy(() -> twilio.simulate().reviews().failVetting("VT0"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageStartingWith("Expected the brand vetting VT0 to exist");
        }
    }
}
