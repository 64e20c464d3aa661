package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.BrandRegistrationSeed;
import dev.faketwilio.messaging.compliance.ComplianceError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Collects what a brand is to be like, and registers it through the API's own operation. */
public final class BrandRegistrationSeeder implements BrandRegistrationSeed {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private BiFunction<MessagingReviews, BrandRegistration, BrandRegistration> end = (reviews, brand) -> brand;

    @Override
    public BrandRegistrationSeed soleProprietor() {
        return set("BrandType", "SOLE_PROPRIETOR");
    }

    @Override
    public BrandRegistrationSeed mock() {
        return set("Mock", "true");
    }

    @Override
    public BrandRegistrationSeed skipAutomaticSecVet() {
        return set("SkipAutomaticSecVet", "true");
    }

    @Override
    public BrandRegistrationSeed profiles(String customerProfileBundleSid, String a2pProfileBundleSid) {
        Objects.requireNonNull(customerProfileBundleSid, "customerProfileBundleSid");
        Objects.requireNonNull(a2pProfileBundleSid, "a2pProfileBundleSid");
        set("CustomerProfileBundleSid", customerProfileBundleSid);
        return set("A2PProfileBundleSid", a2pProfileBundleSid);
    }

    @Override
    public BrandRegistrationSeed approved() {
        end = (reviews, brand) -> reviews.brandApproved(brand.sid());
        return this;
    }

    @Override
    public BrandRegistrationSeed failed(ComplianceError... errors) {
        Objects.requireNonNull(errors, "errors");
        end = (reviews, brand) -> reviews.brandFailed(brand.sid(), errors);
        return this;
    }

    /** Registers the brand. */
    public BrandRegistration seed(Api api, Account account) {
        return account.atomically(() -> {
            if (!parameters.containsKey("CustomerProfileBundleSid")) {
                profiles(bundle(api, account), bundle(api, account));
            }
            BrandRegistration brand =
                    (BrandRegistration) api.perform(account, BrandRegistration.CREATE, Form.of(parameters));
            return end.apply(new MessagingReviews(() -> api, account), brand);
        });
    }

    private static String bundle(Api api, Account account) {
        return api.change(account, (Transaction transaction) -> transaction.newSid("BU"));
    }

    private BrandRegistrationSeed set(String name, String value) {
        parameters.put(name, value);
        return this;
    }
}
