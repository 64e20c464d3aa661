package dev.faketwilio.internal.errors;

/** The errors of the Serverless API: code, HTTP status and text (see {@link TwilioErrors}). */
public final class ServerlessErrors {

    private ServerlessErrors() {}

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

    /** serverless.md 5.4 and 10.2: Functions and Assets share the paths of a domain. */
    public static TwilioException conflictingPaths(String path, String oneSid, String otherSid) {
        // assumed: all of it; the text by analogy
        return new TwilioException(
                400,
                20001,
                "Different Versions for same path " + path + ". Conflicting SIDs: " + oneSid + " and " + otherSid
                        + ".");
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

    /** serverless.md 1.7 and 9.2: more than 100 Builds in an hour. */
    public static TwilioException tooManyBuilds() {
        return TwilioErrors.tooManyRequests();
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
}
