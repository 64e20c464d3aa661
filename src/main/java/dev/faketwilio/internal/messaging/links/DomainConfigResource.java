package dev.faketwilio.internal.messaging.links;

import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.url;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.LinkShorteningErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.DomainConfig;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}/Config}: everything the fake knows about the configurations of domains
 * (contract/messaging.md 12).
 */
public final class DomainConfigResource implements Resource {

    public static final Table<DomainConfig> TABLE = Table.onePer(
            DomainResource.TABLE, "domain configuration", DomainConfig::domainSid, DomainConfig::configSid);

    private static final Parameter<String> FALLBACK_URL =
            url("FallbackUrl").refusedWith(LinkShorteningErrors.INVALID_FALLBACK_URL);
    private static final Parameter<String> CALLBACK_URL =
            url("CallbackUrl").refusedWith(LinkShorteningErrors.INVALID_CALLBACK_URL);
    private static final Parameter<Boolean> CONTINUE_ON_FAILURE = flag("ContinueOnFailure");
    private static final Parameter<Boolean> DISABLE_HTTPS = flag("DisableHttps");

    @Override
    public Declaration<DomainConfig> declaration() {
        return Declaration.of(TABLE)
                .fetch(DomainConfig.FETCH)
                .createOrUpdate(DomainConfig.UPDATE, DomainConfigResource::settings)
                .json(DomainConfigResource::write);
    }

    private static DomainConfig settings(@Nullable DomainConfig old, Call call) {
        DomainConfig before = old == null ? none(call) : old;
        return new DomainConfig(
                before.configSid(),
                before.domainSid(),
                call.clearable(FALLBACK_URL, before.fallbackUrl()),
                call.clearable(CALLBACK_URL, before.callbackUrl()),
                call.optional(CONTINUE_ON_FAILURE, before.continueOnFailure()),
                call.optional(DISABLE_HTTPS, before.disableHttps()),
                before.dateCreated(),
                call.updated(before.dateUpdated()));
    }

    private static DomainConfig none(Call call) {
        String domainSid = call.parent(DomainResource.TABLE).sid();
        // assumed: messages are not sent when shortening fails
        return new DomainConfig(call.newSid("ZK"), domainSid, null, null, false, false, call.now(), call.now());
    }

    private static void write(DomainConfig config, Representation json) {
        writeCommon(config, json);
        json.url(DomainResource.path(config.domainSid()) + "/Config").flag("disable_https", config.disableHttps());
    }

    /** What the forms for a domain and for a Messaging Service both begin with. */
    static void writeCommon(DomainConfig config, Representation json) {
        json.text("domain_sid", config.domainSid())
                .text("config_sid", config.configSid())
                .text("fallback_url", config.fallbackUrl())
                .text("callback_url", config.callbackUrl())
                .flag("continue_on_failure", config.continueOnFailure())
                .dates(config.dateCreated(), config.dateUpdated());
    }
}
