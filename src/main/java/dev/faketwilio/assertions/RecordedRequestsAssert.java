package dev.faketwilio.assertions;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.matching.Words;
import dev.faketwilio.internal.recording.Explained;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on recorded requests, as they are when the assertion is made. For AssertJ's assertions on lists, take
 * {@code requests.all()}. Not thread-safe.
 */
public final class RecordedRequestsAssert extends AbstractAssert<RecordedRequestsAssert, RecordedRequests> {

    RecordedRequestsAssert(RecordedRequests actual) {
        super(actual, RecordedRequestsAssert.class);
    }

    /**
     * Fails unless there are exactly so many requests.
     *
     * <p>After one deletion, {@code assertThat(twilio.requests().to(DELETE)).hasSize(1)} passes and {@code hasSize(2)}
     * fails.
     *
     * @param expected how many
     * @return this
     */
    public RecordedRequestsAssert hasSize(int expected) {
        isNotNull();
        int found = actual.kept().size();
        if (found != expected || actual.dropped() > 0) {
            failWithMessage(
                    "Expected %s %s, but there %s.\n%s",
                    expected,
                    requests(expected),
                    were(found),
                    found < expected ? explained().nearest() : journal());
        }
        return this;
    }

    /**
     * Fails if there is any request.
     *
     * <p>Before any deletion, {@code assertThat(twilio.requests().to(DELETE)).isEmpty()} passes; after one it fails.
     *
     * @return this
     */
    public RecordedRequestsAssert isEmpty() {
        isNotNull();
        int found = actual.kept().size();
        if (found != 0 || actual.dropped() > 0) {
            failWithMessage("Expected no %s, but there %s.\n%s", requests(1), were(found), journal());
        }
        return this;
    }

    /**
     * Fails unless there is a request.
     *
     * <p>After a deletion, {@code assertThat(twilio.requests().to(DELETE)).isNotEmpty()} passes; before any it fails.
     *
     * @return this
     */
    public RecordedRequestsAssert isNotEmpty() {
        isNotNull();
        if (actual.kept().isEmpty()) {
            failWithMessage(
                    "Expected at least one %s, but there %s.\n%s",
                    requests(1), were(0), explained().nearest());
        }
        return this;
    }

    /**
     * Fails unless there are requests to these operations in this order, whatever came before, between and after.
     *
     * <p>After a list, a fetch and a deletion, {@code containsOperationsInOrder(LIST, DELETE)} passes and
     * {@code containsOperationsInOrder(DELETE, LIST)} fails.
     *
     * @param operations the operations, at least one
     * @return this
     * @throws IllegalArgumentException if no operation is given
     */
    public RecordedRequestsAssert containsOperationsInOrder(Operation... operations) {
        Elements.of(operations, "operations");
        isNotNull();
        if (operations.length == 0) {
            throw new IllegalArgumentException("containsOperationsInOrder(): expected at least one operation");
        }
        int at = 0;
        RecordedRequest last = null;
        for (RecordedRequest request : actual.kept()) {
            if (at < operations.length
                    && request.operation().filter(operations[at]::equals).isPresent()) {
                last = request;
                at++;
            }
        }
        if (at < operations.length) {
            failWithMessage(
                    "Expected %s to contain, in this order, %s, but there was no %s.\n%s",
                    explained().description(),
                    names(operations),
                    Words.name(operations[at]) + (last == null ? "" : " after request #" + last.number()) + dropped(),
                    journal());
        }
        return this;
    }

