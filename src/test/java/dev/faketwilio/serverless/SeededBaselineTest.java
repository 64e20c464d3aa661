package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import dev.faketwilio.FakeTwilio;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A project in the baseline of a class: each test finds it as it was, the ways of its Builds and its files included. */
@Execution(ExecutionMode.SAME_THREAD)
class SeededBaselineTest {

    @RegisterExtension
    static final FakeTwilio twilio = FakeTwilio.builder()
            .seed(given -> given.serverlessService(
                    "checkout",
                    s -> s.function("/pay", "code")
                            .environment(
                                    "production",
                                    e -> e.variable("MODE", "live").deployed())
                            .buildsCompleteAfter(Duration.ofSeconds(30))))
            .build();

    private String version;
    private String production;

    @BeforeEach
    void find_the_project() {
        version = twilio.serverless().functionVersions().all().get(0).sid();
        production = twilio.serverless().environment("checkout", "production").sid();
    }

    @RepeatedTest(2)
    void builds_take_as_long_as_the_baseline_says(TwilioRestClient client) {
        String build = build(client);

        assertThat(status(client, build)).isEqualTo(Build.Status.BUILDING);
        twilio.clock().advance(Duration.ofSeconds(30));
        assertThat(status(client, build)).isEqualTo(Build.Status.COMPLETED);
        assertThat(twilio.serverless().builds()).hasSize(2);
    }

    @RepeatedTest(2)
    void another_way_of_builds_lasts_for_one_test(TwilioRestClient client) {
        twilio.simulate().builds("checkout").failWhenPolled();

        String build = build(client);
        assertThat(status(client, build)).isEqualTo(Build.Status.BUILDING);
        assertThat(status(client, build)).isEqualTo(Build.Status.FAILED);
    }

    @RepeatedTest(2)
    void what_a_test_takes_down_runs_again_in_the_next(TwilioRestClient client) {
        assertThat(twilio.serverless().activeDeployment(production)).isPresent();

        Deployment.creator("checkout", production).create(client);
        twilio.clock().advance(Duration.ofDays(60));

        assertThat(twilio.serverless().functions()).isEmpty();
    }

    @RepeatedTest(2)
    void what_a_test_deletes_is_there_again_in_the_next(TwilioRestClient client) {
        assertThat(Environment.deleter("checkout", production).delete(client)).isTrue();
        assertThat(twilio.serverless().variables()).isEmpty();
    }

    @Test
    void files_are_there() {
        assertThat(twilio.serverless().content(version)).asString().isEqualTo("code");
    }

    private String build(TwilioRestClient client) {
        return Build.creator("checkout")
                .setFunctionVersions(List.of(version))
                .create(client)
                .getSid();
    }

    private static Build.Status status(TwilioRestClient client, String build) {
        return Build.fetcher("checkout", build).fetch(client).getStatus();
    }
}
