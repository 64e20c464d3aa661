package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}}: everything the fake knows about domains for shortened links, which no
 * operation makes (contract/messaging.md 12).
 */
public final class DomainResource implements Resource {

    /** The domains; also found by their name. */
    public static final Table<LinkShorteningDomain> TABLE =
            Table.of("link shortening domain", LinkShorteningDomain::sid).indexedBy(LinkShorteningDomain::domainName);

    @Override
    public Declaration<LinkShorteningDomain> declaration() {
        return Declaration.of(TABLE, "DomainSid")
                .fetch(
                        LinkShorteningDomain.FETCH_DNS_VALIDATION,
                        (domain, call) -> json -> writeDnsValidation(domain, json))
                .json(DomainResource::write);
    }

    static String path(String domainSid) {
        return "/v1/LinkShortening/Domains/" + domainSid;
    }

    /** For people who look at the state: no operation of this API answers a domain by itself. */
    private static void write(LinkShorteningDomain domain, Representation json) {
        json.text("domain_sid", domain.sid())
                .accountSid()
                .text("domain_name", domain.domainName())
                .flag("dns_is_valid", domain.dnsProblem().isEmpty())
                .date("date_created", domain.dateCreated());
    }

    private static void writeDnsValidation(LinkShorteningDomain domain, Representation json) {
        json.text("domain_sid", domain.sid())
                .flag("is_valid", domain.dnsProblem().isEmpty())
                .text("reason", domain.dnsProblem())
                .url(path(domain.sid()) + "/ValidateDns");
    }
}
