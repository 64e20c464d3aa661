package dev.faketwilio;

/**
 * One of Twilio's products, which is to say one host name of its REST API.
 *
 * <p>Source: the servers of Twilio's published OpenAPI documents; contract/conventions.md, "Scope".
 */
public enum Product {

    /** {@code serverless.twilio.com}: Services, Functions, Assets, Builds, Environments and what belongs to them. */
    SERVERLESS("serverless"),

    /** {@code serverless-upload.twilio.com}: the uploads of Function Versions and Asset Versions. */
    SERVERLESS_UPLOAD("serverless-upload"),

    /** {@code messaging.twilio.com}: Messaging Services and what belongs to them. */
    MESSAGING("messaging"),

    /** {@code api.twilio.com}: the 2010 API with the Messages. */
    API("api");

    private final String subdomain;
    private final String host;

    Product(String subdomain) {
        this.subdomain = subdomain;
        this.host = subdomain + ".twilio.com";
    }

    /**
     * The first label of the product's host name; also the first path segment by which a client that cannot keep
     * Twilio's host names reaches the product ({@code http://localhost:PORT/serverless/v1/Services}).
     *
     * @return for example {@code serverless-upload}
     */
    public String subdomain() {
        return subdomain;
    }

    /**
     * Twilio's own host name of the product.
     *
     * @return for example {@code serverless.twilio.com}
     */
    public String host() {
        return host;
    }
}
