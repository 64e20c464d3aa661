package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.BrandVetting;
import dev.faketwilio.messaging.compliance.BrandVetting.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /v1/a2p/BrandRegistrations/{BrandSid}/Vettings}: all the fake knows of vettings (contract/messaging.md 10). */
public final class BrandVettingResource implements Resource {

    public static final Table<BrandVetting> TABLE =
            Table.of("brand vetting", BrandVetting::sid).under(BrandRegistrationResource.TABLE, BrandVetting::brandSid);

    /** assumed: an hour. */
    public static final Review<BrandVetting> REVIEW = new Review<>(TABLE, Duration.ofHours(1), new Steps());

    private static final String CAMPAIGN_VERIFY = "campaign-verify";
    private static final Parameter<String> PROVIDER = Parameter.choice("VettingProvider", CAMPAIGN_VERIFY, "aegis");
    private static final Parameter<String> VETTING_ID = Parameter.text("VettingId", Integer.MAX_VALUE);

    /** The tokens of Campaign Verify for 10DLC, as the example has one. */
    private static final Pattern TOKEN = Pattern.compile("cv\\|[^|]+\\|tcr\\|10dlc\\|[^|]+\\|[^|]+");

    @Override
    public Declaration<BrandVetting> declaration() {
        return Declaration.of(TABLE, "BrandVettingSid")
                .keeping(REVIEW.submissions())
                .create(BrandVetting.CREATE, this::create)
                .list(BrandVetting.LIST, "data", List.of("VettingProvider"), this::filter)
                .fetch(BrandVetting.FETCH)
                .whenSeen(REVIEW::progressed)
                .asTimePasses(REVIEW::pass)
                .json(this::write);
    }

    private BrandVetting create(Call call) {
        BrandRegistration brand = call.parent(BrandRegistrationResource.TABLE);
        String provider = call.required(PROVIDER);
        String id = call.clearable(VETTING_ID, null);
        if (provider.equals(CAMPAIGN_VERIFY)) {
            refuseToken(id, brand, call.transaction());
        }
        BrandVetting vetting = new BrandVetting(
                call.newSid("VT"),
                brand.sid(),
                provider,
                id,
                provider.equals(CAMPAIGN_VERIFY) ? "POLITICAL" : "STANDARD",
                // the example's word; the property's description calls it PENDING
                Status.IN_PROGRESS,
                call.now(),
                call.now());
        REVIEW.begin(vetting, call.transaction());
        return vetting;
    }

    /** assumed: which brands and tokens are refused; only the titles of the errors are known. */
    private static void refuseToken(@Nullable String id, BrandRegistration brand, Transaction transaction) {
        if (brand.type() == BrandRegistration.Type.SOLE_PROPRIETOR) {
            throw ComplianceErrors.BRAND_CANNOT_BE_VETTED.exception();
        }
        if (id == null || !TOKEN.matcher(id).matches()) {
            throw ComplianceErrors.INVALID_VETTING_TOKEN.exception();
        }
        for (BrandVetting other : transaction.under(TABLE, brand.sid())) {
            if (other.provider().equals(CAMPAIGN_VERIFY)
                    && REVIEW.settled(other, transaction).status() == Status.IN_PROGRESS) {
                throw ComplianceErrors.VETTING_IN_PROGRESS.exception();
            }
        }
    }

    private Predicate<BrandVetting> filter(Call call) {
        String provider = call.optional(PROVIDER);
        return vetting -> provider == null || provider.equals(vetting.provider());
    }

    /** Ends a vetting without success. */
    public static BrandVetting fail(BrandVetting vetting, Transaction transaction) {
        return transaction
                .put(TABLE, with(Status.FAILED, vetting, transaction.now()))
                .value();
    }

    private static BrandVetting with(Status status, BrandVetting vetting, Instant at) {
        return new BrandVetting(
                vetting.sid(),
                vetting.brandSid(),
                vetting.provider(),
                vetting.vettingId(),
                vetting.vettingClass(),
                status,
                vetting.dateCreated(),
                at);
    }

    private void write(BrandVetting vetting, Representation json) {
        json.accountSid()
                .text("brand_sid", vetting.brandSid())
                .text("brand_vetting_sid", vetting.sid())
                .text("vetting_provider", vetting.provider())
                .text("vetting_id", vetting.vettingId())
                .text("vetting_class", vetting.vettingClass())
                .text("vetting_status", vetting.status().name())
                .dates(vetting.dateCreated(), vetting.dateUpdated())
                .url("/v1/a2p/BrandRegistrations/" + vetting.brandSid() + "/Vettings/" + vetting.sid());
    }

    /** What becomes of a vetting; nobody sees that somebody looks at it. */
    static final class Steps implements Review.Steps<BrandVetting> {

        @Override
        public boolean isWaiting(BrandVetting vetting) {
            return vetting.status() == Status.IN_PROGRESS;
        }

        @Override
        public boolean isInReview(BrandVetting vetting) {
            return false;
        }

        @Override
        public BrandVetting inReview(BrandVetting vetting, Instant at) {
            return vetting;
        }

        @Override
        public BrandVetting approved(BrandVetting vetting, Transaction transaction, Instant at) {
            BrandRegistration brand = transaction.find(BrandRegistrationResource.TABLE, vetting.brandSid());
            if (brand != null) {
                transaction.put(BrandRegistrationResource.TABLE, BrandSteps.vetted(brand, at));
            }
            return with(Status.SUCCESS, vetting, at);
        }
    }
}
