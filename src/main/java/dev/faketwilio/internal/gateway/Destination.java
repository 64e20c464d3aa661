package dev.faketwilio.internal.gateway;

import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Origin;
import java.util.Set;
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

    private static final Set<String> USUAL_PORTS = Set.of(":", ":80", ":443");
    private static final Product[] PRODUCTS = Product.values();
    private static final String API_2010 = "/2010-04-01/";

    /**
     * Tells the product by Twilio's host name (also with edge and region, any case, any port), else by the first
     * segment of the path: the product's name, or the version of the 2010 API, whose URIs are relative and so lead a
     * client to the root. URLs in the answer keep a port that is not the usual one, since it led here; without one they
     * are Twilio's own, also for a client whose connection was directed here, by a proxy or in plain text.
     *
     * @return null if neither tells
     */
    static @Nullable Destination of(TwilioRequest request) {
        String authority = request.authority();
        String host = TwilioHosts.host(authority);
        if (host.endsWith(TwilioHosts.API_DOMAIN)) {
            int dot = host.indexOf('.');
            Product product = product(host, 0, dot);
            String behind = host.substring(dot);
            if (product == null || isEnded(product, behind)) {
                return null;
            }
            return new Destination(product, request.path(), origin(request, behind), host);
        }
        if (TwilioHosts.isDeployment(authority)) {
            return null;
        }
        return byPath(request.path(), new Origin(request.scheme() + "://" + authority + "/", ""));
    }

    /** Tells the product by the path alone; null if it does not begin with one. */
    static @Nullable Destination byPath(String path, Origin origin) {
        int slash = path.indexOf('/', 1);
        int end = slash < 0 ? path.length() : slash;
        if (path.startsWith(API_2010)) {
            return new Destination(Product.API, path, origin, Product.API.host());
        }
        Product product = path.startsWith("/") ? product(path, 1, end) : null;
        return product == null
                ? null
                : new Destination(product, slash < 0 ? "/" : path.substring(slash), origin, product.host());
    }

    /** Returns whether bearer tokens are accepted there: contract/conventions.md 0.9.11. */
    boolean takesTokens() {
        return product == Product.API && (host.equals(Product.API.host()) || host.endsWith(".us1.twilio.com"));
    }

    /**
     * Returns whether the host has ended: the 2010 API has no region without a city since 2026-04-28 but us1 (Twilio's
     * changelog of 2026-02-04; contract/conventions.md 0.9.16).
     */
    private static boolean isEnded(Product product, String behind) {
        String region = behind.substring(1, Math.max(1, behind.length() - TwilioHosts.API_DOMAIN.length()));
        return product == Product.API && !region.isEmpty() && region.indexOf('.') < 0 && !region.equals("us1");
    }

    private static Origin origin(TwilioRequest request, String behind) {
        String port = TwilioHosts.port(request.authority());
        if (port.isEmpty() || USUAL_PORTS.contains(port)) {
            return behind.equals(TwilioHosts.API_DOMAIN) ? Origin.TWILIO : new Origin("https://", behind);
        }
        return new Origin(request.scheme() + "://", behind + port);
    }

    private static @Nullable Product product(String text, int from, int to) {
        for (Product product : PRODUCTS) {
            String name = product.subdomain();
            if (name.length() == to - from && text.startsWith(name, from)) {
                return product;
            }
        }
        return null;
    }
}
