package dev.faketwilio.assertions;

import dev.faketwilio.Operation;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.util.Arrays;
import java.util.List;
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
        int found = actual.count();
        if (found != expected) {
            failWithMessage("Expected %s %s, but there were %s.\n%s", expected, actual.description(), found, journal());
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
        int found = actual.count();
        if (found != 0) {
            failWithMessage("Expected no %s, but there were %s.\n%s", actual.description(), found, journal());
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
        if (actual.count() == 0) {
            failWithMessage("Expected %s, but there were none.\n%s", actual.description(), journal());
        }
        return this;
    }

    /**
     * Fails unless there are requests to these operations in this order, whatever came before, between and after.
     *
     * <p>After a list, a fetch and a deletion, {@code containsOperationsInOrder(LIST, DELETE)} passes and
     * {@code containsOperationsInOrder(DELETE, LIST)} fails.
     *
     * @param operations the operations
     * @return this
     */
    public RecordedRequestsAssert containsOperationsInOrder(Operation... operations) {
        isNotNull();
        List<Operation> found = actual.all().stream()
                .flatMap(request -> request.operation().stream())
                .toList();
        int at = 0;
        for (Operation operation : found) {
            if (at < operations.length && operation.equals(operations[at])) {
                at++;
            }
        }
        if (at < operations.length) {
            failWithMessage(
                    "Expected %s to contain %s in this order, but %s did not follow.\n%s",
                    actual.description(),
                    Arrays.stream(operations).map(Operation::name).toList(),
                    operations[at].name(),
                    journal());
        }
        return this;
    }

    /**
     * Fails unless each request has the parameter with the value, in its body or its URL.
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
        isNotNull();
        for (RecordedRequest request : actual.all()) {
            String found = request.parameter(name).orElse(null);
            if (!value.equals(found)) {
                failWithMessage(
                        "Expected all %s to have the parameter %s=%s, but request #%s has %s.\n%s",
                        actual.description(),
                        name,
                        value,
                        request.number(),
                        found == null
                                ? "none of that name; its parameters are " + request.form() + " and " + request.query()
                                : name + "=" + found,
                        journal());
            }
        }
        return this;
    }

    private String journal() {
        return actual.everything().toString();
    }
}
