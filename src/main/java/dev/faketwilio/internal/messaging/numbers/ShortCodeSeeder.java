package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.ShortCodeSeed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Collects what a short code is to be like, and provisions it as Twilio does for its customers. */
public final class ShortCodeSeeder implements ShortCodeSeed {

    private final String shortCode;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String countryCode = "US";

    /**
     * Begins a short code.
     *
     * @throws IllegalArgumentException if it is none
     */
    public ShortCodeSeeder(String shortCode) {
        if (!NumberingPlan.isShortCode(shortCode)) {
            throw new IllegalArgumentException(
                    "Expected a short code of 3 to 6 digits, for example \"12345\", but found \"" + shortCode + "\"");
        }
        this.shortCode = shortCode;
    }

    @Override
    public ShortCodeSeed friendlyName(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        return set("FriendlyName", friendlyName);
    }

    @Override
    public ShortCodeSeed countryCode(String countryCode) {
        Objects.requireNonNull(countryCode, "countryCode");
        this.countryCode = countryCode;
        return this;
    }

    @Override
    public ShortCodeSeed smsUrl(String url) {
        Objects.requireNonNull(url, "url");
        return set("SmsUrl", url);
    }

    @Override
    public ShortCodeSeed smsMethod(String method) {
        Objects.requireNonNull(method, "method");
        return set("SmsMethod", method);
    }

    @Override
    public ShortCodeSeed smsFallbackUrl(String url) {
        Objects.requireNonNull(url, "url");
        return set("SmsFallbackUrl", url);
    }

    @Override
    public ShortCodeSeed smsFallbackMethod(String method) {
        Objects.requireNonNull(method, "method");
        return set("SmsFallbackMethod", method);
    }

    /**
     * Provisions the short code.
     *
     * @throws IllegalArgumentException if the account has it already
     */
    public AccountShortCode seed(Api api, Account account) {
        return account.atomically(() -> {
            AccountShortCode fresh = api.change(account, transaction -> {
                if (transaction.find(ShortCodeResource.TABLE, shortCode) != null) {
                    throw new IllegalArgumentException("The account has the short code " + shortCode
                            + " already; seed it once, for example in a @BeforeAll method");
                }
                return transaction
                        .put(
                                ShortCodeResource.TABLE,
                                ShortCodeResource.fresh(
                                        transaction.newSid("SC"), shortCode, countryCode, transaction.now()))
                        .value();
            });
            return api.perform(
                    account,
                    ShortCodeResource.TABLE,
                    AccountShortCode.UPDATE,
                    Map.of("Sid", fresh.sid()),
                    Form.of(parameters));
        });
    }

    private ShortCodeSeed set(String name, String value) {
        parameters.put(name, value);
        return this;
    }
}
