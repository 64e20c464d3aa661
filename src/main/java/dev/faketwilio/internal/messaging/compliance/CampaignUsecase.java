package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.messaging.compliance.A2pBrand;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What campaigns can be for.
 *
 * @param code by which a campaign says so
 * @param name what people call it
 * @param description what belongs to it
 * @param postApprovalRequired whether the carriers have to approve it by themselves
 */
record CampaignUsecase(String code, String name, String description, boolean postApprovalRequired) {

    /** The only use case of a sole proprietor's brand, and of no other. */
    static final String SOLE_PROPRIETOR = "SOLE_PROPRIETOR";

    /** Section 9.5. */
    private static final List<CampaignUsecase> STANDARD = List.of(
            new CampaignUsecase(
                    "2FA",
                    "Two-Factor authentication (2FA)",
                    "Two-Factor authentication, one-time use password, password reset",
                    false),
            new CampaignUsecase(
                    "ACCOUNT_NOTIFICATION",
                    "Account Notification",
                    "All reminders, alerts, and notifications. (Examples include: flight delayed, hotel booked, appointment reminders.)",
                    false),
            new CampaignUsecase(
                    "AGENTS_FRANCHISES",
                    "Agents and Franchises",
                    "For brands that have multiple agents, franchises or offices in the same brand vertical, but require individual localised numbers per agent/location/office.",
                    true),
            new CampaignUsecase(
                    "CHARITY", "Charity", "Includes:  5013C Charity\nDoes not include: Religious organizations", false),
            new CampaignUsecase(
                    "PROXY",
                    "Proxy",
                    "Peer-to-peer app-based group messaging with proxy/pooled numbers (For example: GroupMe)\nSupporting personalized services and non-exposure of personal numbers for enterprise or A2P communications. (Examples include: Uber and AirBnb.)",
                    true),
            new CampaignUsecase(
                    "CUSTOMER_CARE",
                    "Customer Care",
                    "All customer care messaging, including account management and support",
                    false),
            new CampaignUsecase(
                    "DELIVERY_NOTIFICATION",
                    "Delivery Notification",
                    "Information about the status of the delivery of a product or service",
                    false),
            new CampaignUsecase(
                    "EMERGENCY",
                    "Emergency",
                    "Notification services designed to support public safety / health during natural disasters, armed conflicts, pandemics and other national or regional emergencies",
                    true),
            new CampaignUsecase("FRAUD_ALERT", "Fraud Alert Messaging", "Fraud alert notification", false),
            new CampaignUsecase(
                    "HIGHER_EDUCATION",
                    "Higher Education",
                    "For campaigns created on behalf of Colleges or Universities and will also include School Districts etc that fall outside of any \"free to the consumer\" messaging model",
                    false),
            new CampaignUsecase(
                    "K12_EDUCATION",
                    "K-12 Education",
                    "Campaigns created for messaging platforms that support schools from grades K-12 and distance learning centers. This is not for Post-Secondary schools.",
                    true),
            new CampaignUsecase(
                    "LOW_VOLUME",
                    "Low Volume Mixed",
                    "Low throughput, any combination of use-cases. Examples include:  test, demo accounts",
                    false),
            new CampaignUsecase(
                    "MARKETING", "Marketing", "Any communication with marketing and/or promotional content", false),
            new CampaignUsecase(
                    "MIXED", "Mixed", "Mixed messaging reserved for specific consumer service industry", false),
            new CampaignUsecase(
                    "POLITICAL",
                    "Political",
                    "Part of organized effort to influence decision making of specific group. All campaigns to be verified",
                    false),
            new CampaignUsecase("POLLING_VOTING", "Polling and voting", "Polling and voting", false),
            new CampaignUsecase(
                    "PUBLIC_SERVICE_ANNOUNCEMENT",
                    "Public Service Announcement",
                    "An informational message that is meant to raise the audience awareness about an important issue",
                    false),
            new CampaignUsecase(
                    "SECURITY_ALERT",
                    "Security Alert",
                    "A notification that the security of a system, either software or hardware, has been compromised in some way and there is an action you need to take",
                    false),
            new CampaignUsecase(
                    "SOCIAL",
                    "Social",
                    "Communication within or between closed communities (For example: influencers alerts)",
                    true),
            new CampaignUsecase("SWEEPSTAKE", "Sweepstake", "Sweepstake", true));

    /** assumed: name and description. */
    private static final List<CampaignUsecase> OF_SOLE_PROPRIETORS = List.of(new CampaignUsecase(
            SOLE_PROPRIETOR, "Sole Proprietor", "Low volume messaging of a person without a tax ID", false));

    private static final Set<String> STANDARD_CODES = codes(STANDARD);
    private static final Set<String> CODES_OF_SOLE_PROPRIETORS = codes(OF_SOLE_PROPRIETORS);

    private static Set<String> codes(List<CampaignUsecase> usecases) {
        return usecases.stream().map(CampaignUsecase::code).collect(Collectors.toUnmodifiableSet());
    }

    private static List<CampaignUsecase> all(A2pBrand.Type brand) {
        return brand == A2pBrand.Type.SOLE_PROPRIETOR ? OF_SOLE_PROPRIETORS : STANDARD;
    }

    /** Returns what campaigns of such a brand can say. */
    static Set<String> codes(A2pBrand.Type brand) {
        return brand == A2pBrand.Type.SOLE_PROPRIETOR ? CODES_OF_SOLE_PROPRIETORS : STANDARD_CODES;
    }

    /** Returns what campaigns of such a brand can be for. */
    static Consumer<Representation> of(A2pBrand.Type brand) {
        return json -> json.array("us_app_to_person_usecases", all(brand), CampaignUsecase::write);
    }

    private static void write(CampaignUsecase usecase, Representation json) {
        json.text("code", usecase.code)
                .text("name", usecase.name)
                .text("description", usecase.description)
                .flag("post_approval_required", usecase.postApprovalRequired);
    }
}
