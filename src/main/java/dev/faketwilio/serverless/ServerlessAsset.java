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
 * An Asset of a Serverless Service: the named thing of which Asset Versions are uploaded.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/asset">Twilio's page for the resource</a>
 */
public final class ServerlessAsset extends TwilioResource {

    private static final Shape<ServerlessAsset> SHAPE = Shape.of("asset", ServerlessAsset::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessAsset> TYPE = SHAPE;

    /** {@code ZH} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service that it belongs to. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** 1 to 255 characters; not unique. Most tools use the path, such as {@code /logo.png}. */
    public static final Property<String> FRIENDLY_NAME = SHAPE.property("friendly_name");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    private static final String ALL = "/v1/Services/{ServiceSid}/Assets";
    private static final String ONE = "/v1/Services/{ServiceSid}/Assets/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/Assets}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateAsset", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Assets}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListAsset", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/Assets/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchAsset", ONE);

    /** {@code POST /v1/Services/{ServiceSid}/Assets/{Sid}}. */
    public static final Operation UPDATE = Operation.post(Product.SERVERLESS, "UpdateAsset", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/Assets/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.SERVERLESS, "DeleteAsset", ONE);

    ServerlessAsset(Values values) {
        super(values);
    }

    /** {@return {@code ZH} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Service that it belongs to} */
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return 1 to 255 characters; not unique. Most tools use the path, such as {@code /logo.png}} */
    public String friendlyName() {
        return get(FRIENDLY_NAME);
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
