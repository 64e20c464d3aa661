package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A Build: versions of Functions and Assets, packed together with npm dependencies so that they can be deployed.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/build">Twilio's page for the resource</a>
 */
public final class ServerlessBuild extends TwilioResource {

    private static final Shape<ServerlessBuild> SHAPE = Shape.of("build", ServerlessBuild::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessBuild> TYPE = SHAPE;

    /** {@code ZB} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** The Asset Versions in it, up to 1000 public and protected and 50 private ones. */
    public static final Property<List<ServerlessAssetVersion>> ASSET_VERSIONS = SHAPE.property("asset_versions");

    /** The Function Versions in it, up to 100. */
    public static final Property<List<ServerlessFunctionVersion>> FUNCTION_VERSIONS =
            SHAPE.property("function_versions");

    /** The npm packages, those that were asked for before those that every Build has. */
    public static final Property<List<Dependency>> DEPENDENCIES = SHAPE.property("dependencies");

    /** The Node.js runtime, for example {@code node22}. */
    public static final Property<String> RUNTIME = SHAPE.property("runtime");

    /** The status of the Build. */
    public static final Property<Status> STATUS = SHAPE.property("status");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last change of status; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    private static final String ALL = "/v1/Services/{ServiceSid}/Builds";
    private static final String ONE = "/v1/Services/{ServiceSid}/Builds/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/Builds}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateBuild", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Builds}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListBuild", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Builds/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchBuild", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/Builds/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.SERVERLESS, "DeleteBuild", ONE);

    /** {@code GET /v1/Services/{ServiceSid}/Builds/{Sid}/Status}. */
    public static final Operation FETCH_STATUS = Operation.get(Product.SERVERLESS, "FetchBuildStatus", ONE + "/Status");

    /** How far a Build is. The final states never change. */
    public enum Status {
        /** It is being packed and cannot be deployed yet. */
        BUILDING,
        /** It can be deployed. */
        COMPLETED,
        /** Packing failed; it can never be deployed. */
        FAILED
    }

    /**
     * An npm package of a Build.
     *
     * @param name for example {@code lodash} or {@code @twilio/runtime-handler}
     * @param version a version, range or tag as npm knows them
     */
    public record Dependency(String name, String version) {

        /**
         * Checks that nothing is null.
         *
         * @param name see above
         * @param version see above
         */
        public Dependency {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(version, "version");
        }
    }

    ServerlessBuild(Values values) {
        super(values);
    }

    /** {@return {@code ZB} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Service} */
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return the Asset Versions in it, up to 1000 public and protected and 50 private ones} */
    public List<ServerlessAssetVersion> assetVersions() {
        return get(ASSET_VERSIONS);
    }

    /** {@return the Function Versions in it, up to 100} */
    public List<ServerlessFunctionVersion> functionVersions() {
        return get(FUNCTION_VERSIONS);
    }

    /** {@return the npm packages, those that were asked for before those that every Build has} */
    public List<Dependency> dependencies() {
        return get(DEPENDENCIES);
    }

    /** {@return the Node.js runtime, for example {@code node22}} */
    public String runtime() {
        return get(RUNTIME);
    }

    /** {@return how far it is} */
    public Status status() {
        return get(STATUS);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when its status last changed; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }
}
