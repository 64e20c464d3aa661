package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
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
        return Declaration.of(TABLE)
                .fetch(DomainCert.FETCH)
                .createOrUpdate(DomainCert.UPDATE, DomainCertResource::upload)
                .delete(DomainCert.DELETE)
                .createOrUpdate(
                        DomainCert.REQUEST_MANAGED, DomainCertResource::request, DomainCertResource::writeRequest)
                .asTimePasses(CertificateSteps::pass)
                .json(DomainCertResource::write);
    }

    private static DomainCert upload(@Nullable DomainCert old, Call call) {
        Instant expires = TlsCert.expiry(call.required(TLS_CERT));
        return waiting(old, new DomainCert.InValidation(expires, CertificateSteps.PENDING), call);
    }

    private static DomainCert request(@Nullable DomainCert old, Call call) {
        // assumed: what was uploaded before is no longer wanted
        return waiting(old, null, call);
    }

    /** The certificate while Twilio validates what was uploaded, or gets one itself if nothing was. */
    private static DomainCert waiting(@Nullable DomainCert old, DomainCert.@Nullable InValidation uploaded, Call call) {
        DomainCert before = old == null ? none(call) : old;
        return new DomainCert(
                before.certificateSid(),
                before.domainSid(),
                before.domainName(),
                before.dateExpires(),
                uploaded,
                uploaded == null,
                uploaded == null,
                before.dateCreated(),
                call.now());
    }

    /** Section 12: the dates are those of the domain. */
    private static DomainCert none(Call call) {
        LinkShorteningDomain domain = call.parent(DomainResource.TABLE);
        return new DomainCert(
                call.newSid("CW"),
                domain.sid(),
                domain.domainName(),
                null,
                null,
                false,
                false,
                domain.dateCreated(),
                call.now());
    }

    private static void write(DomainCert cert, Representation json) {
        DomainCert.InValidation next = cert.certInValidation();
        json.text("certificate_sid", cert.certificateSid())
                .text("domain_name", cert.domainName())
                .text("domain_sid", cert.domainSid())
                .date("date_expires", cert.dateExpires())
                .dates(cert.dateCreated(), cert.dateUpdated())
                .url(DomainResource.path(cert.domainSid()) + "/Certificate");
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
