package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.internal.engine.Rule.choice;
import static dev.faketwilio.internal.engine.Rule.newSid;
import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.compliance.A2pBrandVetting.BRAND_SID;
import static dev.faketwilio.messaging.compliance.A2pBrandVetting.DATE_UPDATED;
import static dev.faketwilio.messaging.compliance.A2pBrandVetting.PROVIDER;
import static dev.faketwilio.messaging.compliance.A2pBrandVetting.SID;
import static dev.faketwilio.messaging.compliance.A2pBrandVetting.STATUS;
import static dev.faketwilio.messaging.compliance.A2pBrandVetting.VETTING_CLASS;
import static dev.faketwilio.messaging.compliance.A2pBrandVetting.VETTING_ID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrand.IdentityStatus;
import dev.faketwilio.messaging.compliance.A2pBrandVetting;
import dev.faketwilio.messaging.compliance.A2pBrandVetting.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /v1/a2p/BrandRegistrations/{BrandSid}/Vettings}: all the fake knows of vettings (contract/messaging.md 10). */
public final class BrandVettingResource implements Resource {

    public static final Table<A2pBrandVetting> TABLE = Table.of("brand vetting", A2pBrandVetting::sid)
            .under(BrandRegistrationResource.TABLE, A2pBrandVetting::brandSid);

    /** assumed: an hour. */
    public static final Review<A2pBrandVetting, Status> REVIEW = Review.of(
                    A2pBrandVetting.TYPE,
                    TABLE,
                    STATUS,
                    new Review.Course<>(Duration.ofHours(1), Status.IN_PROGRESS, null, Status.SUCCESS))
            .entering(BrandVettingResource::enter);

    private static final String CAMPAIGN_VERIFY = "campaign-verify";
    private static final String[] PROVIDERS = {CAMPAIGN_VERIFY, "aegis"};
    private static final Parameter<String> PROVIDER_FILTER = Parameter.choice("VettingProvider", PROVIDERS);

    /** The tokens of Campaign Verify for 10DLC, as the example has one. */
    private static final Pattern TOKEN = Pattern.compile("cv\\|[^|]+\\|tcr\\|10dlc\\|[^|]+\\|[^|]+");

    @Override
    public Declaration<A2pBrandVetting> declaration() {
        return Declaration.of(A2pBrandVetting.TYPE, TABLE, "BrandVettingSid")
                .keeping(REVIEW.submissions())
                .accountSid()
                .property(BRAND_SID, parent(BrandRegistrationResource.TABLE))
                .property(SID, newSid("VT"))
                .property(PROVIDER, choice(PROVIDERS).required())
                .property(VETTING_ID, text().clearable())
                .property(VETTING_CLASS, stored())
                // the example's word; the property's description calls it PENDING
                .property(STATUS, Rule.<Status>stored().byDefault(Status.IN_PROGRESS))
                .dates()
                .url(A2pBrandVetting.FETCH)
                .create(A2pBrandVetting.CREATE, BrandVettingResource::create)
                .list(A2pBrandVetting.LIST, "data", List.of("VettingProvider"), BrandVettingResource::filter)
                .fetch(A2pBrandVetting.FETCH)
                .whenSeen(REVIEW::progressed)
                .asTimePasses(REVIEW::pass);
    }

    private static void create(Draft<A2pBrandVetting> vetting, Call call) {
        boolean byCampaignVerify = vetting.get(PROVIDER).equals(CAMPAIGN_VERIFY);
        if (byCampaignVerify) {
            refuseToken(vetting.get(VETTING_ID), call.parent(BrandRegistrationResource.TABLE), call.transaction());
        }
        vetting.set(VETTING_CLASS, byCampaignVerify ? "POLITICAL" : "STANDARD");
        REVIEW.submit(vetting, call);
    }

    /** assumed: which brands and tokens are refused; only the titles of the errors are known. */
    private static void refuseToken(@Nullable String id, A2pBrand brand, Transaction transaction) {
        if (brand.brandType() == A2pBrand.Type.SOLE_PROPRIETOR) {
            throw ComplianceErrors.BRAND_CANNOT_BE_VETTED.exception();
        }
        if (id == null || !TOKEN.matcher(id).matches()) {
            throw ComplianceErrors.INVALID_VETTING_TOKEN.exception();
        }
        for (A2pBrandVetting other : transaction.under(TABLE, brand.sid())) {
            if (other.provider().equals(CAMPAIGN_VERIFY)
                    && REVIEW.settled(other, transaction).status() == Status.IN_PROGRESS) {
                throw ComplianceErrors.VETTING_IN_PROGRESS.exception();
            }
        }
    }

    private static Predicate<A2pBrandVetting> filter(Call call) {
        String provider = call.optional(PROVIDER_FILTER);
        return vetting -> provider == null || provider.equals(vetting.provider());
    }

    /** The brand of a vetting that succeeds is known as vetted. */
    private static void enter(Draft<A2pBrandVetting> vetting, Transaction transaction) {
        A2pBrand brand = transaction.find(BrandRegistrationResource.TABLE, vetting.get(BRAND_SID));
        if (vetting.get(STATUS) == Status.SUCCESS && brand != null) {
            transaction.change(
                    BrandRegistrationResource.TABLE,
                    brand,
                    it -> it.set(A2pBrand.IDENTITY_STATUS, IdentityStatus.VETTED_VERIFIED)
                            .set(A2pBrand.DATE_UPDATED, vetting.get(DATE_UPDATED)));
        }
    }
}
