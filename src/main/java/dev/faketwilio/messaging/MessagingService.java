package dev.faketwilio.messaging;

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
 * A Messaging Service: the settings shared by all messages that go through its sender pool.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/service-resource">Twilio's page for the resource</a>
 */
public final class MessagingService extends TwilioResource {

    private static final Shape<MessagingService> SHAPE = Shape.of("messaging service", MessagingService::new);

    /** The resource type with all properties. */
    public static final ResourceType<MessagingService> TYPE = SHAPE;

    /** {@code MG} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** 1 to 64 characters. */
    public static final Property<String> FRIENDLY_NAME = SHAPE.property("friendly_name");

    /** Called for an inbound message; null: inbound messages are not received. */
    public static final Property<@Nullable String> INBOUND_REQUEST_URL = SHAPE.property("inbound_request_url");

    /** {@code GET} or {@code POST}. */
    public static final Property<String> INBOUND_METHOD = SHAPE.property("inbound_method");

    /** Called when {@code inboundRequestUrl} fails; null: nothing is called. */
    public static final Property<@Nullable String> FALLBACK_URL = SHAPE.property("fallback_url");

    /** {@code GET} or {@code POST}. */
    public static final Property<String> FALLBACK_METHOD = SHAPE.property("fallback_method");

    /** Called on a message's status changes; null: nothing is called. */
    public static final Property<@Nullable String> STATUS_CALLBACK = SHAPE.property("status_callback");

    /** Sticky Sender: one recipient always sees the same sender. */
    public static final Property<Boolean> STICKY_SENDER = SHAPE.property("sticky_sender");

    /** MMS Converter: an MMS becomes an SMS where the recipient's carrier does not take MMS. */
    public static final Property<Boolean> MMS_CONVERTER = SHAPE.property("mms_converter");

    /** Smart Encoding: Unicode characters with a GSM-7 look-alike are replaced. */
    public static final Property<Boolean> SMART_ENCODING = SHAPE.property("smart_encoding");

    /** {@code inherit}, {@code enable} or {@code disable}. */
    public static final Property<String> SCAN_MESSAGE_CONTENT = SHAPE.property("scan_message_content");

    /** An obsolete flag, stored only. */
    public static final Property<Boolean> FALLBACK_TO_LONG_CODE = SHAPE.property("fallback_to_long_code");

    /** Area Code Geomatch: a sender of the recipient's area code is preferred. */
    public static final Property<Boolean> AREA_CODE_GEOMATCH = SHAPE.property("area_code_geomatch");

    /** Reserved by Twilio, stored only. */
    public static final Property<Boolean> SYNCHRONOUS_VALIDATION = SHAPE.property("synchronous_validation");

    /** For how many seconds a message may wait to be sent, 1 to 36000. */
    public static final Property<Integer> VALIDITY_PERIOD = SHAPE.property("validity_period");

    /** {@code notifications}, {@code marketing}, {@code verification}, {@code discussion}, {@code poll} or {@code undeclared}. */
    public static final Property<String> USECASE = SHAPE.property("usecase");

    /** True if the Service has a verified US A2P 10DLC campaign. */
    public static final Property<Boolean> US_APP_TO_PERSON_REGISTERED = SHAPE.property("us_app_to_person_registered");

    /** True if the webhooks of a number are called instead of those of the Service. */
    public static final Property<Boolean> USE_INBOUND_WEBHOOK_ON_NUMBER =
            SHAPE.property("use_inbound_webhook_on_number");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    private static final String ALL = "/v1/Services";
    private static final String ONE = "/v1/Services/{Sid}";

    /** {@code POST /v1/Services}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateService", ALL);

    /** {@code GET /v1/Services}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListService", ALL);

    /** {@code GET /v1/Services/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchService", ONE);

    /** {@code POST /v1/Services/{Sid}}. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateService", ONE);

    /** {@code DELETE /v1/Services/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteService", ONE);

    /** {@code GET /v1/Services/Usecases}: what Services can be declared for. */
    public static final Operation FETCH_USECASES = Operation.get(Product.MESSAGING, "FetchUsecase", ALL + "/Usecases");

    MessagingService(Values values) {
        super(values);
    }

    /** {@return {@code MG} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return 1 to 64 characters} */
    public String friendlyName() {
        return get(FRIENDLY_NAME);
    }

    /** {@return called for an inbound message; null: inbound messages are not received} */
    public @Nullable String inboundRequestUrl() {
        return get(INBOUND_REQUEST_URL);
    }

    /** {@return {@code GET} or {@code POST}} */
    public String inboundMethod() {
        return get(INBOUND_METHOD);
    }

    /** {@return called when {@code inboundRequestUrl} fails; null: nothing is called} */
    public @Nullable String fallbackUrl() {
        return get(FALLBACK_URL);
    }

    /** {@return {@code GET} or {@code POST}} */
    public String fallbackMethod() {
        return get(FALLBACK_METHOD);
    }

    /** {@return called on a message's status changes; null: nothing is called} */
    public @Nullable String statusCallback() {
        return get(STATUS_CALLBACK);
    }

    /** {@return whether one recipient always sees the same sender} */
    public boolean stickySender() {
        return get(STICKY_SENDER);
    }

    /** {@return whether an MMS becomes an SMS where the recipient's carrier takes no MMS} */
    public boolean mmsConverter() {
        return get(MMS_CONVERTER);
    }

    /** {@return whether Unicode characters with a GSM-7 look-alike are replaced} */
    public boolean smartEncoding() {
        return get(SMART_ENCODING);
    }

    /** {@return {@code inherit}, {@code enable} or {@code disable}} */
    public String scanMessageContent() {
        return get(SCAN_MESSAGE_CONTENT);
    }

    /** {@return an obsolete flag, stored only} */
    public boolean fallbackToLongCode() {
        return get(FALLBACK_TO_LONG_CODE);
    }

    /** {@return whether a sender of the recipient's area code is preferred} */
    public boolean areaCodeGeomatch() {
        return get(AREA_CODE_GEOMATCH);
    }

    /** {@return reserved by Twilio, stored only} */
    public boolean synchronousValidation() {
        return get(SYNCHRONOUS_VALIDATION);
    }

    /** {@return for how many seconds a message may wait to be sent, 1 to 36000} */
    public int validityPeriod() {
        return get(VALIDITY_PERIOD);
    }

    /** {@return {@code notifications}, {@code marketing}, {@code verification}, {@code discussion}, {@code poll} or {@code undeclared}} */
    public String usecase() {
        return get(USECASE);
    }

    /** {@return whether a verified US A2P 10DLC campaign belongs to the Service} */
    public boolean usAppToPersonRegistered() {
        return get(US_APP_TO_PERSON_REGISTERED);
    }

    /** {@return whether the webhooks of the number win over those of the Service} */
    public boolean useInboundWebhookOnNumber() {
        return get(USE_INBOUND_WEBHOOK_ON_NUMBER);
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
