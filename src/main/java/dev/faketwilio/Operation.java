package dev.faketwilio;

import java.util.Objects;

/**
 * One operation of Twilio's REST API, as its OpenAPI documents name it. The records of Twilio's resources hold the
 * operations on them as constants ({@code ServerlessFunction.DELETE}).
 *
 * @param product the product it belongs to
 * @param name Twilio's operation id, for example {@code DeleteFunction}; unique within one version of the product only
 * @param method the HTTP method
 * @param path the path template with the API version, for example {@code /v1/Services/{ServiceSid}/Functions/{Sid}}
 */
public record Operation(Product product, String name, Method method, String path) {

    /** The HTTP methods that Twilio's operations use. */
    public enum Method {
        /** Fetches one resource, or lists resources. */
        GET,
        /** Creates or updates a resource. */
        POST,
        /** Replaces a resource; only in products that FakeTwilio has not built. */
        PUT,
        /** Updates a resource; only in products that FakeTwilio has not built. */
        PATCH,
        /** Deletes a resource. */
        DELETE
    }

    /**
     * Checks that nothing is null.
     *
     * @param product see above
     * @param name see above
     * @param method see above
     * @param path see above
     */
    public Operation {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
    }

    /**
     * Names an operation that reads.
     *
     * @param product the product it belongs to
     * @param name Twilio's operation id
     * @param path the path template
     * @return the operation
     */
    public static Operation get(Product product, String name, String path) {
        return new Operation(product, name, Method.GET, path);
    }

    /**
     * Names an operation that creates or updates.
     *
     * @param product the product it belongs to
     * @param name Twilio's operation id
     * @param path the path template
     * @return the operation
     */
    public static Operation post(Product product, String name, String path) {
        return new Operation(product, name, Method.POST, path);
    }

    /**
     * Names an operation that deletes.
     *
     * @param product the product it belongs to
     * @param name Twilio's operation id
     * @param path the path template
     * @return the operation
     */
    public static Operation delete(Product product, String name, String path) {
        return new Operation(product, name, Method.DELETE, path);
    }

    /**
     * The operation in words for failure texts.
     *
     * @return for example {@code DeleteFunction (DELETE serverless.twilio.com/v1/Services/{ServiceSid}/Functions/{Sid})}
     */
    @Override
    public String toString() {
        return name + " (" + method + " " + product.host() + path + ")";
    }

    /**
     * Equal operations have equal ones. Written by hand, since the one that records have is put together at its first use,
     * for which each JVM with FakeTwilio would pay about 20 ms of processor time.
     */
    @Override
    public int hashCode() {
        return 31 * path.hashCode() + name.hashCode();
    }
}
