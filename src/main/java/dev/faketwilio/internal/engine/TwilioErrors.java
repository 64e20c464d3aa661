package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.json.TwilioJson;

/**
 * The catalogue of the errors that the fake answers: code, HTTP status and text, each with the section of the contract
 * it comes from. Texts that no source records are marked {@code assumed}; tests of users should look at status and code.
 */
public final class TwilioErrors {

    private TwilioErrors() {}

    // ---- any product -------------------------------------------------------------------------------------------

    /**
     * conventions.md 1.2: the text quotes the path as sent, without the query; the v1 hosts leave their version out,
     * the 2010 API does not.
     */
    public static TwilioException notFound(String path) {
        String quoted = path.startsWith("/v1/") ? path.substring(3) : path;
        return new TwilioException(404, 20404, "The requested resource " + quoted + " was not found");
    }

    /** conventions.md 1.5. */
    public static TwilioException methodNotAllowed() {
        // assumed: the message; only status, code and title are known
        return new TwilioException(405, 20004, "Method not allowed");
    }

    /** conventions.md 1.3: no credentials at all. */
    public static TwilioException noCredentials() {
        return new TwilioException(401, 20003, "Authentication Error - No credentials provided");
    }

    /** conventions.md 1.3: the user name is no SID. */
    public static TwilioException invalidUsername() {
        return new TwilioException(401, 20003, "Authentication Error - invalid username");
    }

    /** conventions.md 1.3: wrong password, or an account or key that does not exist. */
    public static TwilioException wrongCredentials() {
        return new TwilioException(401, 20003, "Authenticate");
    }

    /** conventions.md 1.6. */
    public static TwilioException missingParameter(String name) {
        return new TwilioException(400, 20001, "Missing required parameter " + name + " in the post body");
    }

    /** serverless.md 15 and messaging.md 25: a value of the wrong length, characters, type or choice. */
    public static TwilioException invalidParameter(String name) {
        // assumed: the message
        return new TwilioException(400, 20001, "Invalid " + name);
    }

    /** conventions.md 1.6: a request that cannot be read. */
    public static TwilioException badRequest() {
        return new TwilioException(400, 20001, "Bad request");
    }

    /** conventions.md 1.5: a body larger than the product takes. */
    public static TwilioException bodyTooLarge() {
        return new TwilioException(413, 20413, "Request Entity Too Large");
    }

    /** conventions.md 1.6 and 4.4: {@code PageSize} or {@code Page} out of range. */
    public static TwilioException invalidPaging(String name) {
        return new TwilioException(400, 20001, "Invalid " + name + ".");
    }

    /** conventions.md 1.6 and 4.5: recorded on the 2010 API, assumed for the others so that it cannot go unnoticed. */
    public static TwilioException pageWithoutToken() {
        return new TwilioException(400, 70002, "Paged requests must include a PageToken");
    }

    /** conventions.md 1.6: the title of the code. */
    public static TwilioException invalidPageToken() {
        return new TwilioException(400, 21481, "Invalid PageToken");
    }

    /** Not Twilio's: a defect of the fake itself. The body has Twilio's shape, so that clients can read it. */
    public static TwilioException internalError(Throwable cause) {
        return new TwilioException(500, 20500, "FakeTwilio failed, which is a defect of FakeTwilio: " + cause);
    }

    /** Not Twilio's: Twilio has the operation, the fake does not have it yet. */
    public static TwilioException notBuilt(Operation operation) {
        return new TwilioException(501, 501, "FakeTwilio has not built the operation " + operation + " yet");
    }

    /** Not Twilio's: neither the host nor the first path segment names a product. */
    public static TwilioException unknownHost(String host, String path, String local) {
        return new TwilioException(
                404,
                20404,
                "FakeTwilio cannot tell for which Twilio product " + path + " at host \"" + host
                        + "\" is meant. Send Twilio's own host name (Host: serverless.twilio.com), or begin the path"
                        + " with the product: " + local + "/serverless/v1/Services, " + local
                        + "/messaging/v1/Services");
    }

    // ---- serverless --------------------------------------------------------------------------------------------

    /** serverless.md 2.3. */
    public static TwilioException limitReached(String things, int limit) {
        return new TwilioException(400, 20001, things + " are limited to less than or equal to " + limit);
    }

    /** serverless.md 2.3 and 15. */
    public static TwilioException serviceExists() {
        // assumed: by analogy with the Environment
        return new TwilioException(409, 20409, "Service with this UniqueName already exists.");
    }

