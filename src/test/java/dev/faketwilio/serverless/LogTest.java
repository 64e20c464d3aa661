package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.Wire.notFound;
import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.Function;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import com.twilio.rest.serverless.v1.service.environment.Log;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessLog.Level;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Logs as Functions write them and the API shows them: contract/serverless.md 9.1. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class LogTest {

    private SeededServerlessService given;
    private String pay;
    private String production;
    private String logs;

    @BeforeEach
    void give_a_service_that_runs(TwilioSandbox twilio) {
        given = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .environment("production", ServerlessEnvironmentSeed::deployed)
                                .environment("staging", e -> e.domainSuffix("stage")));
        pay = given.function("/pay").sid();
        production = given.environment("production").sid();
        logs = "/v1/Services/" + given.sid() + "/Environments/" + production + "/Logs";
    }

    @Test
    void is_answered_with_exactly_twilios_json(TwilioSandbox twilio) {
        var written = twilio.given().log(production, pay, Level.WARNING, "paid \"2 €\"\n");

        String deployment =
                twilio.serverless().activeDeployment(production).orElseThrow().sid();
        String json = "{\"sid\": \"" + written.sid() + "\", \"account_sid\": \"" + twilio.accountSid()
                + "\", \"service_sid\": \"" + given.sid() + "\", \"environment_sid\": \"" + production
                + "\", \"build_sid\": \"" + given.build().sid() + "\", \"deployment_sid\": \"" + deployment
                + "\", \"function_sid\": \"" + pay + "\", \"request_sid\": \"" + written.requestSid()
                + "\", \"level\": \"WARNING\", \"message\": \"paid \\\"2 €\\\"\\n\","
                + " \"date_created\": \"2026-01-01T00:00:00Z\", \"url\": \"" + twilio.url(Product.SERVERLESS) + logs
                + "/" + written.sid() + "\"}";
        assertThat(Wire.get(twilio, logs + "/" + written.sid())).isEqualTo(new Answer(200, json));
        String list = twilio.url(Product.SERVERLESS) + logs + "?PageSize=50&Page=0";
        assertThat(Wire.get(twilio, logs))
                .isEqualTo(new Answer(
                        200,
                        "{\"meta\": {\"page\": 0, \"page_size\": 50, \"first_page_url\": \"" + list
                                + "\", \"previous_page_url\": null, \"url\": \"" + list
                                + "\", \"next_page_url\": null, \"key\": \"logs\"}, \"logs\": [" + json + "]}"));
        assertThat(written.sid()).matches("NO[0-9a-f]{32}");
        assertThat(written.requestSid()).matches("RQ[0-9a-f]{32}");
    }

    @Test
    void is_listed_newest_first_with_its_level(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().log(production, pay, Level.INFO, "one");
        twilio.given().log(production, pay, Level.WARNING, "two");
        twilio.clock().advance(Duration.ofSeconds(1));
        twilio.given().log(production, pay, Level.ERROR, "three");

        assertThat(Log.reader("checkout", production).read(client))
                .extracting(Log::getMessage, Log::getLevel)
                .containsExactly(tuple("three", "ERROR"), tuple("two", "WARNING"), tuple("one", "INFO"));
    }

    @Test
    void is_found_in_its_own_environment_only(TwilioSandbox twilio, TwilioRestClient client) {
        String sid = twilio.given().log(production, pay, Level.INFO, "paid").sid();
        String staging = given.environment("staging").sid();
        String path = "/v1/Services/" + given.sid() + "/Environments/" + staging + "/Logs/" + sid;

        assertThat(Log.fetcher(given.sid(), production, sid).fetch(client).getMessage())
                .isEqualTo("paid");
        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
        assertThat(Log.reader(given.sid(), staging).read(client)).isEmpty();
    }

    @Test
    void remembers_the_deployment_that_wrote_it(TwilioSandbox twilio, TwilioRestClient client) {
        var before = twilio.given().log(production, pay, Level.INFO, "before");
        Deployment.creator(given.sid(), production).create(client);
        Deployment again = Deployment.creator(given.sid(), production)
                .setBuildSid(given.build().sid())
                .create(client);

        var after = twilio.given().log(production, pay, Level.INFO, "after");

        assertThat(after.deploymentSid()).isEqualTo(again.getSid());
        assertThat(before.deploymentSid()).isNotEqualTo(again.getSid());
        assertThat(after.buildSid()).isEqualTo(before.buildSid());
        assertThat(after.requestSid()).isNotEqualTo(before.requestSid());
    }

    @Test
    void can_be_neither_written_nor_deleted_by_requests(TwilioSandbox twilio) {
        String sid = twilio.given().log(production, pay, Level.INFO, "paid").sid();
        Answer notAllowed = refusal(405, 20004, "Method not allowed");

        assertThat(Wire.post(twilio, logs, "Message", "forged")).isEqualTo(notAllowed);
        assertThat(Wire.delete(twilio, logs + "/" + sid)).isEqualTo(notAllowed);
        assertThat(twilio.serverless().logs()).hasSize(1);
    }

    @Nested
    class Writing {

        @Test
        void needs_a_function_that_runs_in_the_environment(TwilioSandbox twilio) {
            String staging = given.environment("staging").sid();

            assertThatThrownBy(() -> twilio.given().log(staging, pay, Level.INFO, "paid"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("log/needs-a-function-that-runs-in-the-environment", "PAY", pay));
            assertThat(twilio.serverless().logs()).isEmpty();
        }

        @Test
        void needs_a_function_of_the_build_that_runs(TwilioSandbox twilio, TwilioRestClient client) {
            String later =
                    Function.creator(given.sid(), "/later").create(client).getSid();

            assertThatThrownBy(() -> twilio.given().log(production, later, Level.INFO, "paid"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Function " + later + " cannot write a log in environment \"production\"");
        }

        @Test
        void ends_with_the_deployment(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().log(production, pay, Level.INFO, "while it ran");
            Deployment.creator(given.sid(), production).create(client);

            assertThatThrownBy(() -> twilio.given().log(production, pay, Level.INFO, "too late"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(Log.reader(given.sid(), production).read(client))
                    .extracting(Log::getMessage)
                    .containsExactly("while it ran");
        }

        @Test
        void needs_an_environment(TwilioSandbox twilio, TwilioRestClient client) {
            Environment.deleter(given.sid(), production).delete(client);

            assertThatThrownBy(() -> twilio.given().log(production, pay, Level.INFO, "paid"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs(
                            "log/needs-an-environment",
                            "PRODUCTION",
                            production,
                            "ENVIRONMENT_SID",
                            given.environment("staging").sid()));
        }
    }
}
