package dev.faketwilio.serverless;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ToolkitDeploy.Released;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The Serverless Toolkit's releases succeed, one after the other and ten at once. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ToolkitDeployTest {

    private static final ExecutorService TEN = Executors.newFixedThreadPool(10);

    @AfterAll
    static void end_the_threads() {
        TEN.shutdownNow();
    }

    @Test
    void the_first_one_makes_everything(TwilioSandbox twilio) {
        Released released = new ToolkitDeploy(twilio, TEN)
                .deploy("checkout", "dev", Map.of("/pay", "one", "/refund", "two"), Map.of("MODE", "test"));

        ServerlessState state = twilio.serverless();
        ServerlessEnvironment environment = state.environment("checkout", "dev-environment");
        assertThat(environment.sid()).isEqualTo(released.environment());
        assertThat(environment.buildSid()).isEqualTo(released.build());
        assertThat(environment.domainName())
                .isEqualTo(released.domainName())
                .isEqualTo(state.service("checkout").domainBase() + "-dev.twil.io");
        assertThat(state.activeDeployment(environment.sid()))
                .hasValueSatisfying(active -> assertThat(active.sid()).isEqualTo(released.deployment()));
        assertThat(state.functions("checkout"))
                .extracting(ServerlessFunction::friendlyName)
                .containsExactlyInAnyOrder("/pay", "/refund");
        assertThat(state.build(released.build()).functionVersions()).hasSize(2);
        assertThat(state.build(released.build()).dependencies())
                .contains(new ServerlessBuild.Dependency("lodash", "4.17.21"));
        assertThat(state.variable(environment.sid(), "MODE")).hasValue("test");
    }

    @Test
    void the_next_one_finds_what_is_there(TwilioSandbox twilio) {
        ToolkitDeploy toolkit = new ToolkitDeploy(twilio, TEN);
        Released first = toolkit.deploy("checkout", "", Map.of("/pay", "one"), Map.of("MODE", "test", "KEY", "k"));
        // as many Services as an account may have, and a second page of Functions
        IntStream.range(0, 49).forEach(i -> twilio.given().serverlessService("other-" + i));
        IntStream.range(0, 60)
                .forEach(i -> Wire.post(twilio, "/v1/Services/checkout/Functions", "FriendlyName", "/more-" + i));

        Released second = toolkit.deploy("checkout", "", Map.of("/pay", "two", "/new", "x"), Map.of("MODE", "live"));

        ServerlessState state = twilio.serverless();
        assertThat(second.service()).isEqualTo(first.service());
        assertThat(second.environment()).isEqualTo(first.environment());
        assertThat(second.build()).isNotEqualTo(first.build());
        assertThat(state.deployments())
                .extracting(ServerlessDeployment::buildSid)
                .containsExactly(first.build(), second.build());
        assertThat(state.functions("checkout")).hasSize(1 + 60 + 1);
        String pay = state.functions("checkout").get(0).sid();
        assertThat(state.functionVersions().all().stream()
                        .filter(version -> version.functionSid().equals(pay))
                        .map(version -> new String(state.content(version.sid()), UTF_8)))
                .containsExactly("one", "two");
        assertThat(state.variable(second.environment(), "MODE")).hasValue("live");
        assertThat(state.variable(second.environment(), "KEY")).hasValue("k");
        assertThat(state.environment("checkout", "production").domainSuffix()).isNull();
    }

    @Test
    void a_promotion_takes_the_build_of_another_environment(TwilioSandbox twilio) {
        ToolkitDeploy toolkit = new ToolkitDeploy(twilio, TEN);
        Released dev = toolkit.deploy("checkout", "dev", Map.of("/pay", "new"), Map.of());
        Released production = toolkit.deploy("checkout", "", Map.of("/pay", "old"), Map.of());
        String environments = "/v1/Services/checkout/Environments/";

        String build = Wire.get(twilio, environments + dev.environment())
                .json()
                .get("build_sid")
                .asText();
        String deployments = environments + production.environment() + "/Deployments";

        assertThat(Wire.post(twilio, deployments, "BuildSid", build).status()).isEqualTo(201);
        assertThat(Wire.post(twilio, deployments, "BuildSid", build)
                        .json()
                        .get("code")
                        .asInt())
                .isEqualTo(20409);
        assertThat(twilio.serverless().environment("checkout", "production").buildSid())
                .isEqualTo(dev.build());
    }

    @Test
    void ten_projects_at_once_do_not_disturb_each_other(TwilioSandbox twilio) {
        Map<String, String> functions = new LinkedHashMap<>();
        IntStream.range(0, 10).forEach(i -> functions.put("/function-" + i, "code " + i));
        ExecutorService releases = Executors.newFixedThreadPool(10);
        try {
            List<CompletableFuture<Released>> all = IntStream.range(0, 10)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> new ToolkitDeploy(twilio, TEN)
                                    .deploy("project-" + i, "", functions, Map.of("A", "1", "B", "2")),
                            releases))
                    .toList();
            List<Released> released = all.stream().map(CompletableFuture::join).toList();

            ServerlessState state = twilio.serverless();
            assertThat(released).extracting(Released::service).doesNotHaveDuplicates();
            assertThat(released).allSatisfy(project -> {
                assertThat(state.environments().get(project.environment()).buildSid())
                        .isEqualTo(project.build());
                assertThat(state.build(project.build()).functionVersions())
                        .hasSize(10)
                        .allSatisfy(version -> assertThat(version.serviceSid()).isEqualTo(project.service()));
            });
            assertThat(state.services()).hasSize(10);
            assertThat(state.functions()).hasSize(100);
            assertThat(state.functionVersions()).hasSize(100);
            assertThat(state.variables()).hasSize(20);
            assertThat(state.deployments()).hasSize(10);
        } finally {
            releases.shutdownNow();
        }
    }
}
