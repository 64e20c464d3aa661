package dev.faketwilio.internal.sandbox;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.ResourceSeed;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.SeededOAuthApp;
import dev.faketwilio.Seeding;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.errors.Advice;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.messaging.links.DeactivationResource;
import dev.faketwilio.internal.messaging.links.DomainResource;
import dev.faketwilio.internal.messaging.messages.TrialAccount;
import dev.faketwilio.internal.messaging.numbers.ChannelSenders;
import dev.faketwilio.internal.messaging.numbers.NumberStock;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.seeding.Parameters;
import dev.faketwilio.internal.seeding.Plan;
import dev.faketwilio.internal.serverless.LogSeeder;
import dev.faketwilio.internal.serverless.Release;
import dev.faketwilio.internal.serverless.ServerlessView;
import dev.faketwilio.internal.webhooks.WebhookRoute;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.Deactivation;
import dev.faketwilio.messaging.MessageSeed;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingServiceSeed;
import dev.faketwilio.messaging.PhoneNumberSeed;
import dev.faketwilio.messaging.ShortCodeSeed;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrandSeed;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.A2pCampaignSeed;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerificationSeed;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainSeed;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessEnvironmentSeed;
import dev.faketwilio.serverless.ServerlessLog;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.ServerlessServiceSeed;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Seeds one sandbox. */
final class SandboxSeeding implements Seeding {

    /** A number of Twilio's that any account may send from. */
    private static final String ANYBODYS_NUMBER = "+15005550006";

    private final SandboxHost host;
    private final Tenant tenant;
    private final Lease lease;

    /** The names of the API keys and OAuth apps, in their order. */
    private final List<String> admitted;

    /** Whether what is seeded is a part of something else, which says what is refused. */
    private final boolean part;

    SandboxSeeding(SandboxHost host, Tenant tenant) {
        this(host, tenant, new Lease(tenant), new ArrayList<>(), false);
    }

    private SandboxSeeding(SandboxHost host, Tenant tenant, Lease lease, List<String> admitted, boolean part) {
        this.host = host;
        this.tenant = tenant;
        this.lease = lease;
        this.admitted = admitted;
        this.part = part;
    }

    /** Returns the seeding of the same sandbox for another time. */
    SandboxSeeding during(Lease other) {
        return new SandboxSeeding(host, tenant, other, admitted, false);
    }

    private SandboxSimulation simulation() {
        return new SandboxSimulation(host, tenant, lease);
    }

    private SandboxSeeding withinSeed() {
        return new SandboxSeeding(host, tenant, lease, admitted, true);
    }

    @Override
    public SeededServerlessService serverlessService(String uniqueName, Consumer<ServerlessServiceSeed> details) {
        Objects.requireNonNull(uniqueName, "uniqueName");
        Objects.requireNonNull(details, "details");
        Plan<ServerlessService> plan = new Plan<ServerlessService>(serverless(), ServerlessService.CREATE)
                .set(ServerlessService.UNIQUE_NAME, uniqueName)
                .set(ServerlessService.FRIENDLY_NAME, uniqueName);
        ServerlessService service =
                seeded("serverless service \"" + uniqueName + "\"", plan, new ServerlessServiceSeed(plan), details);
        return new SeededServerlessService(service, new ServerlessView(tenant.account()));
    }

    @Override
    public ServerlessEnvironment environment(
            String serviceSidOrUniqueName, String uniqueName, Consumer<ServerlessEnvironmentSeed> details) {
        Objects.requireNonNull(serviceSidOrUniqueName, "serviceSidOrUniqueName");
        Objects.requireNonNull(uniqueName, "uniqueName");
        Objects.requireNonNull(details, "details");
        Plan<ServerlessEnvironment> plan = new Plan<ServerlessEnvironment>(serverless(), ServerlessEnvironment.CREATE)
                .parameter(
                        "ServiceSid",
                        new ServerlessView(tenant.account())
                                .service(serviceSidOrUniqueName)
                                .sid())
                .set(ServerlessEnvironment.UNIQUE_NAME, uniqueName);
        return seeded("environment \"" + uniqueName + "\"", plan, new ServerlessEnvironmentSeed(plan), details);
    }

