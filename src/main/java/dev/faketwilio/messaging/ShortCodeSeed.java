package dev.faketwilio.messaging;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.seeding.Plan;

/**
 * Says in what a seeded short code differs from one that Twilio has just provisioned.
 */
public final class ShortCodeSeed extends ResourceSeed<AccountShortCode, ShortCodeSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public ShortCodeSeed(Plan<AccountShortCode> plan) {
        super(plan);
    }

    /**
     * Names the short code; the code itself by default.
     *
     * @param friendlyName 1 to 64 characters
     * @return this
     */
    public ShortCodeSeed friendlyName(String friendlyName) {
        return set(AccountShortCode.FRIENDLY_NAME, friendlyName);
    }

    /**
     * Says in which country it works; {@code US} by default.
     *
     * @param countryCode ISO 3166-1 alpha-2
     * @return this
     */
    public ShortCodeSeed countryCode(String countryCode) {
        return set(AccountShortCode.COUNTRY_CODE, countryCode);
    }

    /**
     * Says what is called for an incoming message; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public ShortCodeSeed smsUrl(String url) {
        return set(AccountShortCode.SMS_URL, url);
    }

    /**
     * Says by which method {@code smsUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    public ShortCodeSeed smsMethod(String method) {
        return set(AccountShortCode.SMS_METHOD, method);
    }

    /**
     * Says what is called when {@code smsUrl} fails; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public ShortCodeSeed smsFallbackUrl(String url) {
        return set(AccountShortCode.SMS_FALLBACK_URL, url);
    }

    /**
     * Says by which method {@code smsFallbackUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    public ShortCodeSeed smsFallbackMethod(String method) {
        return set(AccountShortCode.SMS_FALLBACK_METHOD, method);
    }
}
