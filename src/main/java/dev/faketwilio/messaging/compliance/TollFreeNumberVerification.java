package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import dev.faketwilio.internal.properties.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verification of a toll-free number. Without it, messages from the number are not delivered.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/tollfree-verification-resource">Twilio's page for the resource</a>
 */
public final class TollFreeNumberVerification extends TwilioResource {

    private static final Shape<TollFreeNumberVerification> SHAPE =
            Shape.of("toll-free verification", TollFreeNumberVerification::new);
    /** The resource type with all properties. */
    public static final ResourceType<TollFreeNumberVerification> TYPE = SHAPE;

    /** {@code HH} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");
    /** The {@code RA} SID of the regulated item; null until the approval. */
    public static final Property<@Nullable String> REGULATED_ITEM_SID = SHAPE.property("regulated_item_sid");
    /** The {@code BU} SID of the customer profile; null for none. */
    public static final Property<@Nullable String> CUSTOMER_PROFILE_SID = SHAPE.property("customer_profile_sid");
    /** The {@code BU} SID of the trust product; null until the approval. */
    public static final Property<@Nullable String> TRUST_PRODUCT_SID = SHAPE.property("trust_product_sid");
    /** The status of the verification. */
    public static final Property<Status> STATUS = SHAPE.property("status", Words.UPPER);
    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");
    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** The name of the business. */
    public static final Property<String> BUSINESS_NAME = SHAPE.property("business_name");
    /** The street and number of the business. */
    public static final Property<@Nullable String> BUSINESS_STREET_ADDRESS = SHAPE.property("business_street_address");
    /** The second line of the street address. */
    public static final Property<@Nullable String> BUSINESS_STREET_ADDRESS2 =
            SHAPE.property("business_street_address2");
    /** The city of the business. */
    public static final Property<@Nullable String> BUSINESS_CITY = SHAPE.property("business_city");
    /** The state, province or region of the business. */
    public static final Property<@Nullable String> BUSINESS_STATE_PROVINCE_REGION =
            SHAPE.property("business_state_province_region");
    /** The postal code of the business. */
    public static final Property<@Nullable String> BUSINESS_POSTAL_CODE = SHAPE.property("business_postal_code");
    /** The country of the business. */
    public static final Property<@Nullable String> BUSINESS_COUNTRY = SHAPE.property("business_country");
    /** The website of the business. */
    public static final Property<String> BUSINESS_WEBSITE = SHAPE.property("business_website");
    /** The first name of the contact. */
    public static final Property<@Nullable String> BUSINESS_CONTACT_FIRST_NAME =
            SHAPE.property("business_contact_first_name");
    /** The last name of the contact. */
    public static final Property<@Nullable String> BUSINESS_CONTACT_LAST_NAME =
            SHAPE.property("business_contact_last_name");
    /** The email address of the contact. */
    public static final Property<@Nullable String> BUSINESS_CONTACT_EMAIL = SHAPE.property("business_contact_email");
    /** The phone number of the contact. */
    public static final Property<@Nullable String> BUSINESS_CONTACT_PHONE = SHAPE.property("business_contact_phone");
    /** The email address to which Twilio sends the result. */
    public static final Property<String> NOTIFICATION_EMAIL = SHAPE.property("notification_email");

    /** For example {@code MARKETING}; unmodifiable, not empty. */
    public static final Property<List<String>> USE_CASE_CATEGORIES = SHAPE.property("use_case_categories");
    /** What the messages are for. */
    public static final Property<String> USE_CASE_SUMMARY = SHAPE.property("use_case_summary");
    /** An example of a message. */
    public static final Property<String> PRODUCTION_MESSAGE_SAMPLE = SHAPE.property("production_message_sample");
    /** The URLs of pictures of the opt-in; unmodifiable, not empty. */
    public static final Property<List<String>> OPT_IN_IMAGE_URLS = SHAPE.property("opt_in_image_urls");
    /** How consumers opt in, for example {@code WEB_FORM}. */
    public static final Property<String> OPT_IN_TYPE = SHAPE.property("opt_in_type");
    /** The number of messages per month, for example {@code 1,000}. */
    public static final Property<String> MESSAGE_VOLUME = SHAPE.property("message_volume");
    /** Any further information. */
    public static final Property<@Nullable String> ADDITIONAL_INFORMATION = SHAPE.property("additional_information");

