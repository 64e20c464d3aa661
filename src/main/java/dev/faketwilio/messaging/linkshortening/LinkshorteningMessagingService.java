package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;

/**
 * That the links in the messages of a Messaging Service are shortened to a domain; a Service has at most one. Immutable.
 *
 * @param domainSid the SID of the domain
 * @param messagingServiceSid the SID of the Messaging Service
 * @see <a href="https://www.twilio.com/docs/messaging/features/link-shortening">Twilio's page</a>
 */
public record LinkshorteningMessagingService(String domainSid, String messagingServiceSid) {

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
}
