package dev.faketwilio.messaging.compliance;

import static dev.faketwilio.messaging.compliance.Compliance.VERIFICATIONS;
import static dev.faketwilio.messaging.compliance.Compliance.http;
import static dev.faketwilio.messaging.compliance.Compliance.tollfreeForm;
import static dev.faketwilio.messaging.compliance.Compliance.without;
import static dev.faketwilio.messaging.compliance.TollfreeJson.json;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.TollfreeVerification;
import com.twilio.rest.messaging.v1.TollfreeVerification.BusinessRegistrationAuthority;
import com.twilio.rest.messaging.v1.TollfreeVerification.BusinessType;
import com.twilio.rest.messaging.v1.TollfreeVerification.OptInType;
import com.twilio.rest.messaging.v1.TollfreeVerification.UseCaseCategories;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification.Status;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Submitting a toll-free number for verification: contract/messaging.md 11. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class TollfreeVerificationTest {

    private static final String NOT_REGISTERED =
            "Business Type is required. If the Business Type is not SOLE_PROPRIETOR then Business Registration Number,"
                    + " Business Registration Authority, and Business Registration Country are also required";
    private static final String NUMBER = "+18005550100";

    private static Answer create(TwilioSandbox twilio, String... more) {
        String number = twilio.given().phoneNumber(NUMBER).sid();
        return http(twilio).post(VERIFICATIONS, tollfreeForm(number, more));
    }

    private static TollFreeNumberVerification only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().tollfreeVerifications().all()).hasSize(1);
        return twilio.messaging().tollfreeVerifications().all().get(0);
    }

    @Test
    void answers_201_with_what_was_said(TwilioSandbox twilio) {
        Answer answer = create(twilio);

        TollFreeNumberVerification made = only(twilio);
        assertThat(made.sid()).matches("HH[0-9a-f]{32}");
        assertThat(made.status()).isEqualTo(Status.PENDING_REVIEW);
        assertThat(made.tollfreePhoneNumber()).isEqualTo(NUMBER);
        assertThat(made.businessName()).isEqualTo("Owl, Inc.");
        assertThat(made.useCaseCategories()).containsExactly("TWO_FACTOR_AUTHENTICATION", "MARKETING");
        assertThat(made.dateCreated()).isEqualTo(TwilioClock.START).isEqualTo(made.dateUpdated());
        assertThat(answer).isEqualTo(new Answer(201, json(twilio, made)));
    }

    @ParameterizedTest
    @CsvSource({
        "BusinessStreetAddress, business_street_address",
        "BusinessStreetAddress2, business_street_address2",
        "BusinessCity, business_city",
        "BusinessStateProvinceRegion, business_state_province_region",
        "BusinessPostalCode, business_postal_code",
        "BusinessContactFirstName, business_contact_first_name",
        "BusinessContactLastName, business_contact_last_name",
        "BusinessContactEmail, business_contact_email",
        "BusinessContactPhone, business_contact_phone",
        "AdditionalInformation, additional_information",
        "ExternalReferenceId, external_reference_id",
        "BusinessRegistrationNumber, business_registration_number",
        "BusinessRegistrationPhoneNumber, business_registration_phone_number",
        "DoingBusinessAs, doing_business_as",
        "OptInConfirmationMessage, opt_in_confirmation_message",
        "HelpMessageSample, help_message_sample",
        "PrivacyPolicyUrl, privacy_policy_url",
        "TermsAndConditionsUrl, terms_and_conditions_url",
        "VettingId, vetting_id",
        "BusinessName, business_name",
        "BusinessWebsite, business_website",
        "NotificationEmail, notification_email",
        "UseCaseSummary, use_case_summary",
        "ProductionMessageSample, production_message_sample",
        "MessageVolume, message_volume"
    })
    void keeps_every_text(String name, String property, TwilioSandbox twilio) {
        assertThat(create(twilio, name, "Grün & 1,000"))
                .isEqualTo(new Answer(201, json(twilio, only(twilio), property, "\"Grün & 1,000\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "OptInType; IMPORT_PLEASE_REPLACE; opt_in_type; \"IMPORT_PLEASE_REPLACE\"",
                "BusinessType; SOLE_PROPRIETOR; business_type; \"SOLE_PROPRIETOR\"",
                "BusinessCountry; DE; business_country; \"DE\"",
                "BusinessRegistrationCountry; FR; business_registration_country; \"FR\"",
                "BusinessRegistrationAuthority; USt-IdNr; business_registration_authority; \"USt-IdNr\"",
                "AgeGatedContent; True; age_gated_content; true",
                "OptInKeywords; START; opt_in_keywords; [\"START\"]",
                "OptInImageUrls; https://x.io/1; opt_in_image_urls; [\"https://x.io/1\"]",
                "UseCaseCategories; K12; use_case_categories; [\"K12\"]",
                "VettingProvider; CAMPAIGN_VERIFY; vetting_provider; \"CAMPAIGN_VERIFY\"",
                "CustomerProfileSid; BU00000000000000000000000000000001; customer_profile_sid;"
                        + " \"BU00000000000000000000000000000001\""
            })
    void keeps_everything_else(String name, String value, String property, String written, TwilioSandbox twilio) {
        assertThat(create(twilio, name, value))
                .isEqualTo(new Answer(201, json(twilio, only(twilio), property, written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BusinessName",
                "BusinessWebsite",
                "NotificationEmail",
                "UseCaseCategories",
                "UseCaseSummary",
                "ProductionMessageSample",
                "OptInImageUrls",
                "OptInType",
                "MessageVolume",
                "TollfreePhoneNumberSid"
            })
    void needs_what_twilio_requires(String name, TwilioSandbox twilio) {
        String number = twilio.given().phoneNumber(NUMBER).sid();

        assertThat(http(twilio).post(VERIFICATIONS, without(name, tollfreeForm(number))))
                .isEqualTo(refusal(400, 20001, "Missing required parameter " + name + " in the post body"));
        assertThat(twilio.messaging().tollfreeVerifications()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BusinessCountry, USA, business country",
        "BusinessRegistrationCountry, XX, business registration country",
        "UseCaseCategories, marketing, use case categories",
        "OptInType, WEB, opt in type",
        "BusinessType, LLC, business type",
        "BusinessRegistrationAuthority, IRS, business registration authority",
        "AgeGatedContent, yes, age gated content",
        "VettingProvider, campaign-verify, vetting provider",
        "CustomerProfileSid, BU1, customer profile sid"
    })
    void refuses_bad_values_in_a_form_of_its_own(String name, String value, String words, TwilioSandbox twilio) {
        assertThat(create(twilio, name, value)).isEqualTo(refusal(400, 400, "Invalid " + words));
        assertThat(twilio.messaging().tollfreeVerifications()).isEmpty();
    }

    @Test
    void refuses_a_vetting_id_of_more_than_500_characters(TwilioSandbox twilio) {
        assertThat(create(twilio, "VettingId", "x".repeat(501))).isEqualTo(refusal(400, 400, "Invalid vetting id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE_PROFIT", "PUBLIC_PROFIT", "NON_PROFIT", "GOVERNMENT"})
    void asks_where_all_but_sole_proprietors_are_registered(String type, TwilioSandbox twilio) {
        String number = twilio.given().phoneNumber(NUMBER).sid();
        String[] form = tollfreeForm(
                number,
                "BusinessType",
                type,
                "BusinessRegistrationNumber",
                "1",
                "BusinessRegistrationAuthority",
                "EIN",
                "BusinessRegistrationCountry",
                "US");

        for (String name :
                List.of("BusinessRegistrationNumber", "BusinessRegistrationAuthority", "BusinessRegistrationCountry")) {
            assertThat(http(twilio).post(VERIFICATIONS, without(name, form)))
                    .isEqualTo(refusal(400, 400, NOT_REGISTERED));
        }
        assertThat(http(twilio).post(VERIFICATIONS, form).status()).isEqualTo(201);
    }

    @Test
    void asks_for_the_type_of_the_business(TwilioSandbox twilio) {
        String number = twilio.given().phoneNumber(NUMBER).sid();

        assertThat(http(twilio).post(VERIFICATIONS, without("BusinessType", tollfreeForm(number))))
                .isEqualTo(refusal(400, 400, NOT_REGISTERED));
        assertThat(twilio.messaging().tollfreeVerifications()).isEmpty();
    }

    @Test
    void a_number_that_the_account_does_not_own_is_not_in_the_inventory(TwilioSandbox twilio) {
        assertThat(http(twilio).post(VERIFICATIONS, tollfreeForm("PN00000000000000000000000000000000")))
                .isEqualTo(refusal(422, 422, "Number not found in Inventory"));
        assertThat(twilio.messaging().tollfreeVerifications()).isEmpty();
    }

    @Test
    void refuses_numbers_that_are_none_or_not_toll_free(TwilioSandbox twilio) {
        String local = twilio.given().phoneNumber("+14155550100").sid();

        for (String sid : List.of(local, "PNx", NUMBER)) {
            assertThat(http(twilio).post(VERIFICATIONS, tollfreeForm(sid)))
                    .isEqualTo(refusal(400, 30436, "Invalid Phone Number SID"));
        }
        assertThat(twilio.messaging().tollfreeVerifications()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UseCaseCategories.class)
    void knows_every_category_of_twilio_java(UseCaseCategories category, TwilioSandbox twilio) {
        assertThat(create(twilio, "UseCaseCategories", category.toString()).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(OptInType.class)
    void knows_every_way_to_opt_in_of_twilio_java(OptInType type, TwilioSandbox twilio) {
        assertThat(create(twilio, "OptInType", type.toString()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(BusinessRegistrationAuthority.class)
    void knows_every_authority_of_twilio_java(BusinessRegistrationAuthority authority, TwilioSandbox twilio) {
        assertThat(create(twilio, "BusinessRegistrationAuthority", authority.toString())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void is_read_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
        String number = twilio.given().phoneNumber(NUMBER).sid();

        var made = TollfreeVerification.creator(
                        "Owl, Inc.",
                        "http://www.company.com",
                        "support@company.com",
                        List.of(UseCaseCategories.EVENTS),
                        "summary",
                        "sample",
                        List.of("https://x.io/1"),
                        OptInType.VIA_TEXT,
                        "1,000",
                        number)
                .setBusinessStreetAddress("123 Main Street")
                .setBusinessContactPhone("+11231231234")
                .setBusinessType(BusinessType.PRIVATE_PROFIT)
                .setBusinessRegistrationNumber("123456789")
                .setBusinessRegistrationAuthority(BusinessRegistrationAuthority.EIN)
                .setBusinessRegistrationCountry("US")
                .setExternalReferenceId("abc123xyz567")
                .setAgeGatedContent(false)
                .setOptInKeywords(List.of("START", "GO"))
                .create(client);

        assertThat(made.getSid()).isEqualTo(only(twilio).sid());
        assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(made.getStatus()).hasToString("PENDING_REVIEW");
        assertThat(made.getTollfreePhoneNumberSid()).isEqualTo(number);
        assertThat(made.getBusinessName()).isEqualTo("Owl, Inc.");
        assertThat(made.getBusinessStreetAddress()).isEqualTo("123 Main Street");
        assertThat(made.getBusinessContactPhone()).hasToString("+11231231234");
        assertThat(made.getUseCaseCategories()).containsExactly(UseCaseCategories.EVENTS);
        assertThat(made.getOptInImageUrls()).containsExactly("https://x.io/1");
        assertThat(made.getOptInType()).isEqualTo(OptInType.VIA_TEXT);
        assertThat(made.getMessageVolume()).isEqualTo("1,000");
        assertThat(made.getBusinessType()).isEqualTo(BusinessType.PRIVATE_PROFIT);
        assertThat(made.getBusinessRegistrationAuthority()).isEqualTo(BusinessRegistrationAuthority.EIN);
        assertThat(made.getExternalReferenceId()).isEqualTo("abc123xyz567");
        assertThat(made.getAgeGatedContent()).isFalse();
        assertThat(made.getOptInKeywords()).containsExactly("START", "GO");
        assertThat(made.getRejectionReason()).isNull();
        assertThat(made.getErrorCode()).isNull();
        assertThat(made.getEditAllowed()).isNull();
        assertThat(made.getResourceLinks()).isEqualTo(Map.of());
        assertThat(made.getDateCreated()).isEqualTo(TwilioClock.START.atZone(ZoneOffset.UTC));
        assertThat(made.getUrl())
                .isEqualTo(URI.create("https://messaging.twilio.com" + VERIFICATIONS + "/" + made.getSid()));
    }
}
