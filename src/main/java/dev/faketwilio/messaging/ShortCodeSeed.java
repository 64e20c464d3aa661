package dev.faketwilio.messaging;

/**
 * Says in what a seeded short code differs from one that Twilio has just provisioned. Not thread-safe; to be used only
 * while the call that it was made for runs.
 */
public interface ShortCodeSeed {

    /**
     * Names the short code; the code itself by default.
     *
     * @param friendlyName 1 to 64 characters
     * @return this
     */
    ShortCodeSeed friendlyName(String friendlyName);

    /**
     * Says in which country it works; {@code US} by default.
     *
     * @param countryCode ISO 3166-1 alpha-2
     * @return this
     */
    ShortCodeSeed countryCode(String countryCode);

    /**
     * Says what is called for an incoming message; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    ShortCodeSeed smsUrl(String url);

    /**
     * Says by which method {@code smsUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    ShortCodeSeed smsMethod(String method);

    /**
     * Says what is called when {@code smsUrl} fails; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    ShortCodeSeed smsFallbackUrl(String url);

    /**
     * Says by which method {@code smsFallbackUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    ShortCodeSeed smsFallbackMethod(String method);
}
