package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.list;
import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.internal.engine.Rule.url;
import static dev.faketwilio.messaging.compliance.A2pCampaign.AGE_GATED;
import static dev.faketwilio.messaging.compliance.A2pCampaign.BRAND_REGISTRATION_SID;
import static dev.faketwilio.messaging.compliance.A2pCampaign.CAMPAIGN_ID;
import static dev.faketwilio.messaging.compliance.A2pCampaign.DESCRIPTION;
import static dev.faketwilio.messaging.compliance.A2pCampaign.DIRECT_LENDING;
import static dev.faketwilio.messaging.compliance.A2pCampaign.ERRORS;
import static dev.faketwilio.messaging.compliance.A2pCampaign.EXTERNALLY_REGISTERED;
import static dev.faketwilio.messaging.compliance.A2pCampaign.HAS_EMBEDDED_LINKS;
import static dev.faketwilio.messaging.compliance.A2pCampaign.HAS_EMBEDDED_PHONE;
import static dev.faketwilio.messaging.compliance.A2pCampaign.HELP_KEYWORDS;
import static dev.faketwilio.messaging.compliance.A2pCampaign.HELP_MESSAGE;
import static dev.faketwilio.messaging.compliance.A2pCampaign.MESSAGE_FLOW;
import static dev.faketwilio.messaging.compliance.A2pCampaign.MESSAGE_SAMPLES;
import static dev.faketwilio.messaging.compliance.A2pCampaign.MESSAGING_SERVICE_SID;
import static dev.faketwilio.messaging.compliance.A2pCampaign.MOCK;
import static dev.faketwilio.messaging.compliance.A2pCampaign.OPT_IN_KEYWORDS;
import static dev.faketwilio.messaging.compliance.A2pCampaign.OPT_IN_MESSAGE;
import static dev.faketwilio.messaging.compliance.A2pCampaign.OPT_OUT_KEYWORDS;
import static dev.faketwilio.messaging.compliance.A2pCampaign.OPT_OUT_MESSAGE;
import static dev.faketwilio.messaging.compliance.A2pCampaign.PRIVACY_POLICY_URL;
import static dev.faketwilio.messaging.compliance.A2pCampaign.SHARED_SID;
import static dev.faketwilio.messaging.compliance.A2pCampaign.SID;
import static dev.faketwilio.messaging.compliance.A2pCampaign.STATUS;
import static dev.faketwilio.messaging.compliance.A2pCampaign.SUBSCRIBER_OPT_IN;
import static dev.faketwilio.messaging.compliance.A2pCampaign.TERMS_AND_CONDITIONS_URL;
import static dev.faketwilio.messaging.compliance.A2pCampaign.USECASE;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.A2pCampaign.Status;
import dev.faketwilio.messaging.compliance.ComplianceError;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/Services/{MessagingServiceSid}/Compliance/Usa2p}: everything the fake knows about campaigns
 * (contract/messaging.md 9).
 */
public final class CampaignResource implements Resource {

    public static final Table<A2pCampaign> TABLE =
            Table.onePer(ServiceResource.TABLE, "campaign", A2pCampaign::messagingServiceSid, A2pCampaign::sid);

    /** assumed: five days. */
    public static final Review<A2pCampaign, Status> REVIEW = Review.of(
                    A2pCampaign.TYPE,
                    TABLE,
                    STATUS,
                    new Review.Course<>(Duration.ofDays(5), Status.PENDING, Status.IN_PROGRESS, Status.VERIFIED))
            .approvingAtOnce(campaign -> campaign.get(MOCK))
            .entering(CampaignSteps::enter);

    /** Section 9.3. */
    private static final Duration LIFE_OF_MOCKS = Duration.ofDays(30);

    private static final int MOST_CHARACTERS_OF_KEYWORDS = 255;

    private static final String OPT_OUT_REPLY =
            "You have successfully been unsubscribed. You will not receive any more messages from this number."
                    + " Reply START to resubscribe.";
    private static final String HELP_REPLY = "Reply STOP to unsubscribe. Msg&Data Rates May Apply.";

    private static final Parameter<String> BRAND_OF_USECASES = Parameter.sid("BrandRegistrationSid", "BN");

    @Override
    public Declaration<A2pCampaign> declaration() {
        return properties()
                .keeping(REVIEW.submissions())
                .create(A2pCampaign.CREATE, CampaignResource::create)
                .list(A2pCampaign.LIST, "compliance")
                .fetch(A2pCampaign.FETCH)
                .update(A2pCampaign.UPDATE, CampaignResource::submitAgain)
                .delete(A2pCampaign.DELETE, CampaignResource::withdraw)
                .fetch(A2pCampaign.FETCH_USECASES, CampaignResource::usecases)
                .whenSeen(REVIEW::progressed)
                .asTimePasses(CampaignResource::passing);
    }

