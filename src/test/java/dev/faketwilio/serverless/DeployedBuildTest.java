package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which Builds can be deployed: contract/serverless.md 8.4. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class DeployedBuildTest {

    private String service;
    private String version;
    private String production;
    private String deployments;

    @BeforeEach
    void give_a_service(TwilioSandbox twilio) {
        SeededServerlessService given = twilio.given()
                .serverlessService("checkout", s -> s.function("/pay", "code").environment("production"));
        service = given.sid();
        version = given.functionVersion("/pay").sid();
        production = given.environment("production").sid();
        deployments = "/v1/Services/" + service + "/Environments/" + production + "/Deployments";
    }

    @Test
    void must_be_finished(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.simulate().builds("checkout").hold();
        String build = build(client);

        refused(twilio, build, "Build " + build + " cannot be deployed: its status is building");
        twilio.simulate().completeBuild(build);
        assertThat(deploy(client, production, build).getBuildSid()).isEqualTo(build);
    }

    @Test
    void are_finished_by_the_clock(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.simulate().builds("checkout").completeAfter(Duration.ofSeconds(30));
        String build = build(client);
        twilio.clock().advance(Duration.ofSeconds(29));

        refused(twilio, build, "Build " + build + " cannot be deployed: its status is building");
        twilio.clock().advance(Duration.ofSeconds(1));
        assertThat(deploy(client, production, build).getBuildSid()).isEqualTo(build);
    }

    @Test
    void must_not_have_failed(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.simulate().builds("checkout").hold();
        String build = build(client);
        twilio.simulate().failBuild(build);

        refused(twilio, build, "Build " + build + " cannot be deployed: its status is failed");
    }

    @Test
    void must_exist(TwilioSandbox twilio) {
        String unknown = "ZB00000000000000000000000000000000";

        refused(twilio, unknown, "Build " + unknown + " cannot be deployed: it does not exist in this Service");
    }

    @Test
    void must_not_have_been_deleted(TwilioSandbox twilio, TwilioRestClient client) {
        String build = build(client);
        twilio.clock().advance(Duration.ofSeconds(3));
        Build.deleter(service, build).delete(client);

        refused(twilio, build, "Build " + build + " cannot be deployed: it does not exist in this Service");
    }

    @Test
    void must_be_of_the_same_service(TwilioSandbox twilio) {
        String foreign = twilio.given()
                .serverlessService(
                        "other",
                        s -> s.function("/pay", "code").environment("production", ServerlessEnvironmentSeed::deployed))
                .build()
                .sid();

        assertThat(Wire.post(twilio, deployments, "BuildSid", foreign))
                .isEqualTo(refusal(
                        400, 20001, "Build " + foreign + " cannot be deployed: it does not exist in this Service"));
        assertThat(twilio.serverless().activeDeployment(production)).isEmpty();
    }

    @Test
    void must_be_named_by_a_sid(TwilioSandbox twilio) {
        refused(twilio, "latest", "Invalid BuildSid");
        refused(twilio, version, "Invalid BuildSid");
    }

    private void refused(TwilioSandbox twilio, String build, String message) {
        assertThat(Wire.post(twilio, deployments, "BuildSid", build)).isEqualTo(refusal(400, 20001, message));
        assertThat(twilio.serverless().deployments()).isEmpty();
        assertThat(twilio.serverless().environments().get(production).buildSid())
                .isNull();
    }

    private Deployment deploy(TwilioRestClient client, String environment, String build) {
        return Deployment.creator(service, environment).setBuildSid(build).create(client);
    }

    private String build(TwilioRestClient client) {
        return Build.creator(service)
                .setFunctionVersions(List.of(version))
                .create(client)
                .getSid();
    }
}
