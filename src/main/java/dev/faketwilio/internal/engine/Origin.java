package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;

/**
 * The way by which a client came in, and by which the URLs in answers lead back: what stands before and behind a
 * product's name in a URL.
 *
 * @param before for example {@code https://} or {@code http://localhost:4010/}
 * @param behind for example {@code .twilio.com}, {@code .dublin.ie1.twilio.com} or nothing
 */
public record Origin(String before, String behind) {

    /** Twilio's own host names. */
    public static final Origin TWILIO = new Origin("https://", ".twilio.com");

    /** The beginning of the product's URLs, without a slash at the end. */
    public String of(Product product) {
        return before + product.subdomain() + behind;
    }
}
