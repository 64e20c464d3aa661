package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.LinkShorteningErrors;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainConfig;
import dev.faketwilio.messaging.linkshortening.LinkShorteningService;
import java.util.function.Consumer;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}/MessagingServices/{MessagingServiceSid}}: everything the fake knows about
 * the domains of Messaging Services (contract/messaging.md 12). The association goes with the Service.
 */
public final class LinkshorteningMessagingServiceResource implements Resource {

    public static final Table<LinkShorteningService> TABLE = Table.onePer(
            ServiceResource.TABLE,
            "domain of a messaging service",
            LinkShorteningService::messagingServiceSid,
            LinkShorteningService::messagingServiceSid);

    @Override
    public Declaration<LinkShorteningService> declaration() {
        return Declaration.of(LinkShorteningService.TYPE, TABLE)
                .property(LinkShorteningService.DOMAIN_SID, Rule.stored())
                .property(LinkShorteningService.MESSAGING_SERVICE_SID, Rule.parent(ServiceResource.TABLE))
                .url(LinkShorteningService.CREATE)
                .create(LinkShorteningService.CREATE, LinkshorteningMessagingServiceResource::associate)
                .delete(LinkShorteningService.DELETE, LinkshorteningMessagingServiceResource::requireDomain)
                .fetch(
                        LinkShorteningService.FETCH_DOMAIN,
                        (association, call) -> json -> writeDomain(association, json))
                .fetch(LinkShorteningService.FETCH_DOMAIN_CONFIG, LinkshorteningMessagingServiceResource::config);
    }

    private static void associate(Draft<LinkShorteningService> draft, Call call) {
        String domainSid = call.inPath("DomainSid");
        String serviceSid = draft.get(LinkShorteningService.MESSAGING_SERVICE_SID);
        if (call.transaction().find(DomainResource.TABLE, domainSid) == null) {
            throw call.notFound();
        }
        LinkShorteningService before = call.transaction().find(TABLE, serviceSid);
        // assumed: the same once more is no error
        if (before != null && !before.domainSid().equals(domainSid)) {
            throw LinkShorteningErrors.SERVICE_HAS_ANOTHER_DOMAIN.exception();
        }
        draft.set(LinkShorteningService.DOMAIN_SID, domainSid);
    }

    private static void requireDomain(LinkShorteningService association, Call call) {
        if (!association.domainSid().equals(call.inPath("DomainSid"))) {
            throw call.notFound();
        }
    }

    private static Consumer<Representation> config(LinkShorteningService association, Call call) {
        LinkShorteningDomainConfig config =
                call.transaction().find(DomainConfigResource.TABLE, association.domainSid());
        if (config == null) {
            throw call.notFound();
        }
        String serviceSid = association.messagingServiceSid();
        return json -> {
            DomainConfigResource.writeCommon(config, json);
            json.url("/v1/LinkShortening/MessagingService/" + serviceSid + "/DomainConfig")
                    .text("messaging_service_sid", serviceSid);
        };
    }

    private static void writeDomain(LinkShorteningService association, Representation json) {
        json.text("domain_sid", association.domainSid())
                .text("messaging_service_sid", association.messagingServiceSid())
                .url("/v1/LinkShortening/MessagingServices/" + association.messagingServiceSid() + "/Domain");
    }
}
