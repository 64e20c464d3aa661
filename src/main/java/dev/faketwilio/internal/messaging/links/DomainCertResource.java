package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.linkshortening.DomainCert;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/LinkShortening/Domains/{DomainSid}/Certificate} and {@code .../RequestManagedCert}: everything the fake knows
 * about the certificates of domains (contract/messaging.md 12).
 */
public final class DomainCertResource implements Resource {

    public static final Table<DomainCert> TABLE =
            Table.onePer(DomainResource.TABLE, "domain certificate", DomainCert::domainSid, DomainCert::certificateSid);

    private static final Parameter<String> TLS_CERT = Parameter.text("TlsCert", Integer.MAX_VALUE);

    @Override
    public Declaration<DomainCert> declaration() {
        return properties()
                .fetch(DomainCert.FETCH)
                .createOrUpdate(DomainCert.UPDATE, DomainCertResource::upload)
                .delete(DomainCert.DELETE)
                .createOrUpdate(
                        DomainCert.REQUEST_MANAGED, DomainCertResource::request, DomainCertResource::writeRequest)
                .asTimePasses(CertificateSteps::pass);
    }

    private static Declaration<DomainCert> properties() {
        return Declaration.of(DomainCert.TYPE, TABLE)
                .property(DomainCert.CERTIFICATE_SID, Rule.newSid("CW"))
                .property(DomainCert.DOMAIN_NAME, Rule.stored())
                .property(DomainCert.DOMAIN_SID, Rule.stored())
                .property(DomainCert.DATE_EXPIRES, Rule.stored())
                .dates()
                .url(DomainCert.FETCH)
                .property(DomainCert.CERT_IN_VALIDATION, Rule.stored(), DomainCertResource::writeInValidation)
                .hidden(DomainCert.MANAGED, Rule.<Boolean>stored().byDefault(false))
                .hidden(DomainCert.REQUESTING, Rule.<Boolean>stored().byDefault(false));
    }

    private static void upload(Draft<DomainCert> draft, Call call) {
        Instant expires = TlsCert.expiry(call.required(TLS_CERT));
        await(draft, call);
        draft.set(DomainCert.CERT_IN_VALIDATION, new DomainCert.InValidation(expires, CertificateSteps.PENDING))
                .set(DomainCert.MANAGED, false)
                .set(DomainCert.REQUESTING, false);
    }

    private static void request(Draft<DomainCert> draft, Call call) {
        await(draft, call);
        // assumed: what was uploaded before is no longer wanted
        draft.clear(DomainCert.CERT_IN_VALIDATION).set(DomainCert.MANAGED, true).set(DomainCert.REQUESTING, true);
    }

    /** Completes a certificate that Twilio is to validate or to provide. */
    private static void await(Draft<DomainCert> draft, Call call) {
        if (draft.before() == null) {
            of(call.parent(DomainResource.TABLE), draft);
        }
        draft.set(DomainCert.DATE_UPDATED, call.now());
    }

    /** Section 12: the dates are those of the domain. */
    private static void of(LinkShorteningDomain domain, Draft<DomainCert> draft) {
        draft.set(DomainCert.DOMAIN_SID, domain.sid())
                .set(DomainCert.DOMAIN_NAME, domain.domainName())
                .set(DomainCert.DATE_CREATED, domain.dateCreated());
    }

    /** Gives a new domain a certificate that is in use. */
    static void provision(LinkShorteningDomain domain, Instant expires, Call call) {
        Draft<DomainCert> draft = properties()
                .fresh()
                .set(DomainCert.CERTIFICATE_SID, call.newSid("CW"))
                .set(DomainCert.DATE_EXPIRES, expires)
                .set(DomainCert.DATE_UPDATED, call.now());
        of(domain, draft);
        call.transaction()
                .put(TABLE, draft.set(DomainCert.DATE_CREATED, call.now()).build());
    }

    private static void writeInValidation(DomainCert.@Nullable InValidation next, Representation json) {
        if (next == null) {
            json.text("cert_in_validation", null);
        } else {
            json.object(
                    "cert_in_validation",
                    it -> it.date("date_expires", next.dateExpires()).text("status", next.status()));
        }
    }

    private static void writeRequest(DomainCert cert, Representation json) {
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
