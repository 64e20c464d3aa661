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
 * An Asset Version: one uploaded file of an Asset. Never changes.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/asset-version">Twilio's page for the resource</a>
 */
public final class ServerlessAssetVersion extends TwilioResource {

    private static final Shape<ServerlessAssetVersion> SHAPE = Shape.of("asset version", ServerlessAssetVersion::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessAssetVersion> TYPE = SHAPE;

    /** {@code ZN} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** The SID of the Asset. */
    public static final Property<String> ASSET_SID = SHAPE.property("asset_sid");

    /** The path on the Environment's domain; begins with a slash, up to 255 characters. */
    public static final Property<String> PATH = SHAPE.property("path");

    /** The visibility: who may fetch it. */
    public static final Property<Visibility> VISIBILITY = SHAPE.property("visibility");

    /** The date of the upload. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    private static final String ALL = "/v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions";
    private static final String ONE = "/v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions/{Sid}";

    /** {@code GET /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListAssetVersion", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchAssetVersion", ONE);

    /** The upload: {@code POST /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions} on the upload host. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS_UPLOAD, "CreateAssetVersion", ALL);

    ServerlessAssetVersion(Values values) {
        super(values);
    }

    /** {@return {@code ZN} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Service} */
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return the SID of the Asset} */
    public String assetSid() {
        return get(ASSET_SID);
    }

    /** {@return where it is served on the Environment's domain; begins with a slash, up to 255 characters} */
    public String path() {
        return get(PATH);
    }

    /** {@return who may fetch it} */
    public Visibility visibility() {
        return get(VISIBILITY);
    }

    /** {@return when it was uploaded} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }
}
