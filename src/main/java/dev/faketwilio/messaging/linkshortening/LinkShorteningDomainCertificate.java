package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The TLS certificate of a domain for shortened links. A domain has at most one.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio: the resource</a>
 */
public final class LinkShorteningDomainCertificate extends TwilioResource {

    private static final Shape<LinkShorteningDomainCertificate> SHAPE =
            Shape.of("domain certificate", LinkShorteningDomainCertificate::new);

    /** The resource type with all properties. */
    public static final ResourceType<LinkShorteningDomainCertificate> TYPE = SHAPE;

    /** {@code CW} and 32 lower-case hexadecimal digits. */
    public static final Property<String> CERTIFICATE_SID = SHAPE.property("certificate_sid");

    /** The domain as a URL. */
    public static final Property<String> DOMAIN_NAME = SHAPE.property("domain_name");

    /** The SID of the domain. */
    public static final Property<String> DOMAIN_SID = SHAPE.property("domain_sid");

    /** When the certificate in use expires; null if none is in use yet. */
    public static final Property<@Nullable Instant> DATE_EXPIRES = SHAPE.property("date_expires");

    /** When the domain was registered. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** When this last changed. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** The certificate that was uploaded last and is not in use; null if there is none. */
    public static final Property<@Nullable InValidation> CERT_IN_VALIDATION = SHAPE.property("cert_in_validation");

    /** Whether Twilio provides the certificates. */
    public static final Property<Boolean> MANAGED = SHAPE.property("managed");

    /** Whether Twilio is about to provide one. */
    public static final Property<Boolean> REQUESTING = SHAPE.property("requesting");

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
    public record InValidation(Instant dateExpires, String status) {

        /**
         * Describes a certificate.
         *
         * @param dateExpires until when it is valid
         * @param status {@code pending} or {@code failed}
         */
        public InValidation {
            Objects.requireNonNull(dateExpires, "dateExpires");
            Objects.requireNonNull(status, "status");
        }
    }

    LinkShorteningDomainCertificate(Values values) {
        super(values);
    }

    /** {@return {@code CW} and 32 lower-case hexadecimal digits} */
    public String certificateSid() {
        return get(CERTIFICATE_SID);
    }

    /** {@return the domain as a URL} */
    public String domainName() {
        return get(DOMAIN_NAME);
    }

    /** {@return the SID of the domain} */
    public String domainSid() {
        return get(DOMAIN_SID);
    }

    /** {@return when the certificate in use expires; null if none is in use yet} */
    public @Nullable Instant dateExpires() {
        return get(DATE_EXPIRES);
    }

    /** {@return when the domain was registered} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when this last changed} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }

    /** {@return the certificate that was uploaded last and is not in use; null if there is none} */
    public @Nullable InValidation certInValidation() {
        return get(CERT_IN_VALIDATION);
    }

    /** {@return whether Twilio provides the certificates} */
    public boolean managed() {
        return get(MANAGED);
    }

    /** {@return whether Twilio is about to provide one} */
    public boolean requesting() {
        return get(REQUESTING);
    }
}
