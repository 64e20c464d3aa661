package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A Function Version: one uploaded code of a Function. Never changes. Immutable.
 *
 * @param sid {@code ZN} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service
 * @param functionSid the SID of the Function
 * @param path where it answers on the Environment's domain; begins with a slash, up to 255 characters
 * @param visibility who may call it
 * @param dateCreated when it was uploaded
 */
public record FunctionVersion(
        String sid, String serviceSid, String functionSid, String path, Visibility visibility, Instant dateCreated) {

    private static final String ALL = "/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions";
    private static final String ONE = "/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions/{Sid}";

    /** {@code GET /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListFunctionVersion", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchFunctionVersion", ONE);

    /** {@code GET /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions/{Sid}/Content}. */
    public static final Operation FETCH_CONTENT =
            Operation.get(Product.SERVERLESS, "FetchFunctionVersionContent", ONE + "/Content");

    /** The upload: {@code POST /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions} on the upload host. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS_UPLOAD, "CreateFunctionVersion", ALL);
}
