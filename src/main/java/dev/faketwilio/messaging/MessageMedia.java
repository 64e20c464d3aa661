package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;

/**
 * A file that came with a message.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/media-resource">Twilio: the resource</a>
 */
public final class MessageMedia extends TwilioResource {

    private static final Shape<MessageMedia> SHAPE = Shape.of("media", MessageMedia::new);

    /** The resource type with all properties. */
    public static final ResourceType<MessageMedia> TYPE = SHAPE;

    /** {@code ME} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the message, Twilio's {@code parent_sid}. */
    public static final Property<String> MESSAGE_SID = SHAPE.property("message_sid");

    /** The MIME type. */
    public static final Property<String> CONTENT_TYPE = SHAPE.property("content_type");

    /** The URL from which Twilio takes the file; the API does not show it. */
    public static final Property<String> URL = SHAPE.property("url");

    /** When it was created. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** When it was last updated. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    private static final String ALL = "/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media.json";
    private static final String ONE = "/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}.json";

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media.json}. */
    public static final Operation LIST = Operation.get(Product.API, "ListMedia", ALL);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}.json}. */
    public static final Operation FETCH = Operation.get(Product.API, "FetchMedia", ONE);

    /**
     * {@code GET /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}}, the {@code MediaUrl0} of a received
     * message: leads to {@link #FETCH_FILE}.
     */
    public static final Operation FETCH_URL = Operation.get(
            Product.API, "FetchMediaUrl", "/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}");

    /** {@code GET /media/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}}: the file itself, which Twilio keeps on another host. */
    public static final Operation FETCH_FILE = Operation.get(
            Product.API, "FetchMediaFile", "/media/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}");

    /** {@code DELETE /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media/{Sid}.json}. */
    public static final Operation DELETE = Operation.delete(Product.API, "DeleteMedia", ONE);

    MessageMedia(Values values) {
        super(values);
    }

    /** {@return {@code ME} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the message, Twilio's {@code parent_sid}} */
    public String messageSid() {
        return get(MESSAGE_SID);
    }

    /** {@return the MIME type} */
    public String contentType() {
        return get(CONTENT_TYPE);
    }

    /** {@return the URL from which Twilio takes the file; the API does not show it} */
    public String url() {
        return get(URL);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }
}
