package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.Wire.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Asset;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.Function;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Resources;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What cannot be deleted while it runs, and what goes along: contract/serverless.md 2.4, 3, 5.7 and 6. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class DeleteRulesTest {

    private SeededServerlessService given;
    private String service;
    private String function;
    private String asset;
    private String build;
    private String production;

    @BeforeEach
    void give_a_service_that_runs(TwilioSandbox twilio) {
        given = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .asset("/logo.svg", "<svg/>")
                                .environment(
                                        "production",
                                        e -> e.variable("MODE", "live").deployed())
                                .environment("staging", e -> e.domainSuffix("stage")));
        service = given.sid();
        function = given.function("/pay").sid();
        asset = given.asset("/logo.svg").sid();
        build = given.build().sid();
        production = given.environment("production").sid();
    }

    @Nested
    class WhileItRuns {

        @Test
        void a_function_stays(TwilioSandbox twilio) {
            refused(twilio, "/Functions/" + function, "Function");
        }

        @Test
        void an_asset_stays(TwilioSandbox twilio) {
            refused(twilio, "/Assets/" + asset, "Asset");
        }

        @Test
        void a_build_stays(TwilioSandbox twilio, TwilioRestClient client) {
            refused(twilio, "/Builds/" + build, "Build");
            assertThatThrownBy(() -> Build.deleter(service, build).delete(client))
                    .isInstanceOfSatisfying(ApiException.class, refused -> {
                        assertThat(refused.getStatusCode()).isEqualTo(400);
                        assertThat(refused.getCode()).isEqualTo(20001);
                    })
                    .hasMessage("Cannot delete Build because it's part of an active Deployment.");
        }

        @Test
        void anywhere_it_stays(TwilioSandbox twilio, TwilioRestClient client) {
            Deployment.creator(service, given.environment("staging").sid())
                    .setBuildSid(build)
                    .create(client);
            Deployment.creator(service, production).create(client);

            refused(twilio, "/Builds/" + build, "Build");
            refused(twilio, "/Functions/" + function, "Function");
            refused(twilio, "/Assets/" + asset, "Asset");
        }

        @Test
        void it_stays_even_if_a_newer_version_does_not_run(TwilioSandbox twilio) {
            String versions = "/v1/Services/" + service + "/Functions/" + function + "/Versions";
            assertThat(Wire.upload(twilio, versions, "/pay", "public", "newer").status())
                    .isEqualTo(201);

            refused(twilio, "/Functions/" + function, "Function");
        }

        @Test
        void another_function_of_the_service_goes(TwilioRestClient client) {
            Function unused = Function.creator(service, "/unused").create(client);

            assertThat(Function.deleter(service, unused.getSid()).delete(client))
                    .isTrue();
        }

        @Test
        void another_asset_of_the_service_goes(TwilioRestClient client) {
            Asset unused = Asset.creator(service, "/unused.svg").create(client);

            assertThat(Asset.deleter(service, unused.getSid()).delete(client)).isTrue();
        }

        private void refused(TwilioSandbox twilio, String path, String thing) {
            List<Object> before = everything(twilio);

            Answer answer = Wire.delete(twilio, "/v1/Services/" + service + path);

            assertThat(answer)
                    .isEqualTo(refusal(
                            400, 20001, "Cannot delete " + thing + " because it's part of an active Deployment."));
            assertThat(everything(twilio)).isEqualTo(before);
            assertThat(twilio.serverless().functions().deleted()).isEmpty();
        }
    }

    @Nested
    class Afterwards {

        @Test
        void all_go_when_nothing_runs_any_more(TwilioSandbox twilio, TwilioRestClient client) {
            Deployment.creator(service, production).create(client);

            allGo(twilio, client);
        }

        @Test
        void all_go_when_another_build_runs(TwilioSandbox twilio, TwilioRestClient client) {
            Function other = Function.creator(service, "/other").create(client);
            Answer version = Wire.upload(
                    twilio,
                    "/v1/Services/" + service + "/Functions/" + other.getSid() + "/Versions",
                    "/other",
                    "public",
                    "code");
            Build next = Build.creator(service)
                    .setFunctionVersions(List.of(version.sid()))
                    .create(client);
            twilio.clock().advance(Duration.ofSeconds(3));
            Deployment.creator(service, production).setBuildSid(next.getSid()).create(client);

            allGo(twilio, client);
        }

        @Test
        void all_go_when_the_environment_is_gone(TwilioSandbox twilio, TwilioRestClient client) {
            Environment.deleter(service, production).delete(client);

            allGo(twilio, client);
        }

        @Test
        void a_function_goes_though_a_build_that_does_not_run_has_it(TwilioSandbox twilio, TwilioRestClient client) {
            Deployment.creator(service, production).create(client);

            assertThat(Function.deleter(service, function).delete(client)).isTrue();

            assertThat(twilio.serverless().functionVersions()).isEmpty();
            assertThat(Build.fetcher(service, build).fetch(client).getFunctionVersions())
                    .hasSize(1);
        }

        @Test
        void versions_go_with_their_function_and_asset(TwilioSandbox twilio, TwilioRestClient client) {
            Deployment.creator(service, production).create(client);

            allGo(twilio, client);

            ServerlessState state = twilio.serverless();
            assertThat(state.functionVersions()).isEmpty();
            assertThat(state.functionVersions().deleted())
                    .extracting(gone -> gone.resource().path())
                    .containsExactly("/pay");
            assertThat(state.assetVersions()).isEmpty();
            assertThat(state.assetVersions().deleted())
                    .extracting(gone -> gone.resource().path())
                    .containsExactly("/logo.svg");
            String version = given.functionVersion("/pay").sid();
            assertThatThrownBy(() -> state.content(version)).hasMessageContaining(version);
        }

        private void allGo(TwilioSandbox twilio, TwilioRestClient client) {
            assertThat(Build.deleter(service, build).delete(client)).isTrue();
            assertThat(Function.deleter(service, function).delete(client)).isTrue();
            assertThat(Asset.deleter(service, asset).delete(client)).isTrue();
            String path = "/v1/Services/" + service + "/Builds/" + build;
            assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
            assertThat(Wire.delete(twilio, path)).isEqualTo(notFound(path));
            assertThat(twilio.serverless().builds().deleted())
                    .extracting(gone -> gone.resource().sid())
                    .containsExactly(build);
        }
    }

    @Test
    void a_service_takes_all_along_though_it_runs(TwilioSandbox twilio, TwilioRestClient client) {
        SeededServerlessService other = twilio.given()
                .serverlessService(
                        "other",
                        s -> s.function("/pay", "code").environment("production", ServerlessEnvironmentSeed::deployed));
        twilio.given().log(production, function, ServerlessLog.Level.INFO, "paid");
        twilio.clock().advance(Duration.ofMinutes(1));

        assertThat(Service.deleter("checkout").delete(client)).isTrue();

        ServerlessState state = twilio.serverless();
        assertThat(state.services()).containsExactly(other.service());
        assertThat(state.functions()).containsExactlyElementsOf(other.functions());
        assertThat(state.functionVersions()).containsExactlyElementsOf(other.functionVersions());
        assertThat(state.builds()).containsExactly(other.build());
        assertThat(state.environments()).containsExactlyElementsOf(other.environments());
        assertThat(state.deployments()).hasSize(1);
        assertThat(Stream.of(state.assets(), state.assetVersions(), state.variables(), state.logs()))
                .allSatisfy(rest -> assertThat(rest).isEmpty());
        assertThat(resources(state)).allSatisfy(kind -> {
            assertThat(kind.deleted()).isNotEmpty();
            assertThat(kind.deleted()).allSatisfy(gone -> {
                assertThat(gone.request()).hasValue(1);
                assertThat(gone.at()).isEqualTo(twilio.clock().now());
            });
        });
        for (String rest : List.of("", "/Functions", "/Builds/" + build, "/Environments/" + production + "/Logs")) {
            String path = "/v1/Services/" + service + rest;
            assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
        }
    }

    private static List<Object> everything(TwilioSandbox twilio) {
        return resources(twilio.serverless()).<Object>map(Resources::all).toList();
    }

    private static Stream<Resources<?>> resources(ServerlessState state) {
        return Stream.of(
                state.services(),
                state.functions(),
                state.functionVersions(),
                state.assets(),
                state.assetVersions(),
                state.builds(),
                state.environments(),
                state.variables(),
                state.deployments(),
                state.logs());
    }
}
