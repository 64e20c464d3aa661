package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.requests.RecordedRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thing that is asked of requests.
 *
 * @param words what follows the word "requests" where they are described
 * @param test whether a request has it
 * @param isTelling whether the difference says more than the request's own line
 * @param difference what a request has instead, in words
 */
record Criterion(
        String words,
        Predicate<RecordedRequest> test,
        boolean isTelling,
        Function<RecordedRequest, String> difference) {

    static Criterion to(Operation wanted) {
        // the operation's id alone would not do: both APIs have a CreateService
        return new Criterion(
                " to " + name(wanted),
                request -> request.operation().filter(wanted::equals).isPresent(),
                false,
                request -> request.operation()
                        .map(other -> "is to " + name(other))
                        .orElse("is to no operation of Twilio's"));
    }

    static Criterion matching(Predicate<? super RecordedRequest> condition) {
        return new Criterion(
                " matching a condition", condition::test, false, request -> "does not fulfil the condition");
    }

    static Criterion withParam(String name, String value) {
        return new Criterion(
                " with " + name + "=" + value,
                request -> request.parameter(name).filter(value::equals).isPresent(),
                true,
                request -> request.parameter(name)
                        .map(other -> name + "=" + other + inAnotherCase(value, other))
                        .orElseGet(() -> Stream.of(request.form(), request.query())
                                .map(Map::keySet)
                                .flatMap(names -> names.stream())
                                .filter(other -> other.equalsIgnoreCase(name))
                                .findFirst()
                                .map(other -> "the parameter is called " + other + ", in another case")
                                .orElse("has no parameter " + name)));
    }

    static Criterion withHeader(String name, String value) {
        return new Criterion(
                " with the header " + name + ": " + value,
                request -> request.header(name).contains(value),
                true,
                request -> {
                    List<String> others = request.header(name);
                    return others.isEmpty() ? "has no header " + name : name + ": " + String.join(", ", others);
                });
    }

    static Criterion withStatus(int status) {
        return new Criterion(
                " answered by " + status,
                request -> request.status().orElse(0) == status,
                true,
                request -> request.status().isPresent()
                        ? "was answered by " + request.status().getAsInt()
                        : request.answered() ? "got no answer" : "is not answered yet");
    }

    static Criterion by(String username) {
        return new Criterion(
                " by " + username,
                request -> request.username().equals(username),
                true,
                request -> "is by " + request.username());
    }

    private static String name(Operation operation) {
        return operation.product().subdomain() + " " + operation.name();
    }

    private static String inAnotherCase(String wanted, String found) {
        return found.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)) ? ", in another case" : "";
    }
}
