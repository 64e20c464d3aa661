package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.Wire.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Environment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Environments as twilio-java and the wire see them: contract/serverless.md 6. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class EnvironmentTest {

    @Test
    void is_answered_with_exactly_twilios_json(TwilioSandbox twilio) {
        ServerlessService service = twilio.given().serverlessService("checkout").service();

        Answer created = Wire.post(twilio, environments(service), "UniqueName", "staging", "DomainSuffix", "stage");

        String sid = created.sid();
        String self = twilio.url(Product.SERVERLESS) + environments(service) + "/" + sid;
        String json = "{\"sid\": \"" + sid + "\", \"account_sid\": \"" + twilio.accountSid() + "\", \"service_sid\": \""
                + service.sid() + "\", \"build_sid\": null, \"unique_name\": \"staging\", \"domain_suffix\": \"stage\","
                + " \"domain_name\": \"" + service.domainBase() + "-stage.twil.io\","
                + " \"date_created\": \"2026-01-01T00:00:00Z\", \"date_updated\": \"2026-01-01T00:00:00Z\","
                + " \"url\": \"" + self + "\", \"links\": {\"variables\": \"" + self + "/Variables\","
                + " \"deployments\": \"" + self + "/Deployments\", \"logs\": \"" + self + "/Logs\"}}";
        assertThat(created).isEqualTo(new Answer(201, json));
        assertThat(Wire.get(twilio, environments(service) + "/" + sid)).isEqualTo(new Answer(200, json));
        assertThat(sid).matches("ZE[0-9a-f]{32}");
    }

    @Test
    void without_a_suffix_has_the_plain_domain_of_its_service(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessService service = twilio.given().serverlessService("Checkout").service();

        Environment environment =
                Environment.creator(service.sid(), "production").create(client);

        assertThat(environment.getDomainSuffix()).isNull();
        assertThat(environment.getBuildSid()).isNull();
        assertThat(environment.getDomainName())
                .isEqualTo(service.domainBase() + ".twil.io")
                .matches("checkout-[0-9]{4}\\.twil\\.io");
        assertThat(environment.getUrl())
                .hasToString("https://serverless.twilio.com" + environments(service) + "/" + environment.getSid());
    }

    @Test
    void is_found_under_the_unique_name_of_its_service_too(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessService service = twilio.given().serverlessService("checkout").service();

        Environment made = Environment.creator("checkout", "production").create(client);

        assertThat(made.getServiceSid()).isEqualTo(service.sid());
        assertThat(made.getUrl().getPath()).isEqualTo(environments(service) + "/" + made.getSid());
        assertThat(Environment.fetcher("checkout", made.getSid()).fetch(client)).isEqualTo(made);
        assertThat(Environment.reader("checkout").read(client)).containsExactly(made);
        assertThat(Environment.deleter("checkout", made.getSid()).delete(client))
                .isTrue();
        assertThat(twilio.serverless().environments()).isEmpty();
    }

    @Test
    void is_not_found_by_its_own_unique_name(TwilioSandbox twilio) {
        ServerlessService service = twilio.given()
                .serverlessService("checkout", s -> s.environment("production"))
                .service();
        String path = environments(service) + "/production";

        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
    }

    @Test
    void is_listed_newest_first_and_only_under_its_own_service(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("other", s -> s.environment("alien"));
        twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.environment("production")
                                .environment("staging", e -> e.domainSuffix("stage"))
                                .environment("test", e -> e.domainSuffix("test")));

        assertThat(Environment.reader("checkout").read(client))
                .extracting(Environment::getUniqueName)
                .containsExactly("test", "staging", "production");
    }

    @Test
    void is_not_found_under_another_service(TwilioSandbox twilio) {
        SeededServerlessService service =
                twilio.given().serverlessService("checkout", s -> s.environment("production"));
        ServerlessService other = twilio.given().serverlessService("other").service();
        String path =
                environments(other) + "/" + service.environment("production").sid();

        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
        assertThat(Wire.delete(twilio, path)).isEqualTo(notFound(path));
        assertThat(Wire.get(twilio, path + "/Variables")).isEqualTo(notFound(path + "/Variables"));
        assertThat(twilio.serverless().environments()).hasSize(1);
    }

    @Test
    void cannot_be_made_under_a_service_that_does_not_exist(TwilioSandbox twilio) {
        String path = "/v1/Services/ZS00000000000000000000000000000000/Environments";

        assertThat(Wire.post(twilio, path, "UniqueName", "production")).isEqualTo(notFound(path));
    }

    @Test
    void cannot_be_updated_or_replaced(TwilioSandbox twilio) {
        SeededServerlessService service =
                twilio.given().serverlessService("checkout", s -> s.environment("production"));
        String path = environments(service.service()) + "/"
                + service.environment("production").sid();
        Answer notAllowed = refusal(405, 20004, "Method not allowed");

        assertThat(Wire.post(twilio, path, "UniqueName", "renamed")).isEqualTo(notAllowed);
        assertThat(Wire.put(twilio, path, "UniqueName=renamed")).isEqualTo(notAllowed);
        assertThat(twilio.serverless().environments()).containsExactly(service.environment("production"));
    }

    @Test
    void takes_what_belongs_to_it_along_when_it_is_deleted(TwilioSandbox twilio, TwilioRestClient client) {
        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code")
                                .environment(
                                        "production",
                                        e -> e.variable("MODE", "live").deployed())
                                .environment(
                                        "staging", e -> e.domainSuffix("stage").variable("MODE", "test")));
        dev.faketwilio.serverless.ServerlessEnvironment production = service.environment("production");
        twilio.given().log(production.sid(), service.function("/pay").sid(), ServerlessLog.Level.INFO, "paid");

        assertThat(Environment.deleter("checkout", production.sid()).delete(client))
                .isTrue();

        ServerlessState state = twilio.serverless();
        assertThat(state.environments())
                .extracting(dev.faketwilio.serverless.ServerlessEnvironment::uniqueName)
                .containsExactly("staging");
        assertThat(state.variables()).extracting(ServerlessVariable::value).containsExactly("test");
        assertThat(state.deployments()).isEmpty();
        assertThat(state.logs()).isEmpty();
        assertThat(state.builds()).containsExactly(service.build());
        assertThat(state.environments().deleted())
                .singleElement()
                .satisfies(gone -> assertThat(gone.resource()).isEqualTo(production))
                .satisfies(gone -> assertThat(gone.request()).hasValue(1));
        assertThat(state.variables().deleted())
                .extracting(gone -> gone.resource().value())
                .containsExactly("live");
        assertThat(state.deployments().deleted()).hasSize(1);
        assertThat(state.logs().deleted()).hasSize(1);
        String path = environments(service.service()) + "/" + production.sid();
        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
        assertThat(Wire.get(twilio, path + "/Logs")).isEqualTo(notFound(path + "/Logs"));
    }

    @Test
    void can_be_made_25_times_in_each_service(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessService full = twilio.given().serverlessService("full").service();
        twilio.given().serverlessService("other");
        List<String> sids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            sids.add(Environment.creator("full", "e" + i)
                    .setDomainSuffix("s" + i)
                    .create(client)
                    .getSid());
        }

        assertThat(Wire.post(twilio, environments(full), "UniqueName", "e25", "DomainSuffix", "s25"))
                .isEqualTo(refusal(400, 20001, "Environments are limited to less than or equal to 25"));
        assertThat(Environment.creator("other", "e0").create(client).getSid()).isNotIn(sids);
        assertThat(Environment.deleter("full", sids.get(7)).delete(client)).isTrue();
        assertThat(Wire.post(twilio, environments(full), "UniqueName", "e25", "DomainSuffix", "s25")
                        .status())
                .isEqualTo(201);
        assertThat(twilio.serverless().environments()).hasSize(26);
    }

    private static String environments(ServerlessService service) {
        return "/v1/Services/" + service.sid() + "/Environments";
    }
}
