package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Deployment: that a Build was put on an Environment, or that the Environment was emptied. Immutable.
 *
 * <p>Source: contract/serverless.md, section 8.
 *
 * @param sid {@code ZD} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service
 * @param environmentSid the SID of the Environment
 * @param buildSid the SID of the Build; null if the Environment was emptied
 * @param isPlugin whether it was marked as the Deployment of a Flex plugin, which Twilio's answers do not show
 * @param dateCreated when it was created
 */
public record Deployment(
        String sid,
        String serviceSid,
        String environmentSid,
        @Nullable String buildSid,
        boolean isPlugin,
        Instant dateCreated) {

    private static final String ALL = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments";
    private static final String ONE = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateDeployment", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListDeployment", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchDeployment", ONE);
}
