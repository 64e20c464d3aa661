package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainCertificate;
import java.time.Duration;
import java.time.Instant;

/** How certificates go on after a request: validated or refused, or got by Twilio itself (contract/messaging.md 12). */
final class CertificateSteps {

    static final String PENDING = "pending";

    /** assumed: how long it takes if the test has said nothing. */
    static final Duration STANDARD = Duration.ofMinutes(10);

    // assumed: the other word of status, and for how long a managed certificate is valid
    private static final String FAILED = "failed";
    private static final Duration MANAGED_VALIDITY = Duration.ofDays(90);

    private CertificateSteps() {}

    /** Returns whether Twilio has something to do for it. */
    static boolean isWaiting(LinkShorteningDomainCertificate cert) {
        LinkShorteningDomainCertificate.InValidation next = cert.certInValidation();
        return cert.requesting() || (next != null && next.status().equals(PENDING));
    }

    /** Puts to use, at the moment when it is due, what has waited for long enough. */
    static void pass(Transaction transaction) {
        for (LinkShorteningDomainCertificate cert : transaction.state().all(DomainCertResource.TABLE)) {
            LinkShorteningDomain domain = transaction.find(DomainResource.TABLE, cert.domainSid());
            if (domain != null && !domain.certificatesWait() && isWaiting(cert)) {
                Instant due = cert.dateUpdated().plus(domain.certificatesTake());
                if (!due.isAfter(transaction.now())) {
                    transaction.put(DomainCertResource.TABLE, validated(cert, due));
                }
            }
        }
    }

    static LinkShorteningDomainCertificate validated(LinkShorteningDomainCertificate cert, Instant at) {
        LinkShorteningDomainCertificate.InValidation next = cert.certInValidation();
        return ended(cert, at)
                .set(
                        LinkShorteningDomainCertificate.DATE_EXPIRES,
                        next == null ? at.plus(MANAGED_VALIDITY) : next.dateExpires())
                .clear(LinkShorteningDomainCertificate.CERT_IN_VALIDATION)
                .build();
    }

    static LinkShorteningDomainCertificate failed(LinkShorteningDomainCertificate cert, Instant at) {
        LinkShorteningDomainCertificate.InValidation next = cert.certInValidation();
        Draft<LinkShorteningDomainCertificate> draft = ended(cert, at);
        if (next != null) {
            draft.set(
                    LinkShorteningDomainCertificate.CERT_IN_VALIDATION,
                    new LinkShorteningDomainCertificate.InValidation(next.dateExpires(), FAILED));
        }
        return draft.build();
    }

    private static Draft<LinkShorteningDomainCertificate> ended(LinkShorteningDomainCertificate cert, Instant at) {
        return Draft.of(cert)
                .set(LinkShorteningDomainCertificate.REQUESTING, false)
                .set(LinkShorteningDomainCertificate.DATE_UPDATED, at);
    }
}
