package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import java.util.ArrayList;
import java.util.List;

/** Where brands, campaigns and verifications are, and what is sent to make them. */
public final class Compliance {

    static final String BRANDS = "/v1/a2p/BrandRegistrations";
    static final String VERIFICATIONS = "/v1/Tollfree/Verifications";
    static final String CUSTOMER_PROFILE = "BU0000009f7e067e279523808d267e2d90";
    static final String A2P_PROFILE = "BU1111109f7e067e279523808d267e2d85";

    static final String DESCRIPTION = "Send marketing messages about sales to opted in customers.";
    static final String MESSAGE_FLOW = "End users opt in by visiting www.example.com and adding their phone number.";
    static final String SAMPLE_1 = "EXPRESS: Denim Days Event is ON";
    static final String SAMPLE_2 = "LAST CHANCE: Book your next flight for just 1 (ONE) EUR";

    private Compliance() {}

    static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.MESSAGING);
    }

    static String campaigns(String serviceSid) {
        return "/v1/Services/" + serviceSid + "/Compliance/Usa2p";
    }

    static String campaign(String serviceSid) {
        return campaigns(serviceSid) + "/" + A2pCampaign.SHARED_SID;
    }

    /** The required parameters of a brand. */
    public static String[] brandForm(String... more) {
        return form(List.of("CustomerProfileBundleSid", CUSTOMER_PROFILE, "A2PProfileBundleSid", A2P_PROFILE), more);
    }

    /** The required parameters of a campaign. */
    public static String[] campaignForm(String brandSid, String... more) {
        return form(
                List.of(
                        "BrandRegistrationSid", brandSid,
                        "Description", DESCRIPTION,
                        "MessageFlow", MESSAGE_FLOW,
                        "MessageSamples", SAMPLE_1,
                        "MessageSamples", SAMPLE_2),
                form(
                        List.of(
                                "UsAppToPersonUsecase", "MARKETING",
                                "HasEmbeddedLinks", "true",
                                "HasEmbeddedPhone", "false"),
                        more));
    }

    /** The required parameters of a toll-free verification. */
    public static String[] tollfreeForm(String numberSid, String... more) {
        return form(
                List.of(
                        "BusinessName", "Owl, Inc.",
                        "BusinessWebsite", "http://www.company.com",
                        "NotificationEmail", "support@company.com",
                        "UseCaseCategories", "TWO_FACTOR_AUTHENTICATION",
                        "UseCaseCategories", "MARKETING"),
                form(
                        List.of(
                                "UseCaseSummary", "Promotional offers and coupons",
                                "ProductionMessageSample", "lorem ipsum",
                                "OptInImageUrls", "https://testbusiness.com/images/image1.jpg",
                                "OptInImageUrls", "https://testbusiness.com/images/image2.jpg"),
                        form(
                                List.of(
                                        "OptInType", "VERBAL",
                                        "MessageVolume", "10",
                                        "BusinessType", "SOLE_PROPRIETOR",
                                        "TollfreePhoneNumberSid", numberSid),
                                more)));
    }

    /** A form in which the later values of a parameter come in place of the earlier ones. */
    private static String[] form(List<String> required, String... more) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < required.size(); i += 2) {
            if (!List.of(more).contains(required.get(i))) {
                form.addAll(required.subList(i, i + 2));
            }
        }
        form.addAll(List.of(more));
        return form.toArray(new String[0]);
    }

    /** A form without one of its parameters. */
    public static String[] without(String name, String... form) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < form.length; i += 2) {
            if (!form[i].equals(name)) {
                rest.addAll(List.of(form[i], form[i + 1]));
            }
        }
        return rest.toArray(new String[0]);
    }
}
