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
import dev.faketwilio.messaging.compliance.BrandRegistration.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /v1/a2p/BrandRegistrations}: everything the fake knows about brands (contract/messaging.md 10). */
public final class BrandRegistrationResource implements Resource {

    public static final Table<BrandRegistration> TABLE = Table.of("brand registration", BrandRegistration::sid);

    /** assumed: five minutes, since most registrations are said to take a few. */
    public static final Review<BrandRegistration> REVIEW = new Review<>(TABLE, Duration.ofMinutes(5), new BrandSteps());

    private static final int MOST_UPDATES = 3;

    private static final Parameter<String> CUSTOMER_PROFILE_BUNDLE_SID =
            Parameter.sid("CustomerProfileBundleSid", "BU");
    private static final Parameter<String> A2P_PROFILE_BUNDLE_SID = Parameter.sid("A2PProfileBundleSid", "BU");
    private static final Parameter<String> BRAND_TYPE =
            Parameter.choice("BrandType", "STANDARD", "SOLE_PROPRIETOR", "STARTER");
    private static final Parameter<Boolean> MOCK = Parameter.flag("Mock");
    private static final Parameter<Boolean> SKIP_AUTOMATIC_SEC_VET = Parameter.flag("SkipAutomaticSecVet");

    @Override
    public Declaration<BrandRegistration> declaration() {
        return Declaration.of(TABLE, "BrandSid", "BrandRegistrationSid")
                .keeping(REVIEW.submissions())
                .create(BrandRegistration.CREATE, this::create)
                .list(BrandRegistration.LIST, "data")
                .fetch(BrandRegistration.FETCH)
                .updateBy(BrandRegistration.UPDATE, 202, this::submitAgain)
                // assumed: a code is sent for any brand, and changes nothing of it
                .createOther(
                        BrandRegistration.CREATE_OTP,
                        (brand, call) -> json -> json.accountSid().text("brand_registration_sid", brand.sid()))
                .whenSeen(REVIEW::progressed)
                .asTimePasses(REVIEW::pass)
                .json(this::write);
    }

    private BrandRegistration create(Call call) {
        String customerProfile = call.required(CUSTOMER_PROFILE_BUNDLE_SID);
        String a2pProfile = call.required(A2P_PROFILE_BUNDLE_SID);
        String type = call.optional(BRAND_TYPE, "STANDARD");
        if (type.equals("STARTER")) {
            throw ComplianceErrors.STARTER_BRANDS_DISABLED.exception();
        }
        BrandRegistration brand = new BrandRegistration(
                call.newSid("BN"),
                customerProfile,
                a2pProfile,
                BrandRegistration.Type.valueOf(type),
                Status.PENDING,
                null,
                null,
                null,
                List.of(),
                call.optional(SKIP_AUTOMATIC_SEC_VET, false),
                call.optional(MOCK, false),
                call.now(),
                call.now());
        submit(brand, call.transaction());
        return brand;
    }

    private BrandRegistration submitAgain(BrandRegistration old, Call call) {
        BrandRegistration brand = REVIEW.progressed(old, call.transaction());
        if (brand.status() == Status.SUSPENDED) {
            throw ComplianceErrors.SUSPENDED_BRAND.exception();
        }
        if (brand.status() != Status.FAILED) {
            throw ComplianceErrors.BRAND_NOT_FAILED.exception();
        }
        if (REVIEW.count(brand, call.transaction()) > MOST_UPDATES) {
            throw ComplianceErrors.BRAND_UPDATED_TOO_OFTEN.exception();
        }
        submit(brand, call.transaction());
        return BrandSteps.with(Status.PENDING, List.of(), brand, call.now());
    }

    /** assumed: a mock brand is approved at once, as mock campaigns are. */
    private static void submit(BrandRegistration brand, Transaction transaction) {
        if (brand.mock()) {
            REVIEW.beginAndEnd(brand, transaction);
        } else {
            REVIEW.begin(brand, transaction);
        }
    }

    /** The brand as it is at this moment; null if there is none. */
    static @Nullable BrandRegistration find(String sid, Transaction transaction) {
        BrandRegistration brand = transaction.find(TABLE, sid);
        return brand == null ? null : REVIEW.settled(brand, transaction);
    }

    private void write(BrandRegistration brand, Representation json) {
        String self = "/v1/a2p/BrandRegistrations/" + brand.sid();
        boolean knownCompany = brand.identityStatus() != null && brand.type() == BrandRegistration.Type.STANDARD;
        Boolean ofCompany = knownCompany ? Boolean.FALSE : null;
        json.sids(brand.sid())
                .text("customer_profile_bundle_sid", brand.customerProfileBundleSid())
                .text("a2p_profile_bundle_sid", brand.a2pProfileBundleSid())
                .dates(brand.dateCreated(), brand.dateUpdated())
                .text("brand_type", brand.type().name())
                .text("status", brand.status().name())
                .text("tcr_id", brand.tcrId())
                .text(
                        "failure_reason",
                        brand.errors().isEmpty() ? null : brand.errors().get(0).description())
                .url(self)
                .number("brand_score", brand.brandScore())
                .text("brand_feedback", null)
                .text(
                        "identity_status",
                        brand.identityStatus() == null
                                ? null
                                : brand.identityStatus().name())
                .flag("russell_3000", ofCompany)
                .flag("government_entity", ofCompany)
                .text("tax_exempt_status", null)
                .flag("skip_automatic_sec_vet", brand.skipAutomaticSecVet())
                .flag("mock", brand.mock())
                .array(
                        "errors",
                        brand.errors(),
                        (error, element) -> element.text(
                                        "url", "https://www.twilio.com/docs/api/errors/" + error.code())
                                .number("error_code", error.code())
                                .text("description", error.description())
                                .texts("fields", error.fields()))
                .link("brand_vettings", self + "/Vettings")
                .link("brand_registration_otps", self + "/SmsOtp");
    }
}
