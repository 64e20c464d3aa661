package dev.faketwilio.testing;

import dev.faketwilio.Operation;
import dev.faketwilio.Operation.Method;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.Compliance;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.Pem;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessLog.Level;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account with one of each kind, and for every operation that is built a request to it that succeeds. */
public final class FullAccount {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    private final TwilioSandbox twilio;
    private final ServerlessState serverless;
    private final MessagingState messaging;
    private final SeededServerlessService project;
    private final A2pBrand brand;
    private final A2pBrand failedBrand;
    private final A2pBrand soleProprietor;
    private final MessagingService full;
    private final MessagingService bare;
    private final LinkShorteningDomain domain;
    private final TollFreeNumberVerification verification;
    private final TollFreeNumberVerification rejected;

    /** Puts one of each kind into the account of a sandbox. */
    public FullAccount(TwilioSandbox twilio) {
        this.twilio = twilio;
        serverless = twilio.serverless();
        messaging = twilio.messaging();
        project = project();
        var given = twilio.given();
        brand = given.brandRegistration(b -> b.approved());
        failedBrand = given.brandRegistration(b -> b.failed());
        soleProprietor = given.brandRegistration(b -> b.soleProprietor());
        full = given.messagingService(
                "Full",
                s -> s.sender(given.phoneNumber("+14155550100"))
                        .sender(given.shortCode("12345"))
                        .sender(given.channelSender("rcs:full"))
                        .alphaSender("ACME")
                        .destinationAlphaSender("ACME", "FR")
                        .campaign(brand, c -> c.failed()));
        bare = given.messagingService("Bare");
        domain = given.linkShorteningDomain(
                "https://links.example.com",
                d -> d.certificate(Instant.parse("2027-01-01T00:00:00Z"))
                        .fallbackUrl("https://example.com/")
                        .messagingService(full.sid()));
        verification = given.tollfreeVerification(given.phoneNumber("+18005550100"));
        rejected = twilio.simulate()
                .reviews()
                .rejectTollfree(
                        given.tollfreeVerification(given.phoneNumber("+18005550101"))
                                .sid(),
                        ComplianceError.of(30447, "Unknown"));
        given.phoneNumber("+18005550102");
        given.phoneNumber("+14155550101");
        given.shortCode("54321");
        given.channelSender("rcs:new");
        given.message(
                "+14155550199",
                m -> m.from("+14155550100").media("https://example.com/a.png").delivered());
        http(Product.MESSAGING)
                .post("/v1/a2p/BrandRegistrations/" + brand.sid() + "/Vettings", "VettingProvider", "aegis");
    }

