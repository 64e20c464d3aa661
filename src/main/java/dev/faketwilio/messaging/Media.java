package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A file that came with a message. Immutable.
 *
 * @param sid {@code ME} and 32 lower-case hexadecimal digits
 * @param messageSid the message that it belongs to
 * @param contentType the MIME type
 * @param url where Twilio was to take it from, which the API does not show
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated
 * @see <a href="https://www.twilio.com/docs/messaging/api/media-resource">Twilio's page</a>
 */
public record Media(
        String sid, String messageSid, String contentType, String url, Instant dateCreated, Instant dateUpdated) {

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
}
