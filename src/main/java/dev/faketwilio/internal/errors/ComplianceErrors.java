package dev.faketwilio.internal.errors;

/**
 * The errors of brands, campaigns and toll-free verifications (see {@link ApiError}); sections of contract/messaging.md.
 * assumed: all statuses, for which no source was found (26.15), and texts, which are the titles of the codes.
 */
public enum ComplianceErrors implements ApiError {
    // ---- brands ----------------------------------------------------------------------------------------------------
    // 10: the brands of before SOLE_PROPRIETOR
    STARTER_BRANDS_DISABLED(400, 21726, "Starter brand registrations and updates are temporarily disabled"),
    BRAND_NOT_FAILED(400, 21725, "Brand can only be updated when in FAILED state"), // 10
    BRAND_UPDATED_TOO_OFTEN(400, 21724, "Brand update count exceeded"), // 10
    SUSPENDED_BRAND(400, 21731, "Cannot perform operation on suspended brand"), // 10 and 9.3
    BRAND_CANNOT_BE_VETTED(400, 21721, "Cannot import Campaign Verify token due to incompatible A2P brand"), // 10
    INVALID_VETTING_TOKEN(400, 21722, "Invalid Campaign Verify token"), // 10
    VETTING_IN_PROGRESS(400, 21723, "Campaign Verify token import already in progress"), // 10

    // ---- campaigns -------------------------------------------------------------------------------------------------
    // 9.3
    BRAND_NOT_REGISTERED(
            400, 21717, "Brand Registration SID for US A2P Campaign Use Case is Not Registered or Not Valid"),
    INVALID_CAMPAIGN_USECASE(400, 21720, "A2P Use Case is Invalid"), // 9.3
    MISSING_CAMPAIGN_PARAMETER(400, 21727, "Campaign registration failed due to missing parameter(s)"), // 9.3
    CAMPAIGN_LENGTH(400, 21728, "Campaign registration failed due to length validation failures"), // 9.3
    SUSPENDED_CAMPAIGN(400, 21729, "Cannot perform operation on suspended campaign"), // 9.3
    CAMPAIGN_LIMIT_REACHED(400, 21732, "Campaign limit reached on the Brand"), // 9.3
    // 9.3: status and text are recorded for a Service that was too young; assumed: the code; and that a Service that
    // has a campaign is refused like one that was too young
    CANNOT_CREATE_CAMPAIGN(
            422,
            20422,
            "Unprocessable Entity in the call to create an A2P Campaign for messaging service {serviceSid}:"
                    + " Can't create campaign"),
    // 9.2: an update is for failed campaigns; assumed: all of it, by analogy with brands
    CAMPAIGN_NOT_FAILED(400, 20001, "Campaign can only be updated when in FAILED state"),
    // 15.3 and C.1: the one code of which the status is known
    NO_SUCH_SERVICE(404, 21701, "The Messaging Service does not exist"),

    // ---- toll-free verifications -----------------------------------------------------------------------------------
    // 0.13: refused parameters have the status for a code; assumed: the status, and the form of all texts
    INVALID_VERIFICATION(400, 400, "Invalid {words}"),
    // 0.14; assumed: the middle of the text, which the source abbreviates
    BUSINESS_NOT_REGISTERED(
            400,
            400,
            "Business Type is required. If the Business Type is not SOLE_PROPRIETOR then Business Registration Number,"
                    + " Business Registration Authority, and Business Registration Country are also required"),
    // 0.13: a number that the account does not own; assumed: the code
    NUMBER_NOT_IN_INVENTORY(422, 422, "Number not found in Inventory"),
    // 11: not the SID of a number, or that of one that is not toll-free
    INVALID_TOLLFREE_NUMBER(400, 30436, "Invalid Phone Number SID"),
    // 11: an edit of what was not rejected, or was for good; assumed: all of it
    VERIFICATION_NOT_EDITABLE(400, 20001, "Tollfree Verification can only be edited when edit_allowed is true"),
    // 11 and C.2: an edit after the seven days
    EDIT_TIME_EXPIRED(400, 30437, "Toll Free verification rejection - Edit time expired");

    private final ErrorTemplate template;

    ComplianceErrors(int status, int code, String text) {
        template = new ErrorTemplate(status, code, text, ErrorBody.STANDARD);
    }

    /** Returns the name of a parameter as the texts of refused verifications have it: in words. */
    public static String words(String parameter) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < parameter.length(); i++) {
            char c = parameter.charAt(i);
            words.append(Character.isUpperCase(c) && !words.isEmpty() ? " " : "")
                    .append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    @Override
    public ErrorTemplate template() {
        return template;
    }
}
