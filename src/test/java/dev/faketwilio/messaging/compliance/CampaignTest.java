package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.CampaignJson.json;
import static dev.faketwilio.messaging.compliance.Compliance.campaignForm;
import static dev.faketwilio.messaging.compliance.Compliance.campaigns;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.messaging.compliance.Compliance.without;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.service.UsAppToPerson;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.compliance.A2pCampaign.Status;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a campaign of a Messaging Service: contract/messaging.md 9.1 to 9.3. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class CampaignTest {

    private static final String MISSING = "Campaign registration failed due to missing parameter(s)";
    private static final String LENGTH = "Campaign registration failed due to length validation failures";
    private static final String NOT_REGISTERED =
            "Brand Registration SID for US A2P Campaign Use Case is Not Registered or Not Valid";

    private static Answer create(TwilioSandbox twilio, String... more) {
        String service = twilio.given().messagingService("Alerts").sid();
        String brand = twilio.given().brandRegistration(b -> b.approved()).sid();
        return http(twilio).post(campaigns(service), campaignForm(brand, more));
    }

    private static A2pCampaign only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().campaigns().all()).hasSize(1);
        return twilio.messaging().campaigns().all().get(0);
    }

    @Test
    void answers_201_with_the_default_of_every_property(TwilioSandbox twilio) {
        Answer answer = create(twilio);

        A2pCampaign made = only(twilio);
        assertThat(made.messagingServiceSid())
                .isEqualTo(twilio.messaging().services().all().get(0).sid());
        assertThat(made.brandRegistrationSid())
                .isEqualTo(twilio.messaging().brandRegistrations().all().get(0).sid());
        assertThat(made.usecase()).isEqualTo("MARKETING");
        assertThat(made.messageSamples()).containsExactly(Compliance.SAMPLE_1, Compliance.SAMPLE_2);
        assertThat(made.privacyPolicyUrl()).isNull();
        assertThat(made.termsAndConditionsUrl()).isNull();
        assertThat(made.status()).isEqualTo(Status.PENDING);
        assertThat(made.dateCreated()).isEqualTo(TwilioClock.START);
        assertThat(made.dateUpdated()).isEqualTo(TwilioClock.START);
        assertThat(made.sid()).isEqualTo("QE2c6890da8086d771620e9b13fadeba0b");
        assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
        assertThat(twilio.requests().to(A2pCampaign.CREATE).single().resultingSid())
                .hasValue(A2pCampaign.SHARED_SID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UsAppToPersonUsecase; 2FA; us_app_to_person_usecase; \"2FA\"",
                "HasEmbeddedLinks; false; has_embedded_links; false",
                "HasEmbeddedPhone; True; has_embedded_phone; true",
                "SubscriberOptIn; true; subscriber_opt_in; true",
                "AgeGated; true; age_gated; true",
                "DirectLending; true; direct_lending; true",
                "OptOutMessage; You will hear from us no more; opt_out_message; \"You will hear from us no more\"",
                "HelpMessage; Call us at any time, please; help_message; \"Call us at any time, please\"",
                "OptOutKeywords; NO; opt_out_keywords; [\"NO\"]",
                "HelpKeywords; wtf1; help_keywords; [\"wtf1\"]"
            })
    void sets_what_is_sent(String name, String value, String property, String written, TwilioSandbox twilio) {
        Answer answer = create(twilio, name, value);

        assertThat(answer).isEqualTo(new Answer(201, json(twilio, only(twilio), property, written)));
    }

    @Test
    void has_lists_that_nobody_can_change(TwilioSandbox twilio) {
        create(twilio, "OptInKeywords", "START");

        assertThat(only(twilio).messageSamples()).isUnmodifiable();
        assertThat(only(twilio).optInKeywords()).isUnmodifiable();
        assertThat(only(twilio).errors()).isUnmodifiable();
    }

    @Test
    void lets_consumers_opt_in_where_something_is_said_of_how(TwilioSandbox twilio) {
        Answer answer = create(twilio, "OptInMessage", "Acme: You are now opted-in", "OptInKeywords", "START");

        assertThat(answer)
                .isEqualTo(new Answer(
                        201,
                        json(
                                twilio,
                                only(twilio),
                                "opt_in_message",
                                "\"Acme: You are now opted-in\"",
                                "opt_in_keywords",
                                "[\"START\"]",
                                "subscriber_opt_in",
                                "true")));
    }

    @Test
    void believes_who_says_that_they_do_not(TwilioSandbox twilio) {
        create(twilio, "OptInKeywords", "START", "OptInKeywords", "GO", "SubscriberOptIn", "false");

        assertThat(only(twilio).subscriberOptIn()).isFalse();
        assertThat(only(twilio).optInKeywords()).containsExactly("START", "GO");
    }

    @Test
    void answers_two_properties_more_to_who_asks_for_them(TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();
        String brand = twilio.given().brandRegistration(b -> b.approved()).sid();

        Answer answer = http(twilio)
                .with("X-Twilio-Api-Version", "v1.2")
                .post(
                        campaigns(service),
                        campaignForm(
                                brand,
                                "PrivacyPolicyUrl",
                                "https://example.com/privacy",
                                "TermsAndConditionsUrl",
                                "https://example.com/terms"));

        String plain = json(twilio, only(twilio));
        String more = plain.replace(
                "[\"HELP\", \"INFO\"], ",
                "[\"HELP\", \"INFO\"], \"privacy_policy_url\": \"https://example.com/privacy\","
                        + " \"terms_and_conditions_url\": \"https://example.com/terms\", ");
        assertThat(answer).isEqualTo(new Answer(201, more));
        assertThat(http(twilio).get(Compliance.campaign(service)).body()).isEqualTo(plain);
        assertThat(http(twilio)
                        .with("x-twilio-api-version", "v1.2")
                        .get(Compliance.campaign(service))
                        .body())
                .isEqualTo(more);
        assertThat(http(twilio)
                        .with("X-Twilio-Api-Version", "v1.2")
                        .get(campaigns(service))
                        .body())
                .endsWith("\"compliance\": [" + more + "]}");
        assertThat(http(twilio)
                        .with("X-Twilio-Api-Version", "v1.3")
                        .get(Compliance.campaign(service))
                        .body())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BrandRegistrationSid",
                "Description",
                "MessageFlow",
                "MessageSamples",
                "UsAppToPersonUsecase",
                "HasEmbeddedLinks",
                "HasEmbeddedPhone"
            })
    void needs_what_twilio_requires(String name, TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();
        String brand = twilio.given().brandRegistration(b -> b.approved()).sid();

        assertThat(http(twilio).post(campaigns(service), without(name, campaignForm(brand))))
                .isEqualTo(refusal(400, 21727, MISSING));
        assertThat(http(twilio).post(campaigns(service), campaignForm(brand, name, "")))
                .isEqualTo(refusal(400, 21727, MISSING));
        assertThat(twilio.messaging().campaigns()).isEmpty();
    }

    static Stream<List<String>> lengths() {
        return Stream.of(
                List.of("Description", "x".repeat(39)),
                List.of("Description", "x".repeat(4097)),
                List.of("MessageFlow", "x".repeat(39)),
                List.of("MessageFlow", "x".repeat(2049)),
                List.of("MessageSamples", "x".repeat(20)),
                List.of("MessageSamples", "x".repeat(19), "MessageSamples", "x".repeat(20)),
                List.of("MessageSamples", "x".repeat(1025), "MessageSamples", "x".repeat(20)),
                Stream.generate(() -> List.of("MessageSamples", "x".repeat(20)))
                        .limit(6)
                        .flatMap(List::stream)
                        .toList(),
                List.of("OptInMessage", "x".repeat(19)),
                List.of("OptOutMessage", "x".repeat(321)),
                List.of("HelpMessage", ""),
                List.of("OptInKeywords", "x".repeat(250), "OptInKeywords", "x".repeat(6)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void refuses_what_is_too_short_or_too_long_or_too_much(List<String> parameters, TwilioSandbox twilio) {
        assertThat(create(twilio, parameters.toArray(new String[0]))).isEqualTo(refusal(400, 21728, LENGTH));
        assertThat(twilio.messaging().campaigns()).isEmpty();
    }

    @Test
    void takes_what_is_just_short_or_long_enough(TwilioSandbox twilio) {
        String[] form = Stream.of(
                        List.of("Description", "😀".repeat(4096), "MessageFlow", "x".repeat(40)),
                        List.of("MessageSamples", "x".repeat(20), "MessageSamples", "x".repeat(1024)),
                        List.of("MessageSamples", "y".repeat(20), "MessageSamples", "z".repeat(1024)),
                        List.of("MessageSamples", "a".repeat(20), "HelpMessage", "x".repeat(320)),
                        List.of("OptInMessage", "x".repeat(20)),
                        List.of("OptInKeywords", "x".repeat(250), "OptInKeywords", "x".repeat(5)))
                .flatMap(List::stream)
                .toArray(String[]::new);

        assertThat(create(twilio, form).status()).isEqualTo(201);
        assertThat(only(twilio).messageSamples()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "HasEmbeddedLinks, yes",
        "SubscriberOptIn, ''",
        "AgeGated, 0",
        "OptInKeywords, STOP IT",
        "HelpKeywords, HILFE!",
        "OptOutKeywords, ''",
        "PrivacyPolicyUrl, example.com",
        "TermsAndConditionsUrl, ftp://example.com"
    })
    void refuses_bad_values(String name, String value, TwilioSandbox twilio) {
        assertThat(create(twilio, name, value)).isEqualTo(refusal(400, 20001, "Invalid " + name));
        assertThat(twilio.messaging().campaigns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OptInKeywords, opt_in_keywords", "OptOutKeywords, opt_out_keywords", "HelpKeywords, help_keywords"})
    void takes_keywords_of_any_letters_and_digits(String name, String property, TwilioSandbox twilio) {
        Answer answer = create(twilio, name, "AZ", name, "az", name, "09");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get(property)).hasToString("[\"AZ\",\"az\",\"09\"]");
    }

    /** The neighbours of the digits and letters in ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "@", "[", "`", "{"})
    void refuses_keywords_of_anything_else(String character, TwilioSandbox twilio) {
        assertThat(create(twilio, "HelpKeywords", "Help1" + character))
                .isEqualTo(refusal(400, 20001, "Invalid HelpKeywords"));
        assertThat(twilio.messaging().campaigns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BN00000000000000000000000000000000", "BNx", "brand"})
    void needs_a_brand_that_exists(String brand, TwilioSandbox twilio) {
        assertThat(create(twilio, "BrandRegistrationSid", brand)).isEqualTo(refusal(400, 21717, NOT_REGISTERED));
    }

    @Test
    void needs_a_brand_that_is_approved(TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();
        String brand = twilio.given().brandRegistration().sid();
        Answer refusal = refusal(400, 21717, NOT_REGISTERED);

        assertThat(http(twilio).post(campaigns(service), campaignForm(brand))).isEqualTo(refusal);
        twilio.simulate().reviews().reviewBrand(brand);
        assertThat(http(twilio).post(campaigns(service), campaignForm(brand))).isEqualTo(refusal);
        twilio.simulate().reviews().failBrand(brand);
        assertThat(http(twilio).post(campaigns(service), campaignForm(brand))).isEqualTo(refusal);
        twilio.simulate().reviews().suspendBrand(brand);
        assertThat(http(twilio).post(campaigns(service), campaignForm(brand)))
                .isEqualTo(refusal(400, 21731, "Cannot perform operation on suspended brand"));
        assertThat(twilio.messaging().campaigns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "Marketing", "STARTER", "SOLE_PROPRIETOR", "notifications"})
    void refuses_use_cases_that_the_brand_does_not_have(String usecase, TwilioSandbox twilio) {
        assertThat(create(twilio, "UsAppToPersonUsecase", usecase))
                .isEqualTo(refusal(400, 21720, "A2P Use Case is Invalid"));
    }

    @Test
    void gives_a_sole_proprietor_one_campaign_of_its_own_kind(TwilioSandbox twilio) {
        String brand = twilio.given()
                .brandRegistration(b -> b.soleProprietor().approved())
                .sid();
        String first = twilio.given().messagingService("First").sid();
        String second = twilio.given().messagingService("Second").sid();
        String[] form = campaignForm(brand, "UsAppToPersonUsecase", "SOLE_PROPRIETOR");

        assertThat(http(twilio).post(campaigns(first), campaignForm(brand)))
                .isEqualTo(refusal(400, 21720, "A2P Use Case is Invalid"));
        assertThat(http(twilio).post(campaigns(first), form).status()).isEqualTo(201);
        assertThat(http(twilio).post(campaigns(second), form))
                .isEqualTo(refusal(400, 21732, "Campaign limit reached on the Brand"));
    }

    @Test
    void counts_for_a_sole_proprietor_only_campaigns_of_its_own(TwilioSandbox twilio) {
        create(twilio);
        A2pBrand neighbour =
                twilio.given().brandRegistration(b -> b.soleProprietor().approved());
        twilio.given().messagingService("Neighbour", s -> s.campaign(neighbour));
        String brand = twilio.given()
                .brandRegistration(b -> b.soleProprietor().approved())
                .sid();
        String service = twilio.given().messagingService("Own").sid();

        assertThat(http(twilio)
                        .post(campaigns(service), campaignForm(brand, "UsAppToPersonUsecase", "SOLE_PROPRIETOR"))
                        .status())
                .isEqualTo(201);
        assertThat(twilio.messaging().campaign(service).brandRegistrationSid()).isEqualTo(brand);
    }

    @Test
    void gives_a_service_one_campaign(TwilioSandbox twilio) {
        create(twilio);
        A2pCampaign campaign = only(twilio);
        String service = campaign.messagingServiceSid();

        assertThat(http(twilio).post(campaigns(service), campaignForm(String.valueOf(campaign.brandRegistrationSid()))))
                .isEqualTo(refusal(
                        422,
                        20422,
                        "Unprocessable Entity in the call to create an A2P Campaign for messaging service " + service
                                + ": Can't create campaign"));
        assertThat(only(twilio)).isEqualTo(campaign);
        assertThat(create(twilio).status()).isEqualTo(201);
    }

    @Test
    void needs_a_service(TwilioSandbox twilio) {
        String none = "MG00000000000000000000000000000000";

        assertThat(http(twilio).post(campaigns(none))).isEqualTo(notFound("/Services/" + none + "/Compliance/Usa2p"));
    }

    @Test
    void is_read_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
        String service = twilio.given().messagingService("Alerts").sid();
        String brand = twilio.given().brandRegistration(b -> b.approved()).sid();

        UsAppToPerson made = UsAppToPerson.creator(
                        service,
                        brand,
                        Compliance.DESCRIPTION,
                        Compliance.MESSAGE_FLOW,
                        List.of(Compliance.SAMPLE_1, Compliance.SAMPLE_2),
                        "MIXED",
                        true,
                        false)
                .setOptInMessage("Acme: You are now opted-in")
                .setOptInKeywords(List.of("START", "GO"))
                .setAgeGated(true)
                .create(client);

        assertThat(made.getSid()).isEqualTo(A2pCampaign.SHARED_SID);
        assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(made.getBrandRegistrationSid()).isEqualTo(brand);
        assertThat(made.getMessagingServiceSid()).isEqualTo(service);
        assertThat(made.getDescription()).isEqualTo(Compliance.DESCRIPTION);
        assertThat(made.getMessageFlow()).isEqualTo(Compliance.MESSAGE_FLOW);
        assertThat(made.getMessageSamples()).containsExactly(Compliance.SAMPLE_1, Compliance.SAMPLE_2);
        assertThat(made.getUsAppToPersonUsecase()).isEqualTo("MIXED");
        assertThat(made.getHasEmbeddedLinks()).isTrue();
        assertThat(made.getHasEmbeddedPhone()).isFalse();
        assertThat(made.getSubscriberOptIn()).isTrue();
        assertThat(made.getAgeGated()).isTrue();
        assertThat(made.getDirectLending()).isFalse();
        assertThat(made.getCampaignStatus()).isEqualTo("PENDING");
        assertThat(made.getCampaignId()).isNull();
        assertThat(made.getIsExternallyRegistered()).isFalse();
        assertThat(made.getOptInMessage()).isEqualTo("Acme: You are now opted-in");
        assertThat(made.getOptInKeywords()).containsExactly("START", "GO");
        assertThat(made.getOptOutKeywords()).hasSize(6);
        assertThat(made.getHelpKeywords()).containsExactly("HELP", "INFO");
        assertThat(made.getMock()).isFalse();
        assertThat(made.getErrors()).isEmpty();
        assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
        assertThat(made.getUrl()).isEqualTo(URI.create("https://messaging.twilio.com" + Compliance.campaign(service)));
    }
}
