package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Environment;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Environments may be called, and what their domains may end with: contract/serverless.md 6. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class EnvironmentNamesTest {

    private static final Answer EXISTS =
            refusal(409, 20409, "Environment with this UniqueName or DomainSuffix already exists.");

    @Nested
    class Names {

        @Test
        void must_be_there(TwilioSandbox twilio) {
            ServerlessService service =
                    twilio.given().serverlessService("checkout").service();
            Answer missing = refusal(400, 20001, "Missing required parameter UniqueName in the post body");

            assertThat(Wire.post(twilio, environments(service))).isEqualTo(missing);
            assertThat(Wire.post(twilio, environments(service), "UniqueName", ""))
                    .isEqualTo(missing);
            assertThat(twilio.serverless().environments()).isEmpty();
        }

        @Test
        void have_up_to_100_characters_of_any_kind(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessService service =
                    twilio.given().serverlessService("checkout").service();
            String longest = "ü €/😀".repeat(20);

            assertThat(Environment.creator(service.sid(), longest)
                            .create(client)
                            .getUniqueName())
                    .isEqualTo(longest);
            assertThat(Wire.post(twilio, environments(service), "UniqueName", longest + "x", "DomainSuffix", "x"))
                    .isEqualTo(refusal(400, 20001, "Invalid UniqueName"));
        }

        @Test
        void are_unique_within_the_service(TwilioSandbox twilio) {
            ServerlessService service = twilio.given()
                    .serverlessService("checkout", s -> s.environment("staging", e -> e.domainSuffix("stage")))
                    .service();

            assertThat(Wire.post(twilio, environments(service), "UniqueName", "staging", "DomainSuffix", "other"))
                    .isEqualTo(EXISTS);
            assertThat(twilio.serverless().environments()).hasSize(1);
        }

        @Test
        void are_free_again_after_deletion(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout");
            Environment first = Environment.creator("checkout", "production").create(client);
            assertThat(Environment.deleter("checkout", first.getSid()).delete(client))
                    .isTrue();

            Environment second = Environment.creator("checkout", "production").create(client);

            assertThat(second.getSid()).isNotEqualTo(first.getSid());
            assertThat(second.getDomainName()).isEqualTo(first.getDomainName());
        }

        @Test
        void may_be_the_same_in_two_services(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("one", s -> s.environment("production"));
            twilio.given().serverlessService("two");

            Environment second = Environment.creator("two", "production").create(client);

            assertThat(twilio.serverless().environment("two", "production").sid())
                    .isEqualTo(second.getSid());
        }
    }

    @Nested
    class Suffixes {

        @Test
        void have_up_to_16_characters(TwilioSandbox twilio, TwilioRestClient client) {
            ServerlessService service =
                    twilio.given().serverlessService("checkout").service();

            Environment longest = Environment.creator(service.sid(), "a")
                    .setDomainSuffix("Ab-0123456789xyz")
                    .create(client);

            assertThat(longest.getDomainSuffix()).isEqualTo("Ab-0123456789xyz");
            assertThat(longest.getDomainName()).endsWith("-ab-0123456789xyz.twil.io");
            assertThat(Wire.post(twilio, environments(service), "UniqueName", "b", "DomainSuffix", "Ab-0123456789xyz0"))
                    .isEqualTo(refusal(400, 20001, "Invalid DomainSuffix"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a_b", "a b", "a.b", "ä", "a/b", "-", "--dash", "dash-"})
        void are_made_of_letters_digits_and_dashes_between_them(String suffix, TwilioSandbox twilio) {
            ServerlessService service =
                    twilio.given().serverlessService("checkout").service();

            assertThat(Wire.post(twilio, environments(service), "UniqueName", "b", "DomainSuffix", suffix))
                    .isEqualTo(refusal(400, 20001, "Invalid DomainSuffix"));
        }

        @Test
        void are_absent_when_sent_empty(TwilioSandbox twilio) {
            ServerlessService service =
                    twilio.given().serverlessService("checkout").service();

            Answer created = Wire.post(twilio, environments(service), "UniqueName", "a", "DomainSuffix", "");

            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().get("domain_suffix").isNull()).isTrue();
        }

        @Test
        void are_unique_within_the_service(TwilioSandbox twilio) {
            ServerlessService service = twilio.given()
                    .serverlessService("checkout", s -> s.environment("a", e -> e.domainSuffix("stage")))
                    .service();

            assertThat(Wire.post(twilio, environments(service), "UniqueName", "b", "DomainSuffix", "stage"))
                    .isEqualTo(EXISTS);
            assertThat(Wire.post(twilio, environments(service), "UniqueName", "b", "DomainSuffix", "Stage"))
                    .isEqualTo(EXISTS);
        }

        @Test
        void may_be_absent_once_in_the_service(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("checkout", s -> s.environment("a"));

            assertThatThrownBy(() -> Environment.creator("checkout", "b").create(client))
                    .isInstanceOfSatisfying(ApiException.class, refused -> {
                        assertThat(refused.getStatusCode()).isEqualTo(409);
                        assertThat(refused.getCode()).isEqualTo(20409);
                        assertThat(refused)
                                .hasMessage("Environment with this UniqueName or DomainSuffix already exists.");
                    });
        }
    }

    private static String environments(ServerlessService service) {
        return "/v1/Services/" + service.sid() + "/Environments";
    }
}
