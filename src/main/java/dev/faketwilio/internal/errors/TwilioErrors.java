package dev.faketwilio.internal.errors;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.json.TwilioJson;

/**
 * The catalogue of the errors that the fake answers, in one class for each part of Twilio: code, HTTP status and text,
 * each with the section of the contract it comes from. Texts that no source records are marked {@code assumed}; tests of
 * users should look at status and code. Here stand the errors that any product answers.
 */
public final class TwilioErrors {

    private TwilioErrors() {}

    /**
     * conventions.md 1.2: the text quotes the path as sent, without the query; the other hosts leave their version out,
     * the 2010 API does not.
     */
    public static TwilioException notFound(String path) {
        boolean versioned = path.startsWith("/v") && path.indexOf('/', 1) == 3 && Character.isDigit(path.charAt(2));
        String quoted = versioned ? path.substring(3) : path;
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

    /** conventions.md 0.9.11: a bearer token that is unknown or expired. */
    public static TwilioException invalidToken() {
        // assumed: the message; only status and code are known
        return wrongCredentials();
    }

    /** conventions.md 1.6. */
    public static TwilioException missingParameter(String name) {
        return new TwilioException(400, 20001, "Missing required parameter " + name + " in the post body");
    }

    /** serverless.md 15 and messaging.md 25: a value of the wrong length, characters, type, choice or range. */
    public static TwilioException invalidParameter(String name) {
        // assumed: the message, without a full stop like the recorded "Invalid date value" (conventions.md 0.9.2)
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

    /** serverless.md 1.7, with a body of its own; conventions.md 1.5 has it for other products in other case. */
    public static TwilioException tooManyRequests() {
        return new TwilioException(429, 20429, "Too many requests");
    }

    /** conventions.md 0.9.5: a failure of the API itself. */
    public static TwilioException internalServerError() {
        return new TwilioException(500, 20500, "An internal server error has occurred");
    }

    /** conventions.md 0.9.6: the API itself is not available. */
    public static TwilioException serviceUnavailable() {
        return new TwilioException(503, 20503, "Service is unavailable, please try again");
    }

    /** conventions.md 1.6 and 4.5: recorded on the 2010 API, assumed for the others so that it cannot go unnoticed. */
    public static TwilioException pageWithoutToken() {
        return new TwilioException(400, 70002, "Paged requests must include a PageToken");
    }

    /** conventions.md 1.6: the title of the code. */
    public static TwilioException invalidPageToken() {
        return new TwilioException(400, 21481, "Invalid PageToken");
    }

    /**
     * Not Twilio's: an exception of the fake itself, or of the test's own code that it called. The body has Twilio's shape,
     * so that clients can read it.
     */
    public static TwilioException internalError(Throwable cause) {
        return new TwilioException(500, 20500, "FakeTwilio failed: " + cause);
    }

    /** conventions.md 1.6: a request that is not HTTP as it should be; only the reason is not Twilio's. */
    public static TwilioException malformed(String reason) {
        return new TwilioException(400, 20001, "Bad request: " + reason);
    }

    /** RFC 9112, 6.1: the body is coded in a way that the server does not understand. */
    public static TwilioException unknownTransferCoding(String coding) {
        return new TwilioException(
                501, 501, "FakeTwilio does not understand the transfer coding " + coding + ", only chunked");
    }

    /** Not Twilio's: Twilio has the operation, the fake does not have it yet. */
    public static TwilioException notBuilt(Operation operation) {
        return new TwilioException(501, 501, "FakeTwilio has not built the operation " + operation + " yet");
    }

    /** Not Twilio's: on the 2010 API a path without a suffix asks for XML (conventions.md 1.7). */
    public static TwilioException jsonOnly(String path) {
        return new TwilioException(
                501,
                501,
                "Twilio would answer " + path + " in XML, which FakeTwilio does not write; ask for " + path + ".json");
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

    /** Not Twilio's: no product of Twilio's API has the host. */
    public static TwilioException unknownProduct(String host) {
        return new TwilioException(
                404,
                20404,
                "Twilio's API has no host " + host
                        + " that FakeTwilio knows. A host begins with the product's name, for"
                        + " example serverless.twilio.com or serverless.dublin.ie1.twilio.com");
    }

    /** An error as Twilio writes it: conventions.md 1.1; a rate limit: serverless.md 1.7; a 503: conventions.md 0.9.6. */
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
        boolean unavailable = error.code() == 20503;
        return (unavailable ? TwilioJson.compact() : new TwilioJson())
                .number("code", error.code())
                .text("message", error.text())
                .text("more_info", "https://www.twilio.com/docs/errors/" + (unavailable ? 503 : error.code()))
                .number("status", error.status())
                .toBytes();
    }
}
