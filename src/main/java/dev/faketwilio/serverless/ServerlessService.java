package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A Serverless Service: the container of Functions, Assets and Environments. Immutable.
 *
 * <p>Source: contract/serverless.md, section 2.
 *
 * @param sid {@code ZS} and 32 lower-case hexadecimal digits
 * @param uniqueName up to 50 letters, digits and dashes; unique within the account, never changes, and usable in paths
 *     instead of the SID
 * @param friendlyName up to 255 characters
 * @param includeCredentials whether the Functions see the account's credentials
 * @param uiEditable whether the Service can be edited in Twilio's Console
 * @param domainBase the unique name with four digits that Twilio draws, the beginning of every Environment's domain
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 */
public record ServerlessService(
        String sid,
        String uniqueName,
        String friendlyName,
        boolean includeCredentials,
        boolean uiEditable,
        String domainBase,
        Instant dateCreated,
        Instant dateUpdated) {

    private static final String ALL = "/v1/Services";
    private static final String ONE = "/v1/Services/{Sid}";

    /** {@code POST /v1/Services}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateService", ALL);

    /** {@code GET /v1/Services}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListService", ALL);

    /** {@code GET /v1/Services/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchService", ONE);

    /** {@code POST /v1/Services/{Sid}}. */
    public static final Operation UPDATE = Operation.post(Product.SERVERLESS, "UpdateService", ONE);

    /** {@code DELETE /v1/Services/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.SERVERLESS, "DeleteService", ONE);
}
