package dev.faketwilio.internal.messaging.tollfree;

import static dev.faketwilio.internal.engine.Rule.choice;
import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.list;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.ADDITIONAL_INFORMATION;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.AGE_GATED_CONTENT;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_CITY;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_CONTACT_EMAIL;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_CONTACT_FIRST_NAME;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_CONTACT_LAST_NAME;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_CONTACT_PHONE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_COUNTRY;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_NAME;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_POSTAL_CODE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_REGISTRATION_AUTHORITY;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_REGISTRATION_COUNTRY;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_REGISTRATION_NUMBER;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_REGISTRATION_PHONE_NUMBER;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_STATE_PROVINCE_REGION;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_STREET_ADDRESS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_STREET_ADDRESS2;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_TYPE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.BUSINESS_WEBSITE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.CUSTOMER_PROFILE_SID;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.DOING_BUSINESS_AS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.EDIT_ALLOWED;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.EDIT_EXPIRATION;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.EXTERNAL_REFERENCE_ID;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.HELP_MESSAGE_SAMPLE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.MESSAGE_VOLUME;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.NOTIFICATION_EMAIL;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.OPT_IN_CONFIRMATION_MESSAGE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.OPT_IN_IMAGE_URLS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.OPT_IN_KEYWORDS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.OPT_IN_TYPE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.PRIVACY_POLICY_URL;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.PRODUCTION_MESSAGE_SAMPLE;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.REGULATED_ITEM_SID;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.REJECTION_REASONS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.STATUS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.TERMS_AND_CONDITIONS_URL;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.TOLLFREE_PHONE_NUMBER;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.TOLLFREE_PHONE_NUMBER_SID;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.TRUST_PRODUCT_SID;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.USE_CASE_CATEGORIES;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.USE_CASE_SUMMARY;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.VETTING_ID;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.VETTING_PROVIDER;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.messaging.compliance.Review;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** {@code /v1/Tollfree/Verifications}: everything the fake knows of toll-free verification (contract/messaging.md 11). */
public final class TollfreeVerificationResource implements Resource {

    public static final Table<TollFreeNumberVerification> TABLE =
            Table.of("toll-free verification", TollFreeNumberVerification::sid);

    /** assumed: five days. */
    public static final Review<TollFreeNumberVerification, Status> REVIEW = Review.of(
                    TollFreeNumberVerification.TYPE,
                    TABLE,
                    STATUS,
                    new Review.Course<>(
                            Duration.ofDays(5), Status.PENDING_REVIEW, Status.IN_REVIEW, Status.TWILIO_APPROVED))
            .entering(TollfreeSteps::enter);

    private static final String SOLE_PROPRIETOR = "SOLE_PROPRIETOR";
    private static final String[] BUSINESS_TYPES = {
        "PRIVATE_PROFIT", "PUBLIC_PROFIT", SOLE_PROPRIETOR, "NON_PROFIT", "GOVERNMENT"
    };
    private static final String[] AUTHORITIES = {
        "EIN",
        "CBN",
        "CRN",
        "PROVINCIAL_NUMBER",
        "VAT",
        "ACN",
        "ABN",
        "BRN",
        "SIREN",
        "SIRET",
        "NZBN",
        "USt-IdNr",
        "CIF",
        "NIF",
        "CNPJ",
        "UID",
        "NEQ",
        "OTHER"
    };
    private static final String[] CATEGORIES = {
        "TWO_FACTOR_AUTHENTICATION",
        "ACCOUNT_NOTIFICATIONS",
        "CUSTOMER_CARE",
        "CHARITY_NONPROFIT",
        "DELIVERY_NOTIFICATIONS",
        "FRAUD_ALERT_MESSAGING",
        "EVENTS",
        "HIGHER_EDUCATION",
        "K12",
        "MARKETING",
        "POLLING_AND_VOTING_NON_POLITICAL",
        "POLITICAL_ELECTION_CAMPAIGNS",
        "PUBLIC_SERVICE_ANNOUNCEMENT",
        "SECURITY_ALERT"
    };
    private static final String[] OPT_IN_TYPES = {
        "VERBAL", "WEB_FORM", "PAPER_FORM", "VIA_TEXT", "MOBILE_QR_CODE", "IMPORT", "IMPORT_PLEASE_REPLACE"
    };

    private static final Parameter<String> NUMBER_FILTER =
            Parameter.sid("TollfreePhoneNumberSid", "PN").refusedWith(ComplianceErrors.INVALID_TOLLFREE_NUMBER);
    // assumed: filters are refused in the form of 0.13, too
    private static final Parameter<String> STATUS_FILTER = Parameter.choice(
                    "Status", "PENDING_REVIEW", "IN_REVIEW", "TWILIO_APPROVED", "TWILIO_REJECTED")
            .refusedWith(ComplianceErrors.INVALID_VERIFICATION, ComplianceErrors.words("Status"));
    private static final Parameter<String> REFERENCE_FILTER = Parameter.text("ExternalReferenceId", Integer.MAX_VALUE);
    private static final Parameter<Boolean> INCLUDE_SUB_ACCOUNTS = Parameter.flag("IncludeSubAccounts")
            .refusedWith(ComplianceErrors.INVALID_VERIFICATION, ComplianceErrors.words("IncludeSubAccounts"));
    private static final Parameter<String> TRUST_PRODUCT_FILTER = Parameter.text("TrustProductSid", Integer.MAX_VALUE);
    private static final List<String> FILTERS =
            List.of("Status", "ExternalReferenceId", "TollfreePhoneNumberSid", "IncludeSubAccounts", "TrustProductSid");

