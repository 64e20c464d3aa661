package dev.faketwilio.messaging.linkshortening;

import dev.faketwilio.Resources;

/** The link shortening of a sandbox: a live, read-only view. Usable from any thread. */
public interface LinkShorteningState {

    /** {@return the domains, found by SID or by name} */
    Resources<LinkShorteningDomain> domains();

    /** {@return the certificates of all domains, found by the SID of their domain} */
    Resources<LinkShorteningDomainCertificate> certificates();

    /** {@return the configurations of all domains, found by the SID of their domain} */
    Resources<LinkShorteningDomainConfig> configs();

    /** {@return which Messaging Service has which domain, found by the SID of the Service} */
    Resources<LinkShorteningService> messagingServices();
}
