package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainCertificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}/Certificate} and {@code .../RequestManagedCert}: everything the fake knows
 * about the certificates of domains (contract/messaging.md 12).
 */
public final class DomainCertResource implements Resource {

    public static final Table<LinkShorteningDomainCertificate> TABLE = Table.onePer(
            DomainResource.TABLE,
            "domain certificate",
            LinkShorteningDomainCertificate::domainSid,
            LinkShorteningDomainCertificate::certificateSid);

    private static final Parameter<String> TLS_CERT = Parameter.text("TlsCert", Integer.MAX_VALUE);

    @Override
    public Declaration<LinkShorteningDomainCertificate> declaration() {
        return properties()
                .fetch(LinkShorteningDomainCertificate.FETCH)
                .createOrUpdate(LinkShorteningDomainCertificate.UPDATE, DomainCertResource::upload)
                .delete(LinkShorteningDomainCertificate.DELETE)
                .createOrUpdate(
                        LinkShorteningDomainCertificate.REQUEST_MANAGED,
                        DomainCertResource::request,
                        DomainCertResource::writeRequest)
                .asTimePasses(CertificateSteps::pass);
    }

    private static Declaration<LinkShorteningDomainCertificate> properties() {
        return Declaration.of(LinkShorteningDomainCertificate.TYPE, TABLE)
                .property(LinkShorteningDomainCertificate.CERTIFICATE_SID, Rule.newSid("CW"))
                .property(LinkShorteningDomainCertificate.DOMAIN_NAME, Rule.stored())
                .property(LinkShorteningDomainCertificate.DOMAIN_SID, Rule.stored())
                .property(LinkShorteningDomainCertificate.DATE_EXPIRES, Rule.stored())
                .dates()
                .url(LinkShorteningDomainCertificate.FETCH)
                .property(
                        LinkShorteningDomainCertificate.CERT_IN_VALIDATION,
                        Rule.stored(),
                        DomainCertResource::writeInValidation)
                .hidden(
                        LinkShorteningDomainCertificate.MANAGED,
                        Rule.<Boolean>stored().byDefault(false))
                .hidden(
                        LinkShorteningDomainCertificate.REQUESTING,
                        Rule.<Boolean>stored().byDefault(false));
    }

    private static void upload(Draft<LinkShorteningDomainCertificate> draft, Call call) {
        Instant expires = TlsCert.expiry(call.required(TLS_CERT));
        await(draft, call);
        draft.set(
                        LinkShorteningDomainCertificate.CERT_IN_VALIDATION,
                        new LinkShorteningDomainCertificate.InValidation(expires, CertificateSteps.PENDING))
                .set(LinkShorteningDomainCertificate.MANAGED, false)
                .set(LinkShorteningDomainCertificate.REQUESTING, false);
    }

    private static void request(Draft<LinkShorteningDomainCertificate> draft, Call call) {
        await(draft, call);
        // assumed: what was uploaded before is no longer wanted
        draft.clear(LinkShorteningDomainCertificate.CERT_IN_VALIDATION)
                .set(LinkShorteningDomainCertificate.MANAGED, true)
                .set(LinkShorteningDomainCertificate.REQUESTING, true);
    }

    /** Completes a certificate that Twilio is to validate or to provide. */
    private static void await(Draft<LinkShorteningDomainCertificate> draft, Call call) {
        if (draft.before() == null) {
            of(call.parent(DomainResource.TABLE), draft);
        }
        draft.set(LinkShorteningDomainCertificate.DATE_UPDATED, call.now());
    }

    /** Section 12: the dates are those of the domain. */
    private static void of(LinkShorteningDomain domain, Draft<LinkShorteningDomainCertificate> draft) {
        draft.set(LinkShorteningDomainCertificate.DOMAIN_SID, domain.sid())
                .set(LinkShorteningDomainCertificate.DOMAIN_NAME, domain.domainName())
                .set(LinkShorteningDomainCertificate.DATE_CREATED, domain.dateCreated());
    }

    /** Gives a new domain a certificate that is in use. */
    static void provision(LinkShorteningDomain domain, Instant expires, Call call) {
        Draft<LinkShorteningDomainCertificate> draft = properties()
                .fresh()
                .set(LinkShorteningDomainCertificate.CERTIFICATE_SID, call.newSid("CW"))
                .set(LinkShorteningDomainCertificate.DATE_EXPIRES, expires)
                .set(LinkShorteningDomainCertificate.DATE_UPDATED, call.now());
        of(domain, draft);
        call.transaction()
                .put(
                        TABLE,
                        draft.set(LinkShorteningDomainCertificate.DATE_CREATED, call.now())
                                .build());
    }

    private static void writeInValidation(
            LinkShorteningDomainCertificate.@Nullable InValidation next, Representation json) {
        if (next == null) {
            json.text("cert_in_validation", null);
        } else {
            json.object(
                    "cert_in_validation",
                    it -> it.date("date_expires", next.dateExpires()).text("status", next.status()));
        }
    }

    private static void writeRequest(LinkShorteningDomainCertificate cert, Representation json) {
        json.text("certificate_sid", cert.certificateSid())
                .text("domain_name", cert.domainName())
                .text("domain_sid", cert.domainSid())
                .dates(cert.dateCreated(), cert.dateUpdated())
                .date("date_expires", cert.dateExpires())
                .url(DomainResource.path(cert.domainSid()) + "/RequestManagedCert")
                .flag("managed", cert.managed())
                .flag("requesting", cert.requesting());
    }
}
