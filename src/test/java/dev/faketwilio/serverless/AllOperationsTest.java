package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.engine.KnownOperations;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.serverless.Log.Level;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation of Twilio's is missing: those of the lists in {@code operations/} are built, and each one works. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AllOperationsTest {

    private SeededServerlessService project;
    private ServerlessState state;

    /** A project that was deployed and taken down again, so that every kind of resource exists and may be deleted. */
    @BeforeEach
    void give_one_of_each_kind(TwilioSandbox twilio) {
        state = twilio.serverless();
        project = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .asset("/logo.svg", "<svg/>")
                                .environment(
                                        "production",
                                        e -> e.variable("MODE", "live").deployed()));
        String production = project.environment("production").sid();
        twilio.given().log(production, project.function("/pay").sid(), Level.INFO, "paid");
        Wire.post(twilio, "/v1/Services/checkout/Environments/" + production + "/Deployments");
    }

    static Stream<Operation> operations() {
        return Stream.of(Product.SERVERLESS, Product.SERVERLESS_UPLOAD)
                .flatMap(product -> KnownOperations.of(product).stream());
    }

    @Test
    void are_built() {
        assertThat(operations()).hasSize(39 + 2);
        assertThat(ServerlessApi.create().built())
                .containsExactlyInAnyOrderElementsOf(operations().toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void succeed_over_http(Operation operation, TwilioSandbox twilio) {
        Answer answer = perform(operation, twilio);

        assertThat(answer.status()).as(answer.body()).isEqualTo(successOf(operation));
        assertThat(twilio.requests().last().operation()).hasValue(operation);
    }

    private Answer perform(Operation operation, TwilioSandbox twilio) {
        String path = path(operation);
        return switch (operation.method()) {
            case GET -> Wire.get(twilio, path);
            case DELETE -> Wire.delete(twilio, path);
            case POST ->
                operation.product() == Product.SERVERLESS_UPLOAD
                        ? Wire.upload(twilio, path, "/new", "public", "new")
                        : Wire.post(twilio, path, form(operation));
        };
    }

    private static int successOf(Operation operation) {
        return switch (operation.method()) {
            case GET -> 200;
            case DELETE -> 204;
            case POST -> operation.name().startsWith("Create") ? 201 : 200;
        };
    }

    private String path(Operation operation) {
        String[] segments = operation.path().split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                segments[i] = sid(segments[i - 1], operation.path());
            }
        }
        return String.join("/", segments);
    }

    private String sid(String collection, String path) {
        return switch (collection) {
            case "Services" -> project.sid();
            case "Functions" -> project.function("/pay").sid();
            case "Assets" -> project.asset("/logo.svg").sid();
            case "Versions" ->
                path.contains("/Functions/")
                        ? project.functionVersion("/pay").sid()
                        : project.assetVersion("/logo.svg").sid();
            case "Builds" -> project.build().sid();
            case "Environments" -> project.environment("production").sid();
            case "Variables" -> state.variables().all().get(0).sid();
            case "Deployments" -> state.deployments().all().get(0).sid();
            case "Logs" -> state.logs().all().get(0).sid();
            default -> throw new AssertionError("No SID for " + collection + " in " + path);
        };
    }

    private String[] form(Operation operation) {
        return switch (operation.name()) {
            case "CreateService" -> new String[] {"UniqueName", "new", "FriendlyName", "New"};
            case "CreateEnvironment" -> new String[] {"UniqueName", "new", "DomainSuffix", "new"};
            case "CreateVariable" -> new String[] {"Key", "NEW", "Value", "new"};
            case "UpdateVariable" -> new String[] {"Value", "new"};
            case "CreateBuild" -> new String[] {"FunctionVersions", sid("Versions", "/Functions/")};
            case "CreateDeployment" -> new String[] {"BuildSid", sid("Builds", "")};
            default -> new String[] {"FriendlyName", "New"};
        };
    }
}
