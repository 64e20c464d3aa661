package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
import dev.faketwilio.messaging.compliance.TollfreeVerificationSeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Collects what a toll-free verification is to be like, and submits it through the API's own operation. */
public final class TollfreeVerificationSeeder implements TollfreeVerificationSeed {

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private BiFunction<MessagingReviews, TollfreeVerification, TollfreeVerification> end =
            (reviews, verification) -> verification;

    /** Begins the verification of a number. */
    public TollfreeVerificationSeeder(IncomingPhoneNumber number) {
        set("TollfreePhoneNumberSid", number.sid());
        business("Owl, Inc.", "https://owl.example.com");
        set("NotificationEmail", "support@owl.example.com");
        set("BusinessType", "PRIVATE_PROFIT");
        set("BusinessRegistrationNumber", "12-3456789");
        set("BusinessRegistrationAuthority", "EIN");
        set("BusinessRegistrationCountry", "US");
        useCaseCategories("ACCOUNT_NOTIFICATIONS");
        set("UseCaseSummary", "Notices about orders to the customers who made them.");
        set("ProductionMessageSample", "Owl, Inc.: Your order is on its way.");
        set("OptInImageUrls", "https://owl.example.com/opt-in.png");
        set("OptInType", "WEB_FORM");
        set("MessageVolume", "1,000");
    }

    @Override
    public TollfreeVerificationSeed business(String name, String website) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(website, "website");
        set("BusinessName", name);
        return set("BusinessWebsite", website);
    }

    @Override
    public TollfreeVerificationSeed useCaseCategories(String... categories) {
        Objects.requireNonNull(categories, "categories");
        return set("UseCaseCategories", categories);
    }

    @Override
    public TollfreeVerificationSeed externalReferenceId(String externalReferenceId) {
        Objects.requireNonNull(externalReferenceId, "externalReferenceId");
        return set("ExternalReferenceId", externalReferenceId);
    }

    @Override
    public TollfreeVerificationSeed customerProfileSid(String customerProfileSid) {
        Objects.requireNonNull(customerProfileSid, "customerProfileSid");
        return set("CustomerProfileSid", customerProfileSid);
    }

    @Override
    public TollfreeVerificationSeed approved() {
        end = (reviews, verification) -> reviews.tollfreeApproved(verification.sid());
        return this;
    }

    @Override
    public TollfreeVerificationSeed rejected(ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(others, "others");
        end = (reviews, verification) -> reviews.tollfreeRejected(verification.sid(), reason, others);
        return this;
    }

    /** Submits the verification. */
    public TollfreeVerification seed(Api api, Account account) {
        List<String> form = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> form.addAll(List.of(name, value))));
        return account.atomically(() -> {
            TollfreeVerification verification = (TollfreeVerification)
                    api.perform(account, TollfreeVerification.CREATE, Form.of(form.toArray(new String[0])));
            return end.apply(new MessagingReviews(() -> api, account), verification);
        });
    }

    private TollfreeVerificationSeed set(String name, String... values) {
        parameters.put(name, List.of(values));
        return this;
    }
}
