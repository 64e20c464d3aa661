package dev.faketwilio.internal.sandbox;

import dev.faketwilio.ApiKey;
import dev.faketwilio.OAuthApp;
import dev.faketwilio.Product;
import dev.faketwilio.Seeding;
import dev.faketwilio.SeedingException;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.messaging.BrandRegistrationSeeder;
import dev.faketwilio.internal.messaging.MessageDeliveries;
import dev.faketwilio.internal.messaging.MessageSeeder;
import dev.faketwilio.internal.messaging.MessagingReviews;
import dev.faketwilio.internal.messaging.MessagingSeeder;
import dev.faketwilio.internal.messaging.TollfreeVerificationSeeder;
import dev.faketwilio.internal.messaging.links.DeactivationResource;
import dev.faketwilio.internal.messaging.links.LinkShorteningSeeder;
import dev.faketwilio.internal.messaging.links.LinkShorteningValidation;
import dev.faketwilio.internal.messaging.messages.TrialAccount;
import dev.faketwilio.internal.messaging.numbers.ChannelSenders;
import dev.faketwilio.internal.messaging.numbers.NumberStock;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.messaging.numbers.PhoneNumberSeeder;
import dev.faketwilio.internal.messaging.numbers.ShortCodeSeeder;
import dev.faketwilio.internal.serverless.BuildsSeeder;
import dev.faketwilio.internal.serverless.LogSeeder;
import dev.faketwilio.internal.serverless.ServerlessSeeder;
import dev.faketwilio.internal.webhooks.WebhookRoute;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.Deactivation;
import dev.faketwilio.messaging.Deliveries;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.Message;
import dev.faketwilio.messaging.MessageSeed;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingServiceSeed;
import dev.faketwilio.messaging.PhoneNumberSeed;
import dev.faketwilio.messaging.ShortCodeSeed;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.BrandRegistrationSeed;
import dev.faketwilio.messaging.compliance.Reviews;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
import dev.faketwilio.messaging.compliance.TollfreeVerificationSeed;
import dev.faketwilio.messaging.linkshortening.DomainValidation;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainSeed;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.BuildsSeed;
import dev.faketwilio.serverless.Log;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessServiceSeed;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Seeds one sandbox. */
final class SandboxSeeding implements Seeding {

    private final SandboxHost host;
    private final Tenant tenant;
    private final Lease lease;
    private final BuildsSeeder builds;

    /** The names of the API keys and OAuth apps, in their order. */
    private final List<String> admitted;

    SandboxSeeding(SandboxHost host, Tenant tenant) {
        this(host, tenant, new Lease(tenant), new ArrayList<>());
    }

    private SandboxSeeding(SandboxHost host, Tenant tenant, Lease lease, List<String> admitted) {
        this.host = host;
        this.tenant = tenant;
        this.lease = lease;
        this.admitted = admitted;
        this.builds = new BuildsSeeder(this::serverless, tenant.account());
    }

    /** Returns the seeding of the same sandbox for another time. */
    SandboxSeeding during(Lease other) {
        return new SandboxSeeding(host, tenant, other, admitted);
    }

    @Override
    public SeededServerlessService serverlessService(String uniqueName, Consumer<ServerlessServiceSeed> details) {
        Objects.requireNonNull(uniqueName, "uniqueName");
        Objects.requireNonNull(details, "details");
        ServerlessSeeder seeder = new ServerlessSeeder(uniqueName);
        details.accept(seeder);
        return seeded("serverless service \"" + uniqueName + "\"", () -> seeder.seed(serverless(), tenant.account()));
    }

