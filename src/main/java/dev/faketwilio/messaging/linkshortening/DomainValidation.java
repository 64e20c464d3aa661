package dev.faketwilio.messaging.linkshortening;

/** Lets Twilio's checks of one domain for shortened links end as the test says. Usable from any thread. */
public interface DomainValidation {

    /**
     * Puts the certificate to use that is being validated, or that Twilio was asked to get.
     *
     * @return the certificate
     * @throws java.util.NoSuchElementException if the domain has none; the message says what there is
     * @throws IllegalStateException if nothing is being validated
     */
    DomainCert certificateValidated();

    /**
     * Refuses the certificate that is being validated.
     *
     * @return the certificate, with the one that was in use before still in use
     * @throws java.util.NoSuchElementException if the domain has none; the message says what there is
     * @throws IllegalStateException if nothing is being validated
     */
    DomainCert certificateFailed();

    /**
     * Makes the DNS records valid.
     *
     * @return the domain
     */
    LinkShorteningDomain dnsValid();

    /**
     * Makes the DNS records invalid.
     *
     * @param reason why, as it is answered; not empty
     * @return the domain
     */
    LinkShorteningDomain dnsInvalid(String reason);
}
