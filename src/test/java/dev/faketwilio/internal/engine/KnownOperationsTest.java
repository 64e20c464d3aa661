package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownOperationsTest {

    private static final Apis APIS = new Apis(ServerlessApi::create, MessagingApi::create);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource(Product.class)
    void a_product_has_no_operation_twice(Product product) {
        List<Operation> operations = KnownOperations.of(product);

        assertThat(operations).isNotEmpty();
        assertThat(operations)
                .extracting(operation -> operation.name() + " " + version(operation))
                .doesNotHaveDuplicates();
        assertThat(operations)
                .extracting(operation ->
                        operation.method() + VARIABLE.matcher(operation.path()).replaceAll("*"))
                .doesNotHaveDuplicates();
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.path()).startsWith("/"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_operation_finds_itself_by_an_example_of_its_path(Operation operation) {
        Map<String, String> variables = exampleVariables(operation);

        Routes.Match<Operation> match = Objects.requireNonNull(
                KnownOperations.routes(operation.product()).find(example(operation, variables)));

        assertThat(match.value(operation.method())).isEqualTo(operation);
        assertThat(match.variables(operation.method())).isEqualTo(variables);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_request_leads_to_its_operation_built_or_not(Operation operation) {
        String path = example(operation, exampleVariables(operation));

        Route route = APIS.of(operation.product())
                .route(operation.product(), operation.method().name(), path);

        assertThat(route.operation()).isEqualTo(operation);
    }

    @ParameterizedTest
    @MethodSource("built")
    void what_is_built_is_an_operation_of_twilios(Operation operation) {
        assertThat(KnownOperations.of(operation.product())).contains(operation);
    }

    static Stream<Operation> all() {
        return Arrays.stream(Product.values()).flatMap(product -> KnownOperations.of(product).stream());
    }

    static Stream<Operation> built() {
        return Arrays.stream(Product.values())
                .map(APIS::of)
                .distinct()
                .flatMap(api -> StreamSupport.stream(api.built().spliterator(), false));
    }

    private static String version(Operation operation) {
        return operation.path().split("/", -1)[1];
    }

    private static Map<String, String> exampleVariables(Operation operation) {
        Map<String, String> values = new HashMap<>();
        VARIABLE.matcher(operation.path())
                .results()
                .map((MatchResult result) -> result.group(1))
                .forEach(name -> values.put(name, Sids.sid("XX", name)));
        return values;
    }

    private static String example(Operation operation, Map<String, String> variables) {
        return VARIABLE.matcher(operation.path()).replaceAll(result -> variables.get(result.group(1)));
    }
}
