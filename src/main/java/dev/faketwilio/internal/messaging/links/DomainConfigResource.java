package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.LinkShorteningErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainConfig;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}/Config}: everything the fake knows about the configurations of domains
 * (contract/messaging.md 12).
 */
public final class DomainConfigResource implements Resource {

    public static final Table<LinkShorteningDomainConfig> TABLE = Table.onePer(
            DomainResource.TABLE,
            "domain configuration",
            LinkShorteningDomainConfig::domainSid,
            LinkShorteningDomainConfig::configSid);

    /** What the forms for a domain and for a Messaging Service both begin with. */
    private static final Declaration<LinkShorteningDomainConfig> COMMON = common();

    @Override
    public Declaration<LinkShorteningDomainConfig> declaration() {
        return common().url(LinkShorteningDomainConfig.FETCH)
                .property(LinkShorteningDomainConfig.DISABLE_HTTPS, Rule.flag().byDefault(false))
                .fetch(LinkShorteningDomainConfig.FETCH)
                .createOrUpdate(LinkShorteningDomainConfig.UPDATE, (config, call) -> {});
    }

    private static Declaration<LinkShorteningDomainConfig> common() {
        return Declaration.of(LinkShorteningDomainConfig.TYPE, TABLE)
                .property(LinkShorteningDomainConfig.DOMAIN_SID, Rule.parent(DomainResource.TABLE))
                .property(LinkShorteningDomainConfig.CONFIG_SID, Rule.newSid("ZK"))
                .property(
                        LinkShorteningDomainConfig.FALLBACK_URL,
                        Rule.url().clearable().refusedWith(LinkShorteningErrors.INVALID_FALLBACK_URL))
                .property(
                        LinkShorteningDomainConfig.CALLBACK_URL,
                        Rule.url().clearable().refusedWith(LinkShorteningErrors.INVALID_CALLBACK_URL))
                // assumed: messages are not sent when shortening fails
                .property(
                        LinkShorteningDomainConfig.CONTINUE_ON_FAILURE,
                        Rule.flag().byDefault(false))
                .dates();
    }

    static void writeCommon(LinkShorteningDomainConfig config, Representation json) {
        COMMON.write(config, json);
    }
}
