package dev.faketwilio.internal.errors;

/**
 * The errors of brands, campaigns and toll-free verifications (see {@link TwilioErrors}). assumed: all statuses, for
 * which no source was found (messaging.md 26.15), and texts, which are the titles of the codes.
 */
public final class ComplianceErrors {

    private ComplianceErrors() {}

    // ---- brands ------------------------------------------------------------------------------------------------

    /** messaging.md 10: the brands of before SOLE_PROPRIETOR. */
    public static TwilioException starterBrandsDisabled() {
        return new TwilioException(400, 21726, "Starter brand registrations and updates are temporarily disabled");
    }

    /** messaging.md 10. */
    public static TwilioException brandNotFailed() {
        return new TwilioException(400, 21725, "Brand can only be updated when in FAILED state");
    }

    /** messaging.md 10. */
    public static TwilioException brandUpdatedTooOften() {
        return new TwilioException(400, 21724, "Brand update count exceeded");
    }

    /** messaging.md 10 and 9.3. */
    public static TwilioException suspendedBrand() {
        return new TwilioException(400, 21731, "Cannot perform operation on suspended brand");
    }

    /** messaging.md 10. */
    public static TwilioException brandCannotBeVetted() {
        return new TwilioException(400, 21721, "Cannot import Campaign Verify token due to incompatible A2P brand");
    }

    /** messaging.md 10. */
    public static TwilioException invalidVettingToken() {
        return new TwilioException(400, 21722, "Invalid Campaign Verify token");
    }

    /** messaging.md 10. */
    public static TwilioException vettingInProgress() {
        return new TwilioException(400, 21723, "Campaign Verify token import already in progress");
    }

    // ---- campaigns ---------------------------------------------------------------------------------------------

    /** messaging.md 9.3. */
    public static TwilioException brandNotRegistered() {
        return new TwilioException(
                400, 21717, "Brand Registration SID for US A2P Campaign Use Case is Not Registered or Not Valid");
    }

    /** messaging.md 9.3. */
    public static TwilioException invalidCampaignUsecase() {
        return new TwilioException(400, 21720, "A2P Use Case is Invalid");
    }

    /** messaging.md 9.3. */
    public static TwilioException missingCampaignParameter() {
        return new TwilioException(400, 21727, "Campaign registration failed due to missing parameter(s)");
    }

    /** messaging.md 9.3. */
    public static TwilioException campaignLength() {
        return new TwilioException(400, 21728, "Campaign registration failed due to length validation failures");
    }

    /** messaging.md 9.3. */
    public static TwilioException suspendedCampaign() {
        return new TwilioException(400, 21729, "Cannot perform operation on suspended campaign");
    }

    /** messaging.md 9.3. */
    public static TwilioException campaignLimitReached() {
        return new TwilioException(400, 21732, "Campaign limit reached on the Brand");
    }

    /** messaging.md 9.3: status and text are recorded for a Service that was too young. */
    public static TwilioException cannotCreateCampaign(String serviceSid) {
        // assumed: the code; and that a Service that has a campaign is refused like one that was too young
        return new TwilioException(
                422,
                20422,
                "Unprocessable Entity in the call to create an A2P Campaign for messaging service " + serviceSid
                        + ": Can't create campaign");
    }

    /** messaging.md 9.2: an update is for failed campaigns. */
    public static TwilioException campaignNotFailed() {
        // assumed: all of it, by analogy with brands
        return new TwilioException(400, 20001, "Campaign can only be updated when in FAILED state");
    }

    /** messaging.md 15.3 and C.1: the one code of which the status is known. */
    public static TwilioException noSuchService() {
        return new TwilioException(404, 21701, "The Messaging Service does not exist");
    }

    // ---- toll-free verifications -------------------------------------------------------------------------------

    /** messaging.md 0.13: a refused parameter has an error form of its own, with the status for a code. */
    public static TwilioException invalidVerification(String parameter) {
        StringBuilder words = new StringBuilder("Invalid");
        parameter
                .chars()
                .forEach(
                        c -> words.append(Character.isUpperCase(c) ? " " : "").append((char) Character.toLowerCase(c)));
        // assumed: the status; and that all texts are written like "Invalid business country"
        return new TwilioException(400, 400, words.toString());
    }

    /** messaging.md 0.14. */
    public static TwilioException businessNotRegistered() {
        return new TwilioException(
                400,
                400,
                "Business Type is required. If the Business Type is not SOLE_PROPRIETOR then Business Registration Number,"
                        + " Business Registration Authority, and Business Registration Country are also required");
    }

    /** messaging.md 0.13: a number that the account does not own. */
    public static TwilioException numberNotInInventory() {
        // assumed: the code
        return new TwilioException(422, 422, "Number not found in Inventory");
    }

    /** messaging.md 11: not the SID of a number, or that of one that is not toll-free. */
    public static TwilioException invalidTollfreeNumber() {
        return new TwilioException(400, 30436, "Invalid Phone Number SID");
    }

    /** messaging.md 11: an edit of what was not rejected, or was for good. */
    public static TwilioException verificationNotEditable() {
        // assumed: all of it
        return new TwilioException(400, 20001, "Tollfree Verification can only be edited when edit_allowed is true");
    }

    /** messaging.md 11 and C.2: an edit after the seven days. */
    public static TwilioException editTimeExpired() {
        return new TwilioException(400, 30437, "Toll Free verification rejection - Edit time expired");
    }
}
