package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Rules hold exactly when many requests come at once. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RacesTest {

    @Test
    void of_64_environments_25_are_made(TwilioSandbox twilio) throws Exception {
        twilio.given().serverlessService("checkout");

        List<Answer> answers = atOnce(
                64,
                i -> Wire.post(
                        twilio, "/v1/Services/checkout/Environments", "UniqueName", "e" + i, "DomainSuffix", "s" + i));

        assertThat(statuses(answers, 201)).isEqualTo(25);
        assertThat(statuses(answers, 400)).isEqualTo(39);
        assertThat(twilio.serverless().environments()).hasSize(25);
    }

    @Test
    void of_equal_environments_one_is_made(TwilioSandbox twilio) throws Exception {
        twilio.given().serverlessService("checkout");

        List<Answer> answers =
                atOnce(16, i -> Wire.post(twilio, "/v1/Services/checkout/Environments", "UniqueName", "production"));

        assertThat(statuses(answers, 201)).isEqualTo(1);
        assertThat(statuses(answers, 409)).isEqualTo(15);
        assertThat(twilio.serverless().environments()).hasSize(1);
    }

    @Test
    void of_equal_variables_one_is_made(TwilioSandbox twilio) throws Exception {
        String production = twilio.given()
                .serverlessService("checkout", s -> s.environment("production"))
                .environment("production")
                .sid();
        String path = "/v1/Services/checkout/Environments/" + production + "/Variables";

        List<Answer> answers = atOnce(16, i -> Wire.post(twilio, path, "Key", "MODE", "Value", "v" + i));

        assertThat(statuses(answers, 201)).isEqualTo(1);
        assertThat(statuses(answers, 409)).isEqualTo(15);
    }

    @Test
    void of_equal_deployments_one_is_made(TwilioSandbox twilio) throws Exception {
        SeededServerlessService service = running(twilio);
        String path = deployments(service, "staging");

        List<Answer> answers = atOnce(
                16, i -> Wire.post(twilio, path, "BuildSid", service.build().sid()));

        assertThat(statuses(answers, 201)).isEqualTo(1);
        assertThat(statuses(answers, 409)).isEqualTo(15);
    }

    @Test
    void different_deployments_make_one_history(TwilioSandbox twilio) throws Exception {
        SeededServerlessService service = running(twilio);
        String path = deployments(service, "staging");
        List<String> builds = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String build = Wire.post(
                            twilio,
                            "/v1/Services/checkout/Builds",
                            "FunctionVersions",
                            service.functionVersion("/pay").sid())
                    .sid();
            builds.add(build);
        }
        twilio.clock().advance(Duration.ofSeconds(3));

        List<Answer> answers = atOnce(16, i -> Wire.post(twilio, path, "BuildSid", builds.get(i)));

        assertThat(statuses(answers, 201)).isEqualTo(16);
        List<String> history = Wire.get(twilio, path).json().get("deployments").findValuesAsText("build_sid");
        assertThat(history).containsExactlyInAnyOrderElementsOf(builds);
        assertThat(twilio.serverless().environment("checkout", "staging").buildSid())
                .isEqualTo(history.get(0));
    }

    @Test
    void a_build_is_deployed_or_deleted_but_not_both(TwilioSandbox twilio) throws Exception {
        SeededServerlessService service = running(twilio);
        String build = service.build().sid();
        Wire.post(twilio, deployments(service, "production"));

        List<Answer> answers = atOnce(
                2,
                i -> i == 0
                        ? Wire.post(twilio, deployments(service, "staging"), "BuildSid", build)
                        : Wire.delete(twilio, "/v1/Services/checkout/Builds/" + build));

        assertThat(statuses(answers, 400)).isEqualTo(1);
        boolean deployed = answers.get(0).status() == 201;
        assertThat(twilio.serverless().builds().find(build).isPresent()).isEqualTo(deployed);
        assertThat(twilio.serverless()
                        .activeDeployment(service.environment("staging").sid())
                        .isPresent())
                .isEqualTo(deployed);
    }

    private static SeededServerlessService running(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .environment("production", ServerlessEnvironmentSeed::deployed)
                                .environment("staging", e -> e.domainSuffix("stage")));
    }

    private static String deployments(SeededServerlessService service, String environment) {
        return "/v1/Services/checkout/Environments/"
                + service.environment(environment).sid() + "/Deployments";
    }

    private static long statuses(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static List<Answer> atOnce(int times, IntFunction<Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                calls.add(() -> request.apply(number));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : threads.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
