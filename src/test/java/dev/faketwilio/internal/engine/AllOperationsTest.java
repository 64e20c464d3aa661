package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessageFeedback;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.ResponseShapes;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation is missing of those that Twilio lists for what is built, and each one that is built works. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AllOperationsTest {

    private static final ResponseShapes SHAPES = new ResponseShapes();
    private static final Set<String> ACCEPTED = Set.of("UpdateBrandRegistrations", "UpdateTollfreeVerification");

    static List<Operation> operations() {
        return FullAccount.operations();
    }

    @ParameterizedTest
    @CsvSource({"SERVERLESS, 39", "SERVERLESS_UPLOAD, 2", "MESSAGING, 58"})
    void of_the_first_version_of_a_product_are_built(Product product, int count) {
        List<Operation> known = KnownOperations.of(product).stream()
                .filter(operation -> operation.path().startsWith("/v1/"))
                // a link leads there, and no document describes it
                .filter(operation -> !operation.name().equals("ListServiceMessage"))
                .toList();

        assertThat(known).hasSize(count);
        assertThat(operations()).containsAll(known);
    }

    @Test
    void on_messages_are_built() {
        List<Operation> known = KnownOperations.of(Product.API).stream()
                .filter(operation -> operation.path().contains("/Messages"))
                .toList();

        assertThat(known).hasSize(11);
        assertThat(operations()).containsAll(known);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void succeed_over_http(Operation operation, TwilioSandbox twilio) {
        Answer answer = new FullAccount(twilio).perform(operation);

        assertThat(answer.status()).as(answer.body()).isEqualTo(successOf(operation));
        if (answer.body().startsWith("{")) {
            SHAPES.require(operation, answer.json());
        }
        assertThat(twilio.requests().last().operation()).hasValue(operation);
    }

    private static int successOf(Operation operation) {
        return switch (operation.method()) {
            case GET -> Set.of("FetchDeactivation", "FetchMediaUrl").contains(operation.name()) ? 307 : 200;
            case DELETE -> 204;
            case PUT, PATCH -> throw new IllegalArgumentException(operation + " is not built");
            case POST -> {
                if (ACCEPTED.contains(operation.name())) {
                    yield 202;
                }
                boolean creates = operation.name().startsWith("Create") && !operation.equals(MessageFeedback.CREATE);
                yield creates ? 201 : 200;
            }
        };
    }
}
