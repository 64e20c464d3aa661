package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.Wire.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.Function;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Resources;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessLog.Level;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What Twilio deletes by itself as time passes: contract/serverless.md 9.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RetentionTest {

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private SeededServerlessService given;
    private String service;
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
                                        e -> e.variable("MODE", "live").deployed()));
        service = given.sid();
        production = given.environment("production").sid();
    }

    @Nested
    class SevenDays {

        @Test
        void are_builds_kept_that_run_nowhere(TwilioSandbox twilio, TwilioRestClient client) {
            String unused = completedBuild(client);

            afterSevenDays(twilio, twilio.serverless().builds(), unused);
            assertThat(twilio.serverless().builds()).containsExactly(given.build());
        }

        @Test
        void are_builds_kept_that_were_never_finished(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.simulate().builds(service).hold();
            String unfinished = build(client);

            afterSevenDays(twilio, twilio.serverless().builds(), unfinished);
        }

        @Test
        void are_function_versions_kept_that_are_in_no_build(TwilioSandbox twilio) {
            String version = upload(twilio, "Functions", given.function("/pay").sid());

            afterSevenDays(twilio, twilio.serverless().functionVersions(), version);
            assertThat(twilio.serverless().functionVersions()).containsExactlyElementsOf(given.functionVersions());
            assertThat(twilio.serverless().functions()).containsExactlyElementsOf(given.functions());
        }

        @Test
        void are_asset_versions_kept_that_are_in_no_build(TwilioSandbox twilio) {
            String version = upload(twilio, "Assets", given.asset("/logo.svg").sid());

            afterSevenDays(twilio, twilio.serverless().assetVersions(), version);
            assertThat(twilio.serverless().assetVersions()).containsExactlyElementsOf(given.assetVersions());
        }

        @Test
        void are_functions_kept_that_have_no_versions(TwilioSandbox twilio, TwilioRestClient client) {
            String empty = Function.creator(service, "/empty").create(client).getSid();

            afterSevenDays(twilio, twilio.serverless().functions(), empty);
        }

        @Test
        void are_assets_kept_that_have_no_versions(TwilioSandbox twilio) {
            String empty = Wire.post(twilio, "/v1/Services/" + service + "/Assets", "FriendlyName", "/empty")
                    .sid();

            afterSevenDays(twilio, twilio.serverless().assets(), empty);
        }

        private void afterSevenDays(TwilioSandbox twilio, Resources<?> kind, String sid) {
            twilio.clock().advance(SEVEN_DAYS);
            assertThat(kind.find(sid)).isPresent();
            twilio.clock().advance(ONE_SECOND);
            assertThat(kind.find(sid)).isEmpty();
            assertThat(kind.deleted()).singleElement().satisfies(gone -> {
                assertThat(gone.request()).isEmpty();
                assertThat(gone.at()).isEqualTo(twilio.clock().now());
            });
        }
    }

    @Nested
    class WhatHangsTogether {

        @Test
        void goes_together(TwilioSandbox twilio, TwilioRestClient client) {
            String function = Function.creator(service, "/old").create(client).getSid();
            String version = upload(twilio, "Functions", function);
            String build = Build.creator(service)
                    .setFunctionVersions(List.of(version))
                    .create(client)
                    .getSid();

            twilio.clock().advance(SEVEN_DAYS.plus(ONE_SECOND));

            ServerlessState state = twilio.serverless();
            assertThat(state.builds().find(build)).isEmpty();
            assertThat(state.functionVersions().find(version)).isEmpty();
            assertThat(state.functions().find(function)).isEmpty();
        }

        @Test
        void is_kept_by_a_younger_build(TwilioSandbox twilio, TwilioRestClient client) {
            String function = Function.creator(service, "/old").create(client).getSid();
            String version = upload(twilio, "Functions", function);
            twilio.clock().advance(Duration.ofDays(5));
            Build.creator(service).setFunctionVersions(List.of(version)).create(client);

            twilio.clock().advance(SEVEN_DAYS);
            assertThat(twilio.serverless().functions().find(function)).isPresent();
            assertThat(twilio.serverless().functionVersions().find(version)).isPresent();
            twilio.clock().advance(ONE_SECOND);
            assertThat(twilio.serverless().functions().find(function)).isEmpty();
        }

        @Test
        void is_kept_by_a_younger_version(TwilioSandbox twilio, TwilioRestClient client) {
            String function = Function.creator(service, "/old").create(client).getSid();
            twilio.clock().advance(Duration.ofDays(6));
            upload(twilio, "Functions", function);

            twilio.clock().advance(SEVEN_DAYS);
            assertThat(twilio.serverless().functions().find(function)).isPresent();
            twilio.clock().advance(ONE_SECOND);
            assertThat(twilio.serverless().functions().find(function)).isEmpty();
        }
    }

    @Nested
    class AnActiveDeployment {

        @Test
        void keeps_everything_for_a_year(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessState state = twilio.serverless();
            var deployments = state.deployments().all();
            var variables = state.variables().all();

            twilio.clock().advance(Duration.ofDays(366));

            assertThat(state.services()).containsExactly(given.service());
            assertThat(state.functions()).containsExactlyElementsOf(given.functions());
            assertThat(state.functionVersions()).containsExactlyElementsOf(given.functionVersions());
            assertThat(state.assets()).containsExactlyElementsOf(given.assets());
            assertThat(state.assetVersions()).containsExactlyElementsOf(given.assetVersions());
            assertThat(state.builds()).containsExactly(given.build());
            assertThat(state.environments()).containsExactlyElementsOf(given.environments());
            assertThat(state.deployments()).containsExactlyElementsOf(deployments);
            assertThat(state.variables()).containsExactlyElementsOf(variables);
            assertThat(Build.fetcher(service, given.build().sid()).fetch(client).getStatus())
                    .isEqualTo(Build.Status.COMPLETED);
        }

        @Test
        void keeps_a_build_as_long_as_it_lasts(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.clock().advance(Duration.ofDays(100));
            Deployment.creator(service, production).create(client);
            twilio.clock().advance(ONE_SECOND);

            assertThat(twilio.serverless().builds()).isEmpty();
            assertThat(twilio.serverless().functions()).isEmpty();
            assertThat(twilio.serverless().assets()).isEmpty();
            assertThat(twilio.serverless().deployments()).hasSize(2);
        }

        @Test
        void keeps_a_build_as_long_as_its_environment_lasts(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.clock().advance(Duration.ofDays(100));
            Environment.deleter(service, production).delete(client);
            twilio.clock().advance(ONE_SECOND);

            assertThat(twilio.serverless().builds()).isEmpty();
            assertThat(twilio.serverless().services()).hasSize(1);
        }

        @Test
        void leaves_a_young_build_its_seven_days(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.clock().advance(Duration.ofDays(3));
            Deployment.creator(service, production).create(client);

            twilio.clock().advance(Duration.ofDays(4));
            assertThat(twilio.serverless().builds()).hasSize(1);
            twilio.clock().advance(ONE_SECOND);
            assertThat(twilio.serverless().builds()).isEmpty();
        }
    }

    @Nested
    class ThirtyDays {

        @Test
        void are_logs_kept(TwilioSandbox twilio) {
            String pay = given.function("/pay").sid();
            String first =
                    twilio.given().log(production, pay, Level.INFO, "first").sid();
            twilio.clock().advance(ONE_SECOND);
            twilio.given().log(production, pay, Level.INFO, "second");
            String logs = "/v1/Services/" + service + "/Environments/" + production + "/Logs";

            twilio.clock().set(TwilioClock.START.plus(Duration.ofDays(30)));
            assertThat(twilio.serverless().logs()).hasSize(2);
            assertThat(Wire.get(twilio, logs + "/" + first).status()).isEqualTo(200);
            twilio.clock().advance(ONE_SECOND);
            assertThat(twilio.serverless().logs())
                    .extracting(ServerlessLog::message)
                    .containsExactly("second");
            assertThat(Wire.get(twilio, logs + "/" + first)).isEqualTo(notFound(logs + "/" + first));
            twilio.clock().advance(ONE_SECOND);
            assertThat(Wire.get(twilio, logs + "?StartDate=2026-01-01").json().get("logs"))
                    .isEmpty();
        }

        @Test
        void are_logs_kept_though_their_build_is_gone(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().log(production, given.function("/pay").sid(), Level.INFO, "paid");
            Deployment.creator(service, production).create(client);

            twilio.clock().advance(Duration.ofDays(30));

            assertThat(twilio.serverless().builds()).isEmpty();
            assertThat(twilio.serverless().logs()).hasSize(1);
        }
    }

    private String completedBuild(TwilioRestClient client) {
        return Build.fetcher(service, build(client)).fetch(client).getSid();
    }

    private String build(TwilioRestClient client) {
        return Build.creator(service)
                .setFunctionVersions(List.of(given.functionVersion("/pay").sid()))
                .create(client)
                .getSid();
    }

    private String upload(TwilioSandbox twilio, String kind, String owner) {
        String path = "/v1/Services/" + service + "/" + kind + "/" + owner + "/Versions";
        return Wire.upload(twilio, path, "/file", "public", "newer").sid();
    }
}
