package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A Log entry: one call of {@code console} in a Function. Immutable.
 *
 * <p>Source: contract/serverless.md, section 9.
 *
 * @param sid {@code NO} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service
 * @param environmentSid the SID of the Environment
 * @param buildSid the SID of the Build that ran
 * @param deploymentSid the SID of the Deployment that ran
 * @param functionSid the SID of the Function
 * @param requestSid {@code RQ} and 32 hexadecimal digits: the invocation
 * @param level how serious it is
 * @param message the text
 * @param dateCreated when it was written
 */
public record Log(
        String sid,
        String serviceSid,
        String environmentSid,
        String buildSid,
        String deploymentSid,
        String functionSid,
        String requestSid,
        Level level,
        String message,
        Instant dateCreated) {

    private static final String ALL = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Logs";
    private static final String ONE = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Logs/{Sid}";

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Logs}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListLog", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Logs/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchLog", ONE);

    /** How serious an entry is. */
    public enum Level {
        /** {@code console.log} and {@code console.info}. */
        INFO,
        /** {@code console.warn}. */
        WARNING,
        /** {@code console.error}, and errors that nobody caught. */
        ERROR
    }
}
