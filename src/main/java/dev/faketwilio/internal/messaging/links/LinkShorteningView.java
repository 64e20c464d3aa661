package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainCertificate;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainConfig;
import dev.faketwilio.messaging.linkshortening.LinkShorteningService;
import dev.faketwilio.messaging.linkshortening.LinkShorteningState;

/** An account's link shortening, as tests see it. */
public final class LinkShorteningView implements LinkShorteningState {

    private final Account account;

    /** Looks at an account. */
    public LinkShorteningView(Account account) {
        this.account = account;
    }

    @Override
    public Resources<LinkShorteningDomain> domains() {
        return View.named(account, DomainResource.TABLE, LinkShorteningDomain::domainName);
    }

    @Override
    public Resources<LinkShorteningDomainCertificate> certificates() {
        return View.named(account, DomainCertResource.TABLE, LinkShorteningDomainCertificate::domainName);
    }

    @Override
    public Resources<LinkShorteningDomainConfig> configs() {
        return View.described(account, DomainConfigResource.TABLE, LinkShorteningDomainConfig::configSid);
    }

    @Override
    public Resources<LinkShorteningService> messagingServices() {
        return View.named(account, LinkshorteningMessagingServiceResource.TABLE, LinkShorteningService::domainSid);
    }
}
