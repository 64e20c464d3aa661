package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.MessagingSettings.http;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.engine.KnownOperations;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.Compliance;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.Pem;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation of messaging.twilio.com is missing: those of the list in {@code operations/} are built, and each works. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AllOperationsTest {

    private static final Set<String> ACCEPTED = Set.of("UpdateBrandRegistrations", "UpdateTollfreeVerification");

    private MessagingService full;
    private MessagingService bare;
    private BrandRegistration brand;
    private LinkShorteningDomain domain;
    private String tollfreeNumber;

    /** A Service with one of each kind below it, and one without anything. */
    @BeforeEach
    void give_one_of_each_kind(TwilioSandbox twilio) {
        var given = twilio.given();
        brand = given.brandRegistration(b -> b.approved());
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
        var tollfree = given.phoneNumber("+18005550100");
        given.tollfreeVerification(tollfree);
        tollfreeNumber = given.phoneNumber("+18005550101").sid();
    }

    static List<Operation> operations() {
        return KnownOperations.of(Product.MESSAGING);
    }

    @Test
    void are_built() {
        assertThat(operations()).hasSize(58);
        assertThat(StreamSupport.stream(MessagingApi.create().built().spliterator(), false)
                        .filter(operation -> operation.product() == Product.MESSAGING))
                .containsExactlyInAnyOrderElementsOf(operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void succeed_over_http(Operation operation, TwilioSandbox twilio) {
        Answer answer = perform(operation, twilio);

        assertThat(answer.status()).as(answer.body()).isEqualTo(successOf(operation));
        assertThat(twilio.requests().last().operation()).hasValue(operation);
    }

    private Answer perform(Operation operation, TwilioSandbox twilio) {
        String path = path(operation, twilio);
        return switch (operation.method()) {
            case GET ->
                http(twilio).get(operation.name().equals("FetchDeactivation") ? path + "?Date=2025-12-31" : path);
            case DELETE -> http(twilio).delete(path);
            case POST -> http(twilio).post(path, form(operation, twilio));
        };
    }

    private static int successOf(Operation operation) {
        return switch (operation.method()) {
            case GET -> operation.name().equals("FetchDeactivation") ? 307 : 200;
            case DELETE -> 204;
            case POST -> operation.name().startsWith("Create") ? 201 : ACCEPTED.contains(operation.name()) ? 202 : 200;
        };
    }

    private String path(Operation operation, TwilioSandbox twilio) {
        String[] segments = operation.path().split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                segments[i] = sid(segments[i - 1], operation, twilio);
            }
        }
        return String.join("/", segments);
    }

    private String sid(String collection, Operation operation, TwilioSandbox twilio) {
        MessagingState state = twilio.messaging();
        return switch (collection) {
            case "Services" -> operation.name().startsWith("Create") ? bare.sid() : full.sid();
            case "MessagingService", "MessagingServices" -> full.sid();
            case "PhoneNumbers" -> state.phoneNumbers().get("+14155550100").sid();
            case "ShortCodes" -> state.shortCodes().get("12345").sid();
            case "ChannelSenders" -> state.channelSenders().get("rcs:full").sid();
            case "AlphaSenders" -> state.alphaSenders().all().get(0).sid();
            case "DestinationAlphaSenders" ->
                state.destinationAlphaSenders().all().get(0).sid();
            case "Usa2p" -> Campaign.SID;
            case "Domains" -> domain.sid();
            case "BrandRegistrations" -> brandFor(operation, twilio);
            case "Vettings" -> vetting(twilio);
            case "Verifications" -> verificationFor(operation, twilio);
            default -> throw new AssertionError("No SID for " + collection + " in " + operation);
        };
    }

    /** A brand can be sent in again when it has failed; a one-time password is for sole proprietors. */
    private String brandFor(Operation operation, TwilioSandbox twilio) {
        return switch (operation.name()) {
            case "UpdateBrandRegistrations" ->
                twilio.given().reviews().brandFailed(brand.sid()).sid();
            case "CreateBrandRegistrationOtp" ->
                twilio.given().brandRegistration(b -> b.soleProprietor()).sid();
            default -> brand.sid();
        };
    }

    private String vetting(TwilioSandbox twilio) {
        http(twilio).post("/v1/a2p/BrandRegistrations/" + brand.sid() + "/Vettings", "VettingProvider", "aegis");
        return twilio.messaging().brandVettings().all().get(0).sid();
    }

    /** A verification can be changed when it was rejected. */
    private static String verificationFor(Operation operation, TwilioSandbox twilio) {
        String sid = twilio.messaging().tollfreeVerifications().all().get(0).sid();
        return operation.name().equals("UpdateTollfreeVerification")
                ? twilio.given()
                        .reviews()
                        .tollfreeRejected(sid, ComplianceError.of(30447, "Unknown"))
                        .sid()
                : sid;
    }

    private String[] form(Operation operation, TwilioSandbox twilio) {
        return switch (operation.name()) {
            case "CreateService", "UpdateService" -> new String[] {"FriendlyName", "New"};
            case "CreatePhoneNumber" ->
                new String[] {
                    "PhoneNumberSid", twilio.given().phoneNumber("+14155550101").sid()
                };
            case "CreateShortCode" ->
                new String[] {"ShortCodeSid", twilio.given().shortCode("54321").sid()};
            case "CreateChannelSender" ->
                new String[] {"Sid", twilio.given().channelSender("rcs:new").sid()};
            case "CreateAlphaSender", "CreateDestinationAlphaSender" -> new String[] {"AlphaSender", "New"};
            case "CreateBrandRegistrations" -> Compliance.brandForm();
            case "CreateBrandVetting" -> new String[] {"VettingProvider", "aegis"};
            case "CreateUsAppToPerson" -> Compliance.campaignForm(brand.sid());
            case "UpdateUsAppToPerson" ->
                Compliance.campaignForm(brand.sid(), "AgeGated", "false", "DirectLending", "false");
            case "CreateExternalCampaign" -> new String[] {"CampaignId", "CNEW", "MessagingServiceSid", bare.sid()};
            case "CreateTollfreeVerification" -> Compliance.tollfreeForm(tollfreeNumber);
            case "UpdateDomainCertV4" -> new String[] {"TlsCert", Pem.BOTH};
            default -> new String[0];
        };
    }
}