    @Override
    public Declaration<TollFreeNumberVerification> declaration() {
        return properties()
                .keeping(REVIEW.submissions())
                .create(TollFreeNumberVerification.CREATE, TollfreeVerificationResource::create)
                .list(TollFreeNumberVerification.LIST, "verifications", FILTERS, TollfreeVerificationResource::filter)
                .fetch(TollFreeNumberVerification.FETCH)
                .update(TollFreeNumberVerification.UPDATE, 202, TollfreeVerificationResource::submitAgain)
                // assumed: in any state
                .delete(TollFreeNumberVerification.DELETE)
                .whenSeen(REVIEW::progressed)
                .asTimePasses(TollfreeVerificationResource::passing);
    }

    /** assumed: any texts, URLs too; no rules but the words of choices and the length of the vetting ID are known. */
    private static Declaration<TollFreeNumberVerification> properties() {
        return Declaration.of(TollFreeNumberVerification.TYPE, TABLE, "VerificationSid")
                // section 0.13
                .refusing(name -> ComplianceErrors.INVALID_VERIFICATION.exception(ComplianceErrors.words(name)))
                .sid("HH")
                .property(REGULATED_ITEM_SID, stored())
                .property(CUSTOMER_PROFILE_SID, sid("BU").clearable().fixed())
                .property(TRUST_PRODUCT_SID, stored())
                .property(STATUS, Rule.<Status>stored().byDefault(Status.PENDING_REVIEW))
                .dates()
                .property(BUSINESS_NAME, text().required())
                .property(BUSINESS_STREET_ADDRESS, text().clearable())
                .property(BUSINESS_STREET_ADDRESS2, text().clearable())
                .property(BUSINESS_CITY, text().clearable())
                .property(BUSINESS_STATE_PROVINCE_REGION, text().clearable())
                .property(BUSINESS_POSTAL_CODE, text().clearable())
                .property(BUSINESS_COUNTRY, country())
                .property(BUSINESS_WEBSITE, text().required())
                .property(BUSINESS_CONTACT_FIRST_NAME, text().clearable())
                .property(BUSINESS_CONTACT_LAST_NAME, text().clearable())
                .property(BUSINESS_CONTACT_EMAIL, text().clearable())
                .property(BUSINESS_CONTACT_PHONE, text().clearable())
                .property(NOTIFICATION_EMAIL, text().required())
                .property(USE_CASE_CATEGORIES, list(choice(CATEGORIES)).required())
                .property(USE_CASE_SUMMARY, text().required())
                .property(PRODUCTION_MESSAGE_SAMPLE, text().required())
                .property(OPT_IN_IMAGE_URLS, list(text()).required())
                .property(OPT_IN_TYPE, choice(OPT_IN_TYPES).required())
                .property(MESSAGE_VOLUME, text().required())
                .property(ADDITIONAL_INFORMATION, text().clearable())
                .property(
                        TOLLFREE_PHONE_NUMBER_SID,
                        sid("PN").required().fixed().refusedWith(ComplianceErrors.INVALID_TOLLFREE_NUMBER))
                .also(TollfreeVerificationResource::writeFirstReason)
                .property(EDIT_EXPIRATION, stored())
                .property(EDIT_ALLOWED, stored())
                .property(
                        REJECTION_REASONS,
                        Rule.<List<ComplianceError>>stored().byDefault(List.of()),
                        TollfreeVerificationResource::writeReasons)
                .also(TollfreeVerificationResource::writeLinks)
                .url(TollFreeNumberVerification.FETCH)
                .property(EXTERNAL_REFERENCE_ID, text().clearable().fixed())
                .property(BUSINESS_REGISTRATION_NUMBER, text().clearable())
                .property(BUSINESS_REGISTRATION_AUTHORITY, choice(AUTHORITIES).clearable())
                .property(BUSINESS_REGISTRATION_COUNTRY, country())
                .property(BUSINESS_TYPE, choice(BUSINESS_TYPES).clearable())
                .property(BUSINESS_REGISTRATION_PHONE_NUMBER, text().clearable())
                .property(DOING_BUSINESS_AS, text().clearable())
                .property(AGE_GATED_CONTENT, flag().clearable())
                .property(HELP_MESSAGE_SAMPLE, text().clearable())
                .property(OPT_IN_CONFIRMATION_MESSAGE, text().clearable())
                .property(OPT_IN_KEYWORDS, list(text()))
                .property(PRIVACY_POLICY_URL, text().clearable())
                .property(TERMS_AND_CONDITIONS_URL, text().clearable())
                .property(TOLLFREE_PHONE_NUMBER, stored())
                .property(VETTING_ID, text(500).clearable())
                .constant("vetting_id_expiration", null)
                .property(VETTING_PROVIDER, choice("CAMPAIGN_VERIFY").clearable());
    }

