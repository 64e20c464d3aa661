package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.messaging.linkshortening.DomainCert;
import dev.faketwilio.messaging.linkshortening.DomainConfig;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningState;
import dev.faketwilio.messaging.linkshortening.LinkshorteningMessagingService;

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
    public Resources<DomainCert> certificates() {
        return View.named(account, DomainCertResource.TABLE, DomainCert::domainName);
    }

    @Override
    public Resources<DomainConfig> configs() {
        return View.described(account, DomainConfigResource.TABLE, DomainConfig::configSid);
    }

    @Override
    public Resources<LinkshorteningMessagingService> messagingServices() {
        return View.named(
                account, LinkshorteningMessagingServiceResource.TABLE, LinkshorteningMessagingService::domainSid);
    }
}
