package dev.faketwilio.messaging;

/**
 * Says in what a seeded phone number differs from one that was just bought. Not thread-safe; to be used only while the
 * call that it was made for runs.
 */
public interface PhoneNumberSeed {

    /**
     * Names the number; the national form of the number by default.
     *
     * @param friendlyName 1 to 64 characters
     * @return this
     */
    PhoneNumberSeed friendlyName(String friendlyName);

    /**
     * Makes it a mobile number, as numbers outside of North America can be; local by default. Toll-free numbers are known
     * by their prefix.
     *
     * @return this
     */
    PhoneNumberSeed mobile();

    /**
     * Says what it can be used for; voice, SMS and MMS in North America and voice and SMS elsewhere by default.
     *
     * @param capabilities what it can be used for
     * @return this
     */
    PhoneNumberSeed capabilities(NumberCapabilities capabilities);

    /**
     * Says what is called for an incoming message; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    PhoneNumberSeed smsUrl(String url);

    /**
     * Says by which method {@code smsUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    PhoneNumberSeed smsMethod(String method);

    /**
     * Says what is called when {@code smsUrl} fails; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    PhoneNumberSeed smsFallbackUrl(String url);

    /**
     * Says by which method {@code smsFallbackUrl} is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    PhoneNumberSeed smsFallbackMethod(String method);
}
