package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.seeding.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Describes a seeded domain for shortened links. By default, its DNS records are valid, and it has neither a certificate nor
 * a configuration.
 */
public final class LinkShorteningDomainSeed extends ResourceSeed<LinkShorteningDomain, LinkShorteningDomainSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public LinkShorteningDomainSeed(Plan<LinkShorteningDomain> plan) {
        super(plan);
    }

    /**
     * Makes the DNS records of the domain invalid.
     *
     * @param reason the reason in the response; not empty
     * @return this
     */
    public LinkShorteningDomainSeed dnsInvalid(String reason) {
        Objects.requireNonNull(reason, "reason");
        return then((given, simulate, domain) ->
                simulate.domainValidation(domain.sid()).makeDnsInvalid(reason));
    }

    /**
     * Gives the domain a certificate that was uploaded and validated.
     *
     * @param expires when it expires
     * @return this
     */
    public LinkShorteningDomainSeed certificate(Instant expires) {
        Objects.requireNonNull(expires, "expires");
        return parameter("CertificateExpires", expires.toString());
    }

    /**
     * Sets how long Twilio takes to validate or to provide a certificate: ten minutes by default.
     *
     * @param duration on the sandbox's clock, zero or more
     * @return this
     */
    public LinkShorteningDomainSeed certificatesTake(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        return set(LinkShorteningDomain.CERTIFICATES_TAKE, duration);
    }

    /**
     * Keeps certificates pending until the test validates or rejects them: {@code simulate().domainValidation(...)}.
     *
     * @return this
     */
    public LinkShorteningDomainSeed certificatesWait() {
        return set(LinkShorteningDomain.CERTIFICATES_WAIT, true);
    }

    /**
     * Sets the target of requests that match no shortened link.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public LinkShorteningDomainSeed fallbackUrl(String url) {
        Objects.requireNonNull(url, "url");
        return then((given, simulate, domain) -> given.perform(
                LinkShorteningDomainConfig.UPDATE, Map.of("DomainSid", domain.sid(), "FallbackUrl", url)));
    }

    /**
     * Sets the URL that is called on clicks.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public LinkShorteningDomainSeed callbackUrl(String url) {
        Objects.requireNonNull(url, "url");
        return then((given, simulate, domain) -> given.perform(
                LinkShorteningDomainConfig.UPDATE, Map.of("DomainSid", domain.sid(), "CallbackUrl", url)));
    }

    /**
     * Shortens the links of a Messaging Service to the domain.
     *
     * @param serviceSid the SID of a Service without a domain
     * @return this
     */
    public LinkShorteningDomainSeed messagingService(String serviceSid) {
        Objects.requireNonNull(serviceSid, "serviceSid");
        return then((given, simulate, domain) -> given.perform(
                LinkShorteningService.CREATE, Map.of("DomainSid", domain.sid(), "MessagingServiceSid", serviceSid)));
    }
}