    /**
     * Fails unless the requests are to these operations, in this order and without any other between.
     *
     * <p>After a list and a deletion, {@code containsExactlyOperations(LIST, DELETE)} passes; {@code (DELETE, LIST)} and
     * {@code (LIST)} fail.
     *
     * @param operations the operations; none for no requests
     * @return this
     */
    public RecordedRequestsAssert containsExactlyOperations(Operation... operations) {
        Elements.of(operations, "operations");
        isNotNull();
        List<RecordedRequest> all = all();
        for (int i = 0; i < Math.max(all.size(), operations.length); i++) {
            boolean same = i < all.size()
                    && i < operations.length
                    && all.get(i).operation().filter(operations[i]::equals).isPresent();
            if (!same) {
                failWithMessage(
                        "Expected %s to be exactly %s, but %s.\n%s",
                        explained().description(),
                        operations.length == 0 ? "none" : names(operations),
                        i == all.size()
                                ? "there was no " + Words.name(operations[i]) + " as number " + (i + 1)
                                : "request #" + all.get(i).number() + " is "
                                        + (i < operations.length ? "no " + Words.name(operations[i]) : "one more"),
                        journal());
            }
        }
        return this;
    }

    /**
     * Fails if there is a request to another operation than these, or to none of Twilio's.
     *
     * <p>After two lists, {@code containsOnlyOperations(LIST)} passes; after a deletion too it fails.
     *
     * @param operations the operations
     * @return this
     */
    public RecordedRequestsAssert containsOnlyOperations(Operation... operations) {
        List<Operation> allowed = Elements.of(operations, "operations");
        isNotNull();
        for (RecordedRequest request : all()) {
            if (request.operation().filter(allowed::contains).isEmpty()) {
                failWithMessage(
                        "Expected %s to be only %s, but request #%s is another.\n%s",
                        explained().description(), names(operations), request.number(), journal());
            }
        }
        return this;
    }

    private static String names(Operation... operations) {
        return Arrays.stream(operations).map(Words::name).collect(Collectors.joining(", "));
    }

    /**
     * Fails unless there are requests and each has the parameter with the value, in its body or its URL.
     *
     * <p>After a create with {@code FriendlyName=pay},
     * {@code assertThat(twilio.requests().to(CREATE)).allHaveParameter("FriendlyName", "pay")} passes and
     * {@code allHaveParameter("friendlyName", "pay")} fails.
     *
     * @param name the parameter's name; case-sensitive
     * @param value its first value
     * @return this
     */
    public RecordedRequestsAssert allHaveParameter(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        isNotNull();
        List<RecordedRequest> all = all();
        if (all.isEmpty()) {
            failWithMessage(
                    "Expected %s with the parameter %s=%s, but there were none.\n%s",
                    explained().description(), name, value, explained().nearest());
        }
        for (RecordedRequest request : all) {
            String found = request.parameter(name).orElse(null);
            if (!value.equals(found)) {
                failWithMessage(
                        "Expected all %s to have the parameter %s, but request #%s has %s.\n%s",
                        explained().description(),
                        name + "=" + value,
                        request.number(),
                        found == null ? "none of that name; " + parameters(request) : name + "=" + found,
                        journal());
            }
        }
        return this;
    }

    /** All parameters of a request in words. */
    private static String parameters(RecordedRequest request) {
        String parameters = Stream.of(request.form(), request.query())
                .flatMap(part -> part.entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .collect(Collectors.joining(", "));
        return parameters.isEmpty() ? "it has no parameters" : "its parameters are " + parameters;
    }

    /** The requests in words, in the number that fits the count. */
    private String requests(int count) {
        return count == 1
                ? explained().description().replaceFirst("^requests", "request")
                : explained().description();
    }

    /** Returns all requests; fails if some of them may have been dropped. */
    private List<RecordedRequest> all() {
        List<RecordedRequest> kept = actual.kept();
        if (actual.dropped() > 0) {
            failWithMessage("Expected to see all %s, but there %s.\n%s", requests(2), were(kept.size()), journal());
        }
        return kept;
    }

    private String were(int count) {
        return Words.were(count) + dropped();
    }

    private String dropped() {
        int dropped = actual.dropped();
        return dropped == 0 ? "" : ", and " + dropped + " that may be among them had been dropped";
    }

    private Explained explained() {
        return Explained.of(actual);
    }

    private String journal() {
        return explained().everything();
    }
}
