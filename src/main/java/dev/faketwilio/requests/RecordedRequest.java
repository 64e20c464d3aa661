package dev.faketwilio.requests;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One HTTP request that reached a sandbox. It is recorded on arrival and completed when it is responded to; until
 * then {@link #completed()} is false and what the response brings is empty. Usable from any thread; does not change once
 * completed.
 */
public interface RecordedRequest {

    /** {@return its number in the sandbox's journal, counted from 1 since the sandbox began or was reset} */
    int number();

    /** {@return when it arrived, on the sandbox's clock} */
    Instant receivedAt();

    /**
     * Returns how much later than another request it arrived, in real time, whatever the sandbox's clock says: the pause before a
     * client tried again, for example.
     *
     * @param earlier another request
     * @return the time between the two; negative if the other was the later one
     * @throws IllegalArgumentException if the other was not recorded by FakeTwilio
     */
    Duration realTimeSince(RecordedRequest earlier);

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
     * The first value of a parameter: of the body, else of the URL's query, else of its path.
     *
     * @param name its name as Twilio has it, for example {@code FriendlyName}, {@code PageSize} or {@code ServiceSid};
     *     case-sensitive
     * @return the value; empty if it was not sent
     */
    Optional<String> parameter(String name);

    /**
     * Returns the first value of a header. Of {@code Authorization} it has the scheme only: {@code Basic ***}.
     *
     * @param name its name, in any case
     * @return the value; empty if it was not sent
     */
    Optional<String> header(String name);

    /**
     * Returns all values of a header. Of {@code Authorization} they have the scheme only: {@code Basic ***}.
     *
     * @param name its name, in any case
     * @return unmodifiable; empty if it was not sent
     */
    List<String> headers(String name);

    /**
     * The SID with which the request authenticated.
     *
     * @return the account's SID or that of one of its API keys; empty if the operation needs no credentials and none came
     */
    String username();

    /**
     * The body.
     *
     * @return a copy of the bytes as sent; empty if there was no body, and for an upload, whose parameters are in {@link
     *     #form()} and whose file is kept as the content of the version only
     */
    byte[] body();

    /** {@return whether it has been responded to, or a fault has left it without a response for good} */
    boolean completed();

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

    /** {@return the request in one line: number, method, host and path, how it was answered, and what fault it met} */
    @Override
    String toString();
}
