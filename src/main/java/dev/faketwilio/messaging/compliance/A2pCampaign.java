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
 * A US A2P 10DLC campaign: what the messages of a Messaging Service are for. A Service has one campaign at most. All campaigns have the same SID.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/usapptoperson-resource">Twilio's page for the resource</a>
 */
public final class A2pCampaign extends TwilioResource {

    private static final Shape<A2pCampaign> SHAPE = Shape.of("campaign", A2pCampaign::new);

    /** The resource type with all properties. */
    public static final ResourceType<A2pCampaign> TYPE = SHAPE;

    /** {@link #SHARED_SID}. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the brand; null for an externally registered campaign. */
    public static final Property<@Nullable String> BRAND_REGISTRATION_SID = SHAPE.property("brand_registration_sid");

    /** The SID of the Service, by which the campaign is found. */
    public static final Property<String> MESSAGING_SERVICE_SID = SHAPE.property("messaging_service_sid");

    /** What the messages are for, 40 to 4096 characters; null for an externally registered campaign. */
    public static final Property<@Nullable String> DESCRIPTION = SHAPE.property("description");

    /** 2 to 5 examples of 20 to 1024 characters; unmodifiable, empty for an externally registered campaign. */
    public static final Property<List<String>> MESSAGE_SAMPLES = SHAPE.property("message_samples");

    /** For example {@code MARKETING}; null for an externally registered campaign. */
    public static final Property<@Nullable String> USECASE = SHAPE.property("us_app_to_person_usecase");

    /** True if the messages contain links. */
    public static final Property<Boolean> HAS_EMBEDDED_LINKS = SHAPE.property("has_embedded_links");

    /** True if the messages contain phone numbers. */
    public static final Property<Boolean> HAS_EMBEDDED_PHONE = SHAPE.property("has_embedded_phone");

    /** True if consumers opt in. */
    public static final Property<Boolean> SUBSCRIBER_OPT_IN = SHAPE.property("subscriber_opt_in");

    /** True if the messages are for adults only. */
    public static final Property<Boolean> AGE_GATED = SHAPE.property("age_gated");

    /** True if the messages are about loans. */
    public static final Property<Boolean> DIRECT_LENDING = SHAPE.property("direct_lending");

    /** The status of the registration. */
    public static final Property<Status> STATUS = SHAPE.property("campaign_status", Words.UPPER);

    /** The ID from The Campaign Registry; null until the approval, except for an externally registered campaign. */
    public static final Property<@Nullable String> CAMPAIGN_ID = SHAPE.property("campaign_id");

    /** True for a campaign that was registered elsewhere and brought to Twilio. */
    public static final Property<Boolean> EXTERNALLY_REGISTERED = SHAPE.property("is_externally_registered");

    /** How consumers opt in, 40 to 2048 characters; null for an externally registered campaign. */
    public static final Property<@Nullable String> MESSAGE_FLOW = SHAPE.property("message_flow");

    /** The reply to an opt-in, 20 to 320 characters; null for none. */
    public static final Property<@Nullable String> OPT_IN_MESSAGE = SHAPE.property("opt_in_message");

    /** The reply to an opt-out, 20 to 320 characters; null for none. */
    public static final Property<@Nullable String> OPT_OUT_MESSAGE = SHAPE.property("opt_out_message");

    /** The reply to a request for help, 20 to 320 characters; null for none. */
    public static final Property<@Nullable String> HELP_MESSAGE = SHAPE.property("help_message");

    /** The words by which consumers opt in; unmodifiable, may be empty. */
    public static final Property<List<String>> OPT_IN_KEYWORDS = SHAPE.property("opt_in_keywords");

    /** The words by which consumers opt out; unmodifiable, may be empty. */
    public static final Property<List<String>> OPT_OUT_KEYWORDS = SHAPE.property("opt_out_keywords");

    /** The words by which consumers ask for help; unmodifiable, may be empty. */
    public static final Property<List<String>> HELP_KEYWORDS = SHAPE.property("help_keywords");

    /** The URL of the privacy policy; null for none. */
    public static final Property<@Nullable String> PRIVACY_POLICY_URL = SHAPE.property("privacy_policy_url");

    /** The URL of the terms and conditions; null for none. */
    public static final Property<@Nullable String> TERMS_AND_CONDITIONS_URL =
            SHAPE.property("terms_and_conditions_url");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** True for the campaign of a brand that is for tests only. */
    public static final Property<Boolean> MOCK = SHAPE.property("mock");

    /** The reasons of a failure; unmodifiable, empty in any other status. */
    public static final Property<List<ComplianceError>> ERRORS = SHAPE.property("errors");

    /** The SID of every campaign, in all accounts. */
    public static final String SHARED_SID = "QE2c6890da8086d771620e9b13fadeba0b";

