package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertAssetDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertAssetDeployed;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertAssetExists;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertBuildCompleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertBuildDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertBuildExists;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertBuildFailed;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertEnvironmentDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertEnvironmentExists;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertEnvironmentRuns;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionDeployed;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertNothingDeployed;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertVariableDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertVariableExists;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertVariableNotSet;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertVariableSet;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessVariable;
import dev.faketwilio.testing.TwilioHttp;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class DeployedAssertionsTest {

    private SeededServerlessService checkout;
    private String production;
    private String empty;
    private String build;

    @BeforeEach
    void a_deployed_project(TwilioSandbox twilio) {
        checkout = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "exports.handler = 1;")
                                .asset("/logo.svg", "<svg/>")
                                .environment(
                                        "production",
                                        e -> e.variable("MODE", "live").deployed())
                                .environment("empty", e -> e.domainSuffix("empty")));
        production = checkout.environment("production").sid();
        empty = checkout.environment("empty").sid();
        build = checkout.build().sid();
    }

    @Test
    void pass_for_what_is_there(TwilioSandbox twilio) {
        assertFunctionDeployed(twilio, production, "/pay");
        assertAssetDeployed(twilio, production, "/logo.svg");
        assertEnvironmentRuns(twilio, production, build);
        assertNothingDeployed(twilio, empty);
        assertBuildCompleted(twilio, build);
        assertVariableSet(twilio, production, "MODE", "live");
        assertVariableNotSet(twilio, empty, "MODE");
        assertAssetExists(twilio, checkout.asset("/logo.svg").sid());
        assertBuildExists(twilio, build);
        assertEnvironmentExists(twilio, production);
        assertVariableExists(twilio, mode(twilio).sid());
    }

    @Test
    void say_what_a_build_has_instead_of_a_path(TwilioSandbox twilio) {
        assertFails(
                () -> assertFunctionDeployed(twilio, production, "/refund"),
                failsAs(
                        "deployed-assertions/a-function-that-the-build-does-not-have",
                        "PRODUCTION",
                        production,
                        "BUILD",
                        build));
        assertFails(
                () -> assertAssetDeployed(twilio, production, "/pay"),
                failsAs(
                        "deployed-assertions/an-asset-that-the-build-does-not-have",
                        "PRODUCTION",
                        production,
                        "BUILD",
                        build));
        assertFails(
                () -> assertFunctionDeployed(twilio, empty, "/pay"),
                failsAs("deployed-assertions/a-function-where-nothing-runs", "EMPTY", empty));
    }

    @Test
    void say_what_runs_instead_of_a_build(TwilioSandbox twilio) {
        assertFails(
                () -> assertEnvironmentRuns(twilio, empty, build),
                failsAs("deployed-assertions/a-build-where-nothing-runs", "EMPTY", empty, "BUILD", build));
        assertFails(
                () -> assertNothingDeployed(twilio, production),
                failsAs(
                        "deployed-assertions/a-build-where-nothing-should-run",
                        "PRODUCTION",
                        production,
                        "BUILD",
                        build));
        assertFails(
                () -> assertBuildFailed(twilio, build),
                failsAs("deployed-assertions/a-build-that-is-completed-and-not-failed", "BUILD", build));
    }

    @Test
    void say_which_variables_there_are(TwilioSandbox twilio) {
        assertFails(
                () -> assertVariableSet(twilio, production, "MODE", "test"),
                failsAs("deployed-assertions/another-value-of-a-variable", "PRODUCTION", production));
        assertFails(
                () -> assertVariableSet(twilio, production, "mode", "live"),
                failsAs("deployed-assertions/a-variable-whose-name-has-another-case", "PRODUCTION", production));
        assertFails(
                () -> assertVariableNotSet(twilio, production, "MODE"),
                failsAs("deployed-assertions/a-variable-that-should-not-be-set", "PRODUCTION", production));
    }

    @Test
    void tell_what_exists_from_what_is_deleted(TwilioSandbox twilio) {
        assertFails(
                () -> assertAssetDeleted(twilio, checkout.asset("/logo.svg").sid()),
                failsAs(
                        "deployed-assertions/an-asset-that-still-exists",
                        "ASSET",
                        checkout.asset("/logo.svg").sid()));
        assertFails(
                () -> assertBuildDeleted(twilio, build),
                failsAs("deployed-assertions/a-build-that-still-exists", "BUILD", build));
        assertFails(
                () -> assertEnvironmentDeleted(twilio, empty),
                failsAs("deployed-assertions/an-environment-that-still-exists", "EMPTY", empty));
        assertFails(
                () -> assertVariableDeleted(twilio, mode(twilio).sid()),
                failsAs(
                        "deployed-assertions/a-variable-that-still-exists",
                        "VARIABLE",
                        mode(twilio).sid()));
    }

    @Test
    void say_what_never_existed(TwilioSandbox twilio) {
        String none = "00000000000000000000000000000000";

        assertMissing(() -> assertAssetExists(twilio, "ZH" + none), "asset ZH" + none);
        assertMissing(() -> assertBuildExists(twilio, "ZB" + none), "build ZB" + none);
        assertMissing(() -> assertEnvironmentExists(twilio, "ZE" + none), "environment ZE" + none);
        assertMissing(() -> assertVariableExists(twilio, "ZV" + none), "variable ZV" + none);
        assertMissing(() -> assertNothingDeployed(twilio, "ZE" + none), "environment ZE" + none);
        assertMissing(() -> assertEnvironmentRuns(twilio, empty, "ZB" + none), "build ZB" + none);
        assertMissing(() -> assertBuildCompleted(twilio, "ZB" + none), "build ZB" + none);
    }

    private static void assertMissing(ThrowingCallable assertion, String what) {
        assertThatThrownBy(assertion)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected " + what + " to exist, but it never existed in this sandbox.");
    }

    @Test
    void say_that_a_build_is_not_completed(TwilioSandbox twilio) {
        twilio.simulate().builds("checkout").hold();
        String sid = TwilioHttp.to(twilio, Product.SERVERLESS)
                .post(
                        "/v1/Services/checkout/Builds",
                        "FunctionVersions",
                        checkout.functionVersion("/pay").sid())
                .sid();
        twilio.simulate().failBuild(sid);

        assertThatThrownBy(() -> assertBuildCompleted(twilio, sid))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected build " + sid + " to be completed, but it is failed.");
    }

    private static ServerlessVariable mode(TwilioSandbox twilio) {
        return twilio.serverless().variables().all().get(0);
    }

    private static void assertFails(ThrowingCallable assertion, Consumer<Throwable> text) {
        assertThatThrownBy(assertion).isExactlyInstanceOf(AssertionError.class).satisfies(text);
    }
}
