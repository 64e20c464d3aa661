package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Duration;
import java.time.Instant;

/**
 * A domain for shortened links. Domains are registered in Twilio's Console, so they are seeded rather than created.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio: the resource</a>
 */
public final class LinkShorteningDomain extends TwilioResource {

    private static final Shape<LinkShorteningDomain> SHAPE =
            Shape.of("link shortening domain", LinkShorteningDomain::new);

    /** The resource type with all properties. */
    public static final ResourceType<LinkShorteningDomain> TYPE = SHAPE;

    /** {@code DN} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("domain_sid");

    /** The domain as a URL, for example {@code https://links.example.com}. */
    public static final Property<String> DOMAIN_NAME = SHAPE.property("domain_name");

    /** Why Twilio finds the DNS records invalid; empty if they are valid. */
    public static final Property<String> DNS_PROBLEM = SHAPE.property("dns_problem");

    /** How long Twilio takes on the sandbox's clock to validate or provide a certificate. */
    public static final Property<Duration> CERTIFICATES_TAKE = SHAPE.property("certificates_take");

    /** Whether certificates wait for the test instead. */
    public static final Property<Boolean> CERTIFICATES_WAIT = SHAPE.property("certificates_wait");

    /** When it was registered. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** {@code GET /v1/LinkShortening/Domains/{DomainSid}/ValidateDns}. */
    public static final Operation FETCH_DNS_VALIDATION = Operation.get(
            Product.MESSAGING, "FetchDomainDnsValidation", "/v1/LinkShortening/Domains/{DomainSid}/ValidateDns");

    LinkShorteningDomain(Values values) {
        super(values);
    }

    /** {@return {@code DN} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the domain as a URL, for example {@code https://links.example.com}} */
    public String domainName() {
        return get(DOMAIN_NAME);
    }

    /** {@return why Twilio finds the DNS records invalid; empty if they are valid} */
    public String dnsProblem() {
        return get(DNS_PROBLEM);
    }

    /** {@return how long Twilio takes on the sandbox's clock to validate or provide a certificate} */
    public Duration certificatesTake() {
        return get(CERTIFICATES_TAKE);
    }

    /** {@return whether certificates wait for the test instead} */
    public boolean certificatesWait() {
        return get(CERTIFICATES_WAIT);
    }

    /** {@return when it was registered} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }
}
