package dev.faketwilio.messaging.linkshortening;

/** Controls Twilio's checks of one domain for shortened links. Thread-safe. */
public interface DomainValidation {

    /**
     * Validates the certificate that was uploaded, or that Twilio was asked to provide, and puts it to use.
     *
     * @return the certificate
     * @throws java.util.NoSuchElementException if the domain has none
     * @throws IllegalStateException if nothing is being validated
     */
    LinkShorteningDomainCertificate validateCertificate();

    /**
     * Rejects the certificate that is being validated.
     *
     * @return the certificate; the previous one stays in use
     * @throws java.util.NoSuchElementException if the domain has none
     * @throws IllegalStateException if nothing is being validated
     */
    LinkShorteningDomainCertificate rejectCertificate();

    /**
     * Makes the DNS records valid.
     *
     * @return the domain
     */
    LinkShorteningDomain makeDnsValid();

    /**
     * Makes the DNS records invalid.
     *
     * @param reason the reason in the response; not empty
     * @return the domain
     */
    LinkShorteningDomain makeDnsInvalid(String reason);
}
