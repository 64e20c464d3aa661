package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.Wire.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Deployments as twilio-java and the wire see them: contract/serverless.md 8. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class DeploymentTest {

    private static final Answer THERE_ALREADY = refusal(409, 20409, "Environment already has requested deployment.");

    private String service;
    private String version;
    private String production;
    private String staging;
    private String deployments;

    @BeforeEach
    void give_a_service_with_two_environments(TwilioSandbox twilio) {
        SeededServerlessService given = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .environment("production")
                                .environment("staging", e -> e.domainSuffix("stage"))
                                .buildsCompleteAfter(Duration.ZERO));
        service = given.sid();
        version = given.functionVersion("/pay").sid();
        production = given.environment("production").sid();
        staging = given.environment("staging").sid();
        deployments = "/v1/Services/" + service + "/Environments/" + production + "/Deployments";
    }

    @Test
    void is_answered_with_exactly_twilios_json(TwilioSandbox twilio, TwilioRestClient client) {
        String build = build(client);

        Answer created = Wire.post(twilio, deployments, "BuildSid", build);

        String sid = created.sid();
        String json = json(twilio, sid, "\"" + build + "\"");
        assertThat(created).isEqualTo(new Answer(201, json));
        assertThat(Wire.get(twilio, deployments + "/" + sid)).isEqualTo(new Answer(200, json));
        assertThat(sid).matches("ZD[0-9a-f]{32}");
    }

    @Test
    void without_a_build_empties_the_environment(TwilioSandbox twilio, TwilioRestClient client) {
        deploy(client, production, build(client));

        Answer created = Wire.post(twilio, deployments);

        assertThat(created).isEqualTo(new Answer(201, json(twilio, created.sid(), "null")));
        assertThat(environment(client, production).getBuildSid()).isNull();
        assertThat(twilio.serverless().activeDeployment(production)).isEmpty();
    }

    @Test
    void with_an_empty_build_sid_is_one_without_a_build(TwilioSandbox twilio) {
        Answer created = Wire.post(twilio, deployments, "BuildSid", "");

        assertThat(created).isEqualTo(new Answer(201, json(twilio, created.sid(), "null")));
    }

    @Test
    void shows_in_the_environment_with_its_date(TwilioSandbox twilio, TwilioRestClient client) {
        Environment before = environment(client, production);
        String build = build(client);
        twilio.clock().advance(Duration.ofMinutes(5));

        deploy(client, production, build);

        Environment after = environment(client, production);
        assertThat(after.getBuildSid()).isEqualTo(build);
        assertThat(after.getDateUpdated()).isEqualTo(before.getDateUpdated().plusMinutes(5));
        assertThat(after.getDateCreated()).isEqualTo(before.getDateCreated());
        assertThat(after.getDomainName()).isEqualTo(before.getDomainName());
        assertThat(environment(client, staging).getBuildSid()).isNull();
    }

    @Test
    void of_one_build_may_go_to_two_environments(TwilioSandbox twilio, TwilioRestClient client) {
        String build = build(client);

        deploy(client, staging, build);
        Deployment promoted =
                deploy(client, production, environment(client, staging).getBuildSid());

        assertThat(environment(client, staging).getBuildSid()).isEqualTo(build);
        assertThat(environment(client, production).getBuildSid()).isEqualTo(build);
        assertThat(twilio.serverless().activeDeployment(production))
                .hasValueSatisfying(active -> assertThat(active.sid()).isEqualTo(promoted.getSid()));
    }

    @Test
    void stays_in_the_list_when_another_follows(TwilioSandbox twilio, TwilioRestClient client) {
        String first = build(client);
        String second = build(client);
        deploy(client, production, first);
        deploy(client, production, second);
        Deployment.creator(service, production).create(client);
        Deployment rolledBack = deploy(client, production, first);
        deploy(client, staging, second);

        assertThat(Deployment.reader(service, production).read(client))
                .extracting(Deployment::getBuildSid)
                .containsExactly(first, null, second, first);
        assertThat(twilio.serverless().activeDeployment(production)).hasValueSatisfying(active -> {
            assertThat(active.sid()).isEqualTo(rolledBack.getSid());
            assertThat(active.buildSid()).isEqualTo(first);
        });
    }

    @Test
    void is_found_in_its_own_environment_only(TwilioSandbox twilio, TwilioRestClient client) {
        Deployment made = deploy(client, production, build(client));
        String path = "/v1/Services/" + service + "/Environments/" + staging + "/Deployments/" + made.getSid();

        assertThat(Deployment.fetcher("checkout", production, made.getSid()).fetch(client))
                .isEqualTo(made);
        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
    }

    @Test
    void can_be_neither_updated_nor_deleted(TwilioSandbox twilio, TwilioRestClient client) {
        String path =
                deployments + "/" + deploy(client, production, build(client)).getSid();
        Answer notAllowed = refusal(405, 20004, "Method not allowed");

        assertThat(Wire.post(twilio, path)).isEqualTo(notAllowed);
        assertThat(Wire.delete(twilio, path)).isEqualTo(notAllowed);
        assertThat(Wire.delete(twilio, deployments)).isEqualTo(notAllowed);
        assertThat(twilio.serverless().deployments()).hasSize(1);
    }

    @Test
    void remembers_whether_it_was_one_of_a_plugin(TwilioSandbox twilio, TwilioRestClient client) {
        String build = build(client);
        Deployment plugin = Deployment.creator(service, production)
                .setBuildSid(build)
                .setIsPlugin(true)
                .create(client);
        Deployment plain = deploy(client, staging, build);

        var state = twilio.serverless().deployments();
        assertThat(state.get(plugin.getSid()).isPlugin()).isTrue();
        assertThat(state.get(plain.getSid()).isPlugin()).isFalse();
        assertThat(Wire.post(twilio, deployments, "IsPlugin", "perhaps"))
                .isEqualTo(refusal(400, 20001, "Invalid IsPlugin"));
    }

    @Nested
    class Repetition {

        @Test
        void of_the_running_build_is_refused(TwilioSandbox twilio, TwilioRestClient client) {
            String build = build(client);
            deploy(client, production, build);

            assertThat(Wire.post(twilio, deployments, "BuildSid", build)).isEqualTo(THERE_ALREADY);
            assertThatThrownBy(() -> deploy(client, production, build))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(20409));
            assertThat(twilio.serverless().deployments()).hasSize(1);
        }

        @Test
        void of_an_earlier_build_is_a_rollback(TwilioRestClient client) {
            String first = build(client);
            String second = build(client);
            deploy(client, production, first);
            deploy(client, production, second);

            assertThat(deploy(client, production, first).getBuildSid()).isEqualTo(first);
        }

        @Test
        void of_the_same_build_after_it_was_taken_down_is_none(TwilioRestClient client) {
            String build = build(client);
            deploy(client, production, build);
            Deployment.creator(service, production).create(client);

            assertThat(deploy(client, production, build).getBuildSid()).isEqualTo(build);
        }

        @Test
        void without_a_build_is_refused(TwilioSandbox twilio, TwilioRestClient client) {
            deploy(client, production, build(client));
            Deployment.creator(service, production).create(client);

            assertThat(Wire.post(twilio, deployments)).isEqualTo(THERE_ALREADY);
            assertThat(twilio.serverless().deployments()).hasSize(2);
        }

        @Test
        void without_a_build_is_refused_from_the_second_on_where_nothing_ever_ran(TwilioSandbox twilio) {
            assertThat(Wire.post(twilio, deployments).status()).isEqualTo(201);
            assertThat(Wire.post(twilio, deployments)).isEqualTo(THERE_ALREADY);
            assertThat(twilio.serverless().deployments()).hasSize(1);
        }
    }

    private String json(TwilioSandbox twilio, String sid, String build) {
        return "{\"sid\": \"" + sid + "\", \"account_sid\": \"" + twilio.accountSid() + "\", \"service_sid\": \""
                + service + "\", \"environment_sid\": \"" + production + "\", \"build_sid\": " + build
                + ", \"date_created\": \"2026-01-01T00:00:00Z\", \"date_updated\": null, \"url\": \""
                + twilio.url(Product.SERVERLESS) + deployments + "/" + sid + "\"}";
    }

    private Deployment deploy(TwilioRestClient client, String environment, String build) {
        return Deployment.creator(service, environment).setBuildSid(build).create(client);
    }

    private Environment environment(TwilioRestClient client, String sid) {
        return Environment.fetcher(service, sid).fetch(client);
    }

    private String build(TwilioRestClient client) {
        return Build.creator(service)
                .setFunctionVersions(List.of(version))
                .create(client)
                .getSid();
    }
}
