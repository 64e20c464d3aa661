package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An Environment of a Serverless Service: a domain on which one Build runs, with Variables of its own. Immutable.
 *
 * <p>Source: contract/serverless.md, section 6.
 *
 * @param sid {@code ZE} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service
 * @param buildSid the SID of the Build that runs there; null if none does
 * @param uniqueName 1 to 100 characters, unique within the Service
 * @param domainSuffix what the domain ends with, up to 16 characters; null for none, which only one Environment can have
 * @param domainName the domain, for example {@code checkout-1234-stage.twil.io}
 * @param dateCreated when it was created
 * @param dateUpdated when it was last deployed to; at first the same as {@code dateCreated}
 */
public record Environment(
        String sid,
        String serviceSid,
        @Nullable String buildSid,
        String uniqueName,
        @Nullable String domainSuffix,
        String domainName,
        Instant dateCreated,
        Instant dateUpdated) {

    private static final String ALL = "/v1/Services/{ServiceSid}/Environments";
    private static final String ONE = "/v1/Services/{ServiceSid}/Environments/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/Environments}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateEnvironment", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListEnvironment", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchEnvironment", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/Environments/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.SERVERLESS, "DeleteEnvironment", ONE);
}
