package dev.faketwilio.internal.errors;

/** The errors of any product (see {@link ApiError}); sections of contract/conventions.md. */
public enum TwilioErrors implements ApiError {
    NOT_FOUND(404, 20404, "The requested resource {path} was not found"), // 1.2
    // 1.5; assumed: the message; only status, code and title are known
    METHOD_NOT_ALLOWED(405, 20004, "Method not allowed"),
    NO_CREDENTIALS(401, 20003, "Authentication Error - No credentials provided"), // 1.3: no credentials at all
    INVALID_USERNAME(401, 20003, "Authentication Error - invalid username"), // 1.3: the user name is no SID
    WRONG_CREDENTIALS(401, 20003, "Authenticate"), // 1.3: wrong password, or an account or key that does not exist
    // 0.9.11: a bearer token that is unknown or expired; assumed: the text
    INVALID_TOKEN(401, 20003, "Authenticate"),
    // 0.9.11: an OAuth app that does not exist, or a wrong client secret; assumed: all of it
    INVALID_CLIENT(401, 20003, "Authenticate"),
    MISSING_PARAMETER(400, 20001, "Missing required parameter {name} in the post body"), // 1.6
    // serverless.md 15 and messaging.md 25: wrong length, characters, type, choice or range; assumed: the text, without
    // a full stop like the recorded "Invalid date value" (0.9.2)
    INVALID_PARAMETER(400, 20001, "Invalid {name}"),
    BAD_REQUEST(400, 20001, "Bad request"), // 1.6: a request that cannot be read
    BODY_TOO_LARGE(413, 20413, "Request Entity Too Large"), // 1.5: a body larger than the product takes
    // serverless.md 1.7; 1.5 has it for other products in other case
    TOO_MANY_REQUESTS(
            429,
            20429,
            "Too many requests",
            ErrorBody.statusFirst("Too many requests for the associated account being sent.")),
    INTERNAL_SERVER_ERROR(500, 20500, "An internal server error has occurred"), // 0.9.5: a failure of the API itself
    // 0.9.6: the API itself is not available
    SERVICE_UNAVAILABLE(503, 20503, "Service is unavailable, please try again", ErrorBody.compact(503)),
    // 1.6 and 4.5: recorded on the 2010 API, assumed for the others so that it cannot go unnoticed
    PAGE_WITHOUT_TOKEN(400, 70002, "Paged requests must include a PageToken"),
    // 0.9.1: Messages of the 2010 API; assumed: its other lists, too
    PAGE_WITHOUT_TOKEN_2010(400, 20001, "PageToken is required for paging."),
    INVALID_DATE_VALUE(400, 20001, "Invalid date value"), // 0.9.2: filters of Messages
    // 0.9.4: filters of Messages
    OUTSIDE_RETENTION(
            400,
            20004,
            "Date range specified in query is partially or entirely outside of retention window of 400 days"),
    INVALID_PAGE_TOKEN(400, 21481, "Invalid PageToken"), // 1.6: the title of the code
    // Not Twilio's: an exception of the fake itself, or of the test's own code that it called
    INTERNAL_ERROR(500, 20500, "FakeTwilio failed: {cause}"),
    MALFORMED(400, 20001, "Bad request: {reason}"), // 1.6: a request that is not HTTP; only the reason is not Twilio's
    // RFC 9112, 6.1: the body is coded in a way that the server does not understand
    UNKNOWN_TRANSFER_CODING(501, 501, "FakeTwilio does not understand the transfer coding {coding}, only chunked"),
    // Not Twilio's: no product of Twilio's API has the host
    UNKNOWN_PRODUCT(
            404,
            20404,
            "Twilio's API has no host {host} that FakeTwilio knows. A host begins with the product's name, for"
                    + " example serverless.twilio.com or serverless.dublin.ie1.twilio.com"),
    // Not Twilio's: Twilio has the operation, the fake does not have it yet
    NOT_BUILT(501, 501, "FakeTwilio has not built the operation {operation} yet"),
    // Not Twilio's: a domain at which Twilio runs and serves what is deployed there
    NOT_RUN(501, 501, "FakeTwilio does not run Functions or serve Assets, so {host} has nothing to respond with"),
    // Not Twilio's: on the 2010 API a path without a suffix asks for XML (1.7)
    JSON_ONLY(501, 501, "Twilio would answer {path} in XML, which FakeTwilio does not write; ask for {path}.json"),
    // Not Twilio's: neither the host nor the first path segment names a product
    UNKNOWN_HOST(
            404,
            20404,
            "FakeTwilio cannot tell for which Twilio product {path} at host \"{host}\" is meant. Send"
                    + " Twilio's own host name (Host: serverless.twilio.com), or begin the path with the product:"
                    + " {local}/serverless/v1/Services, {local}/messaging/v1/Services");

    private final ErrorTemplate template;

    TwilioErrors(int status, int code, String text) {
        template = new ErrorTemplate(status, code, text, ErrorBody.STANDARD);
    }

    TwilioErrors(int status, int code, String text, ErrorBody body) {
        template = new ErrorTemplate(status, code, text, body);
    }

    /** Returns the 404 of that path: the 2010 API has its version in the text, the other hosts leave theirs out. */
    public static TwilioException notFound(String path) {
        boolean versioned = path.startsWith("/v") && path.indexOf('/', 1) == 3 && Character.isDigit(path.charAt(2));
        return NOT_FOUND.exception(versioned ? path.substring(3) : path);
    }

    @Override
    public ErrorTemplate template() {
        return template;
    }
}
