package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * An Asset Version: one uploaded file of an Asset. Never changes. Immutable.
 *
 * @param sid {@code ZN} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Service
 * @param assetSid the SID of the Asset
 * @param path where it is served on the Environment's domain; begins with a slash, up to 255 characters
 * @param visibility who may fetch it
 * @param dateCreated when it was uploaded
 */
public record AssetVersion(
        String sid, String serviceSid, String assetSid, String path, Visibility visibility, Instant dateCreated) {

    private static final String ALL = "/v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions";
    private static final String ONE = "/v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions/{Sid}";

    /** {@code GET /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListAssetVersion", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchAssetVersion", ONE);

    /** The upload: {@code POST /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions} on the upload host. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS_UPLOAD, "CreateAssetVersion", ALL);
}
