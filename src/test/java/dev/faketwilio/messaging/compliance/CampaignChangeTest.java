package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.CampaignJson.json;
import static dev.faketwilio.messaging.compliance.Compliance.campaign;
import static dev.faketwilio.messaging.compliance.Compliance.campaignForm;
import static dev.faketwilio.messaging.compliance.Compliance.campaigns;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.messaging.compliance.Compliance.without;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.service.UsAppToPerson;
import com.twilio.rest.messaging.v1.service.UsAppToPersonUsecase;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.compliance.A2pCampaign.Status;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding, changing and deleting the campaign of a Messaging Service: contract/messaging.md 9. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class CampaignChangeTest {

    private static final ComplianceError CONTENT =
            ComplianceError.of(30897, "It was rejected due to Disallowed Content.", "MESSAGE_FLOW");

    private static final String[] UPDATE = {
        "HasEmbeddedLinks",
        "false",
        "HasEmbeddedPhone",
        "true",
        "MessageSamples",
        "x".repeat(20),
        "MessageSamples",
        "y".repeat(20),
        "MessageFlow",
        "f".repeat(40),
        "Description",
        "d".repeat(40),
        "AgeGated",
        "true",
        "DirectLending",
        "true"
    };

    /** Makes a Service with a campaign over HTTP. */
    private static String service(TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();
        String brand = twilio.given().brandRegistration(b -> b.approved()).sid();
        assertThat(http(twilio).post(campaigns(service), campaignForm(brand)).status())
                .isEqualTo(201);
        return service;
    }

    private static A2pCampaign of(TwilioSandbox twilio, String service) {
        return twilio.messaging().campaign(service);
    }

    private static boolean isRegistered(TwilioSandbox twilio, String service) {
        return http(twilio)
                .get("/v1/Services/" + service)
                .json()
                .get("us_app_to_person_registered")
                .asBoolean();
    }

    @Nested
    class Finding {

        @Test
        void answers_the_campaign_of_the_service(TwilioSandbox twilio, TwilioRestClient client) {
            String service = service(twilio);
            String other = twilio.given().messagingService("Other").sid();

            assertThat(http(twilio).get(campaign(service)))
                    .isEqualTo(new Answer(200, json(twilio, of(twilio, service))));
            assertThat(http(twilio).get(campaign(other)))
                    .isEqualTo(notFound(campaign(other).substring(3)));
            assertThat(UsAppToPerson.fetcher(service, A2pCampaign.SHARED_SID)
                            .fetch(client)
                            .getMessagingServiceSid())
                    .isEqualTo(service);
        }

        @ParameterizedTest
        @ValueSource(strings = {"QE00000000000000000000000000000000", "MG", "QE2C6890DA8086D771620E9B13FADEBA0B"})
        void knows_one_sid_only(String sid, TwilioSandbox twilio) {
            String service = service(twilio);
            String path = campaigns(service) + "/" + (sid.equals("MG") ? service : sid);

            assertThat(http(twilio).get(path)).isEqualTo(notFound(path.substring(3)));
        }

        @Test
        void lists_one_or_none(TwilioSandbox twilio, TwilioRestClient client) {
            String service = service(twilio);
            service(twilio);
            String other = twilio.given().messagingService("Other").sid();
            String url = twilio.url(Product.MESSAGING) + campaigns(service) + "?PageSize=50&Page=0";

            assertThat(http(twilio).get(campaigns(service)))
                    .isEqualTo(new Answer(
                            200,
                            "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + url
                                    + "\", \"previous_page_url\": null, \"url\": \"" + url
                                    + "\", \"next_page_url\": null, \"key\": \"compliance\"}, \"compliance\": ["
                                    + json(twilio, of(twilio, service)) + "]}"));
            assertThat(http(twilio).get(campaigns(other)).body()).endsWith("\"compliance\": []}");
            assertThat(UsAppToPerson.reader(service).read(client)).hasSize(1);
        }

        @Test
        void shows_what_a_verification_gave(TwilioSandbox twilio) {
            String service = service(twilio);
            A2pCampaign verified = twilio.simulate().reviews().verifyCampaign(service);

            assertThat(verified.campaignId()).matches("C[0-9A-F]{6}");
            assertThat(http(twilio).get(campaign(service)).body())
                    .isEqualTo(json(
                            twilio,
                            verified,
                            "campaign_status",
                            "\"VERIFIED\"",
                            "campaign_id",
                            "\"" + verified.campaignId() + "\"",
                            "rate_limits",
                            "{\"att\": {\"mps\": 600, \"msg_class\": \"A\"}, \"tmobile\": {\"brand_tier\": \"TOP\"}}"));
        }

        @Test
        void shows_the_limits_of_a_sole_proprietor(TwilioSandbox twilio) {
            A2pBrand brand =
                    twilio.given().brandRegistration(b -> b.soleProprietor().approved());
            MessagingService service =
                    twilio.given().messagingService("Alerts", s -> s.campaign(brand, c -> c.verified()));

            assertThat(http(twilio).get(campaign(service.sid())).json().get("rate_limits"))
                    .hasToString("{\"att\":{\"mps\":0.25,\"msg_class\":\"A\"},\"tmobile\":{\"brand_tier\":\"LOW\"}}");
        }

        @Test
        void shows_why_the_registration_failed(TwilioSandbox twilio) {
            String service = service(twilio);
            A2pCampaign failed = twilio.simulate().reviews().failCampaign(service, CONTENT);

            assertThat(http(twilio).get(campaign(service)).body())
                    .isEqualTo(json(
                            twilio,
                            failed,
                            "campaign_status",
                            "\"FAILED\"",
                            "errors",
                            "[{\"error_code\": 30897, \"fields\": [\"MESSAGE_FLOW\"], \"url\":"
                                    + " \"https://www.twilio.com/docs/api/errors/30897\", \"description\":"
                                    + " \"It was rejected due to Disallowed Content.\"}]"));
        }

        @Test
        void shows_two_properties_more_to_twilio_java_when_asked(TwilioSandbox twilio, TwilioRestClient client) {
            String service = twilio.given().messagingService("Alerts").sid();
            String brand = twilio.given().brandRegistration(b -> b.approved()).sid();
            http(twilio).post(campaigns(service), campaignForm(brand, "PrivacyPolicyUrl", "https://example.com/p"));

            assertThat(UsAppToPerson.fetcher(service, A2pCampaign.SHARED_SID)
                            .setXTwilioApiVersion("v1.2")
                            .fetch(client)
                            .getPrivacyPolicyUrl())
                    .isEqualTo(URI.create("https://example.com/p"));
            assertThat(UsAppToPerson.fetcher(service, A2pCampaign.SHARED_SID)
                            .fetch(client)
                            .getPrivacyPolicyUrl())
                    .isNull();
        }
    }

    @Nested
    class Updating {

        @Test
        void submits_a_failed_campaign_again(TwilioSandbox twilio) {
            String service = service(twilio);
            twilio.simulate().reviews().failCampaign(service, CONTENT);
            twilio.clock().advance(Duration.ofSeconds(5));

            Answer answer = http(twilio).post(campaign(service), UPDATE);

            A2pCampaign updated = of(twilio, service);
            assertThat(updated.status()).isEqualTo(Status.PENDING);
            assertThat(updated.dateUpdated()).isEqualTo(TwilioClock.START.plusSeconds(5));
            assertThat(answer)
                    .isEqualTo(new Answer(
                            200,
                            json(
                                    twilio,
                                    updated,
                                    "has_embedded_links",
                                    "false",
                                    "has_embedded_phone",
                                    "true",
                                    "message_samples",
                                    "[\"" + "x".repeat(20) + "\", \"" + "y".repeat(20) + "\"]",
                                    "message_flow",
                                    "\"" + "f".repeat(40) + "\"",
                                    "description",
                                    "\"" + "d".repeat(40) + "\"",
                                    "age_gated",
                                    "true",
                                    "direct_lending",
                                    "true")));
            twilio.clock().advance(Duration.ofDays(5));
            assertThat(of(twilio, service).status()).isEqualTo(Status.VERIFIED);
        }

        @Test
        void begins_the_review_anew(TwilioSandbox twilio) {
            String service = service(twilio);
            twilio.simulate().reviews().failCampaign(service, CONTENT);
            twilio.clock().advance(Duration.ofDays(4));

            http(twilio).post(campaign(service), UPDATE);

            twilio.clock().advance(Duration.ofHours(59));
            assertThat(of(twilio, service).status()).isEqualTo(Status.PENDING);
            twilio.clock().advance(Duration.ofHours(1));
            assertThat(of(twilio, service).status()).isEqualTo(Status.IN_PROGRESS);
            assertThat(http(twilio).get(campaign(service)).json().path("errors"))
                    .isEmpty();
            twilio.clock().advance(Duration.ofHours(60).minusSeconds(1));
            assertThat(of(twilio, service).status()).isEqualTo(Status.IN_PROGRESS);
            assertThat(isRegistered(twilio, service)).isFalse();
            twilio.clock().advance(Duration.ofSeconds(1));
            assertThat(of(twilio, service).status()).isEqualTo(Status.VERIFIED);
            assertThat(of(twilio, service).dateUpdated()).isEqualTo(TwilioClock.START.plus(Duration.ofDays(9)));
        }

        @Test
        void keeps_the_urls_that_are_not_sent_again(TwilioSandbox twilio, TwilioRestClient client) {
            String service = service(twilio);
            twilio.simulate().reviews().failCampaign(service);
            UsAppToPerson.updater(
                            service,
                            A2pCampaign.SHARED_SID,
                            true,
                            true,
                            List.of(Compliance.SAMPLE_1, Compliance.SAMPLE_2),
                            Compliance.MESSAGE_FLOW,
                            Compliance.DESCRIPTION,
                            false,
                            false)
                    .setPrivacyPolicyUrl("https://example.com/p")
                    .update(client);
            twilio.simulate().reviews().failCampaign(service);
            http(twilio).post(campaign(service), UPDATE);

            assertThat(of(twilio, service).privacyPolicyUrl()).isEqualTo("https://example.com/p");
            assertThat(of(twilio, service).termsAndConditionsUrl()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "HasEmbeddedLinks",
                    "HasEmbeddedPhone",
                    "MessageSamples",
                    "MessageFlow",
                    "Description",
                    "AgeGated",
                    "DirectLending"
                })
        void needs_what_twilio_requires(String name, TwilioSandbox twilio) {
            String service = service(twilio);
            A2pCampaign failed = twilio.simulate().reviews().failCampaign(service);

            assertThat(http(twilio).post(campaign(service), without(name, UPDATE)))
                    .isEqualTo(refusal(400, 21727, "Campaign registration failed due to missing parameter(s)"));
            assertThat(of(twilio, service)).isEqualTo(failed);
        }

        @Test
        void is_for_failed_campaigns_only(TwilioSandbox twilio) {
            String service = service(twilio);
            Answer refusal = refusal(400, 20001, "Campaign can only be updated when in FAILED state");

            assertThat(http(twilio).post(campaign(service), UPDATE)).isEqualTo(refusal);
            twilio.simulate().reviews().reviewCampaign(service);
            assertThat(http(twilio).post(campaign(service), UPDATE)).isEqualTo(refusal);
            twilio.simulate().reviews().verifyCampaign(service);
            assertThat(http(twilio).post(campaign(service), UPDATE)).isEqualTo(refusal);
            twilio.simulate().reviews().suspendCampaign(service);
            assertThat(http(twilio).post(campaign(service), UPDATE))
                    .isEqualTo(refusal(400, 21729, "Cannot perform operation on suspended campaign"));
        }
    }

    @Nested
    class Deleting {

        @Test
        void answers_204_and_makes_room_for_another(TwilioSandbox twilio, TwilioRestClient client) {
            String service = service(twilio);
            twilio.simulate().reviews().verifyCampaign(service);
            String brand = String.valueOf(of(twilio, service).brandRegistrationSid());

            assertThat(http(twilio).delete(campaign(service))).isEqualTo(new Answer(204, ""));

            assertThat(http(twilio).get(campaign(service)))
                    .isEqualTo(notFound(campaign(service).substring(3)));
            assertThat(isRegistered(twilio, service)).isFalse();
            assertThat(twilio.messaging().campaigns().deleted()).hasSize(1);
            assertThat(http(twilio)
                            .post(campaigns(service), campaignForm(brand))
                            .status())
                    .isEqualTo(201);
            assertThat(UsAppToPerson.deleter(service, A2pCampaign.SHARED_SID).delete(client))
                    .isTrue();
            assertThat(twilio.requests().to(A2pCampaign.DELETE).all().get(0).resultingSid())
                    .hasValue(A2pCampaign.SHARED_SID);
        }

        @Test
        void is_refused_for_a_suspended_campaign(TwilioSandbox twilio) {
            String service = service(twilio);
            twilio.simulate().reviews().suspendCampaign(service);

            assertThat(http(twilio).delete(campaign(service)))
                    .isEqualTo(refusal(400, 21729, "Cannot perform operation on suspended campaign"));
            assertThat(of(twilio, service).status()).isEqualTo(Status.SUSPENDED);
        }

        @Test
        void happens_with_the_service(TwilioSandbox twilio) {
            String service = service(twilio);
            service(twilio);

            http(twilio).delete("/v1/Services/" + service);

            assertThat(twilio.messaging().campaigns().all())
                    .extracting(A2pCampaign::messagingServiceSid)
                    .doesNotContain(service)
                    .hasSize(1);
            assertThat(twilio.messaging()
                            .campaigns()
                            .deleted()
                            .get(0)
                            .resource()
                            .messagingServiceSid())
                    .isEqualTo(service);
        }
    }

    @Nested
    class The_service {

        @Test
        void is_registered_while_its_campaign_is_verified(TwilioSandbox twilio) {
            String service = service(twilio);
            assertThat(isRegistered(twilio, service)).isFalse();

            twilio.simulate().reviews().verifyCampaign(service);
            assertThat(isRegistered(twilio, service)).isTrue();
            twilio.simulate().reviews().suspendCampaign(service);
            assertThat(isRegistered(twilio, service)).isFalse();
            twilio.simulate().reviews().verifyCampaign(service);
            twilio.simulate().reviews().failCampaign(service, CONTENT);
            assertThat(isRegistered(twilio, service)).isFalse();
            twilio.simulate().reviews().verifyCampaign(service);
            twilio.simulate().reviews().reviewCampaign(service);
            assertThat(isRegistered(twilio, service)).isFalse();
        }

        @Test
        void keeps_its_other_properties(TwilioSandbox twilio) {
            MessagingService before = twilio.given().messagingService("Alerts", s -> s.usecase("marketing"));
            String brand = twilio.given().brandRegistration(b -> b.approved()).sid();
            http(twilio).post(campaigns(before.sid()), campaignForm(brand));
            twilio.clock().advance(Duration.ofDays(9));

            assertThat(twilio.messaging().service(before.sid()))
                    .isEqualTo(Draft.of(before)
                            .set(MessagingService.US_APP_TO_PERSON_REGISTERED, true)
                            .build())
                    .isNotEqualTo(before);
        }
    }

    @Nested
    class Use_cases {

        @ParameterizedTest
        @CsvSource({"'', 20", "?BrandRegistrationSid=BN00000000000000000000000000000000, 20"})
        void are_those_that_twilio_publishes(String query, int count, TwilioSandbox twilio) {
            String service = twilio.given().messagingService("Alerts").sid();

            Answer answer = http(twilio).get(campaigns(service) + "/Usecases" + query);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .startsWith("{\"us_app_to_person_usecases\": [{\"code\": \"2FA\", \"name\":"
                            + " \"Two-Factor authentication (2FA)\", \"description\": \"Two-Factor authentication,"
                            + " one-time use password, password reset\", \"post_approval_required\": false}, ");
            assertThat(answer.json().get("us_app_to_person_usecases")).hasSize(count);
            assertThat(answer.json().get("us_app_to_person_usecases").findValuesAsText("code"))
                    .containsExactly(
                            "2FA",
                            "ACCOUNT_NOTIFICATION",
                            "AGENTS_FRANCHISES",
                            "CHARITY",
                            "PROXY",
                            "CUSTOMER_CARE",
                            "DELIVERY_NOTIFICATION",
                            "EMERGENCY",
                            "FRAUD_ALERT",
                            "HIGHER_EDUCATION",
                            "K12_EDUCATION",
                            "LOW_VOLUME",
                            "MARKETING",
                            "MIXED",
                            "POLITICAL",
                            "POLLING_VOTING",
                            "PUBLIC_SERVICE_ANNOUNCEMENT",
                            "SECURITY_ALERT",
                            "SOCIAL",
                            "SWEEPSTAKE");
        }

        @Test
        void are_one_for_a_sole_proprietor(TwilioSandbox twilio, TwilioRestClient client) {
            String service = twilio.given().messagingService("Alerts").sid();
            String brand =
                    twilio.given().brandRegistration(b -> b.soleProprietor()).sid();

            assertThat(UsAppToPersonUsecase.fetcher(service)
                            .setBrandRegistrationSid(brand)
                            .fetch(client)
                            .getUsAppToPersonUsecases())
                    .hasSize(1);
            assertThat(http(twilio)
                            .get(campaigns(service) + "/Usecases?BrandRegistrationSid=" + brand)
                            .json()
                            .at("/us_app_to_person_usecases/0/code")
                            .asText())
                    .isEqualTo("SOLE_PROPRIETOR");
        }

        @Test
        void need_a_service_and_refuse_what_is_no_sid(TwilioSandbox twilio) {
            String service = twilio.given().messagingService("Alerts").sid();

            assertThat(http(twilio).get("/v1/Services/MGx/Compliance/Usa2p/Usecases"))
                    .isEqualTo(notFound("/Services/MGx/Compliance/Usa2p/Usecases"));
            assertThat(http(twilio).get(campaigns(service) + "/Usecases?BrandRegistrationSid=x"))
                    .isEqualTo(refusal(400, 20001, "Invalid BrandRegistrationSid"));
        }
    }
}
