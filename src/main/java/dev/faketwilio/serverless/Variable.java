package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A Variable of an Environment, which the Functions there see in their context. Immutable.
 *
 * <p>Source: contract/serverless.md, section 7.
 *
 * @param sid {@code ZV} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service
 * @param environmentSid the SID of the Environment
 * @param key 1 to 128 characters, unique within the Environment
 * @param value 1 to 450 bytes in UTF-8
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 */
public record Variable(
        String sid,
        String serviceSid,
        String environmentSid,
        String key,
        String value,
        Instant dateCreated,
        Instant dateUpdated) {

    private static final String ALL = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables";
    private static final String ONE = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateVariable", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListVariable", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchVariable", ONE);

    /** {@code POST /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables/{Sid}}. */
    public static final Operation UPDATE = Operation.post(Product.SERVERLESS, "UpdateVariable", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.SERVERLESS, "DeleteVariable", ONE);
}
