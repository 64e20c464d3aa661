package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.messaging.linkshortening.DomainCert;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    static boolean isWaiting(DomainCert cert) {
        DomainCert.InValidation next = cert.certInValidation();
        return cert.requesting() || (next != null && next.status().equals(PENDING));
    }

    /** Puts to use, at the moment when it is due, what has waited for long enough. */
    static void pass(Transaction transaction) {
        for (DomainCert cert : transaction.state().all(DomainCertResource.TABLE)) {
            LinkShorteningDomain domain = transaction.find(DomainResource.TABLE, cert.domainSid());
            Duration takes = domain == null ? null : domain.certificatesTake();
            if (takes != null && isWaiting(cert)) {
                Instant due = cert.dateUpdated().plus(takes);
                if (!due.isAfter(transaction.now())) {
                    transaction.put(DomainCertResource.TABLE, validated(cert, due));
                }
            }
        }
    }

    static DomainCert validated(DomainCert cert, Instant at) {
        DomainCert.InValidation next = cert.certInValidation();
        return with(cert, next == null ? at.plus(MANAGED_VALIDITY) : next.dateExpires(), null, at);
    }

    static DomainCert failed(DomainCert cert, Instant at) {
        DomainCert.InValidation next = cert.certInValidation();
        return with(
                cert,
                cert.dateExpires(),
                next == null ? null : new DomainCert.InValidation(next.dateExpires(), FAILED),
                at);
    }

    private static DomainCert with(
            DomainCert cert, @Nullable Instant expires, DomainCert.@Nullable InValidation next, Instant at) {
        return new DomainCert(
                cert.certificateSid(),
                cert.domainSid(),
                cert.domainName(),
                expires,
                next,
                cert.managed(),
                false,
                cert.dateCreated(),
                at);
    }
}
