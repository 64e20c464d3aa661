package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Asset;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.Function;
import com.twilio.rest.serverless.v1.service.build.BuildStatus;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sequences of requests that are known to succeed on the real API: contract/serverless.md 11.4 and 11.5. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AcceptanceSequencesTest {

    /** A UUID, 36 characters with dashes, as those tests name what they make. */
    private static final String NAME = UUID.nameUUIDFromBytes(new byte[] {1}).toString();

    private String service;

    @BeforeEach
    void create_the_service(TwilioRestClient client) {
        service = Service.creator(NAME, NAME).create(client).getSid();
    }

    @Test
    void an_asset_is_deployed_and_everything_taken_down_again(TwilioSandbox twilio, TwilioRestClient client) {
        Environment environment = Environment.creator(service, NAME).create(client);
        Asset asset = Asset.creator(service, NAME).create(client);
        Answer version = upload(twilio, "Assets", asset.getSid());
        Build build =
                Build.creator(service).setAssetVersions(List.of(version.sid())).create(client);
        BuildStatus.Status status = BuildStatus.Status.BUILDING;
        for (int poll = 0; poll < 30 && status != BuildStatus.Status.COMPLETED; poll++) {
            status = BuildStatus.fetcher(service, build.getSid()).fetch(client).getStatus();
        }
        assertThat(status).isEqualTo(BuildStatus.Status.COMPLETED);

        Deployment.creator(service, environment.getSid())
                .setBuildSid(build.getSid())
                .create(client);
        Deployment.creator(service, environment.getSid()).create(client);

        assertThat(Build.deleter(service, build.getSid()).delete(client)).isTrue();
        assertThat(Asset.deleter(service, asset.getSid()).delete(client)).isTrue();
        assertThat(Environment.deleter(service, environment.getSid()).delete(client))
                .isTrue();
        assertThat(Service.deleter(service).delete(client)).isTrue();
        assertThat(twilio.serverless().services()).isEmpty();
    }

    @Test
    void a_build_is_deleted_while_it_is_building(TwilioSandbox twilio, TwilioRestClient client) {
        Asset asset = Asset.creator(service, NAME).create(client);
        Answer version = upload(twilio, "Assets", asset.getSid());
        Build build =
                Build.creator(service).setAssetVersions(List.of(version.sid())).create(client);

        assertThat(Build.deleter(service, build.getSid()).delete(client)).isTrue();
        assertThat(Asset.deleter(service, asset.getSid()).delete(client)).isTrue();
        assertThat(Service.deleter(service).delete(client)).isTrue();
        assertThat(twilio.serverless().builds().deleted())
                .singleElement()
                .satisfies(gone -> assertThat(gone.resource().status()).hasToString("BUILDING"));
    }

    @Test
    void a_function_is_deleted_that_has_a_version(TwilioSandbox twilio, TwilioRestClient client) {
        Function function = Function.creator(service, NAME).create(client);
        Answer version = upload(twilio, "Functions", function.getSid());

        assertThat(Function.deleter(service, function.getSid()).delete(client)).isTrue();
        assertThat(twilio.serverless().functionVersions().find(version.sid())).isEmpty();
    }

    @Test
    void updates_without_parameters_succeed(TwilioSandbox twilio, TwilioRestClient client) {
        String environment = Environment.creator(service, NAME).create(client).getSid();
        String path = "/v1/Services/" + service + "/Environments/" + environment + "/Variables";
        Answer variable = Wire.post(twilio, path, "Key", "key", "Value", "value");

        assertThat(Wire.post(twilio, "/v1/Services/" + service).status()).isEqualTo(200);
        assertThat(Wire.post(twilio, path + "/" + variable.sid())).isEqualTo(new Answer(200, variable.body()));
    }

    @Test
    void a_deployment_is_destroyed_as_terraform_does_it(TwilioSandbox twilio, TwilioRestClient client) {
        Environment environment = Environment.creator(service, NAME).create(client);
        Function function = Function.creator(service, NAME).create(client);
        upload(twilio, "Functions", function.getSid());
        Answer latest = upload(twilio, "Functions", function.getSid());
        String versions = "/v1/Services/" + service + "/Functions/" + function.getSid() + "/Versions?PageSize=1";
        assertThat(Wire.get(twilio, versions)
                        .json()
                        .at("/function_versions/0/sid")
                        .asText())
                .isEqualTo(latest.sid());
        Build build = Build.creator(service)
                .setFunctionVersions(List.of(latest.sid()))
                .create(client);
        while (BuildStatus.fetcher(service, build.getSid()).fetch(client).getStatus() != BuildStatus.Status.COMPLETED) {
            twilio.clock().advance(Duration.ofSeconds(1));
        }
        Deployment.creator(service, environment.getSid())
                .setBuildSid(build.getSid())
                .create(client);

        assertThat(Environment.fetcher(service, environment.getSid())
                        .fetch(client)
                        .getBuildSid())
                .isEqualTo(build.getSid());
        assertThat(Deployment.creator(service, environment.getSid())
                        .create(client)
                        .getBuildSid())
                .isNull();
        assertThat(Build.deleter(service, build.getSid()).delete(client)).isTrue();
        assertThat(Function.deleter(service, function.getSid()).delete(client)).isTrue();
    }

    private Answer upload(TwilioSandbox twilio, String kind, String owner) {
        Answer version = Wire.upload(
                twilio, "/v1/Services/" + service + "/" + kind + "/" + owner + "/Versions", "/test", "private", "{}");
        assertThat(version.status()).as(version.body()).isEqualTo(201);
        return version;
    }
}
