package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.LinkShorteningErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.DomainConfig;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}/Config}: everything the fake knows about the configurations of domains
 * (contract/messaging.md 12).
 */
public final class DomainConfigResource implements Resource {

    public static final Table<DomainConfig> TABLE = Table.onePer(
            DomainResource.TABLE, "domain configuration", DomainConfig::domainSid, DomainConfig::configSid);

    /** What the forms for a domain and for a Messaging Service both begin with. */
    private static final Declaration<DomainConfig> COMMON = common();

    @Override
    public Declaration<DomainConfig> declaration() {
        return common().url(DomainConfig.FETCH)
                .property(DomainConfig.DISABLE_HTTPS, Rule.flag().byDefault(false))
                .fetch(DomainConfig.FETCH)
                .createOrUpdate(DomainConfig.UPDATE, (config, call) -> {});
    }

    private static Declaration<DomainConfig> common() {
        return Declaration.of(DomainConfig.TYPE, TABLE)
                .property(DomainConfig.DOMAIN_SID, Rule.parent(DomainResource.TABLE))
                .property(DomainConfig.CONFIG_SID, Rule.newSid("ZK"))
                .property(
                        DomainConfig.FALLBACK_URL,
                        Rule.url().clearable().refusedWith(LinkShorteningErrors.INVALID_FALLBACK_URL))
                .property(
                        DomainConfig.CALLBACK_URL,
                        Rule.url().clearable().refusedWith(LinkShorteningErrors.INVALID_CALLBACK_URL))
                // assumed: messages are not sent when shortening fails
                .property(DomainConfig.CONTINUE_ON_FAILURE, Rule.flag().byDefault(false))
                .dates();
    }

    static void writeCommon(DomainConfig config, Representation json) {
        COMMON.write(config, json);
    }
}
