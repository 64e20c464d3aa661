package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}}: everything the fake knows about domains for shortened links, which no
 * operation makes (contract/messaging.md 12).
 */
public final class DomainResource implements Resource {

    /** The domains; also found by their name. */
    public static final Table<LinkShorteningDomain> TABLE =
            Table.of("link shortening domain", LinkShorteningDomain::sid).indexedBy(LinkShorteningDomain::domainName);

    /** What Twilio's Console does, and no request; with {@code CertificateExpires}, there is a validated certificate, too. */
    public static final Operation PROVISION = Operation.post(Product.MESSAGING, "ProvisionDomain", "");

    private static final Parameter<Instant> CERTIFICATE_EXPIRES = Parameter.date("CertificateExpires");

    /** The JSON form is for people who look at the state: no operation of this API answers a domain by itself. */
    @Override
    public Declaration<LinkShorteningDomain> declaration() {
        return Declaration.of(LinkShorteningDomain.TYPE, TABLE, "DomainSid")
                .property(LinkShorteningDomain.SID, Rule.newSid("DN"))
                .accountSid()
                .property(LinkShorteningDomain.DOMAIN_NAME, Rule.of(Parameter::any))
                .property(
                        LinkShorteningDomain.DNS_PROBLEM,
                        Rule.<String>seeded().byDefault(""),
                        (problem, json) -> json.flag("dns_is_valid", problem.isEmpty()))
                .also((domain, json) -> json.date("date_created", domain.dateCreated()))
                .hidden(
                        LinkShorteningDomain.CERTIFICATES_TAKE,
                        Rule.<Duration>seeded().byDefault(CertificateSteps.STANDARD))
                .hidden(
                        LinkShorteningDomain.CERTIFICATES_WAIT,
                        Rule.<Boolean>seeded().byDefault(false))
                .create(PROVISION, DomainResource::provision)
                .fetch(
                        LinkShorteningDomain.FETCH_DNS_VALIDATION,
                        (domain, call) -> json -> writeDnsValidation(domain, json));
    }

    private static void provision(Draft<LinkShorteningDomain> draft, Call call) {
        String name = draft.get(LinkShorteningDomain.DOMAIN_NAME);
        if (!isDomain(name)) {
            throw new IllegalArgumentException("Expected a domain as a URL without a path, for example"
                    + " \"https://links.example.com\", but found \"" + name + "\"");
        }
        if (call.transaction().find(TABLE, name) != null) {
            throw new IllegalArgumentException("The account has the domain " + name
                    + " already; seed it once, for example in a @BeforeAll method");
        }
        Duration takes = draft.get(LinkShorteningDomain.CERTIFICATES_TAKE);
        if (takes.isNegative()) {
            throw new IllegalArgumentException(
                    "Certificates cannot take " + takes + ": expected a duration of zero or more");
        }
        draft.set(LinkShorteningDomain.CERTIFICATES_TAKE, Durations.atMostForEver(takes));
        Instant expires = call.optional(CERTIFICATE_EXPIRES);
        if (expires != null) {
            DomainCertResource.provision(draft.build(), expires, call);
        }
    }

    private static boolean isDomain(String text) {
        WebUrl url = WebUrl.of(text);
        return url != null && (text.equals("https://" + url.host()) || text.equals("http://" + url.host()));
    }

    static String path(String domainSid) {
        return "/v1/LinkShortening/Domains/" + domainSid;
    }

    private static void writeDnsValidation(LinkShorteningDomain domain, Representation json) {
        json.text("domain_sid", domain.sid())
                .flag("is_valid", domain.dnsProblem().isEmpty())
                .text("reason", domain.dnsProblem())
                .url(path(domain.sid()) + "/ValidateDns");
    }
}