    @Override
    public ServerlessDeployment deployment(ServerlessEnvironment environment) {
        Objects.requireNonNull(environment, "environment");
        return seeded(
                "deployment to environment \"" + environment.uniqueName() + "\"",
                () -> Release.of(environment, serverless(), tenant.account()));
    }

    @Override
    public MessagingService messagingService(String friendlyName, Consumer<MessagingServiceSeed> details) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        Objects.requireNonNull(details, "details");
        Plan<MessagingService> plan = new Plan<MessagingService>(messaging(), MessagingService.CREATE)
                .set(MessagingService.FRIENDLY_NAME, friendlyName);
        return seeded("messaging service \"" + friendlyName + "\"", plan, new MessagingServiceSeed(plan), details);
    }

    @Override
    public AccountPhoneNumber phoneNumber(String phoneNumber, Consumer<PhoneNumberSeed> details) {
        Objects.requireNonNull(phoneNumber, "phoneNumber");
        Objects.requireNonNull(details, "details");
        Plan<AccountPhoneNumber> plan = new Plan<AccountPhoneNumber>(messaging(), AccountPhoneNumber.CREATE)
                .parameter("PhoneNumber", phoneNumber);
        details.accept(new PhoneNumberSeed(plan));
        return seeded(
                "phone number " + phoneNumber,
                () -> tenant.account().atomically(() -> {
                    NumberStock.add(phoneNumber, messaging(), tenant.account());
                    return plan.make(tenant.account(), withinSeed(), simulation());
                }));
    }

    @Override
    public AccountShortCode shortCode(String shortCode, Consumer<ShortCodeSeed> details) {
        Objects.requireNonNull(shortCode, "shortCode");
        Objects.requireNonNull(details, "details");
        Plan<AccountShortCode> plan = new Plan<AccountShortCode>(messaging(), ShortCodeResource.PROVISION)
                .set(AccountShortCode.SHORT_CODE, shortCode);
        return seeded("short code " + shortCode, plan, new ShortCodeSeed(plan), details);
    }

    @Override
    public AccountChannelSender channelSender(String sender) {
        Objects.requireNonNull(sender, "sender");
        return ChannelSenders.seed(messaging(), tenant.account(), sender);
    }

    @Override
    public A2pBrand brandRegistration(Consumer<A2pBrandSeed> details) {
        Objects.requireNonNull(details, "details");
        String account = tenant.account().sid();
        Plan<A2pBrand> plan = new Plan<>(messaging(), A2pBrand.CREATE);
        A2pBrandSeed seed = new A2pBrandSeed(plan)
                .profiles(Sids.sid("BU", "customer of " + account), Sids.sid("BU", "A2P of " + account));
        return seeded("brand registration", plan, seed, details);
    }

    @Override
    public A2pCampaign campaign(MessagingService service, A2pBrand brand, Consumer<A2pCampaignSeed> details) {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(details, "details");
        Plan<A2pCampaign> plan =
                new Plan<A2pCampaign>(messaging(), A2pCampaign.CREATE).parameter("MessagingServiceSid", service.sid());
        return seeded(
                "campaign of messaging service " + service.sid(), plan, new A2pCampaignSeed(plan, brand), details);
    }

    @Override
    public TollFreeNumberVerification tollfreeVerification(
            AccountPhoneNumber number, Consumer<TollFreeNumberVerificationSeed> details) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(details, "details");
        Plan<TollFreeNumberVerification> plan = new Plan<>(messaging(), TollFreeNumberVerification.CREATE);
        TollFreeNumberVerificationSeed seed = new TollFreeNumberVerificationSeed(plan, number);
        return seeded("toll-free verification of " + number.phoneNumber(), plan, seed, details);
    }

    @Override
    public void numbersForSale(String... phoneNumbers) {
        NumberStock.set(messaging(), tenant.account(), Elements.of(phoneNumbers, "phoneNumbers"));
    }

    @Override
    public void anySenderSid() {
        OwnSenders.allowAnySid(messaging(), tenant.account());
    }

    @Override
    public LinkShorteningDomain linkShorteningDomain(String url, Consumer<LinkShorteningDomainSeed> details) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(details, "details");
        Plan<LinkShorteningDomain> plan = new Plan<LinkShorteningDomain>(messaging(), DomainResource.PROVISION)
                .set(LinkShorteningDomain.DOMAIN_NAME, url);
        return seeded("link shortening domain " + url, plan, new LinkShorteningDomainSeed(plan), details);
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
                                .put(DeactivationResource.TABLE, DeactivationResource.of(date, url))
                                .value());
    }

    @Override
    public TwilioMessage message(String to, Consumer<MessageSeed> details) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(details, "details");
        Plan<TwilioMessage> plan = new Plan<TwilioMessage>(messaging(), TwilioMessage.CREATE).set(TwilioMessage.TO, to);
        details.accept(new MessageSeed(plan));
        plan.setByDefault(TwilioMessage.FROM, ANYBODYS_NUMBER, TwilioMessage.MESSAGING_SERVICE_SID);
        plan.setByDefault(TwilioMessage.BODY, "Hello", TwilioMessage.MEDIA_URLS);
        return seeded("message to " + to, () -> plan.make(tenant.account(), withinSeed(), simulation()));
    }

    @Override
    public void trialAccount(String... verifiedNumbers) {
        TrialAccount.begin(messaging(), tenant.account(), Elements.of(verifiedNumbers, "verifiedNumbers"));
    }

    @Override
    public ServerlessLog log(String environmentSid, String functionSid, ServerlessLog.Level level, String message) {
        Objects.requireNonNull(environmentSid, "environmentSid");
        Objects.requireNonNull(functionSid, "functionSid");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(message, "message");
        return LogSeeder.write(serverless(), tenant.account(), environmentSid, functionSid, level, message);
    }

    @Override
    public TwilioResource perform(Operation operation, Map<String, ?> parameters) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(parameters, "parameters");
        Form form = Parameters.of(parameters);
        return (TwilioResource)
                seeded(operation.name(), () -> api(operation.product()).perform(tenant.account(), operation, form));
    }

    @Override
    public SeededApiKey apiKey() {
        return admitted("SK", "key", SeededApiKey::new);
    }

    @Override
    public SeededApiKey apiKey(String sid, String secret) {
        Objects.requireNonNull(sid, "sid");
        Objects.requireNonNull(secret, "secret");
        requireSid(sid, "SK", secret, "the SID of an API key");
        admit(sid, secret, "key");
        return new SeededApiKey(sid, secret);
    }

    @Override
    public SeededOAuthApp oauthApp() {
        return admitted("OQ", "app", SeededOAuthApp::new);
    }

    @Override
    public SeededOAuthApp oauthApp(String clientId, String clientSecret) {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        requireSid(clientId, "OQ", clientSecret, "the client ID of an OAuth app");
        admit(clientId, clientSecret, "app");
        return new SeededOAuthApp(clientId, clientSecret);
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
        return host.apis().of(product).guardedBy(() -> lease.require("given()"));
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

    private <R extends TwilioResource, S extends ResourceSeed<R, S>> R seeded(
            String what, Plan<R> plan, S seed, Consumer<S> details) {
        details.accept(seed);
        return seeded(what, () -> plan.make(tenant.account(), withinSeed(), simulation()));
    }

    private <R> R seeded(String what, Supplier<R> seed) {
        try {
            return seed.get();
        } catch (TwilioException refused) {
            if (part) {
                throw refused;
            }
            String advice = Advice.on(refused.code());
            throw new SeedingException(
                    "Cannot seed " + what + ": Twilio would respond with " + refused.status() + " (" + refused.code()
                            + ") \"" + refused.text() + "\". Nothing was seeded. "
                            + (advice.isEmpty() ? "Change what is given, or the state before it" : advice),
                    refused.status(),
                    refused.code());
        }
    }
}
