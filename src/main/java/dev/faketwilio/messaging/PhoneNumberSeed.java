package dev.faketwilio.messaging;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.seeding.Plan;

/**
 * Says in what a seeded phone number differs from one that was just bought.
 */
public final class PhoneNumberSeed extends ResourceSeed<AccountPhoneNumber, PhoneNumberSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public PhoneNumberSeed(Plan<AccountPhoneNumber> plan) {
        super(plan);
    }

    /**
     * Names the number; the national form of the number by default.
     *
     * @param friendlyName 1 to 64 characters
     * @return this
     */
    public PhoneNumberSeed friendlyName(String friendlyName) {
        return set(AccountPhoneNumber.FRIENDLY_NAME, friendlyName);
    }

    /**
     * Makes it a mobile number, as numbers outside of North America can be; local by default. Toll-free numbers are known
     * by their prefix.
     *
     * @return this
     */
    public PhoneNumberSeed mobile() {
        return by(AccountPhoneNumber.CREATE_MOBILE);
    }

    /**
     * Says what it can be used for; voice, SMS and MMS in North America and voice and SMS elsewhere by default.
     *
     * @param capabilities what it can be used for
     * @return this
     */
    public PhoneNumberSeed capabilities(NumberCapabilities capabilities) {
        return set(AccountPhoneNumber.CAPABILITIES, capabilities);
    }

    /**
     * Says what is called for an incoming message; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public PhoneNumberSeed smsUrl(String url) {
        return set(AccountPhoneNumber.SMS_URL, url);
    }

    /**
     * Says by which method {@code smsUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    public PhoneNumberSeed smsMethod(String method) {
        return set(AccountPhoneNumber.SMS_METHOD, method);
    }

    /**
     * Says what is called when {@code smsUrl} fails; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public PhoneNumberSeed smsFallbackUrl(String url) {
        return set(AccountPhoneNumber.SMS_FALLBACK_URL, url);
    }

    /**
     * Says by which method {@code smsFallbackUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    public PhoneNumberSeed smsFallbackMethod(String method) {
        return set(AccountPhoneNumber.SMS_FALLBACK_METHOD, method);
    }
}
