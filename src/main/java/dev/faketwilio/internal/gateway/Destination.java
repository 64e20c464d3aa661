package dev.faketwilio.internal.gateway;

import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Origin;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For which product a request is meant, and the way by which its client came in.
 *
 * @param product the product
 * @param path the path as Twilio sees it, without a product's prefix
 * @param origin where URLs in the answer lead
 * @param host the name that the product has for the client
 */
record Destination(Product product, String path, Origin origin, String host) {

    private static final String TWILIO = ".twilio.com";

    /**
     * Tells the product by Twilio's host name (also with edge and region, any case, any port), else by the first
     * segment of the path.
     *
     * @return null if neither tells
     */
    static @Nullable Destination of(TwilioRequest request) {
        String authority = request.authority();
        String host = host(authority).toLowerCase(Locale.ROOT);
        if (host.endsWith(TWILIO)) {
            int dot = host.indexOf('.');
            Product product = product(host, 0, dot);
            if (product == null) {
                return null;
            }
            String behind = host.substring(dot);
            Origin origin = behind.equals(TWILIO) ? Origin.TWILIO : new Origin("https://", behind);
            return new Destination(product, request.path(), origin, host);
        }
        String path = request.path();
        int slash = path.indexOf('/', 1);
        int end = slash < 0 ? path.length() : slash;
        Product product = path.startsWith("/") ? product(path, 1, end) : null;
        if (product == null) {
            return null;
        }
        return new Destination(
                product,
                slash < 0 ? "/" : path.substring(slash),
                new Origin(request.scheme() + "://" + authority + "/", ""),
                product.host());
    }

    private static String host(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean port = colon >= 0 && authority.indexOf(']', colon) < 0;
        return port ? authority.substring(0, colon) : authority;
    }

    private static @Nullable Product product(String text, int from, int to) {
        for (Product product : Product.values()) {
            String name = product.subdomain();
            if (name.length() == to - from && text.startsWith(name, from)) {
                return product;
            }
        }
        return null;
    }
}