    /** The status of a registration. */
    public enum Status {
        /** It has been submitted. */
        PENDING,
        /** The carriers are reviewing it. */
        IN_PROGRESS,
        /** The Service's numbers can send. */
        VERIFIED,
        /** It was refused; an update submits it again. */
        FAILED,
        /** It cannot send any more; the API cannot change that. */
        SUSPENDED
    }

    private static final String ALL = "/v1/Services/{MessagingServiceSid}/Compliance/Usa2p";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Services/{MessagingServiceSid}/Compliance/Usa2p}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateUsAppToPerson", ALL);

    /** {@code GET /v1/Services/{MessagingServiceSid}/Compliance/Usa2p}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListUsAppToPerson", ALL);

    /** {@code GET /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchUsAppToPerson", ONE);

    /** {@code POST /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}}: submits a failed campaign again. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateUsAppToPerson", ONE);

    /** {@code DELETE /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteUsAppToPerson", ONE);

    /** {@code GET /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/Usecases}. */
    public static final Operation FETCH_USECASES =
            Operation.get(Product.MESSAGING, "FetchUsAppToPersonUsecase", ALL + "/Usecases");

    A2pCampaign(Values values) {
        super(values);
    }

    /** {@return {@link #SHARED_SID}} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the brand; null for an externally registered campaign} */
    public @Nullable String brandRegistrationSid() {
        return get(BRAND_REGISTRATION_SID);
    }

    /** {@return the SID of the Service, by which the campaign is found} */
    public String messagingServiceSid() {
        return get(MESSAGING_SERVICE_SID);
    }

    /** {@return what the messages are for, 40 to 4096 characters; null for an externally registered campaign} */
    public @Nullable String description() {
        return get(DESCRIPTION);
    }

    /** {@return 2 to 5 examples of 20 to 1024 characters; unmodifiable, empty for an externally registered campaign} */
    public List<String> messageSamples() {
        return get(MESSAGE_SAMPLES);
    }

    /** {@return for example {@code MARKETING}; null for an externally registered campaign} */
    public @Nullable String usecase() {
        return get(USECASE);
    }

    /** {@return whether the messages contain links} */
    public boolean hasEmbeddedLinks() {
        return get(HAS_EMBEDDED_LINKS);
    }

    /** {@return whether the messages contain phone numbers} */
    public boolean hasEmbeddedPhone() {
        return get(HAS_EMBEDDED_PHONE);
    }

    /** {@return whether consumers opt in} */
    public boolean subscriberOptIn() {
        return get(SUBSCRIBER_OPT_IN);
    }

    /** {@return whether the messages are for adults only} */
    public boolean ageGated() {
        return get(AGE_GATED);
    }

    /** {@return whether the messages are about loans} */
    public boolean directLending() {
        return get(DIRECT_LENDING);
    }

    /** {@return the status of the registration} */
    public Status status() {
        return get(STATUS);
    }

    /** {@return the ID from The Campaign Registry; null until the approval, except for an externally registered campaign} */
    public @Nullable String campaignId() {
        return get(CAMPAIGN_ID);
    }

    /** {@return whether the campaign was registered elsewhere and brought to Twilio} */
    public boolean externallyRegistered() {
        return get(EXTERNALLY_REGISTERED);
    }

    /** {@return how consumers opt in, 40 to 2048 characters; null for an externally registered campaign} */
    public @Nullable String messageFlow() {
        return get(MESSAGE_FLOW);
    }

    /** {@return the reply to an opt-in, 20 to 320 characters; null for none} */
    public @Nullable String optInMessage() {
        return get(OPT_IN_MESSAGE);
    }

    /** {@return the reply to an opt-out, 20 to 320 characters; null for none} */
    public @Nullable String optOutMessage() {
        return get(OPT_OUT_MESSAGE);
    }

    /** {@return the reply to a request for help, 20 to 320 characters; null for none} */
    public @Nullable String helpMessage() {
        return get(HELP_MESSAGE);
    }

    /** {@return the words by which consumers opt in; unmodifiable, may be empty} */
    public List<String> optInKeywords() {
        return get(OPT_IN_KEYWORDS);
    }

    /** {@return the words by which consumers opt out; unmodifiable, may be empty} */
    public List<String> optOutKeywords() {
        return get(OPT_OUT_KEYWORDS);
    }

    /** {@return the words by which consumers ask for help; unmodifiable, may be empty} */
    public List<String> helpKeywords() {
        return get(HELP_KEYWORDS);
    }

    /** {@return the URL of the privacy policy; null for none} */
    public @Nullable String privacyPolicyUrl() {
        return get(PRIVACY_POLICY_URL);
    }

    /** {@return the URL of the terms and conditions; null for none} */
    public @Nullable String termsAndConditionsUrl() {
        return get(TERMS_AND_CONDITIONS_URL);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }

    /** {@return whether its brand is for tests only} */
    public boolean mock() {
        return get(MOCK);
    }

    /** {@return the reasons of a failure; unmodifiable, empty in any other status} */
    public List<ComplianceError> errors() {
        return get(ERRORS);
    }
}
