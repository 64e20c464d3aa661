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
 * A Serverless Service: the container of Functions, Assets and Environments.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/service">Twilio's page for the resource</a>
 */
public final class ServerlessService extends TwilioResource {

    private static final Shape<ServerlessService> SHAPE = Shape.of("serverless service", ServerlessService::new);

    /** The resource type with all properties. */
    public static final ResourceType<ServerlessService> TYPE = SHAPE;

    /** {@code ZS} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** Up to 255 characters. */
    public static final Property<String> FRIENDLY_NAME = SHAPE.property("friendly_name");

    /** Up to 50 letters, digits and dashes; unique within the account, never changes, and usable in paths instead of the SID. */
    public static final Property<String> UNIQUE_NAME = SHAPE.property("unique_name");

    /** True if the Functions see the account's credentials. */
    public static final Property<Boolean> INCLUDE_CREDENTIALS = SHAPE.property("include_credentials");

    /** True if the Service can be edited in Twilio's Console. */
    public static final Property<Boolean> UI_EDITABLE = SHAPE.property("ui_editable");

    /** The unique name with four digits that Twilio draws, the beginning of every Environment's domain. */
    public static final Property<String> DOMAIN_BASE = SHAPE.property("domain_base");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    private static final String ALL = "/v1/Services";
    private static final String ONE = "/v1/Services/{Sid}";

    /** {@code POST /v1/Services}. */
    public static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateService", ALL);

    /** {@code GET /v1/Services}. */
    public static final Operation LIST = Operation.get(Product.SERVERLESS, "ListService", ALL);

    /** {@code GET /v1/Services/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchService", ONE);

    /** {@code POST /v1/Services/{Sid}}. */
    public static final Operation UPDATE = Operation.post(Product.SERVERLESS, "UpdateService", ONE);

    /** {@code DELETE /v1/Services/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.SERVERLESS, "DeleteService", ONE);

    ServerlessService(Values values) {
        super(values);
    }

    /** {@return {@code ZS} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return up to 255 characters} */
    public String friendlyName() {
        return get(FRIENDLY_NAME);
    }

    /** {@return up to 50 letters, digits and dashes; unique within the account, never changes, and usable in paths instead of the SID} */
    public String uniqueName() {
        return get(UNIQUE_NAME);
    }

    /** {@return whether the Functions see the account's credentials} */
    public boolean includeCredentials() {
        return get(INCLUDE_CREDENTIALS);
    }

    /** {@return whether the Service can be edited in Twilio's Console} */
    public boolean uiEditable() {
        return get(UI_EDITABLE);
    }

    /** {@return the unique name with four digits that Twilio draws, the beginning of every Environment's domain} */
    public String domainBase() {
        return get(DOMAIN_BASE);
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
