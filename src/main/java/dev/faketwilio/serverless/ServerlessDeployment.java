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
 * A Deployment: that a Build was put on an Environment, or that the Environment was emptied.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/deployment">Twilio's page for the resource</a>
 */
public final class ServerlessDeployment extends TwilioResource {

    private static final Shape<ServerlessDeployment> SHAPE = Shape.of("deployment", ServerlessDeployment::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessDeployment> TYPE = SHAPE;

    /** {@code ZD} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** The SID of the Environment. */
    public static final Property<String> ENVIRONMENT_SID = SHAPE.property("environment_sid");

    /** The SID of the Build; null if the Environment was emptied. */
    public static final Property<@Nullable String> BUILD_SID = SHAPE.property("build_sid");

    /** True for the Deployment of a Flex plugin; Twilio's responses do not show it. */
    public static final Property<Boolean> IS_PLUGIN = SHAPE.property("is_plugin");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    private static final String ALL = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments";
    private static final String ONE = "/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateDeployment", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListDeployment", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchDeployment", ONE);

    ServerlessDeployment(Values values) {
        super(values);
    }

    /** {@return {@code ZD} and 32 lower-case hexadecimal digits} */
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

    /** {@return the SID of the Build; null if the Environment was emptied} */
    public @Nullable String buildSid() {
        return get(BUILD_SID);
    }

    /** {@return whether it was marked as the Deployment of a Flex plugin, which Twilio's answers do not show} */
    public boolean isPlugin() {
        return get(IS_PLUGIN);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }
}
