package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertBuildFailed;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertEnvironmentRuns;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionDeployed;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertNothingDeployed;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FakeTwilioTest
class DeployerTest {

    private SeededServerlessService checkout;
    private String staging;
    private String production;
    private Deployer deployer;

    @BeforeEach
    void two_environments(TwilioSandbox twilio, TwilioRestClient client) {
        checkout = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.environment("staging", e -> e.domainSuffix("stage"))
                                .environment("production")
                                .buildsCompleteAfter(Duration.ofSeconds(30)));
        staging = checkout.environment("staging").sid();
        production = checkout.environment("production").sid();
        var uploader =
                new VersionUploader(twilio.url(Product.SERVERLESS_UPLOAD), twilio.accountSid(), twilio.authToken());
        deployer = new Deployer(client, uploader, () -> twilio.clock().advance(Duration.ofSeconds(10)));
    }

    @Test
    void uploads_builds_waits_and_deploys(TwilioSandbox twilio) throws Exception {
        String build = deployer.deploy(checkout.sid(), staging, "/pay", "exports.handler = () => {};");

        assertFunctionDeployed(twilio, staging, "/pay");
        assertEnvironmentRuns(twilio, staging, build);
        assertNothingDeployed(twilio, production);
        String version =
                twilio.serverless().build(build).functionVersions().get(0).sid();
        assertThat(twilio.serverless().content(version))
                .isEqualTo("exports.handler = () => {};".getBytes(StandardCharsets.UTF_8));
        assertThat(twilio.requests().to(ServerlessBuild.FETCH_STATUS)).hasSize(4);
        assertThat(twilio.requests())
                .containsOperationsInOrder(
                        ServerlessFunctionVersion.CREATE, ServerlessBuild.CREATE, ServerlessDeployment.CREATE);
    }

    @Test
    void promotes_what_runs_on_staging(TwilioSandbox twilio) throws Exception {
        String build = deployer.deploy(checkout.sid(), staging, "/pay", "exports.handler = 1;");

        deployer.promote(checkout.sid(), staging, production);

        assertEnvironmentRuns(twilio, production, build);
    }

    @Test
    void rolls_back_to_what_ran_before(TwilioSandbox twilio) throws Exception {
        String good = deployer.deploy(checkout.sid(), production, "/pay", "exports.handler = 1;");
        deployer.deploy(checkout.sid(), production, "/pay", "exports.handler = oops;");

        deployer.rollBack(checkout.sid(), production);

        assertEnvironmentRuns(twilio, production, good);
    }

    @Test
    void deploys_nothing_when_the_build_fails(TwilioSandbox twilio) {
        twilio.simulate().builds("checkout").failAfter(Duration.ofSeconds(10));

        assertThatThrownBy(() -> deployer.deploy(checkout.sid(), staging, "/pay", "exports.handler = 1;"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("failed");

        assertNothingDeployed(twilio, staging);
        assertBuildFailed(twilio, twilio.serverless().builds().all().get(0).sid());
    }
}
