package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import dev.faketwilio.internal.properties.Words;
import java.time.Instant;

/**
 * A Log entry: one call of {@code console} in a Function.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/logs">Twilio's page for the resource</a>
 */
public final class ServerlessLog extends TwilioResource {

    private static final Shape<ServerlessLog> SHAPE = Shape.of("log", ServerlessLog::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessLog> TYPE = SHAPE;

    /** {@code NO} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** The SID of the Environment. */
    public static final Property<String> ENVIRONMENT_SID = SHAPE.property("environment_sid");

    /** The SID of the Build that ran. */
    public static final Property<String> BUILD_SID = SHAPE.property("build_sid");

    /** The SID of the Deployment that ran. */
    public static final Property<String> DEPLOYMENT_SID = SHAPE.property("deployment_sid");

    /** The SID of the Function. */
    public static final Property<String> FUNCTION_SID = SHAPE.property("function_sid");

    /** {@code RQ} and 32 hexadecimal digits: the invocation. */
    public static final Property<String> REQUEST_SID = SHAPE.property("request_sid");

    /** The severity. */
    public static final Property<Level> LEVEL = SHAPE.property("level", Words.UPPER);

    /** The text. */
    public static final Property<String> MESSAGE = SHAPE.property("message");

    /** The date on which it was written. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

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

    ServerlessLog(Values values) {
        super(values);
    }

    /** {@return {@code NO} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Service} */
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return the SID of the Environment} */
    public String environmentSid() {
        return get(ENVIRONMENT_SID);
    }

    /** {@return the SID of the Build that ran} */
    public String buildSid() {
        return get(BUILD_SID);
    }

    /** {@return the SID of the Deployment that ran} */
    public String deploymentSid() {
        return get(DEPLOYMENT_SID);
    }

    /** {@return the SID of the Function} */
    public String functionSid() {
        return get(FUNCTION_SID);
    }

    /** {@return {@code RQ} and 32 hexadecimal digits: the invocation} */
    public String requestSid() {
        return get(REQUEST_SID);
    }

    /** {@return how serious it is} */
    public Level level() {
        return get(LEVEL);
    }

    /** {@return the text} */
    public String message() {
        return get(MESSAGE);
    }

    /** {@return when it was written} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }
}
