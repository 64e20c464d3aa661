package dev.faketwilio.internal.errors;

/** The errors of the Serverless API (see {@link ApiError}); sections of contract/serverless.md. */
public enum ServerlessErrors implements ApiError {
    LIMIT_REACHED(
            400,
            20001,
            "{things} are limited to less than or equal to {limit}"), // 2.3; assumed: for all things but Services
    // 2.3 and 15; assumed: by analogy with the Environment
    SERVICE_EXISTS(409, 20409, "Service with this UniqueName already exists."),
    // 5.7 and 15: the text is recorded for Builds; assumed: status and code
    PART_OF_ACTIVE_DEPLOYMENT(400, 20001, "Cannot delete {thing} because it's part of an active Deployment."),
    // 5.4; without the full stop that it had in 2020
    EMPTY_BUILD(400, 20001, "At least one Function Version or Asset Version is required for Build"),
    // 5.4; recorded for Assets; assumed: for Functions
    CONFLICTING_VERSIONS(
            400, 20001, "Different {thing} Versions for same {thing}. Conflicting SIDs: {oneSid} and {otherSid}."),
    // 5.4 and 10.2: Functions and Assets share the paths of a domain; assumed: all of it
    CONFLICTING_PATHS(
            400, 20001, "Different Versions for same path {path}. Conflicting SIDs: {oneSid} and {otherSid}."),
    // 5.4 and 15: a version that does not exist in the Service; assumed: all of it
    UNKNOWN_VERSION(400, 20001, "{thing} Version {sid} does not exist in this Service"),
    UNSUPPORTED_RUNTIME(400, 20001, "unsupported runtime: {runtime}"), // 5.4
    // 5.4
    UNKNOWN_DEPENDENCY(
            400, 20001, "Some dependencies could not be validated. No matching version found for {name}@{version}."),
    // 5.4
    UNKNOWN_HANDLER(
            400,
            20001,
            "Some dependencies could not be validated. No matching version found for"
                    + " @twilio/runtime-handler@{version}. You can find the valid versions at"
                    + " https://www.twilio.com/docs/serverless/functions-assets/handler"),
    ENVIRONMENT_EXISTS(
            409, 20409, "Environment with this UniqueName or DomainSuffix already exists."), // 6; assumed: the code
    VARIABLE_EXISTS(409, 20409, "Variable with this Key already exists."), // 15; assumed: all of it
    // 7: about 3 KB for all Variables of an Environment; assumed: all of it
    VARIABLES_TOO_LARGE(400, 20001, "Variables of an Environment are limited to less than or equal to {bytes} bytes"),
    ALREADY_DEPLOYED(409, 20409, "Environment already has requested deployment."), // 8.4
    // 8.4 and 15: a Build that is unknown, of another Service, unfinished or failed; assumed: all of it
    UNDEPLOYABLE_BUILD(400, 20001, "Build {sid} cannot be deployed: {why}");

    private final ErrorTemplate template;

    ServerlessErrors(int status, int code, String text) {
        template = new ErrorTemplate(status, code, text, ErrorBody.STANDARD);
    }

    @Override
    public ErrorTemplate template() {
        return template;
    }
}
