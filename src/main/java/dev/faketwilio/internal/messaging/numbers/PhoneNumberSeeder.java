package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.NumberCapabilities;
import dev.faketwilio.messaging.PhoneNumberSeed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what a phone number is to be like, and buys it through the API's own operation. */
public final class PhoneNumberSeeder implements PhoneNumberSeed {

    private final String phoneNumber;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private Operation purchase = IncomingPhoneNumber.CREATE;
    private @Nullable NumberCapabilities capabilities;

    /** Begins a number. */
    public PhoneNumberSeeder(String phoneNumber) {
        this.phoneNumber = phoneNumber;
        parameters.put("PhoneNumber", phoneNumber);
    }

    @Override
    public PhoneNumberSeed friendlyName(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        return set("FriendlyName", friendlyName);
    }

    @Override
    public PhoneNumberSeed mobile() {
        purchase = IncomingPhoneNumber.CREATE_MOBILE;
        return this;
    }

    @Override
    public PhoneNumberSeed capabilities(NumberCapabilities capabilities) {
        Objects.requireNonNull(capabilities, "capabilities");
        this.capabilities = capabilities;
        return this;
    }

    @Override
    public PhoneNumberSeed smsUrl(String url) {
        Objects.requireNonNull(url, "url");
        return set("SmsUrl", url);
    }

    @Override
    public PhoneNumberSeed smsMethod(String method) {
        Objects.requireNonNull(method, "method");
        return set("SmsMethod", method);
    }

    @Override
    public PhoneNumberSeed smsFallbackUrl(String url) {
        Objects.requireNonNull(url, "url");
        return set("SmsFallbackUrl", url);
    }

    @Override
    public PhoneNumberSeed smsFallbackMethod(String method) {
        Objects.requireNonNull(method, "method");
        return set("SmsFallbackMethod", method);
    }

    /** Buys the number. */
    public IncomingPhoneNumber seed(Api api, Account account) {
        return account.atomically(() -> {
            NumberStock.add(phoneNumber, api, account);
            IncomingPhoneNumber number =
                    api.perform(account, IncomingPhoneNumberResource.TABLE, purchase, Map.of(), Form.of(parameters));
            return capabilities == null ? number : with(capabilities, number, api, account);
        });
    }

    /** No operation changes what a number can be used for. */
    private static IncomingPhoneNumber with(
            NumberCapabilities capabilities, IncomingPhoneNumber number, Api api, Account account) {
        return api.change(
                account,
                transaction -> transaction.change(
                        IncomingPhoneNumberResource.TABLE,
                        number,
                        it -> it.set(IncomingPhoneNumber.CAPABILITIES, capabilities)));
    }

    private PhoneNumberSeed set(String name, String value) {
        parameters.put(name, value);
        return this;
    }
}
