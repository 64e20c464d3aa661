package dev.faketwilio.requests;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One HTTP request that reached a sandbox. It is recorded on arrival and completed when it is answered; until then
 * {@link #answered()} is false and what the answer brings is empty. Usable from any thread; does not change once
 * answered.
 */
public interface RecordedRequest {

    /** {@return its number in the sandbox's journal, counted from 1 since the sandbox began or was reset} */
    int number();

    /** {@return when it arrived, on the sandbox's clock} */
    Instant receivedAt();

    /** {@return Twilio's operation, also one that the fake has not built; empty if Twilio has none for method and path} */
    Optional<Operation> operation();

    /** {@return the HTTP method as sent, for example {@code POST}} */
    String method();

    /** {@return the product that it was sent to} */
    Product product();

    /**
     * Twilio's host name that it was sent to.
     *
     * @return for example {@code serverless.twilio.com}, also if the client used the local address with a path prefix
     */
    String host();

    /** {@return the path as Twilio sees it, for example {@code /v1/Services}: with the version, without the query} */
    String path();

    /**
     * The parameters of the URL.
     *
     * @return unmodifiable; each name with all its values, in the order sent; empty if the query cannot be read
     */
    Map<String, List<String>> query();

    /**
     * The parameters of the body, if it is a form.
     *
     * @return unmodifiable; each name with all its values, in the order sent; empty if the body is no form or cannot be
     *     read
     */
    Map<String, List<String>> form();

    /**
     * The first value of a parameter, of the body or else of the URL.
     *
     * @param name its name; case-sensitive, as for Twilio
     * @return the value; empty if it was not sent
     */
    Optional<String> parameter(String name);

    /**
     * The values of a header.
     *
     * @param name its name, in any case. The value of {@code Authorization} is masked
     * @return unmodifiable; empty if it was not sent
     */
    List<String> header(String name);

    /**
     * The SID with which the request authenticated.
     *
     * @return the account's SID or that of one of its API keys
     */
    String username();

    /**
     * The body.
     *
     * @return a copy of the bytes as sent; empty if there was no body, and for an upload, whose parameters are in {@link
     *     #form()} and whose file is kept as the content of the version only
     */
    byte[] body();

    /** {@return whether it has been answered, or a fault has left it without an answer for good} */
    boolean answered();

    /** {@return the HTTP status of the answer; empty until it is answered, and where a fault left it without an answer} */
    OptionalInt status();

    /** {@return Twilio's error code in the answer; empty if there is none} */
    OptionalInt errorCode();

    /** {@return the SID of the resource that it created, fetched, updated or deleted; empty if there is none} */
    Optional<String> resultingSid();

    /**
     * The fault that it met because the test says so (see {@link dev.faketwilio.faults.Faults}).
     *
     * @return the fault in words, for example {@code connection dropped instead of 201}, where 201 is the answer that was
     *     lost; empty for none
     */
    Optional<String> fault();

    /**
     * Whether this is another try of an earlier request, as clients make them: it says the same, and both were refused in
     * the same way.
     *
     * @param earlier an earlier request
     * @return true if both have the same method, path, query and body and the same status of 400 or more
     */
    default boolean repeats(RecordedRequest earlier) {
        return status().orElse(0) >= 400
                && status().equals(earlier.status())
                && method().equals(earlier.method())
                && product() == earlier.product()
                && path().equals(earlier.path())
                && query().equals(earlier.query())
                && Arrays.equals(body(), earlier.body());
    }

    /** {@return the request in one line: number, method, host and path, how it was answered, and what fault it met} */
    @Override
    String toString();
}
