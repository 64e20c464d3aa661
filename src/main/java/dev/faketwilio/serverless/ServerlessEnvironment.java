package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An Environment of a Serverless Service: a domain on which one Build runs, with Variables of its own.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/environment">Twilio's page for the resource</a>
 */
public final class ServerlessEnvironment extends TwilioResource {

    private static final Shape<ServerlessEnvironment> SHAPE = Shape.of("environment", ServerlessEnvironment::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessEnvironment> TYPE = SHAPE;

    /** {@code ZE} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** The SID of the Build that runs there; null if none does. */
    public static final Property<@Nullable String> BUILD_SID = SHAPE.property("build_sid");

    /** 1 to 100 characters, unique within the Service. */
    public static final Property<String> UNIQUE_NAME = SHAPE.property("unique_name");

    /** The suffix of the domain, up to 16 characters; null for none, which only one Environment can have. */
    public static final Property<@Nullable String> DOMAIN_SUFFIX = SHAPE.property("domain_suffix");

    /** The domain, for example {@code checkout-1234-stage.twil.io}. */
    public static final Property<String> DOMAIN_NAME = SHAPE.property("domain_name");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last deployment; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

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

    ServerlessEnvironment(Values values) {
        super(values);
    }

    /** {@return {@code ZE} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Service} */
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return the SID of the Build that runs there; null if none does} */
    public @Nullable String buildSid() {
        return get(BUILD_SID);
    }

    /** {@return 1 to 100 characters, unique within the Service} */
    public String uniqueName() {
        return get(UNIQUE_NAME);
    }

    /** {@return what the domain ends with, up to 16 characters; null for none, which only one Environment can have} */
    public @Nullable String domainSuffix() {
        return get(DOMAIN_SUFFIX);
    }

    /** {@return the domain, for example {@code checkout-1234-stage.twil.io}} */
    public String domainName() {
        return get(DOMAIN_NAME);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last deployed to; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }
}