    /** assumed: one of ISO 3166-1 alpha-2. */
    private static Rule<String> country() {
        return text(2).where(NumberingPlan::isIsoCountry).clearable();
    }

    private static void create(Draft<TollFreeNumberVerification> verification, Call call) {
        refuseUnregistered(verification);
        AccountPhoneNumber number = number(verification.get(TOLLFREE_PHONE_NUMBER_SID), call.transaction());
        verification.set(TOLLFREE_PHONE_NUMBER, number.phoneNumber());
        REVIEW.submit(verification, call);
    }

    /** Section 0.14: all but sole proprietors are registered somewhere. */
    private static void refuseUnregistered(Draft<TollFreeNumberVerification> verification) {
        String type = verification.get(BUSINESS_TYPE);
        boolean registered = verification.get(BUSINESS_REGISTRATION_NUMBER) != null
                && verification.get(BUSINESS_REGISTRATION_AUTHORITY) != null
                && verification.get(BUSINESS_REGISTRATION_COUNTRY) != null;
        if (type == null || !(type.equals(SOLE_PROPRIETOR) || registered)) {
            throw ComplianceErrors.BUSINESS_NOT_REGISTERED.exception();
        }
    }

    /** assumed: any number may be verified as often as one likes, but none that is not toll-free. */
    private static AccountPhoneNumber number(String sid, Transaction transaction) {
        AccountPhoneNumber number = transaction.find(IncomingPhoneNumberResource.TABLE, sid);
        if (number == null) {
            throw ComplianceErrors.NUMBER_NOT_IN_INVENTORY.exception();
        }
        if (number.type() != AccountPhoneNumber.Type.TOLL_FREE) {
            throw ComplianceErrors.INVALID_TOLLFREE_NUMBER.exception();
        }
        return number;
    }

    /** assumed: bad values are refused first, as in updates of campaigns. */
    private static void submitAgain(Draft<TollFreeNumberVerification> verification, Call call) {
        if (verification.get(EDIT_EXPIRATION) == null) {
            throw ComplianceErrors.VERIFICATION_NOT_EDITABLE.exception();
        }
        if (!Boolean.TRUE.equals(verification.get(EDIT_ALLOWED))) {
            throw ComplianceErrors.EDIT_TIME_EXPIRED.exception();
        }
        refuseUnregistered(verification);
        REVIEW.submit(verification, call);
    }

    private static Predicate<TollFreeNumberVerification> filter(Call call) {
        String numberSid = call.optional(NUMBER_FILTER);
        String status = call.optional(STATUS_FILTER);
        String reference = call.optional(REFERENCE_FILTER);
        // there are no subaccounts
        call.optional(INCLUDE_SUB_ACCOUNTS);
        List<String> trustProducts = call.all(TRUST_PRODUCT_FILTER);
        return verification -> (numberSid == null || numberSid.equals(verification.tollfreePhoneNumberSid()))
                && (status == null || status.equals(verification.status().name()))
                && (reference == null || reference.equals(verification.externalReferenceId()))
                && (trustProducts.isEmpty() || trustProducts.contains(verification.trustProductSid()));
    }

    private static void passing(Transaction transaction) {
        REVIEW.pass(transaction);
        transaction.state().all(TABLE).forEach(each -> TollfreeSteps.close(each, transaction));
    }

    /** The single reason and code are those of before there could be several. */
    private static void writeFirstReason(TollFreeNumberVerification verification, Representation json) {
        ComplianceError first =
                verification.rejectionReasons().stream().findFirst().orElse(null);
        json.text("rejection_reason", first == null ? null : first.description())
                .number("error_code", first == null ? null : (Integer) first.code());
    }

    /** assumed: the keys; Twilio's documents call the array one of reasons and codes. */
    private static void writeReasons(List<ComplianceError> reasons, Representation json) {
        if (reasons.isEmpty()) {
            json.text("rejection_reasons", null);
            return;
        }
        json.array(
                "rejection_reasons",
                reasons,
                (reason, element) ->
                        element.text("reason", reason.description()).number("code", reason.code()));
    }

    /** They lead to another product of Twilio's, which the fake does not have; there are none before an approval. */
    private static void writeLinks(TollFreeNumberVerification verification, Representation json) {
        String trustProduct = "https://trusthub.twilio.com/v1/TrustProducts/" + verification.trustProductSid();
        json.object("resource_links", links -> {
            if (verification.trustProductSid() == null) {
                return;
            }
            if (verification.customerProfileSid() != null) {
                links.text(
                        "customer_profile",
                        "https://trusthub.twilio.com/v1/CustomerProfiles/" + verification.customerProfileSid());
            }
            links.text("trust_product", trustProduct)
                    .text(
                            "channel_endpoint_assignment",
                            trustProduct + "/ChannelEndpointAssignments/" + verification.regulatedItemSid());
        });
    }
}
