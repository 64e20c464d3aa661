package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;

/**
 * The domain to which the links in the messages of a Messaging Service are shortened. A Service has at most one.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio: the resource</a>
 */
public final class LinkShorteningService extends TwilioResource {

    private static final Shape<LinkShorteningService> SHAPE =
            Shape.of("domain of a messaging service", LinkShorteningService::new);

    /** The resource type with all properties. */
    public static final ResourceType<LinkShorteningService> TYPE = SHAPE;

    /** The SID of the domain. */
    public static final Property<String> DOMAIN_SID = SHAPE.property("domain_sid");

    /** The SID of the Messaging Service. */
    public static final Property<String> MESSAGING_SERVICE_SID = SHAPE.property("messaging_service_sid");

    private static final String ONE = "/v1/LinkShortening/Domains/{DomainSid}/MessagingServices/{MessagingServiceSid}";

    /** {@code POST /v1/LinkShortening/Domains/{DomainSid}/MessagingServices/{MessagingServiceSid}}. */
    public static final Operation CREATE =
            Operation.post(Product.MESSAGING, "CreateLinkshorteningMessagingService", ONE);

    /** {@code DELETE /v1/LinkShortening/Domains/{DomainSid}/MessagingServices/{MessagingServiceSid}}. */
    public static final Operation DELETE =
            Operation.delete(Product.MESSAGING, "DeleteLinkshorteningMessagingService", ONE);

    /** {@code GET /v1/LinkShortening/MessagingServices/{MessagingServiceSid}/Domain}. */
    public static final Operation FETCH_DOMAIN = Operation.get(
            Product.MESSAGING,
            "FetchLinkshorteningMessagingServiceDomainAssociation",
            "/v1/LinkShortening/MessagingServices/{MessagingServiceSid}/Domain");

    /** {@code GET /v1/LinkShortening/MessagingService/{MessagingServiceSid}/DomainConfig}. */
    public static final Operation FETCH_DOMAIN_CONFIG = Operation.get(
            Product.MESSAGING,
            "FetchDomainConfigMessagingService",
            "/v1/LinkShortening/MessagingService/{MessagingServiceSid}/DomainConfig");

    LinkShorteningService(Values values) {
        super(values);
    }

    /** {@return the SID of the domain} */
    public String domainSid() {
        return get(DOMAIN_SID);
    }

    /** {@return the SID of the Messaging Service} */
    public String messagingServiceSid() {
        return get(MESSAGING_SERVICE_SID);
    }
}
