package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a domain for shortened links is set up; a domain has at most one configuration. Immutable.
 *
 * @param configSid {@code ZK} and 32 lower-case hexadecimal digits
 * @param domainSid the SID of the domain
 * @param fallbackUrl where requests go that match no shortened link; null: nowhere
 * @param callbackUrl what is told of clicks; null: nothing
 * @param continueOnFailure whether messages are sent with their links unshortened when shortening fails
 * @param disableHttps whether shortened links stand in messages without {@code https://}
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio's page</a>
 */
public record DomainConfig(
        String configSid,
        String domainSid,
        @Nullable String fallbackUrl,
        @Nullable String callbackUrl,
        boolean continueOnFailure,
        boolean disableHttps,
        Instant dateCreated,
        Instant dateUpdated) {

    private static final String ONE = "/v1/LinkShortening/Domains/{DomainSid}/Config";

    /** {@code GET /v1/LinkShortening/Domains/{DomainSid}/Config}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchDomainConfig", ONE);

    /** {@code POST /v1/LinkShortening/Domains/{DomainSid}/Config}. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateDomainConfig", ONE);
}