    /** The {@code PN} SID of the number. */
    public static final Property<String> TOLLFREE_PHONE_NUMBER_SID = SHAPE.property("tollfree_phone_number_sid");
    /** The end of the time in which it can be submitted again; null unless it was rejected, and if it was for good. */
    public static final Property<@Nullable Instant> EDIT_EXPIRATION = SHAPE.property("edit_expiration");
    /** True if it can be submitted again; null unless it was rejected. */
    public static final Property<@Nullable Boolean> EDIT_ALLOWED = SHAPE.property("edit_allowed");
    /** The reasons of a rejection; unmodifiable, empty in any other status. */
    public static final Property<List<ComplianceError>> REJECTION_REASONS = SHAPE.property("rejection_reasons");
    /** The ID that the customer gave it; null for none. */
    public static final Property<@Nullable String> EXTERNAL_REFERENCE_ID = SHAPE.property("external_reference_id");

    /** The registration number of the business. */
    public static final Property<@Nullable String> BUSINESS_REGISTRATION_NUMBER =
            SHAPE.property("business_registration_number");
    /** The kind of registration number, for example {@code EIN}. */
    public static final Property<@Nullable String> BUSINESS_REGISTRATION_AUTHORITY =
            SHAPE.property("business_registration_authority");
    /** The country in which the business is registered. */
    public static final Property<@Nullable String> BUSINESS_REGISTRATION_COUNTRY =
            SHAPE.property("business_registration_country");
    /** {@code PRIVATE_PROFIT}, {@code PUBLIC_PROFIT}, {@code SOLE_PROPRIETOR}, {@code NON_PROFIT} or {@code GOVERNMENT}. */
    public static final Property<String> BUSINESS_TYPE = SHAPE.property("business_type");
    /** The phone number of the business. */
    public static final Property<@Nullable String> BUSINESS_REGISTRATION_PHONE_NUMBER =
            SHAPE.property("business_registration_phone_number");
    /** The trade name of the business. */
    public static final Property<@Nullable String> DOING_BUSINESS_AS = SHAPE.property("doing_business_as");

    /** True if the messages are for adults only. */
    public static final Property<@Nullable Boolean> AGE_GATED_CONTENT = SHAPE.property("age_gated_content");
    /** An example of the reply to a request for help. */
    public static final Property<@Nullable String> HELP_MESSAGE_SAMPLE = SHAPE.property("help_message_sample");
    /** The reply to an opt-in. */
    public static final Property<@Nullable String> OPT_IN_CONFIRMATION_MESSAGE =
            SHAPE.property("opt_in_confirmation_message");
    /** The words by which consumers opt in; unmodifiable, may be empty. */
    public static final Property<List<String>> OPT_IN_KEYWORDS = SHAPE.property("opt_in_keywords");
    /** The URL of the privacy policy. */
    public static final Property<@Nullable String> PRIVACY_POLICY_URL = SHAPE.property("privacy_policy_url");
    /** The URL of the terms and conditions. */
    public static final Property<@Nullable String> TERMS_AND_CONDITIONS_URL =
            SHAPE.property("terms_and_conditions_url");
    /** The number in E.164. */
    public static final Property<String> TOLLFREE_PHONE_NUMBER = SHAPE.property("tollfree_phone_number");
    /** The token from the vetting provider. */
    public static final Property<@Nullable String> VETTING_ID = SHAPE.property("vetting_id");
    /** {@code CAMPAIGN_VERIFY}. */
    public static final Property<@Nullable String> VETTING_PROVIDER = SHAPE.property("vetting_provider");