    static Declaration<A2pCampaign> properties() {
        return Declaration.of(A2pCampaign.TYPE, TABLE, "CampaignSid")
                .sids()
                .hidden(SID, Rule.<String>stored().byDefault(SHARED_SID))
                .property(
                        BRAND_REGISTRATION_SID,
                        required(sid("BN")).fixed().refusedWith(ComplianceErrors.BRAND_NOT_REGISTERED))
                .property(MESSAGING_SERVICE_SID, parent(ServiceResource.TABLE))
                .property(DESCRIPTION, required(length(40, 4096)))
                .property(
                        MESSAGE_SAMPLES,
                        required(list(length(20, 1024)))
                                .where(samples -> samples.size() >= 2 && samples.size() <= 5)
                                .refusedWith(ComplianceErrors.CAMPAIGN_LENGTH))
                .property(USECASE, required(text()).fixed())
                .property(HAS_EMBEDDED_LINKS, required(flag()).byDefault(false))
                .property(HAS_EMBEDDED_PHONE, required(flag()).byDefault(false))
                .property(SUBSCRIBER_OPT_IN, flag().fixed())
                .property(AGE_GATED, requiredInUpdates(flag()))
                .property(DIRECT_LENDING, requiredInUpdates(flag()))
                .property(STATUS, Rule.<Status>stored().byDefault(Status.PENDING))
                .property(CAMPAIGN_ID, stored())
                .property(EXTERNALLY_REGISTERED, Rule.<Boolean>stored().byDefault(false))
                .also(CampaignResource::writeRateLimits)
                .property(MESSAGE_FLOW, required(length(40, 2048)))
                .property(OPT_IN_MESSAGE, length(20, 320).fixed())
                .property(OPT_OUT_MESSAGE, length(20, 320).fixed().byDefault(OPT_OUT_REPLY))
                .property(HELP_MESSAGE, length(20, 320).fixed().byDefault(HELP_REPLY))
                .property(OPT_IN_KEYWORDS, keywords())
                .property(OPT_OUT_KEYWORDS, keywords("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"))
                .property(HELP_KEYWORDS, keywords("HELP", "INFO"))
                .hidden(PRIVACY_POLICY_URL, url().clearable())
                .hidden(TERMS_AND_CONDITIONS_URL, url().clearable())
                .also(CampaignResource::writeUrls)
                .dates()
                .url(A2pCampaign.FETCH)
                .property(MOCK, Rule.<Boolean>stored().byDefault(false))
                .property(
                        ERRORS,
                        Rule.<List<ComplianceError>>stored().byDefault(List.of()),
                        CampaignResource::writeErrors);
    }

    private static <T> Rule<T> required(Rule<T> rule) {
        return rule.alwaysRequired().missedWith(ComplianceErrors.MISSING_CAMPAIGN_PARAMETER);
    }

    private static Rule<Boolean> requiredInUpdates(Rule<Boolean> rule) {
        return rule.byDefault(false).requiredInUpdates().missedWith(ComplianceErrors.MISSING_CAMPAIGN_PARAMETER);
    }

    private static Rule<String> length(int min, int max) {
        return text(max)
                .where(text -> text.codePointCount(0, text.length()) >= min)
                .refusedWith(ComplianceErrors.CAMPAIGN_LENGTH);
    }

