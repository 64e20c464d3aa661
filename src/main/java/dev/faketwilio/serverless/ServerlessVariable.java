package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;

/**
 * A Variable of an Environment, which the Functions there see in their context.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/variable">Twilio's page for the resource</a>
 */
public final class ServerlessVariable extends TwilioResource {

    private static final Shape<ServerlessVariable> SHAPE = Shape.of("variable", ServerlessVariable::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessVariable> TYPE = SHAPE;

    /** {@code ZV} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** The SID of the Environment. */
    public static final Property<String> ENVIRONMENT_SID = SHAPE.property("environment_sid");

    /** 1 to 128 characters, unique within the Environment. */
    public static final Property<String> KEY = SHAPE.property("key");

    /** 1 to 450 bytes in UTF-8. */
    public static final Property<String> VALUE = SHAPE.property("value");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

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

    ServerlessVariable(Values values) {
        super(values);
    }

    /** {@return {@code ZV} and 32 lower-case hexadecimal digits} */
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

    /** {@return 1 to 128 characters, unique within the Environment} */
    public String key() {
        return get(KEY);
    }

    /** {@return 1 to 450 bytes in UTF-8} */
    public String value() {
        return get(VALUE);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }
}
