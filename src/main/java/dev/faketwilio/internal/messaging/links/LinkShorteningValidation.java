package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.messaging.linkshortening.DomainValidation;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainCertificate;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiFunction;

/** Twilio's checks of one domain, ended as a test says. */
public final class LinkShorteningValidation implements DomainValidation {

    private final Api api;
    private final Account account;
    private final String domainSid;

    /**
     * Works on a domain.
     *
     * @throws NoSuchElementException if there is none of that SID or name
     */
    public LinkShorteningValidation(Api api, Account account, String sidOrName) {
        this.api = api;
        this.account = account;
        this.domainSid =
                new LinkShorteningView(account).domains().get(sidOrName).sid();
    }

    @Override
    public LinkShorteningDomainCertificate validateCertificate() {
        return end(CertificateSteps::validated);
    }

    @Override
    public LinkShorteningDomainCertificate rejectCertificate() {
        return end(CertificateSteps::failed);
    }

    @Override
    public LinkShorteningDomain makeDnsValid() {
        return dns("");
    }

    @Override
    public LinkShorteningDomain makeDnsInvalid(String reason) {
        return dns(requireReason(reason));
    }

    static String requireReason(String reason) {
        Objects.requireNonNull(reason, "reason");
        if (reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a reason why the DNS records are invalid, for example \"No CNAME record\","
                            + " but found an empty text");
        }
        return reason;
    }

    private LinkShorteningDomainCertificate end(
            BiFunction<LinkShorteningDomainCertificate, Instant, LinkShorteningDomainCertificate> step) {
        return api.change(account, transaction -> {
            LinkShorteningDomainCertificate cert =
                    new LinkShorteningView(account).certificates().get(domainSid);
            if (!CertificateSteps.isWaiting(cert)) {
                throw new IllegalStateException("Expected a certificate of " + cert.domainName()
                        + " to wait for Twilio, but there is " + cert
                        + "; upload one, or request a managed one, before it is decided");
            }
            return transaction
                    .put(DomainCertResource.TABLE, step.apply(cert, transaction.now()))
                    .value();
        });
    }

    private LinkShorteningDomain dns(String problem) {
        return api.change(account, transaction -> {
            LinkShorteningDomain domain =
                    new LinkShorteningView(account).domains().get(domainSid);
            return transaction.change(
                    DomainResource.TABLE, domain, it -> it.set(LinkShorteningDomain.DNS_PROBLEM, problem));
        });
    }
}
