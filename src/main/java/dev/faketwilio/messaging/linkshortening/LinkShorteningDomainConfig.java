package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a domain for shortened links. A domain has at most one.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio: the resource</a>
 */
public final class LinkShorteningDomainConfig extends TwilioResource {

    private static final Shape<LinkShorteningDomainConfig> SHAPE =
            Shape.of("domain configuration", LinkShorteningDomainConfig::new);

    /** The resource type with all properties. */
    public static final ResourceType<LinkShorteningDomainConfig> TYPE = SHAPE;

    /** The SID of the domain. */
    public static final Property<String> DOMAIN_SID = SHAPE.property("domain_sid");

    /** {@code ZK} and 32 lower-case hexadecimal digits. */
    public static final Property<String> CONFIG_SID = SHAPE.property("config_sid");

    /** The target of requests that match no shortened link; null for none. */
    public static final Property<@Nullable String> FALLBACK_URL = SHAPE.property("fallback_url");

    /** The URL that is called on clicks; null for none. */
    public static final Property<@Nullable String> CALLBACK_URL = SHAPE.property("callback_url");

    /** Whether messages are sent with their links as they are when shortening fails. */
    public static final Property<Boolean> CONTINUE_ON_FAILURE = SHAPE.property("continue_on_failure");

    /** When it was created. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** When it was last updated. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** Whether shortened links are without {@code https://}. */
    public static final Property<Boolean> DISABLE_HTTPS = SHAPE.property("disable_https");

    private static final String ONE = "/v1/LinkShortening/Domains/{DomainSid}/Config";

    /** {@code GET /v1/LinkShortening/Domains/{DomainSid}/Config}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchDomainConfig", ONE);

    /** {@code POST /v1/LinkShortening/Domains/{DomainSid}/Config}. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateDomainConfig", ONE);

    LinkShorteningDomainConfig(Values values) {
        super(values);
    }

    /** {@return the SID of the domain} */
    public String domainSid() {
        return get(DOMAIN_SID);
    }

    /** {@return {@code ZK} and 32 lower-case hexadecimal digits} */
    public String configSid() {
        return get(CONFIG_SID);
    }

    /** {@return the target of requests that match no shortened link; null for none} */
    public @Nullable String fallbackUrl() {
        return get(FALLBACK_URL);
    }

    /** {@return the URL that is called on clicks; null for none} */
    public @Nullable String callbackUrl() {
        return get(CALLBACK_URL);
    }

    /** {@return whether messages are sent with their links as they are when shortening fails} */
    public boolean continueOnFailure() {
        return get(CONTINUE_ON_FAILURE);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }

    /** {@return whether shortened links are without {@code https://}} */
    public boolean disableHttps() {
        return get(DISABLE_HTTPS);
    }
}
