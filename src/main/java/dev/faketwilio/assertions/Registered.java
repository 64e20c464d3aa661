package dev.faketwilio.assertions;

import dev.faketwilio.Deletion;
import dev.faketwilio.Operation;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether brands, campaigns and toll-free numbers are registered; and the failure texts that say what is missing. */
final class Registered {

    private static final String OTHERWISE =
            "Advance the clock until the review is over, or end it: twilio.simulate().reviews().";

    private Registered() {}

    static void brand(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.BRAND_REGISTRATION, sid);
        A2pBrand brand = twilio.messaging().brandRegistrations().get(sid);
        boolean open = brand.status() == A2pBrand.Status.PENDING || brand.status() == A2pBrand.Status.IN_REVIEW;
        if (brand.status() != A2pBrand.Status.APPROVED) {
            throw failure(
                    "Expected " + Kind.BRAND_REGISTRATION.describe(brand, twilio) + " to be approved, but it is "
                            + brand.status() + because(brand.errors()) + "."
                            + (open ? " " + OTHERWISE + "approveBrand(sid)." : ""),
                    twilio,
                    A2pBrand.FETCH);
        }
    }

    static void campaign(TwilioSandbox twilio, String serviceSid) {
        Existence.exists(twilio, Kind.MESSAGING_SERVICE, serviceSid);
        String expected = "Expected "
                + Kind.MESSAGING_SERVICE.describe(twilio.messaging().service(serviceSid), twilio)
                + " to have a registered campaign, but ";
        Optional<A2pCampaign> found = twilio.messaging().campaigns().find(serviceSid);
        if (found.isEmpty()) {
            Optional<Deletion<A2pCampaign>> deletion = twilio.messaging().campaigns().deleted().stream()
                    .filter(each -> each.resource().messagingServiceSid().equals(serviceSid))
                    .reduce((earlier, later) -> later);
            throw failure(
                    expected
                            + deletion.map(each -> "it was deleted" + Existence.by(each))
                                    .orElse("it has none") + ".",
                    twilio,
                    deletion.isPresent() ? A2pCampaign.DELETE : A2pCampaign.CREATE);
        }
        A2pCampaign campaign = found.get();
        boolean open =
                campaign.status() == A2pCampaign.Status.PENDING || campaign.status() == A2pCampaign.Status.IN_PROGRESS;
        if (campaign.status() != A2pCampaign.Status.VERIFIED) {
            throw failure(
                    expected + "its campaign is " + campaign.status() + because(campaign.errors()) + "."
                            + (open ? " " + OTHERWISE + "verifyCampaign(serviceSid)." : ""),
                    twilio,
                    A2pCampaign.FETCH);
        }
    }

    static void noCampaign(TwilioSandbox twilio, MessagingService service) {
        twilio.messaging().campaigns().find(service.sid()).ifPresent(campaign -> {
            throw failure(
                    "Expected " + Kind.MESSAGING_SERVICE.describe(service, twilio)
                            + " to have no campaign, but it has one that is " + campaign.status() + ".",
                    twilio,
                    A2pCampaign.CREATE);
        });
    }

    static void tollfree(TwilioSandbox twilio, String number) {
        Objects.requireNonNull(twilio, "twilio");
        Objects.requireNonNull(number, "number");
        List<TollFreeNumberVerification> all =
                twilio.messaging().tollfreeVerifications().all();
        List<TollFreeNumberVerification> ofNumber = all.stream()
                .filter(each ->
                        number.equals(each.tollfreePhoneNumberSid()) || number.equals(each.tollfreePhoneNumber()))
                .toList();
        String expected = "Expected toll-free number " + number + " to be verified, but ";
        if (ofNumber.isEmpty()) {
            String others = all.isEmpty()
                    ? "none"
                    : all.stream()
                            .map(TollFreeNumberVerification::tollfreePhoneNumber)
                            .distinct()
                            .collect(Collectors.joining(", "));
            throw failure(
                    expected + "nobody has asked for that. Verifications are of: " + others + ".",
                    twilio,
                    TollFreeNumberVerification.CREATE);
        }
        TollFreeNumberVerification latest = ofNumber.get(ofNumber.size() - 1);
        boolean open = latest.status() == TollFreeNumberVerification.Status.PENDING_REVIEW
                || latest.status() == TollFreeNumberVerification.Status.IN_REVIEW;
        if (ofNumber.stream().noneMatch(each -> each.status() == TollFreeNumberVerification.Status.TWILIO_APPROVED)) {
            throw failure(
                    expected + "its verification " + latest.sid() + " is " + latest.status()
                            + because(latest.rejectionReasons()) + "."
                            + (open ? " " + OTHERWISE + "approveTollfree(sid)." : ""),
                    twilio,
                    TollFreeNumberVerification.FETCH);
        }
    }

    private static String because(List<ComplianceError> errors) {
        return errors.isEmpty()
                ? ""
                : errors.stream()
                        .map(error -> error.code() + " \"" + error.description() + "\"")
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static AssertionError failure(String text, TwilioSandbox twilio, Operation operation) {
        return new AssertionError(text + "\n" + Nearest.requests(twilio.requests(), operation));
    }
}
