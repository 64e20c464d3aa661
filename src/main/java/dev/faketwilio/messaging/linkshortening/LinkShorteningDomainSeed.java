package dev.faketwilio.messaging.linkshortening;

import java.time.Duration;
import java.time.Instant;

/**
 * Says what a seeded domain for shortened links is like; by default its DNS records are valid, and it has neither
 * certificate nor configuration. Not thread-safe; to be used only while the call that it was made for runs.
 */
public interface LinkShorteningDomainSeed {

    /**
     * Lets Twilio find the DNS records of the domain invalid.
     *
     * @param reason why, as it is answered; not empty
     * @return this
     */
    LinkShorteningDomainSeed makeDnsInvalid(String reason);

    /**
     * Gives the domain a certificate that was uploaded and validated.
     *
     * @param expires until when it is valid
     * @return this
     */
    LinkShorteningDomainSeed certificate(Instant expires);

    /**
     * Says how long Twilio takes to validate a certificate, or to get a managed one; ten minutes by default.
     *
     * @param duration on the sandbox's clock, zero or more
     * @return this
     */
    LinkShorteningDomainSeed certificatesTake(Duration duration);

    /**
     * Leaves certificates pending until the test says how they go on: {@code simulate().domainValidation(...)}.
     *
     * @return this
     */
    LinkShorteningDomainSeed certificatesWait();

    /**
     * Says where requests go that match no shortened link.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    LinkShorteningDomainSeed fallbackUrl(String url);

    /**
     * Says what is told of clicks.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    LinkShorteningDomainSeed callbackUrl(String url);

    /**
     * Shortens the links of a Messaging Service to the domain.
     *
     * @param serviceSid the SID of a Service without a domain
     * @return this
     */
    LinkShorteningDomainSeed messagingService(String serviceSid);
}