    /** A project that was deployed and taken down again, so that every kind of resource exists and may be deleted. */
    private SeededServerlessService project() {
        SeededServerlessService made = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .asset("/logo.svg", "<svg/>")
                                .environment(
                                        "production",
                                        e -> e.variable("MODE", "live").deployed()));
        String production = made.environment("production").sid();
        twilio.given().log(production, made.function("/pay").sid(), Level.INFO, "paid");
        http(Product.SERVERLESS).post("/v1/Services/checkout/Environments/" + production + "/Deployments");
        return made;
    }

    /** Every operation that is built, in the order of products, paths and methods. */
    public static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        ServerlessApi.create().built().forEach(operations::add);
        MessagingApi.create().built().forEach(operations::add);
        operations.sort(Comparator.comparing(Operation::product)
                .thenComparing(Operation::path)
                .thenComparing(Operation::method));
        return operations;
    }

    public TwilioSandbox sandbox() {
        return twilio;
    }

    /** What stands for the variables of the operation's path, in their order. */
    public List<String> values(Operation operation) {
        List<String> values = new ArrayList<>();
        String[] segments = operation.path().replace(".json", "").split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                values.add(value(segments[i - 1], operation));
            }
        }
        return values;
    }

    /** The operation's path with those values in the place of its variables. */
    public static String path(Operation operation, List<String> values) {
        Iterator<String> next = values.iterator();
        return VARIABLE.matcher(operation.path()).replaceAll(any -> Matcher.quoteReplacement(next.next()));
    }

    /** Sends the request that succeeds. */
    public Answer perform(Operation operation) {
        return send(http(operation.product()), operation, path(operation, values(operation)));
    }

    /** Sends what this account would, by other credentials or to another path. */
    public Answer send(TwilioHttp http, Operation operation, String path) {
        if (operation.product() == Product.SERVERLESS_UPLOAD) {
            return http.send(
                    "POST",
                    path,
                    UploadForm.CONTENT_TYPE,
                    new String(UploadForm.of("/new", "public", "new").bytes(), StandardCharsets.UTF_8));
        }
        return switch (operation.method()) {
            case GET -> http.get(operation.name().equals("FetchDeactivation") ? path + "?Date=2025-12-31" : path);
            case DELETE -> http.delete(path);
            case PUT, PATCH -> throw new IllegalArgumentException(operation + " is not built");
            case POST -> http.post(path, form(operation).toArray(new String[0]));
        };
    }

    private TwilioHttp http(Product product) {
        return TwilioHttp.to(twilio, product);
    }

    private String value(String collection, Operation operation) {
        return switch (collection) {
            case "Accounts" -> twilio.accountSid();
            case "AvailablePhoneNumbers" -> "US";
            default ->
                operation.product() == Product.SERVERLESS || operation.product() == Product.SERVERLESS_UPLOAD
                        ? ofProject(collection, operation)
                        : ofMessaging(collection, operation);
        };
    }

    private String ofProject(String collection, Operation operation) {
        return switch (collection) {
            case "Services" -> project.sid();
            case "Functions" -> project.function("/pay").sid();
            case "Assets" -> project.asset("/logo.svg").sid();
            case "Versions" ->
                operation.path().contains("/Functions/")
                        ? project.functionVersion("/pay").sid()
                        : project.assetVersion("/logo.svg").sid();
            case "Builds" -> project.build().sid();
            case "Environments" -> project.environment("production").sid();
            case "Variables" -> serverless.variables().all().get(0).sid();
            case "Deployments" -> serverless.deployments().all().get(0).sid();
            case "Logs" -> serverless.logs().all().get(0).sid();
            default -> throw new AssertionError("No SID for " + collection + " in " + operation);
        };
    }

    private String ofMessaging(String collection, Operation operation) {
        return switch (collection) {
            case "Services" ->
                operation.method() == Method.POST && !operation.path().endsWith("Sid}") ? bare.sid() : full.sid();
            case "MessagingService", "MessagingServices" -> full.sid();
            case "PhoneNumbers", "IncomingPhoneNumbers" ->
                messaging.phoneNumbers().get("+14155550100").sid();
            case "ShortCodes" -> messaging.shortCodes().get("12345").sid();
            case "ChannelSenders" -> messaging.channelSenders().get("rcs:full").sid();
            case "AlphaSenders" -> messaging.alphaSenders().all().get(0).sid();
            case "DestinationAlphaSenders" ->
                messaging.destinationAlphaSenders().all().get(0).sid();
            case "Usa2p" -> A2pCampaign.SHARED_SID;
            case "Domains" -> domain.sid();
            case "BrandRegistrations" -> brandFor(operation).sid();
            case "Vettings" -> messaging.brandVettings().all().get(0).sid();
            case "Verifications" ->
                operation.name().equals("UpdateTollfreeVerification") ? rejected.sid() : verification.sid();
            case "Messages" -> messaging.messages().all().get(0).sid();
            case "Media" -> messaging.media().all().get(0).sid();
            default -> throw new AssertionError("No SID for " + collection + " in " + operation);
        };
    }

    /** A brand can be sent in again when it has failed; a one-time password is for sole proprietors. */
    private A2pBrand brandFor(Operation operation) {
        return switch (operation.name()) {
            case "UpdateBrandRegistrations" -> failedBrand;
            case "CreateBrandRegistrationOtp" -> soleProprietor;
            default -> brand;
        };
    }

    /** What to post for the operation: name, value, name, value. */
    public List<String> form(Operation operation) {
        return operation.product() == Product.SERVERLESS
                ? ofProject(operation)
                : List.of(operation.product() == Product.API ? ofMessages(operation) : ofMessaging(operation));
    }

    private List<String> ofProject(Operation operation) {
        return switch (operation.name()) {
            case "CreateService" -> List.of("UniqueName", "new", "FriendlyName", "New");
            case "CreateEnvironment" -> List.of("UniqueName", "new", "DomainSuffix", "new");
            case "CreateVariable" -> List.of("Key", "NEW", "Value", "new");
            case "UpdateVariable" -> List.of("Value", "new");
            case "CreateBuild" ->
                List.of("FunctionVersions", project.functionVersion("/pay").sid());
            case "CreateDeployment" -> List.of("BuildSid", project.build().sid());
            default -> List.of("FriendlyName", "New");
        };
    }

    private String[] ofMessages(Operation operation) {
        return switch (operation.name()) {
            case "CreateIncomingPhoneNumber", "CreateIncomingPhoneNumberLocal" ->
                new String[] {"PhoneNumber", "+14155550111"};
            case "CreateIncomingPhoneNumberMobile" -> new String[] {"PhoneNumber", "+447700900111"};
            case "CreateIncomingPhoneNumberTollFree" -> new String[] {"PhoneNumber", "+18005550111"};
            case "CreateMessage" ->
                new String[] {"To", "+14155550199", "MessagingServiceSid", full.sid(), "Body", "Hi"};
            case "UpdateMessage" -> new String[] {"Body", ""};
            default -> new String[] {"FriendlyName", "New"};
        };
    }

    private String[] ofMessaging(Operation operation) {
        return switch (operation.name()) {
            case "CreateService", "UpdateService" -> new String[] {"FriendlyName", "New"};
            case "CreatePhoneNumber" ->
                new String[] {
                    "PhoneNumberSid",
                    messaging.incomingPhoneNumbers().get("+14155550101").sid()
                };
            case "CreateShortCode" ->
                new String[] {
                    "ShortCodeSid", messaging.accountShortCodes().get("54321").sid()
                };
            case "CreateChannelSender" ->
                new String[] {
                    "Sid", messaging.accountChannelSenders().get("rcs:new").sid()
                };
            case "CreateAlphaSender", "CreateDestinationAlphaSender" -> new String[] {"AlphaSender", "New"};
            case "CreateBrandRegistrations" -> Compliance.brandForm();
            case "CreateBrandVetting" -> new String[] {"VettingProvider", "aegis"};
            case "CreateUsAppToPerson" -> Compliance.campaignForm(brand.sid());
            case "UpdateUsAppToPerson" ->
                Compliance.without(
                        "BrandRegistrationSid",
                        Compliance.campaignForm(brand.sid(), "AgeGated", "false", "DirectLending", "false"));
            case "CreateExternalCampaign" -> new String[] {"CampaignId", "CNEW", "MessagingServiceSid", bare.sid()};
            case "CreateTollfreeVerification" ->
                Compliance.tollfreeForm(
                        messaging.incomingPhoneNumbers().get("+18005550102").sid());
            case "UpdateDomainCertV4" -> new String[] {"TlsCert", Pem.BOTH};
            default -> new String[0];
        };
    }
}
