package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.messaging.linkshortening.DomainCert;
import dev.faketwilio.messaging.linkshortening.DomainConfig;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainSeed;
import dev.faketwilio.messaging.linkshortening.LinkshorteningMessagingService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what a domain for shortened links is to be like, and registers it as Twilio's Console does. */
public final class LinkShorteningSeeder implements LinkShorteningDomainSeed {

    private final String domainName;
    private final Map<String, String> config = new LinkedHashMap<>();
    private final List<String> services = new ArrayList<>();
    private String dnsProblem = "";
    private @Nullable Duration certificatesTake = CertificateSteps.STANDARD;
    private @Nullable Instant certificateExpires;

    /**
     * Begins a domain.
     *
     * @throws IllegalArgumentException if it is none
     */
    public LinkShorteningSeeder(String domainName) {
        if (!isDomain(domainName)) {
            throw new IllegalArgumentException("Expected a domain as a URL without a path, for example"
                    + " \"https://links.example.com\", but found \"" + domainName + "\"");
        }
        this.domainName = domainName;
    }

    @Override
    public LinkShorteningDomainSeed makeDnsInvalid(String reason) {
        Objects.requireNonNull(reason, "reason");
        dnsProblem = LinkShorteningValidation.requireReason(reason);
        return this;
    }

    @Override
    public LinkShorteningDomainSeed certificate(Instant expires) {
        Objects.requireNonNull(expires, "expires");
        certificateExpires = expires;
        return this;
    }

    @Override
    public LinkShorteningDomainSeed certificatesTake(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "Certificates cannot take " + duration + ": expected a duration of zero or more");
        }
        certificatesTake = Durations.atMostForEver(duration);
        return this;
    }

    @Override
    public LinkShorteningDomainSeed certificatesWait() {
        certificatesTake = null;
        return this;
    }

    @Override
    public LinkShorteningDomainSeed fallbackUrl(String url) {
        Objects.requireNonNull(url, "url");
        config.put("FallbackUrl", url);
        return this;
    }

    @Override
    public LinkShorteningDomainSeed callbackUrl(String url) {
        Objects.requireNonNull(url, "url");
        config.put("CallbackUrl", url);
        return this;
    }

    @Override
    public LinkShorteningDomainSeed messagingService(String serviceSid) {
        Objects.requireNonNull(serviceSid, "serviceSid");
        services.add(serviceSid);
        return this;
    }

    /**
     * Registers the domain with all that belongs to it, or nothing.
     *
     * @throws IllegalArgumentException if the account has it already
     */
    public LinkShorteningDomain seed(Api api, Account account) {
        return account.atomically(() -> {
            LinkShorteningDomain domain = api.change(account, this::register);
            Map<String, String> path = Map.of("DomainSid", domain.sid());
            if (!config.isEmpty()) {
                api.perform(account, DomainConfig.UPDATE, Form.of(config).with(Form.of(path)));
            }
            for (String service : services) {
                api.perform(
                        account,
                        LinkshorteningMessagingService.CREATE,
                        Form.of("DomainSid", domain.sid(), "MessagingServiceSid", service));
            }
            return domain;
        });
    }

    private LinkShorteningDomain register(Transaction transaction) {
        if (transaction.find(DomainResource.TABLE, domainName) != null) {
            throw new IllegalArgumentException("The account has the domain " + domainName
                    + " already; seed it once, for example in a @BeforeAll method");
        }
        LinkShorteningDomain domain = new LinkShorteningDomain(
                transaction.newSid("DN"), domainName, dnsProblem, certificatesTake, transaction.now());
        transaction.put(DomainResource.TABLE, domain);
        if (certificateExpires != null) {
            transaction.put(
                    DomainCertResource.TABLE,
                    new DomainCert(
                            transaction.newSid("CW"),
                            domain.sid(),
                            domainName,
                            certificateExpires,
                            null,
                            false,
                            false,
                            transaction.now(),
                            transaction.now()));
        }
        return domain;
    }

    private static boolean isDomain(String text) {
        WebUrl url = WebUrl.of(text);
        return url != null && (text.equals("https://" + url.host()) || text.equals("http://" + url.host()));
    }
}