    @Override
    public MessagingService messagingService(String friendlyName, Consumer<MessagingServiceSeed> details) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        Objects.requireNonNull(details, "details");
        MessagingSeeder seeder = new MessagingSeeder(friendlyName);
        details.accept(seeder);
        return seeded("messaging service \"" + friendlyName + "\"", () -> seeder.seed(messaging(), tenant.account()));
    }

    @Override
    public IncomingPhoneNumber phoneNumber(String phoneNumber, Consumer<PhoneNumberSeed> details) {
        Objects.requireNonNull(phoneNumber, "phoneNumber");
        Objects.requireNonNull(details, "details");
        PhoneNumberSeeder seeder = new PhoneNumberSeeder(phoneNumber);
        details.accept(seeder);
        return seeded("phone number " + phoneNumber, () -> seeder.seed(messaging(), tenant.account()));
    }

    @Override
    public AccountShortCode shortCode(String shortCode, Consumer<ShortCodeSeed> details) {
        Objects.requireNonNull(shortCode, "shortCode");
        Objects.requireNonNull(details, "details");
        ShortCodeSeeder seeder = new ShortCodeSeeder(shortCode);
        details.accept(seeder);
        return seeded("short code " + shortCode, () -> seeder.seed(messaging(), tenant.account()));
    }

    @Override
    public AccountChannelSender channelSender(String sender) {
        Objects.requireNonNull(sender, "sender");
        return ChannelSenders.seed(messaging(), tenant.account(), sender);
    }

    @Override
    public BrandRegistration brandRegistration(Consumer<BrandRegistrationSeed> details) {
        Objects.requireNonNull(details, "details");
        BrandRegistrationSeeder seeder = new BrandRegistrationSeeder();
        details.accept(seeder);
        return seeded("brand registration", () -> seeder.seed(messaging(), tenant.account()));
    }

    @Override
    public TollfreeVerification tollfreeVerification(
            IncomingPhoneNumber number, Consumer<TollfreeVerificationSeed> details) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(details, "details");
        TollfreeVerificationSeeder seeder = new TollfreeVerificationSeeder(number);
        details.accept(seeder);
        return seeded(
                "toll-free verification of " + number.phoneNumber(), () -> seeder.seed(messaging(), tenant.account()));
    }

    @Override
    public void numbersForSale(String... phoneNumbers) {
        Objects.requireNonNull(phoneNumbers, "phoneNumbers");
        NumberStock.set(messaging(), tenant.account(), List.of(phoneNumbers));
    }

    @Override
    public void anySenderSid() {
        OwnSenders.allowAnySid(messaging(), tenant.account());
    }

    @Override
    public LinkShorteningDomain linkShorteningDomain(String url, Consumer<LinkShorteningDomainSeed> details) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(details, "details");
        LinkShorteningSeeder seeder = new LinkShorteningSeeder(url);
        details.accept(seeder);
        return seeded("link shortening domain " + url, () -> seeder.seed(messaging(), tenant.account()));
    }

    @Override
    public DomainValidation domainValidation(String sidOrUrl) {
        Objects.requireNonNull(sidOrUrl, "sidOrUrl");
        return new LinkShorteningValidation(messaging(), tenant.account(), sidOrUrl);
    }

    @Override
    public void webhookRoute(String origin, URI address) {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(address, "address");
        WebhookRoute route = WebhookRoute.of(origin, address);
        messaging().change(tenant.account(), transaction -> transaction.put(WebhookRoute.TABLE, route));
    }

    @Override
    public Deactivation deactivations(LocalDate date, String url) {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(url, "url");
        return messaging()
                .change(
                        tenant.account(),
                        transaction -> transaction
                                .put(DeactivationResource.TABLE, new Deactivation(date, url))
                                .value());
    }

    @Override
    public Reviews reviews() {
        return new MessagingReviews(this::messaging, tenant.account());
    }

    @Override
    public Message message(String to, Consumer<MessageSeed> details) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(details, "details");
        MessageSeeder seeder = new MessageSeeder(to);
        details.accept(seeder);
        return seeded("message to " + to, () -> seeder.seed(messaging(), tenant.account()));
    }

    @Override
    public Deliveries deliveries() {
        return new MessageDeliveries(this::messaging, tenant.account());
    }

    @Override
    public void trialAccount(String... verifiedNumbers) {
        Objects.requireNonNull(verifiedNumbers, "verifiedNumbers");
        TrialAccount.begin(messaging(), tenant.account(), List.of(verifiedNumbers));
    }

    @Override
    public BuildsSeed builds() {
        return builds.ofAccount();
    }

    @Override
    public BuildsSeed builds(String serviceSidOrUniqueName) {
        Objects.requireNonNull(serviceSidOrUniqueName, "serviceSidOrUniqueName");
        return builds.ofService(serviceSidOrUniqueName);
    }

    @Override
    public Build buildCompleted(String buildSid) {
        Objects.requireNonNull(buildSid, "buildSid");
        return builds.end(buildSid, Build.Status.COMPLETED);
    }

    @Override
    public Build buildFailed(String buildSid) {
        Objects.requireNonNull(buildSid, "buildSid");
        return builds.end(buildSid, Build.Status.FAILED);
    }

    @Override
    public Log log(String environmentSid, String functionSid, Log.Level level, String message) {
        Objects.requireNonNull(environmentSid, "environmentSid");
        Objects.requireNonNull(functionSid, "functionSid");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(message, "message");
        return LogSeeder.write(serverless(), tenant.account(), environmentSid, functionSid, level, message);
    }

    @Override
    public ApiKey apiKey() {
        return admitted("SK", "key", ApiKey::new);
    }

    @Override
    public ApiKey apiKey(String sid, String secret) {
        Objects.requireNonNull(sid, "sid");
        Objects.requireNonNull(secret, "secret");
        requireSid(sid, "SK", secret, "the SID of an API key");
        admit(sid, secret, "key");
        return new ApiKey(sid, secret);
    }

    @Override
    public OAuthApp oauthApp() {
        return admitted("OQ", "app", OAuthApp::new);
    }

    @Override
    public OAuthApp oauthApp(String clientId, String clientSecret) {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        requireSid(clientId, "OQ", clientSecret, "the client ID of an OAuth app");
        admit(clientId, clientSecret, "app");
        return new OAuthApp(clientId, clientSecret);
    }

    private <R> R admitted(String prefix, String kind, BiFunction<String, String, R> made) {
        synchronized (admitted) {
            String text = tenant.account().sid() + " " + kind + " " + admitted.size();
            String sid = Sids.sid(prefix, text);
            String secret = Sids.hex("secret of " + text);
            admit(sid, secret, kind);
            return made.apply(sid, secret);
        }
    }

    private static void requireSid(String sid, String prefix, String secret, String what) {
        if (!Sids.isSid(sid, prefix) || secret.isEmpty()) {
            throw new IllegalArgumentException("\"" + sid + "\" is not " + what + ", or its secret is empty:"
                    + " expected " + prefix + " and 32 hexadecimal digits, for example " + Sids.sid(prefix, "example")
                    + ", and any text for a secret");
        }
    }

    private void admit(String username, String password, String kind) {
        synchronized (admitted) {
            lease.require("given()");
            if (!host.tenants().admit(username, password, tenant)) {
                throw new IllegalStateException(
                        "Cannot make " + (kind.equals("key") ? "an API key" : "an OAuth app") + " of account "
                                + tenant.account().sid() + ": there is a " + kind + " " + username + " already");
            }
            admitted.add(username);
        }
    }

    private Api serverless() {
        return api(Product.SERVERLESS);
    }

    private Api messaging() {
        return api(Product.MESSAGING);
    }

    /** All seeding asks for an API first. */
    private Api api(Product product) {
        lease.require("given()");
        return host.apis().of(product);
    }

    /** Returns how many API keys and OAuth apps there are. */
    int credentials() {
        synchronized (admitted) {
            return admitted.size();
        }
    }

    /** Withdraws all API keys and OAuth apps but the first ones. */
    void withdrawCredentials(int allBut) {
        synchronized (admitted) {
            while (admitted.size() > allBut) {
                host.tenants().withdraw(admitted.remove(admitted.size() - 1));
            }
        }
    }

    private static <R> R seeded(String what, Supplier<R> seed) {
        try {
            return seed.get();
        } catch (TwilioException refused) {
            throw new SeedingException(
                    "Cannot seed " + what + ": Twilio would answer " + refused.status() + " (" + refused.code() + ") \""
                            + refused.text() + "\". Nothing was seeded; change what is given, or the state before it",
                    refused.status(),
                    refused.code());
        }
    }
}
