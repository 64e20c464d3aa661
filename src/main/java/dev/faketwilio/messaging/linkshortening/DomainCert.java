package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The TLS certificate of a domain for shortened links; a domain has at most one. Immutable.
 *
 * @param certificateSid {@code CW} and 32 lower-case hexadecimal digits
 * @param domainSid the SID of the domain
 * @param domainName the domain as a URL
 * @param dateExpires until when the certificate in use is valid; null: none is in use yet
 * @param certInValidation what was uploaded last, as long as Twilio does not use it; null: nothing
 * @param managed whether Twilio gets the certificates itself
 * @param requesting whether Twilio is about to get one
 * @param dateCreated when the domain was registered
 * @param dateUpdated when this last changed
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio's page</a>
 */
public record DomainCert(
        String certificateSid,
        String domainSid,
        String domainName,
        @Nullable Instant dateExpires,
        @Nullable InValidation certInValidation,
        boolean managed,
        boolean requesting,
        Instant dateCreated,
        Instant dateUpdated) {

    private static final String ONE = "/v1/LinkShortening/Domains/{DomainSid}/Certificate";

    /** {@code GET /v1/LinkShortening/Domains/{DomainSid}/Certificate}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchDomainCertV4", ONE);

    /** {@code POST /v1/LinkShortening/Domains/{DomainSid}/Certificate}: uploads one. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateDomainCertV4", ONE);

    /** {@code DELETE /v1/LinkShortening/Domains/{DomainSid}/Certificate}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteDomainCertV4", ONE);

    /** {@code POST /v1/LinkShortening/Domains/{DomainSid}/RequestManagedCert}: leaves the certificates to Twilio. */
    public static final Operation REQUEST_MANAGED = Operation.post(
            Product.MESSAGING, "UpdateRequestManagedCert", "/v1/LinkShortening/Domains/{DomainSid}/RequestManagedCert");

    /**
     * A certificate that was uploaded but is not in use. Immutable.
     *
     * @param dateExpires until when it is valid
     * @param status {@code pending}, or {@code failed} if Twilio refused it
     */
    public record InValidation(Instant dateExpires, String status) {}
}
