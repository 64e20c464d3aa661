package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.Compliance.campaign;
import static dev.faketwilio.messaging.compliance.Compliance.campaignForm;
import static dev.faketwilio.messaging.compliance.Compliance.campaigns;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.ExternalCampaign;
import com.twilio.rest.messaging.v1.Usecase;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /v1/Services/PreregisteredUsa2p} and {@code /v1/Services/Usecases}: contract/messaging.md 8 and 9.4. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class PreregisteredCampaignTest {

    private static final String PATH = "/v1/Services/PreregisteredUsa2p";

    @Test
    void creating_answers_201_with_the_connection(TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();

        Answer answer = http(twilio).post(PATH, "CampaignId", "CABC123", "MessagingServiceSid", service);

        assertThat(answer)
                .isEqualTo(new Answer(
                        201,
                        "{\"sid\": \"QE2c6890da8086d771620e9b13fadeba0b\", \"messaging_service_sid\": \"" + service
                                + "\", \"campaign_id\": \"CABC123\", \"account_sid\": \"" + twilio.accountSid()
                                + "\", \"date_created\": \"2026-01-01T00:00:00Z\"}"));
    }

    @Test
    void the_campaign_then_is_the_services_own(TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();
        http(twilio).post(PATH, "CampaignId", "CABC123", "MessagingServiceSid", service, "CnpMigration", "true");

        assertThat(http(twilio).get(campaign(service))).isEqualTo(new Answer(200, """
                        {"sid": "QE2c6890da8086d771620e9b13fadeba0b", "account_sid": "ACCOUNT", \
                        "brand_registration_sid": null, "messaging_service_sid": "SERVICE", "description": null, \
                        "message_samples": [], "us_app_to_person_usecase": null, "has_embedded_links": false, \
                        "has_embedded_phone": false, "subscriber_opt_in": false, "age_gated": false, \
                        "direct_lending": false, "campaign_status": "PENDING", "campaign_id": "CABC123", \
                        "is_externally_registered": true, "rate_limits": null, "message_flow": null, \
                        "opt_in_message": null, "opt_out_message": null, "help_message": null, \
                        "opt_in_keywords": [], "opt_out_keywords": [], "help_keywords": [], \
                        "date_created": "2026-01-01T00:00:00Z", "date_updated": "2026-01-01T00:00:00Z", \
                        "url": "BASE/v1/Services/SERVICE/Compliance/Usa2p/QE2c6890da8086d771620e9b13fadeba0b", \
                        "mock": false, "errors": []}""".replace(
                        "BASE", twilio.url(Product.MESSAGING).toString())
                .replace("ACCOUNT", twilio.accountSid())
                .replace("SERVICE", service)));
        twilio.clock().advance(Duration.ofDays(5));
        assertThat(twilio.messaging().campaign(service).status()).isEqualTo(A2pCampaign.Status.VERIFIED);
        assertThat(twilio.messaging().campaign(service).campaignId()).isEqualTo("CABC123");
        assertThat(twilio.messaging().service(service).usAppToPersonRegistered())
                .isTrue();
    }

    @Test
    void a_service_has_one_campaign_of_either_kind(TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();
        String brand = twilio.given().brandRegistration(b -> b.approved()).sid();
        String[] form = {"CampaignId", "CABC123", "MessagingServiceSid", service};
        Answer refusal = refusal(
                422,
                20422,
                "Unprocessable Entity in the call to create an A2P Campaign for messaging service " + service
                        + ": Can't create campaign");

        assertThat(http(twilio).post(PATH, form).status()).isEqualTo(201);
        assertThat(http(twilio).post(PATH, form)).isEqualTo(refusal);
        assertThat(http(twilio).post(campaigns(service), campaignForm(brand))).isEqualTo(refusal);
        assertThat(http(twilio).delete(campaign(service)).status()).isEqualTo(204);
        assertThat(http(twilio).post(PATH, form).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "MessagingServiceSid=MG00000000000000000000000000000000, 400, 20001, "
                + "Missing required parameter CampaignId in the post body",
        "CampaignId=C1, 400, 20001, Missing required parameter MessagingServiceSid in the post body",
        "CampaignId=C1&MessagingServiceSid=MGx, 400, 20001, Invalid MessagingServiceSid",
        "CampaignId=C1&MessagingServiceSid=MG00000000000000000000000000000000&CnpMigration=x, 400, 20001,"
                + " Invalid CnpMigration",
        "CampaignId=C1&MessagingServiceSid=MG00000000000000000000000000000000, 404, 21701,"
                + " The Messaging Service does not exist"
    })
    void creating_refuses_what_makes_no_sense(String form, int status, int code, String message, TwilioSandbox twilio) {
        assertThat(http(twilio).send("POST", PATH, "application/x-www-form-urlencoded", form))
                .isEqualTo(refusal(status, code, message));
        assertThat(twilio.messaging().campaigns()).isEmpty();
    }

    @Test
    void twilio_java_reads_the_connection(TwilioSandbox twilio, TwilioRestClient client) {
        String service = twilio.given().messagingService("Alerts").sid();

        ExternalCampaign made = ExternalCampaign.creator("CABC123", service)
                .setCnpMigration(true)
                .create(client);

        assertThat(made.getSid()).isEqualTo(A2pCampaign.SHARED_SID);
        assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(made.getCampaignId()).isEqualTo("CABC123");
        assertThat(made.getMessagingServiceSid()).isEqualTo(service);
        assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
        assertThat(twilio.requests().to(PreregisteredCampaign.CREATE).size()).isEqualTo(1);
    }

    @Test
    void the_paths_mean_no_service(TwilioSandbox twilio) {
        assertThat(http(twilio).get(PATH)).isEqualTo(refusal(405, 20004, "Method not allowed"));
        assertThat(http(twilio).delete("/v1/Services/Usecases")).isEqualTo(refusal(405, 20004, "Method not allowed"));
        assertThat(http(twilio).get("/v1/Services/usecases")).isEqualTo(notFound("/Services/usecases"));
    }

    @Test
    void the_use_cases_of_services_are_those_that_they_can_declare(TwilioSandbox twilio, TwilioRestClient client) {
        Answer answer = http(twilio).get("/v1/Services/Usecases");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"usecases\": [{\"usecase\": \"notifications\", \"description\": \"Transactional"
                        + " notifications and Alerts for any Delivery, Account, Reminder, Order, Fraud, Security,"
                        + " Public Service, or Emergency announcements.\", \"purpose\": \"Notify my users.\"}, ");
        assertThat(answer.json().get("usecases").findValuesAsText("usecase"))
                .containsExactly("notifications", "marketing", "verification", "discussion", "poll", "undeclared")
                .allSatisfy(usecase -> assertThat(http(twilio)
                                .post("/v1/Services", "FriendlyName", "x", "Usecase", usecase)
                                .status())
                        .isEqualTo(201));
        assertThat(Usecase.fetcher().fetch(client).getUsecases()).hasSize(6);
    }
}