    /** The status of a verification. */
    public enum Status {
        /** It has been submitted. */
        PENDING_REVIEW,
        /** It is being reviewed. */
        IN_REVIEW,
        /** Messages are delivered. */
        TWILIO_APPROVED,
        /** It was refused; see {@link #editAllowed()}. */
        TWILIO_REJECTED
    }

    private static final String ALL = "/v1/Tollfree/Verifications";
    private static final String ONE = ALL + "/{Sid}";
    /** {@code POST /v1/Tollfree/Verifications}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateTollfreeVerification", ALL);
    /** {@code GET /v1/Tollfree/Verifications}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListTollfreeVerification", ALL);
    /** {@code GET /v1/Tollfree/Verifications/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchTollfreeVerification", ONE);
    /** {@code POST /v1/Tollfree/Verifications/{Sid}}: submits a rejected verification again. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateTollfreeVerification", ONE);
    /** {@code DELETE /v1/Tollfree/Verifications/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteTollfreeVerification", ONE);

    TollFreeNumberVerification(Values values) {
        super(values);
    }

    /** {@return {@code HH} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the {@code RA} SID of the regulated item; null until the approval} */
    public @Nullable String regulatedItemSid() {
        return get(REGULATED_ITEM_SID);
    }

    /** {@return the {@code BU} SID of the customer profile; null for none} */
    public @Nullable String customerProfileSid() {
        return get(CUSTOMER_PROFILE_SID);
    }

    /** {@return the {@code BU} SID of the trust product; null until the approval} */
    public @Nullable String trustProductSid() {
        return get(TRUST_PRODUCT_SID);
    }

    /** {@return the status of the verification} */
    public Status status() {
        return get(STATUS);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }

    /** {@return the name of the business} */
    public String businessName() {
        return get(BUSINESS_NAME);
    }

    /** {@return the street and number of the business} */
    public @Nullable String businessStreetAddress() {
        return get(BUSINESS_STREET_ADDRESS);
    }

    /** {@return the second line of the street address} */
    public @Nullable String businessStreetAddress2() {
        return get(BUSINESS_STREET_ADDRESS2);
    }

    /** {@return the city of the business} */
    public @Nullable String businessCity() {
        return get(BUSINESS_CITY);
    }

    /** {@return the state, province or region of the business} */
    public @Nullable String businessStateProvinceRegion() {
        return get(BUSINESS_STATE_PROVINCE_REGION);
    }

    /** {@return the postal code of the business} */
    public @Nullable String businessPostalCode() {
        return get(BUSINESS_POSTAL_CODE);
    }

    /** {@return the country of the business} */
    public @Nullable String businessCountry() {
        return get(BUSINESS_COUNTRY);
    }

    /** {@return the website of the business} */
    public String businessWebsite() {
        return get(BUSINESS_WEBSITE);
    }

    /** {@return the first name of the contact} */
    public @Nullable String businessContactFirstName() {
        return get(BUSINESS_CONTACT_FIRST_NAME);
    }

    /** {@return the last name of the contact} */
    public @Nullable String businessContactLastName() {
        return get(BUSINESS_CONTACT_LAST_NAME);
    }

    /** {@return the email address of the contact} */
    public @Nullable String businessContactEmail() {
        return get(BUSINESS_CONTACT_EMAIL);
    }

    /** {@return the phone number of the contact} */
    public @Nullable String businessContactPhone() {
        return get(BUSINESS_CONTACT_PHONE);
    }

    /** {@return the email address to which Twilio sends the result} */
    public String notificationEmail() {
        return get(NOTIFICATION_EMAIL);
    }

    /** {@return for example {@code MARKETING}; unmodifiable, not empty} */
    public List<String> useCaseCategories() {
        return get(USE_CASE_CATEGORIES);
    }

    /** {@return what the messages are for} */
    public String useCaseSummary() {
        return get(USE_CASE_SUMMARY);
    }

    /** {@return an example of a message} */
    public String productionMessageSample() {
        return get(PRODUCTION_MESSAGE_SAMPLE);
    }

