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
import dev.faketwilio.messaging.linkshortening.DomainConfig;
import dev.faketwilio.messaging.linkshortening.LinkshorteningMessagingService;
import java.util.function.Consumer;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}/MessagingServices/{MessagingServiceSid}}: everything the fake knows about
 * the domains of Messaging Services (contract/messaging.md 12). The association goes with the Service.
 */
public final class LinkshorteningMessagingServiceResource implements Resource {

    public static final Table<LinkshorteningMessagingService> TABLE = Table.onePer(
            ServiceResource.TABLE,
            "domain of a messaging service",
            LinkshorteningMessagingService::messagingServiceSid,
            LinkshorteningMessagingService::messagingServiceSid);

    @Override
    public Declaration<LinkshorteningMessagingService> declaration() {
        return Declaration.of(LinkshorteningMessagingService.TYPE, TABLE)
                .property(LinkshorteningMessagingService.DOMAIN_SID, Rule.stored())
                .property(LinkshorteningMessagingService.MESSAGING_SERVICE_SID, Rule.parent(ServiceResource.TABLE))
                .url(LinkshorteningMessagingService.CREATE)
                .create(LinkshorteningMessagingService.CREATE, LinkshorteningMessagingServiceResource::associate)
                .delete(LinkshorteningMessagingService.DELETE, LinkshorteningMessagingServiceResource::requireDomain)
                .fetch(
                        LinkshorteningMessagingService.FETCH_DOMAIN,
                        (association, call) -> json -> writeDomain(association, json))
                .fetch(
                        LinkshorteningMessagingService.FETCH_DOMAIN_CONFIG,
                        LinkshorteningMessagingServiceResource::config);
    }

    private static void associate(Draft<LinkshorteningMessagingService> draft, Call call) {
        String domainSid = call.inPath("DomainSid");
        String serviceSid = draft.get(LinkshorteningMessagingService.MESSAGING_SERVICE_SID);
        if (call.transaction().find(DomainResource.TABLE, domainSid) == null) {
            throw call.notFound();
        }
        LinkshorteningMessagingService before = call.transaction().find(TABLE, serviceSid);
        // assumed: the same once more is no error
        if (before != null && !before.domainSid().equals(domainSid)) {
            throw LinkShorteningErrors.SERVICE_HAS_ANOTHER_DOMAIN.exception();
        }
        draft.set(LinkshorteningMessagingService.DOMAIN_SID, domainSid);
    }

    private static void requireDomain(LinkshorteningMessagingService association, Call call) {
        if (!association.domainSid().equals(call.inPath("DomainSid"))) {
            throw call.notFound();
        }
    }

    private static Consumer<Representation> config(LinkshorteningMessagingService association, Call call) {
        DomainConfig config = call.transaction().find(DomainConfigResource.TABLE, association.domainSid());
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

    private static void writeDomain(LinkshorteningMessagingService association, Representation json) {
        json.text("domain_sid", association.domainSid())
                .text("messaging_service_sid", association.messagingServiceSid())
                .url("/v1/LinkShortening/MessagingServices/" + association.messagingServiceSid() + "/Domain");
    }
}
