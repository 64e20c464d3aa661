package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain for shortened links. Domains are registered in Twilio's Console, so they are seeded rather than created.
 * Immutable.
 *
 * @param sid {@code DN} and 32 lower-case hexadecimal digits
 * @param domainName the domain as a URL, for example {@code https://links.example.com}
 * @param dnsProblem why Twilio finds its DNS records invalid; empty: it finds them valid
 * @param certificatesTake how long Twilio takes on the sandbox's clock to validate a certificate, or to get a managed one;
 *     null: until the test says so
 * @param dateCreated when it was registered
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio's page</a>
 */
public record LinkShorteningDomain(
        String sid,
        String domainName,
        String dnsProblem,
        @Nullable Duration certificatesTake,
        Instant dateCreated) {

    /** {@code GET /v1/LinkShortening/Domains/{DomainSid}/ValidateDns}. */
    public static final Operation FETCH_DNS_VALIDATION = Operation.get(
            Product.MESSAGING, "FetchDomainDnsValidation", "/v1/LinkShortening/Domains/{DomainSid}/ValidateDns");
}
