package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.Campaign.AutoReply;
import dev.faketwilio.messaging.compliance.Campaign.Content;
import dev.faketwilio.messaging.compliance.Campaign.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code /v1/Services/{MessagingServiceSid}/Compliance/Usa2p}: everything the fake knows about campaigns
 * (contract/messaging.md 9).
 */
public final class CampaignResource implements Resource {

    public static final Table<Campaign> TABLE =
            Table.onePer(ServiceResource.TABLE, "campaign", Campaign::messagingServiceSid, Campaign::sid);

    /** assumed: five days. */
    public static final Review<Campaign> REVIEW = new Review<>(TABLE, Duration.ofDays(5), new CampaignSteps());

    /** Section 9.3. */
    private static final Duration LIFE_OF_MOCKS = Duration.ofDays(30);

    private static final Parameter<String> BRAND_OF_USECASES = Parameter.sid("BrandRegistrationSid", "BN");

    @Override
    public Declaration<Campaign> declaration() {
        return Declaration.of(TABLE, "CampaignSid")
                .keeping(REVIEW.submissions())
                .create(Campaign.CREATE, this::create)
                .list(Campaign.LIST, "compliance")
                .fetch(Campaign.FETCH)
                .updateBy(Campaign.UPDATE, this::submitAgain)
                .delete(Campaign.DELETE, this::withdraw)
                .fetch(Campaign.FETCH_USECASES, call -> usecases(call))
                .whenSeen(REVIEW::progressed)
                .asTimePasses(this::passing)
                .json(CampaignForm::write);
    }

    private Campaign create(Call call) {
        String serviceSid = call.parent(ServiceResource.TABLE).sid();
        String brandSid = call.required(CampaignParameters.BRAND_REGISTRATION_SID);
        String usecase = call.required(CampaignParameters.USECASE);
        AutoReply optIn = CampaignParameters.optIn(call);
        Content content = CampaignParameters.content(call, optIn);
        AutoReply optOut = CampaignParameters.optOut(call);
        AutoReply help = CampaignParameters.help(call);
        BrandRegistration brand = registered(brandSid, call.transaction());
        refuseUsecase(usecase, brand, call.transaction());
        refuseSecond(serviceSid, call.transaction());
        Campaign campaign = new Campaign(
                serviceSid,
                brandSid,
                usecase,
                content,
                optIn,
                optOut,
                help,
                Status.PENDING,
                null,
                false,
                brand.mock(),
                List.of(),
                call.now(),
                call.now());
        submit(campaign, call.transaction());
        return campaign;
    }

    private static BrandRegistration registered(String brandSid, Transaction transaction) {
        BrandRegistration brand = BrandRegistrationResource.find(brandSid, transaction);
        if (brand != null && brand.status() == BrandRegistration.Status.SUSPENDED) {
            throw ComplianceErrors.SUSPENDED_BRAND.exception();
        }
        if (brand == null || brand.status() != BrandRegistration.Status.APPROVED) {
            throw ComplianceErrors.BRAND_NOT_REGISTERED.exception();
        }
        return brand;
    }

    private static void refuseUsecase(String usecase, BrandRegistration brand, Transaction transaction) {
        if (!CampaignUsecase.codes(brand.brandType()).contains(usecase)) {
            throw ComplianceErrors.INVALID_CAMPAIGN_USECASE.exception();
        }
        if (brand.brandType() == BrandRegistration.Type.SOLE_PROPRIETOR
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

    static void submit(Campaign campaign, Transaction transaction) {
        if (campaign.mock()) {
            REVIEW.beginAndEnd(campaign, transaction);
        } else {
            REVIEW.begin(campaign, transaction);
        }
    }

    private Campaign submitAgain(Campaign old, Call call) {
        Content content = CampaignParameters.content(call, old.content());
        Campaign campaign = REVIEW.progressed(old, call.transaction());
        refuseIfSuspended(campaign);
        if (campaign.status() != Status.FAILED) {
            throw ComplianceErrors.CAMPAIGN_NOT_FAILED.exception();
        }
        submit(campaign, call.transaction());
        return CampaignSteps.submittedAgain(content, campaign, call.now());
    }

    private void withdraw(Campaign campaign, Call call) {
        refuseIfSuspended(campaign);
        CampaignSteps.register(campaign, false, call.transaction());
    }

    private static void refuseIfSuspended(Campaign campaign) {
        if (campaign.status() == Status.SUSPENDED) {
            throw ComplianceErrors.SUSPENDED_CAMPAIGN.exception();
        }
    }

    private void passing(Transaction transaction) {
        REVIEW.pass(transaction);
        Instant tooOld = transaction.now().minus(LIFE_OF_MOCKS);
        for (Campaign campaign : transaction.state().all(TABLE)) {
            if (campaign.mock() && !campaign.dateCreated().isAfter(tooOld)) {
                CampaignSteps.register(campaign, false, transaction);
                transaction.remove(TABLE, campaign);
            }
        }
    }

    /** Section 9.5; assumed: the kind of the brand says which, of a brand that there is none all but its own. */
    private static Consumer<Representation> usecases(Call call) {
        String brandSid = call.clearable(BRAND_OF_USECASES, null);
        BrandRegistration brand =
                brandSid == null ? null : BrandRegistrationResource.find(brandSid, call.transaction());
        return CampaignUsecase.of(brand == null ? BrandRegistration.Type.STANDARD : brand.brandType());
    }
}