    /** {@return the URLs of pictures of the opt-in; unmodifiable, not empty} */
    public List<String> optInImageUrls() {
        return get(OPT_IN_IMAGE_URLS);
    }

    /** {@return how consumers opt in, for example {@code WEB_FORM}} */
    public String optInType() {
        return get(OPT_IN_TYPE);
    }

    /** {@return the number of messages per month, for example {@code 1,000}} */
    public String messageVolume() {
        return get(MESSAGE_VOLUME);
    }

    /** {@return any further information} */
    public @Nullable String additionalInformation() {
        return get(ADDITIONAL_INFORMATION);
    }

    /** {@return the {@code PN} SID of the number} */
    public String tollfreePhoneNumberSid() {
        return get(TOLLFREE_PHONE_NUMBER_SID);
    }

    /** {@return the end of the time in which it can be submitted again; null unless it was rejected, and if it was for good} */
    public @Nullable Instant editExpiration() {
        return get(EDIT_EXPIRATION);
    }

    /** {@return whether it can be submitted again; null unless it was rejected} */
    public @Nullable Boolean editAllowed() {
        return get(EDIT_ALLOWED);
    }

    /** {@return the reasons of a rejection; unmodifiable, empty in any other status} */
    public List<ComplianceError> rejectionReasons() {
        return get(REJECTION_REASONS);
    }

    /** {@return the ID that the customer gave it; null for none} */
    public @Nullable String externalReferenceId() {
        return get(EXTERNAL_REFERENCE_ID);
    }

    /** {@return the registration number of the business} */
    public @Nullable String businessRegistrationNumber() {
        return get(BUSINESS_REGISTRATION_NUMBER);
    }

    /** {@return the kind of registration number, for example {@code EIN}} */
    public @Nullable String businessRegistrationAuthority() {
        return get(BUSINESS_REGISTRATION_AUTHORITY);
    }

    /** {@return the country in which the business is registered} */
    public @Nullable String businessRegistrationCountry() {
        return get(BUSINESS_REGISTRATION_COUNTRY);
    }

    /** {@return {@code PRIVATE_PROFIT}, {@code PUBLIC_PROFIT}, {@code SOLE_PROPRIETOR}, {@code NON_PROFIT} or {@code GOVERNMENT}} */
    public String businessType() {
        return get(BUSINESS_TYPE);
    }

    /** {@return the phone number of the business} */
    public @Nullable String businessRegistrationPhoneNumber() {
        return get(BUSINESS_REGISTRATION_PHONE_NUMBER);
    }

    /** {@return the trade name of the business} */
    public @Nullable String doingBusinessAs() {
        return get(DOING_BUSINESS_AS);
    }

    /** {@return whether the messages are for adults only} */
    public @Nullable Boolean ageGatedContent() {
        return get(AGE_GATED_CONTENT);
    }

    /** {@return an example of the reply to a request for help} */
    public @Nullable String helpMessageSample() {
        return get(HELP_MESSAGE_SAMPLE);
    }

    /** {@return the reply to an opt-in} */
    public @Nullable String optInConfirmationMessage() {
        return get(OPT_IN_CONFIRMATION_MESSAGE);
    }

    /** {@return the words by which consumers opt in; unmodifiable, may be empty} */
    public List<String> optInKeywords() {
        return get(OPT_IN_KEYWORDS);
    }

    /** {@return the URL of the privacy policy} */
    public @Nullable String privacyPolicyUrl() {
        return get(PRIVACY_POLICY_URL);
    }

    /** {@return the URL of the terms and conditions} */
    public @Nullable String termsAndConditionsUrl() {
        return get(TERMS_AND_CONDITIONS_URL);
    }

    /** {@return the number in E.164} */
    public String tollfreePhoneNumber() {
        return get(TOLLFREE_PHONE_NUMBER);
    }

    /** {@return the token from the vetting provider} */
    public @Nullable String vettingId() {
        return get(VETTING_ID);
    }

    /** {@return {@code CAMPAIGN_VERIFY}} */
    public @Nullable String vettingProvider() {
        return get(VETTING_PROVIDER);
    }
}
