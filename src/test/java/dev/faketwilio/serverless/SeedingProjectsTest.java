package dev.faketwilio.serverless;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Seeding of whole projects by words. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class SeedingProjectsTest {

    @Test
    void puts_a_deployed_project_in_place_in_one_expression(TwilioSandbox twilio) {
        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.friendlyName("Check out")
                                .environment(
                                        "production",
                                        e -> e.variable("MODE", "live")
                                                .variable("KEY", "secret")
                                                .deployed())
                                .environment(
                                        "staging", e -> e.domainSuffix("stage").deployed())
                                .environment("empty", e -> e.domainSuffix("none"))
                                .function("/draft")
                                .function("/pay", "pay()")
                                .function("/sms", Visibility.PROTECTED, "sms()")
                                .asset("/index.html", "<html/>")
                                .asset("/key.pem", Visibility.PRIVATE, "key".getBytes(StandardCharsets.UTF_8)));

        ServerlessState state = twilio.serverless();
        assertThat(state.services()).containsExactly(service.service());
        assertThat(state.functions()).containsExactlyElementsOf(service.functions());
        assertThat(state.functionVersions()).containsExactlyElementsOf(service.functionVersions());
        assertThat(state.assets()).containsExactlyElementsOf(service.assets());
        assertThat(state.assetVersions()).containsExactlyElementsOf(service.assetVersions());
        assertThat(state.environments()).containsExactlyElementsOf(service.environments());
        assertThat(state.builds()).containsExactly(service.build());
        assertThat(service.functions())
                .extracting(ServerlessFunction::friendlyName)
                .containsExactly("/draft", "/pay", "/sms");
        assertThat(service.functionVersion("/sms"))
                .hasToString("function version {sid="
                        + service.functionVersion("/sms").sid()
                        + ", service_sid=" + service.sid()
                        + ", function_sid=" + service.function("/sms").sid()
                        + ", path=/sms, visibility=protected, date_created="
                        + twilio.clock().now() + "}");
        assertThat(state.content(service.assetVersion("/key.pem").sid()))
                .asString()
                .isEqualTo("key");
        assertThat(service.build().status()).hasToString("COMPLETED");
        assertThat(service.build().functionVersions()).containsExactlyElementsOf(service.functionVersions());
        assertThat(service.environment("production").buildSid())
                .isEqualTo(service.build().sid());
        assertThat(service.environment("staging").buildSid())
                .isEqualTo(service.build().sid());
        assertThat(service.environment("empty").buildSid()).isNull();
        assertThat(state.variable(service.environment("production").sid(), "MODE"))
                .hasValue("live");
        assertThat(state.variable(service.environment("production").sid(), "KEY"))
                .hasValue("secret");
        assertThat(state.activeDeployment(service.environment("staging").sid())).isPresent();
        assertThat(state.activeDeployment(service.environment("empty").sid())).isEmpty();
        assertThat(twilio.requests()).isEmpty();
    }

    @Test
    void gives_what_requests_find_and_change(TwilioSandbox twilio, TwilioRestClient client) {
        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .environment("production", ServerlessEnvironmentSeed::deployed)
                                .environment("staging", e -> e.domainSuffix("stage")));
        String production = service.environment("production").sid();

        assertThat(Build.fetcher("checkout", service.build().sid())
                        .fetch(client)
                        .getStatus())
                .isEqualTo(Build.Status.COMPLETED);
        assertThat(Deployment.reader("checkout", production).read(client))
                .extracting(Deployment::getBuildSid)
                .containsExactly(service.build().sid());
        Deployment.creator("checkout", service.environment("staging").sid())
                .setBuildSid(service.build().sid())
                .create(client);
        Deployment.creator("checkout", production).create(client);
        assertThat(twilio.serverless().activeDeployment(production)).isEmpty();
        assertThat(service.environment("production").buildSid())
                .isEqualTo(service.build().sid());
    }

    @Test
    void lets_later_builds_take_their_time_but_not_the_one_that_is_seeded(
            TwilioSandbox twilio, TwilioRestClient client) {
        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.buildsCompleteAfter(Duration.ofSeconds(30))
                                .function("/pay", "code")
                                .environment("production", ServerlessEnvironmentSeed::deployed));

        assertThat(service.environment("production").buildSid()).isNotNull();
        Build later = Build.creator("checkout")
                .setFunctionVersions(List.of(service.functionVersion("/pay").sid()))
                .create(client);
        assertThat(Build.fetcher("checkout", later.getSid()).fetch(client).getStatus())
                .isEqualTo(Build.Status.BUILDING);
        twilio.clock().advance(Duration.ofSeconds(30));
        assertThat(Build.fetcher("checkout", later.getSid()).fetch(client).getStatus())
                .isEqualTo(Build.Status.COMPLETED);
    }

    @Nested
    class Whatever_fails {

        @Test
        void a_refused_environment_leaves_nothing(TwilioSandbox twilio) {
            refused(
                    twilio,
                    s -> s.function("/pay", "code")
                            .environment("production", ServerlessEnvironmentSeed::deployed)
                            .environment("staging"),
                    409,
                    20409,
                    "Environment with this UniqueName or DomainSuffix already exists.");
        }

        @Test
        void a_deployment_of_nothing_leaves_nothing(TwilioSandbox twilio) {
            refused(
                    twilio,
                    s -> s.function("/draft").environment("production", ServerlessEnvironmentSeed::deployed),
                    400,
                    20001,
                    "At least one Function Version or Asset Version is required for Build");
        }

        @Test
        void a_refused_variable_leaves_nothing(TwilioSandbox twilio) {
            refused(
                    twilio,
                    s -> s.environment("production", e -> e.variable("KEY", "x".repeat(451))),
                    400,
                    20001,
                    "Invalid Value");
        }

        @Test
        void a_refused_file_leaves_nothing(TwilioSandbox twilio) {
            refused(twilio, s -> s.function("/pay", "code").asset("/a b", "x"), 400, 20001, "Invalid Path");
            refused(twilio, s -> s.function("/pay", ""), 400, 20001, "Invalid Content");
        }

        @Test
        void a_negative_duration_leaves_nothing(TwilioSandbox twilio) {
            assertThatThrownBy(() -> twilio.given()
                            .serverlessService(
                                    "checkout",
                                    s -> s.function("/pay", "code").buildsCompleteAfter(Duration.ofSeconds(-1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("seeding-projects/a-negative-duration-leaves-nothing"));
            nothing(twilio);
        }

        private void refused(
                TwilioSandbox twilio, Consumer<ServerlessServiceSeed> details, int status, int code, String text) {
            assertThatThrownBy(() -> twilio.given().serverlessService("checkout", details))
                    .isInstanceOfSatisfying(SeedingException.class, refusal -> {
                        assertThat(refusal.status()).isEqualTo(status);
                        assertThat(refusal.code()).isEqualTo(code);
                    })
                    .satisfies(failsAs("seeding-projects/refused", "STATUS", status, "CODE", code, "TEXT", text));
            nothing(twilio);
        }

        private void nothing(TwilioSandbox twilio) {
            ServerlessState state = twilio.serverless();
            List<Object> all = new ArrayList<>();
            state.services().forEach(all::add);
            state.functions().forEach(all::add);
            state.functionVersions().forEach(all::add);
            state.assets().forEach(all::add);
            state.builds().forEach(all::add);
            state.environments().forEach(all::add);
            state.variables().forEach(all::add);
            assertThat(all).isEmpty();
            assertThat(state.services().deleted()).isEmpty();
        }
    }

    @Nested
    class Its_result {

        @Test
        void says_what_it_does_not_have(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given()
                    .serverlessService(
                            "checkout",
                            s -> s.function("/draft")
                                    .function("/pay", "code")
                                    .asset("/logo.svg", "<svg/>")
                                    .environment("production"));

            missing(() -> service.function("/refund"), "function \"/refund\"; there are [/draft, /pay]");
            missing(() -> service.functionVersion("/draft"), "function version \"/draft\"; there are [/pay]");
            missing(() -> service.asset("logo.svg"), "asset \"logo.svg\"; there are [/logo.svg]");
            missing(() -> service.assetVersion("/x"), "asset version \"/x\"; there are [/logo.svg]");
            missing(() -> service.environment("staging"), "environment \"staging\"; there are [production]");
            assertThatThrownBy(service::build)
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("seeding-projects/says-what-it-does-not-have"));
        }

        @Test
        void finds_the_first_of_several_by_one_name(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given()
                    .serverlessService(
                            "checkout", s -> s.function("/pay", "one").function("/pay", "two"));

            assertThat(service.function("/pay")).isEqualTo(service.functions().get(0));
            assertThat(twilio.serverless()
                            .content(service.functionVersion("/pay").sid()))
                    .asString()
                    .isEqualTo("one");
        }

        private void missing(ThrowingCallable look, String rest) {
            assertThatThrownBy(look)
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("seeding-projects/missing", "REST", rest));
        }
    }
}