    private static Rule<List<String>> keywords(String... byDefault) {
        return list(text(MOST_CHARACTERS_OF_KEYWORDS)
                        .where(word -> word.chars().allMatch(CampaignResource::isAlphanumeric)))
                .where(words -> words.stream().mapToInt(String::length).sum() <= MOST_CHARACTERS_OF_KEYWORDS)
                .refusedWith(ComplianceErrors.CAMPAIGN_LENGTH)
                .byDefault(List.of(byDefault))
                .fixed();
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Consumers opt in where something is said of how, as the examples show. */
    private static void create(Draft<A2pCampaign> campaign, Call call) {
        boolean saysHow = campaign.get(OPT_IN_MESSAGE) != null
                || !campaign.get(OPT_IN_KEYWORDS).isEmpty();
        campaign.setIfNull(SUBSCRIBER_OPT_IN, saysHow);
        A2pBrand brand = registered(campaign.get(BRAND_REGISTRATION_SID), call.transaction());
        refuseUsecase(campaign.get(USECASE), brand, call.transaction());
        refuseSecond(campaign.get(MESSAGING_SERVICE_SID), call.transaction());
        campaign.set(MOCK, brand.mock());
        REVIEW.submit(campaign, call);
    }

    private static A2pBrand registered(@Nullable String brandSid, Transaction transaction) {
        A2pBrand brand = BrandRegistrationResource.find(brandSid, transaction);
        if (brand != null && brand.status() == A2pBrand.Status.SUSPENDED) {
            throw ComplianceErrors.SUSPENDED_BRAND.exception();
        }
        if (brand == null || brand.status() != A2pBrand.Status.APPROVED) {
            throw ComplianceErrors.BRAND_NOT_REGISTERED.exception();
        }
        return brand;
    }

    private static void refuseUsecase(@Nullable String usecase, A2pBrand brand, Transaction transaction) {
        if (!CampaignUsecase.codes(brand.brandType()).contains(usecase)) {
            throw ComplianceErrors.INVALID_CAMPAIGN_USECASE.exception();
        }
        if (brand.brandType() == A2pBrand.Type.SOLE_PROPRIETOR
                && transaction.state().all(TABLE).stream()
                        .anyMatch(campaign -> brand.sid().equals(campaign.brandRegistrationSid()))) {
            throw ComplianceErrors.CAMPAIGN_LIMIT_REACHED.exception();
        }
    }

    static void refuseSecond(String serviceSid, Transaction transaction) {
        if (transaction.find(TABLE, serviceSid) != null) {
            throw ComplianceErrors.CANNOT_CREATE_CAMPAIGN.exception(serviceSid);
        }
    }

    private static void submitAgain(Draft<A2pCampaign> campaign, Call call) {
        refuseIfSuspended(campaign.get(STATUS));
        if (campaign.get(STATUS) != Status.FAILED) {
            throw ComplianceErrors.CAMPAIGN_NOT_FAILED.exception();
        }
        REVIEW.submit(campaign, call);
    }

    private static void withdraw(A2pCampaign campaign, Call call) {
        refuseIfSuspended(campaign.status());
        CampaignSteps.register(campaign.messagingServiceSid(), false, call.transaction());
    }

    private static void refuseIfSuspended(Status status) {
        if (status == Status.SUSPENDED) {
            throw ComplianceErrors.SUSPENDED_CAMPAIGN.exception();
        }
    }

    private static void passing(Transaction transaction) {
        REVIEW.pass(transaction);
        Instant tooOld = transaction.now().minus(LIFE_OF_MOCKS);
        for (A2pCampaign campaign : transaction.state().all(TABLE)) {
            if (campaign.mock() && !campaign.dateCreated().isAfter(tooOld)) {
                CampaignSteps.register(campaign.messagingServiceSid(), false, transaction);
                transaction.remove(TABLE, campaign);
            }
        }
    }

    /** Section 9.5; assumed: the kind of the brand says which, of a brand that there is none all but its own. */
    private static Consumer<Representation> usecases(Call call) {
        A2pBrand brand = BrandRegistrationResource.find(call.clearable(BRAND_OF_USECASES, null), call.transaction());
        return CampaignUsecase.of(brand == null ? A2pBrand.Type.STANDARD : brand.brandType());
    }

    /** Section 9.3: none before the campaign is verified; then assumed: those of the examples. */
    private static void writeRateLimits(A2pCampaign campaign, Representation json) {
        if (campaign.status() != Status.VERIFIED) {
            json.text("rate_limits", null);
            return;
        }
        boolean low = CampaignUsecase.SOLE_PROPRIETOR.equals(campaign.usecase());
        json.object(
                "rate_limits",
                limits -> limits.object(
                                "att",
                                att -> att.decimal("mps", new BigDecimal(low ? "0.25" : "600"))
                                        .text("msg_class", "A"))
                        .object("tmobile", tmobile -> tmobile.text("brand_tier", low ? "LOW" : "TOP")));
    }

    private static void writeUrls(A2pCampaign campaign, Representation json) {
        json.inVersion(
                "v1.2",
                more -> more.property(campaign, PRIVACY_POLICY_URL).property(campaign, TERMS_AND_CONDITIONS_URL));
    }

    private static void writeErrors(List<ComplianceError> errors, Representation json) {
        json.array(
                "errors",
                errors,
                (error, element) -> element.number("error_code", error.code())
                        .texts("fields", error.fields())
                        .text("url", "https://www.twilio.com/docs/api/errors/" + error.code())
                        .text("description", error.description()));
    }
}
