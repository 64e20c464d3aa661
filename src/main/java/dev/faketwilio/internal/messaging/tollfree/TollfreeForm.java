package dev.faketwilio.internal.messaging.tollfree;

import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
import dev.faketwilio.messaging.compliance.TollfreeVerification.Approval;
import dev.faketwilio.messaging.compliance.TollfreeVerification.Rejection;
import org.jspecify.annotations.Nullable;

/** How a toll-free verification is written: contract/messaging.md 11. */
final class TollfreeForm {

    private TollfreeForm() {}

    static void write(TollfreeVerification verification, Representation json) {
        Approval approval = verification.approval();
        json.sids(verification.sid())
                .text("regulated_item_sid", approval == null ? null : approval.regulatedItemSid())
                .text("customer_profile_sid", verification.customerProfileSid())
                .text("trust_product_sid", trustProductSid(verification))
                .text("status", verification.status().name())
                .dates(verification.dateCreated(), verification.dateUpdated());
        BusinessParameters.write(verification.business(), json);
        UsageParameters.write(verification.usage(), json);
        json.text("tollfree_phone_number_sid", verification.tollfreePhoneNumberSid());
        write(verification.rejection(), json);
        json.object("resource_links", links -> links(verification, links))
                .url("/v1/Tollfree/Verifications/" + verification.sid())
                .text("external_reference_id", verification.externalReferenceId());
        BusinessParameters.writeRegistration(verification.business(), json);
        UsageParameters.writeMore(verification.usage(), json);
        json.text("tollfree_phone_number", verification.tollfreePhoneNumber())
                .text("vetting_id", verification.usage().vettingId())
                .text("vetting_id_expiration", null)
                .text("vetting_provider", verification.usage().vettingProvider());
    }

    /** The single reason and code are those of before there could be several. */
    private static void write(@Nullable Rejection rejection, Representation json) {
        if (rejection == null) {
            json.text("rejection_reason", null)
                    .text("error_code", null)
                    .text("edit_expiration", null)
                    .text("edit_allowed", null)
                    .text("rejection_reasons", null);
            return;
        }
        ComplianceError first = rejection.reasons().get(0);
        json.text("rejection_reason", first.description())
                .number("error_code", first.code())
                .date("edit_expiration", rejection.editExpiration())
                .flag("edit_allowed", rejection.editAllowed())
                // assumed: the keys; Twilio's documents call the array one of reasons and codes
                .array(
                        "rejection_reasons",
                        rejection.reasons(),
                        (reason, element) ->
                                element.text("reason", reason.description()).number("code", reason.code()));
    }

    /** They lead to another product of Twilio's, which the fake does not have. */
    private static void links(TollfreeVerification verification, Representation links) {
        Approval approval = verification.approval();
        if (approval != null) {
            String trustProduct = "https://trusthub.twilio.com/v1/TrustProducts/" + approval.trustProductSid();
            if (verification.customerProfileSid() != null) {
                links.text(
                        "customer_profile",
                        "https://trusthub.twilio.com/v1/CustomerProfiles/" + verification.customerProfileSid());
            }
            links.text("trust_product", trustProduct)
                    .text(
                            "channel_endpoint_assignment",
                            trustProduct + "/ChannelEndpointAssignments/" + approval.regulatedItemSid());
        }
    }

    static @Nullable String trustProductSid(TollfreeVerification verification) {
        Approval approval = verification.approval();
        return approval == null ? null : approval.trustProductSid();
    }
}