    /** serverless.md 5.7 and 15: the text is recorded for Builds. */
    public static TwilioException partOfActiveDeployment(String thing) {
        // assumed: status and code
        return new TwilioException(
                400, 20001, "Cannot delete " + thing + " because it's part of an active Deployment.");
    }

    /** serverless.md 5.4; without the full stop that it had in 2020. */
    public static TwilioException emptyBuild() {
        return new TwilioException(400, 20001, "At least one Function Version or Asset Version is required for Build");
    }

    /** serverless.md 5.4; recorded for Assets. */
    public static TwilioException conflictingVersions(String thing, String oneSid, String otherSid) {
        return new TwilioException(
                400,
                20001,
                "Different " + thing + " Versions for same " + thing + ". Conflicting SIDs: " + oneSid + " and "
                        + otherSid + ".");
    }

    /** serverless.md 5.4 and 15: a version that does not exist in the Service. */
    public static TwilioException unknownVersion(String thing, String sid) {
        // assumed: all of it
        return new TwilioException(400, 20001, thing + " Version " + sid + " does not exist in this Service");
    }

    /** serverless.md 5.4. */
    public static TwilioException unsupportedRuntime(String runtime) {
        return new TwilioException(400, 20001, "unsupported runtime: " + runtime);
    }

    /** serverless.md 5.4. */
    public static TwilioException unknownDependency(String name, String version) {
        String hint = name.equals("@twilio/runtime-handler")
                ? " You can find the valid versions at"
                        + " https://www.twilio.com/docs/serverless/functions-assets/handler"
                : "";
        return new TwilioException(
                400,
                20001,
                "Some dependencies could not be validated. No matching version found for " + name + "@" + version + "."
                        + hint);
    }

    /** serverless.md 1.7 and 9.2: more than 100 Builds in an hour; a body of its own. */
    public static TwilioException tooManyBuilds() {
        return new TwilioException(429, 20429, "Too many requests");
    }

    /** serverless.md 6. */
    public static TwilioException environmentExists() {
        return new TwilioException(409, 20409, "Environment with this UniqueName or DomainSuffix already exists.");
    }

    /** serverless.md 15. */
    public static TwilioException variableExists() {
        // assumed: all of it
        return new TwilioException(409, 20409, "Variable with this Key already exists.");
    }

    /** serverless.md 7: about 3 KB for all Variables of an Environment. */
    public static TwilioException variablesTooLarge(int bytes) {
        // assumed: all of it
        return new TwilioException(
                400, 20001, "Variables of an Environment are limited to less than or equal to " + bytes + " bytes");
    }

    /** serverless.md 8.4. */
    public static TwilioException alreadyDeployed() {
        return new TwilioException(409, 20409, "Environment already has requested deployment.");
    }

    /** serverless.md 8.4 and 15: a Build that is unknown, of another Service, unfinished or failed. */
    public static TwilioException undeployableBuild(String sid, String why) {
        // assumed: all of it
        return new TwilioException(400, 20001, "Build " + sid + " cannot be deployed: " + why);
    }

    // ---- messaging ---------------------------------------------------------------------------------------------

    /** messaging.md 2.3. */
    public static TwilioException invalidFriendlyName() {
        // assumed: 20002 rather than 20001, since its dictionary text names the same limits of 1 to 64 characters
        return new TwilioException(400, 20002, "Invalid FriendlyName");
    }

    /** messaging.md 2.3 and 25. */
    public static TwilioException invalidValidityPeriod() {
        return new TwilioException(400, 21624, "Invalid validity period value");
    }

    /** messaging.md 2.3 and 25. */
    public static TwilioException invalidUsecase() {
        return new TwilioException(400, 21713, "Messaging Service Use Case is Invalid");
    }

    /** An error as Twilio writes it: conventions.md 1.1; that of a rate limit: serverless.md 1.7. */
    public static byte[] toJson(TwilioException error) {
        if (error.status() == 429) {
            return new TwilioJson()
                    .number("status", error.status())
                    .text("message", error.text())
                    .text("detail", "Too many requests for the associated account being sent.")
                    .number("code", error.code())
                    .text("moreInfo", "https://www.twilio.com/docs/errors/" + error.code())
                    .toBytes();
        }
        return new TwilioJson()
                .number("code", error.code())
                .text("message", error.text())
                .text("more_info", "https://www.twilio.com/docs/errors/" + error.code())
                .number("status", error.status())
                .toBytes();
    }
}
