package dev.faketwilio.internal.matching;

import dev.faketwilio.Operation;
import dev.faketwilio.requests.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that is wanted of a request. Immutable. */
public final class Criterion {

    private final String words;
    private final Predicate<? super RecordedRequest> test;
    private final Function<RecordedRequest, Difference> difference;
    private final Kind kind;

    private Criterion(
            Kind kind,
            String words,
            Predicate<? super RecordedRequest> test,
            Function<RecordedRequest, Difference> difference) {
        this.kind = kind;
        this.words = words;
        this.test = test;
        this.difference = difference;
    }

    /** That it is to an operation. */
    public static Criterion to(Operation operation) {
        Objects.requireNonNull(operation, "operation");
        return new Criterion(
                Kind.OPERATION,
                "to " + Words.name(operation),
                request -> request.operation().filter(operation::equals).isPresent(),
                request -> otherOperation(operation, request));
    }

    /** That a parameter of its body, its URL's query or its path has a value, among others perhaps. */
    public static Criterion param(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return new Criterion(
                Kind.VALUE,
                "with " + name + "=" + value,
                request -> values(request, name).contains(value),
                request -> otherParam(request, name, value));
    }

    /**
     * That a parameter gives a property a value.
     *
     * @param property its name in Twilio's JSON, for example {@code friendly_name} for the parameter {@code FriendlyName}
     */
    public static Criterion property(String property, Object value) {
        String name = Stream.of(property.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return param(name, value.toString());
    }

    /** That the variable of an operation's path has one of the values, whatever the method. */
    public static Criterion pathVariable(Operation operation, String name, List<String> values) {
        return new Criterion(
                Kind.PATH,
                "with " + name + "=" + String.join("|", values),
                request -> variable(operation, request, name)
                        .filter(values::contains)
                        .isPresent(),
                request -> variable(operation, request, name)
                        .map(sent -> new Difference(Nearness.between(name, values, sent), Difference.SLIP))
                        .orElse(new Difference("no " + name, Difference.NOTHING_ALIKE)));
    }

    /** That a header has a value, among others perhaps. */
    public static Criterion header(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return new Criterion(
                Kind.VALUE,
                // of what authenticates the journal keeps the scheme only, and a failure's text need not say more
                "with the header " + name + ": " + (name.equalsIgnoreCase("Authorization") ? "***" : value),
                request -> request.headers(name).contains(value),
                request -> otherValue(name + ": ", "has no header " + name, value, request.headers(name)));
    }

    /** That it was answered by a status. */
    public static Criterion status(int status) {
        return new Criterion(
                Kind.VALUE,
                "answered by " + status,
                request -> request.status().orElse(0) == status,
                request -> new Difference(
                        request.status().isPresent()
                                ? "was answered by " + request.status().getAsInt()
                                : request.completed() ? "got no answer" : "is not answered yet",
                        Difference.SLIP));
    }

    /** That it authenticated by a SID. */
    public static Criterion username(String sid) {
        Objects.requireNonNull(sid, "Expected a user name, but found null");
        return new Criterion(
                Kind.VALUE,
                "by " + sid,
                request -> request.username().equals(sid),
                request -> new Difference("is by " + request.username(), Difference.SLIP));
    }

    /** That it fulfils a condition of which nothing else is known. */
    public static Criterion condition(Predicate<? super RecordedRequest> condition) {
        Objects.requireNonNull(condition, "condition");
        return new Criterion(
                Kind.CONDITION,
                "matching a condition",
                condition,
                request -> new Difference("does not fulfil the condition", Difference.NOTHING_ALIKE));
    }

    Kind kind() {
        return kind;
    }

    /** Returns whether a request is as wanted. */
    public boolean isMetBy(RecordedRequest request) {
        return test.test(request);
    }

    /** In what a request differs that is not as wanted. */
    Difference difference(RecordedRequest request) {
        return difference.apply(request);
    }

    /** Returns what is wanted, to follow upon "requests". */
    @Override
    public String toString() {
        return words;
    }

    private static Difference otherOperation(Operation wanted, RecordedRequest request) {
        String methods = request.method() + " instead of " + wanted.method();
        Optional<Operation> found = request.operation();
        // to fetch what should be deleted is near, to list what should be created is something else
        boolean samePath = request.product() == wanted.product()
                && found.map(other -> other.path().equals(wanted.path())
                                && other.path().contains("{Sid}"))
                        .orElseGet(() -> PathVariables.fitsInAnotherCase(wanted, request.path()));
        if (!samePath) {
            return new Difference(
                    "is to " + found.map(Words::name).orElse("no operation of Twilio's"), Difference.NOTHING_ALIKE);
        }
        if (found.isPresent()) {
            return new Difference(methods, Difference.OTHER_METHOD);
        }
        return request.method().equals(wanted.method().name())
                ? new Difference("the path is in another case", Difference.SLIP)
                : new Difference(methods, Difference.SLIP);
    }

    private static List<String> values(RecordedRequest request, String name) {
        List<String> values = new ArrayList<>(request.form().getOrDefault(name, List.of()));
        values.addAll(request.query().getOrDefault(name, List.of()));
        variable(request, name).ifPresent(values::add);
        return values;
    }

    private static Optional<String> variable(RecordedRequest request, String name) {
        return request.operation().flatMap(operation -> PathVariables.value(operation, name, request.path()));
    }

    private static Optional<String> variable(Operation operation, RecordedRequest request, String name) {
        return request.product() == operation.product() && PathVariables.fitsInAnotherCase(operation, request.path())
                ? PathVariables.value(operation, name, request.path())
                : Optional.empty();
    }

    private static Difference otherParam(RecordedRequest request, String name, String value) {
        List<String> sent = values(request, name);
        if (sent.isEmpty()) {
            Optional<String> alike = Stream.of(request.form(), request.query())
                    .map(Map::keySet)
                    .flatMap(names -> names.stream())
                    .filter(name::equalsIgnoreCase)
                    .findFirst();
            if (alike.isPresent()) {
                return new Difference("the parameter is called " + alike.get() + ", in another case", Difference.SLIP);
            }
        }
        return otherValue(name + "=", "has no parameter " + name, value, sent);
    }

    private static Difference otherValue(String name, String none, String wanted, List<String> sent) {
        if (sent.isEmpty()) {
            return new Difference(none, Difference.NOTHING_ALIKE);
        }
        return new Difference(
                name
                        + Nearness.shortened(String.join(", ", sent))
                        + (sent.stream().anyMatch(wanted::equalsIgnoreCase) ? ", in another case" : ""),
                Difference.SLIP);
    }

    /** What is wanted: without the right operation a request is hardly near; and a condition is the test's own code. */
    enum Kind {
        OPERATION,
        PATH,
        VALUE,
        CONDITION
    }
}
