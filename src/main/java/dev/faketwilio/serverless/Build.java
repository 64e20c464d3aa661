package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import java.util.List;

/**
 * A Build: versions of Functions and Assets, packed together with npm dependencies so that they can be deployed.
 * Immutable.
 *
 * @param sid {@code ZB} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service
 * @param assetVersions the Asset Versions in it, up to 1000 public and protected and 50 private ones
 * @param functionVersions the Function Versions in it, up to 100
 * @param dependencies the npm packages, those that were asked for before those that every Build has
 * @param runtime the Node.js runtime, for example {@code node22}
 * @param status how far it is
 * @param dateCreated when it was created
 * @param dateUpdated when its status last changed; at first the same as {@code dateCreated}
 */
public record Build(
        String sid,
        String serviceSid,
        List<AssetVersion> assetVersions,
        List<FunctionVersion> functionVersions,
        List<Dependency> dependencies,
        String runtime,
        Status status,
        Instant dateCreated,
        Instant dateUpdated) {

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

    /**
     * Keeps copies of the lists.
     *
     * @param sid see above
     * @param serviceSid see above
     * @param assetVersions see above
     * @param functionVersions see above
     * @param dependencies see above
     * @param runtime see above
     * @param status see above
     * @param dateCreated see above
     * @param dateUpdated see above
     */
    public Build {
        assetVersions = List.copyOf(assetVersions);
        functionVersions = List.copyOf(functionVersions);
        dependencies = List.copyOf(dependencies);
    }

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
    public record Dependency(String name, String version) {}
}
