package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A Function of a Serverless Service: the named thing of which Function Versions are uploaded. Immutable.
 *
 * @param sid {@code ZH} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service that it belongs to
 * @param friendlyName 1 to 255 characters; not unique. Most tools use the path, such as {@code /hello}
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 */
public record ServerlessFunction(
        String sid, String serviceSid, String friendlyName, Instant dateCreated, Instant dateUpdated) {

    private static final String ALL = "/v1/Services/{ServiceSid}/Functions";
    private static final String ONE = "/v1/Services/{ServiceSid}/Functions/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/Functions}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateFunction", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Functions}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListFunction", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Functions/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchFunction", ONE);

    /** {@code POST /v1/Services/{ServiceSid}/Functions/{Sid}}. */
    public static final Operation UPDATE = Operation.post(Product.SERVERLESS, "UpdateFunction", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/Functions/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.SERVERLESS, "DeleteFunction", ONE);
}
