package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.messaging.compliance.A2pBrand.A2P_PROFILE_BUNDLE_SID;
import static dev.faketwilio.messaging.compliance.A2pBrand.BRAND_SCORE;
import static dev.faketwilio.messaging.compliance.A2pBrand.BRAND_TYPE;
import static dev.faketwilio.messaging.compliance.A2pBrand.CUSTOMER_PROFILE_BUNDLE_SID;
import static dev.faketwilio.messaging.compliance.A2pBrand.ERRORS;
import static dev.faketwilio.messaging.compliance.A2pBrand.IDENTITY_STATUS;
import static dev.faketwilio.messaging.compliance.A2pBrand.MOCK;
import static dev.faketwilio.messaging.compliance.A2pBrand.SID;
import static dev.faketwilio.messaging.compliance.A2pBrand.SKIP_AUTOMATIC_SEC_VET;
import static dev.faketwilio.messaging.compliance.A2pBrand.STATUS;
import static dev.faketwilio.messaging.compliance.A2pBrand.TCR_ID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrand.Status;
import dev.faketwilio.messaging.compliance.ComplianceError;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /v1/a2p/BrandRegistrations}: everything the fake knows about brands (contract/messaging.md 10). */
public final class BrandRegistrationResource implements Resource {

    public static final Table<A2pBrand> TABLE = Table.of("brand registration", A2pBrand::sid);

    /** assumed: five minutes, since most are said to take a few; a mock brand at once, as mock campaigns. */
    public static final Review<A2pBrand, Status> REVIEW = Review.of(
                    A2pBrand.TYPE,
                    TABLE,
                    STATUS,
                    new Review.Course<>(Duration.ofMinutes(5), Status.PENDING, Status.IN_REVIEW, Status.APPROVED))
            .approvingAtOnce(brand -> brand.get(MOCK))
            .entering(BrandSteps::enter);

    private static final int MOST_UPDATES = 3;

    @Override
    public Declaration<A2pBrand> declaration() {
        return Declaration.of(A2pBrand.TYPE, TABLE, "BrandSid", "BrandRegistrationSid")
                .keeping(REVIEW.submissions())
                .sid("BN")
                .property(CUSTOMER_PROFILE_BUNDLE_SID, sid("BU").required())
                .property(A2P_PROFILE_BUNDLE_SID, sid("BU").required())
                .dates()
                .property(
                        BRAND_TYPE,
                        Rule.of(BrandRegistrationResource::brandType).byDefault(A2pBrand.Type.STANDARD))
                .property(STATUS, Rule.<Status>stored().byDefault(Status.PENDING))
                .property(TCR_ID, stored())
                .also(BrandRegistrationResource::writeFailureReason)
                .url(A2pBrand.FETCH)
                .property(BRAND_SCORE, stored())
                .constant("brand_feedback", null)
                .property(IDENTITY_STATUS, stored())
                .also(BrandRegistrationResource::writeCompany)
                .constant("tax_exempt_status", null)
                .property(SKIP_AUTOMATIC_SEC_VET, flag().byDefault(false))
                .property(MOCK, flag().byDefault(false))
                .property(
                        ERRORS,
                        Rule.<List<ComplianceError>>stored().byDefault(List.of()),
                        BrandRegistrationResource::writeErrors)
                .link("brand_vettings", "/Vettings")
                .link("brand_registration_otps", "/SmsOtp")
                .create(A2pBrand.CREATE, REVIEW::submit)
                .list(A2pBrand.LIST, "data")
                .fetch(A2pBrand.FETCH)
                .update(A2pBrand.UPDATE, 202, BrandRegistrationResource::submitAgain)
                // assumed: a code is sent for any brand, and changes nothing of it
                .createOther(
                        A2pBrand.CREATE_OTP,
                        (brand, call) -> json -> json.accountSid().text("brand_registration_sid", brand.sid()))
                .whenSeen(REVIEW::progressed)
                .asTimePasses(REVIEW::pass);
    }

    private static Parameter<A2pBrand.Type> brandType(String name) {
        return Parameter.choice(name, "STANDARD", "SOLE_PROPRIETOR", "STARTER").as(type -> {
            if (type.equals("STARTER")) {
                throw ComplianceErrors.STARTER_BRANDS_DISABLED.exception();
            }
            return A2pBrand.Type.valueOf(type);
        });
    }

    private static void submitAgain(Draft<A2pBrand> brand, Call call) {
        if (brand.get(STATUS) == Status.SUSPENDED) {
            throw ComplianceErrors.SUSPENDED_BRAND.exception();
        }
        if (brand.get(STATUS) != Status.FAILED) {
            throw ComplianceErrors.BRAND_NOT_FAILED.exception();
        }
        if (REVIEW.count(brand.get(SID), call.transaction()) > MOST_UPDATES) {
            throw ComplianceErrors.BRAND_UPDATED_TOO_OFTEN.exception();
        }
        REVIEW.submit(brand, call);
    }

    /** The brand as it is at this moment; null if there is none. */
    static @Nullable A2pBrand find(@Nullable String sid, Transaction transaction) {
        A2pBrand brand = sid == null ? null : transaction.find(TABLE, sid);
        return brand == null ? null : REVIEW.settled(brand, transaction);
    }

    private static void writeFailureReason(A2pBrand brand, Representation json) {
        json.text(
                "failure_reason",
                brand.errors().isEmpty() ? null : brand.errors().get(0).description());
    }

    /** assumed: an identified company is none of the Russell 3000, and belongs to no government. */
    private static void writeCompany(A2pBrand brand, Representation json) {
        boolean identified = brand.identityStatus() != null && brand.brandType() == A2pBrand.Type.STANDARD;
        Boolean value = identified ? Boolean.FALSE : null;
        json.flag("russell_3000", value).flag("government_entity", value);
    }

    private static void writeErrors(List<ComplianceError> errors, Representation json) {
        json.array(
                "errors",
                errors,
                (error, element) -> element.text("url", "https://www.twilio.com/docs/api/errors/" + error.code())
                        .number("error_code", error.code())
                        .text("description", error.description())
                        .texts("fields", error.fields()));
    }
}
