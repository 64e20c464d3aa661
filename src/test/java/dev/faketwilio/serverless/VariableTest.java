package dev.faketwilio.serverless;

import static dev.faketwilio.serverless.Wire.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.environment.Variable;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Variables as twilio-java and the wire see them: contract/serverless.md 7. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class VariableTest {

    private static final Answer EXISTS = refusal(409, 20409, "Variable with this Key already exists.");

    private String service;
    private String production;
    private String staging;
    private String variables;

    @BeforeEach
    void give_a_service_with_two_environments(TwilioSandbox twilio) {
        SeededServerlessService given = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.environment("production").environment("staging", e -> e.domainSuffix("stage")));
        service = given.sid();
        production = given.environment("production").sid();
        staging = given.environment("staging").sid();
        variables = "/v1/Services/" + service + "/Environments/" + production + "/Variables";
    }

    @Test
    void is_answered_with_exactly_twilios_json(TwilioSandbox twilio) {
        Answer created = Wire.post(twilio, variables, "Key", "MODE", "Value", "live & \"kicking\"");

        String sid = created.sid();
        String json = "{\"sid\": \"" + sid + "\", \"account_sid\": \"" + twilio.accountSid() + "\", \"service_sid\": \""
                + service + "\", \"environment_sid\": \"" + production
                + "\", \"key\": \"MODE\", \"value\": \"live & \\\"kicking\\\"\","
                + " \"date_created\": \"2026-01-01T00:00:00Z\", \"date_updated\": \"2026-01-01T00:00:00Z\","
                + " \"url\": \"" + twilio.url(Product.SERVERLESS) + variables + "/" + sid + "\"}";
        assertThat(created).isEqualTo(new Answer(201, json));
        assertThat(Wire.get(twilio, variables + "/" + sid)).isEqualTo(new Answer(200, json));
        assertThat(sid).matches("ZV[0-9a-f]{32}");
    }

    @Test
    void is_listed_newest_first_within_its_environment(TwilioRestClient client) {
        create(client, production, "A", "1");
        create(client, production, "B", "2");
        create(client, staging, "C", "3");
        create(client, production, "D", "4");

        assertThat(Variable.reader(service, production).read(client))
                .extracting(Variable::getKey)
                .containsExactly("D", "B", "A");
        assertThat(Variable.reader("checkout", staging).read(client))
                .extracting(Variable::getKey)
                .containsExactly("C");
    }

    @Test
    void is_not_found_in_another_environment(TwilioSandbox twilio, TwilioRestClient client) {
        Variable variable = create(client, production, "A", "1");
        String path = "/v1/Services/" + service + "/Environments/" + staging + "/Variables/" + variable.getSid();

        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
        assertThat(Wire.post(twilio, path, "Value", "2")).isEqualTo(notFound(path));
        assertThat(Wire.delete(twilio, path)).isEqualTo(notFound(path));
        assertThat(twilio.serverless().variable(production, "A")).hasValue("1");
    }

    @Test
    void is_not_found_under_a_service_that_is_not_that_of_its_environment(TwilioSandbox twilio) {
        String other = twilio.given().serverlessService("other").sid();
        String path = "/v1/Services/" + other + "/Environments/" + production + "/Variables";

        assertThat(Wire.get(twilio, path)).isEqualTo(notFound(path));
        assertThat(Wire.post(twilio, path, "Key", "A", "Value", "1")).isEqualTo(notFound(path));
        assertThat(twilio.serverless().variables()).isEmpty();
    }

    @Test
    void can_be_deleted_once(TwilioSandbox twilio, TwilioRestClient client) {
        Variable variable = create(client, production, "A", "1");
        String path = variables + "/" + variable.getSid();

        assertThat(Wire.delete(twilio, path)).isEqualTo(new Answer(204, ""));
        assertThat(Wire.delete(twilio, path)).isEqualTo(notFound(path));
        assertThat(twilio.serverless().variable(production, "A")).isEmpty();
        assertThat(create(client, production, "A", "2").getSid()).isNotEqualTo(variable.getSid());
    }

    @Nested
    class Limits {

        @Test
        void key_and_value_must_be_there(TwilioSandbox twilio) {
            Answer noKey = refusal(400, 20001, "Missing required parameter Key in the post body");
            Answer noValue = refusal(400, 20001, "Missing required parameter Value in the post body");

            assertThat(Wire.post(twilio, variables, "Value", "1")).isEqualTo(noKey);
            assertThat(Wire.post(twilio, variables, "Key", "", "Value", "1")).isEqualTo(noKey);
            assertThat(Wire.post(twilio, variables, "Key", "A")).isEqualTo(noValue);
            assertThat(Wire.post(twilio, variables, "Key", "A", "Value", "")).isEqualTo(noValue);
            assertThat(twilio.serverless().variables()).isEmpty();
        }

        @Test
        void keys_have_up_to_128_characters(TwilioSandbox twilio, TwilioRestClient client) {
            String longest = "ä".repeat(128);

            assertThat(create(client, production, longest, "1").getKey()).isEqualTo(longest);
            assertThat(Wire.post(twilio, variables, "Key", longest + "x", "Value", "1"))
                    .isEqualTo(refusal(400, 20001, "Invalid Key"));
        }

        @Test
        void values_have_up_to_450_bytes(TwilioSandbox twilio, TwilioRestClient client) {
            String longest = "x".repeat(450);

            assertThat(create(client, production, "A", longest).getValue()).isEqualTo(longest);
            assertThat(Wire.post(twilio, variables, "Key", "B", "Value", longest + "x"))
                    .isEqualTo(refusal(400, 20001, "Invalid Value"));
        }

        @Test
        void bytes_are_counted_in_utf_8(TwilioSandbox twilio, TwilioRestClient client) {
            String longest = "€".repeat(150);

            assertThat(create(client, production, "A", longest).getValue()).isEqualTo(longest);
            assertThat(Wire.post(twilio, variables, "Key", "B", "Value", longest + "x"))
                    .isEqualTo(refusal(400, 20001, "Invalid Value"));
        }

        @Test
        void all_of_an_environment_have_up_to_3_kilobytes_as_json(TwilioSandbox twilio, TwilioRestClient client) {
            // {"A": "...", "B": "..."}: 9 bytes beside each value; that of G fills it up to 3072
            int left = 3072;
            for (String key : new String[] {"A", "B", "C", "D", "E", "F"}) {
                create(client, production, key, "x".repeat(450));
                left -= 9 + 450;
            }
            String filling = "x".repeat(left - 9);

            assertThat(Wire.post(twilio, variables, "Key", "G", "Value", filling + "x"))
                    .isEqualTo(refusal(
                            400, 20001, "Variables of an Environment are limited to less than or equal to 3072 bytes"));
            Variable last = create(client, production, "G", filling);
            assertThat(Wire.post(twilio, variables + "/" + last.getSid(), "Key", "GG")
                            .status())
                    .isEqualTo(400);
            assertThat(Wire.post(twilio, variables + "/" + last.getSid(), "Value", "small")
                            .status())
                    .isEqualTo(200);
            assertThat(create(client, staging, "A", "x".repeat(450)).getKey()).isEqualTo("A");
        }
    }

    @Nested
    class Keys {

        @Test
        void are_unique_within_the_environment(TwilioSandbox twilio, TwilioRestClient client) {
            create(client, production, "MODE", "live");

            assertThat(Wire.post(twilio, variables, "Key", "MODE", "Value", "test"))
                    .isEqualTo(EXISTS);
            assertThat(twilio.serverless().variable(production, "MODE")).hasValue("live");
        }

        @Test
        void may_differ_in_case_only(TwilioRestClient client) {
            create(client, production, "MODE", "live");

            assertThat(create(client, production, "mode", "test").getKey()).isEqualTo("mode");
        }

        @Test
        void may_be_the_same_in_two_environments(TwilioSandbox twilio, TwilioRestClient client) {
            create(client, production, "MODE", "live");
            create(client, staging, "MODE", "test");

            assertThat(twilio.serverless().variable(production, "MODE")).hasValue("live");
            assertThat(twilio.serverless().variable(staging, "MODE")).hasValue("test");
        }

        @Test
        void cannot_be_changed_to_that_of_another(TwilioSandbox twilio, TwilioRestClient client) {
            create(client, production, "A", "1");
            Variable b = create(client, production, "B", "2");

            assertThat(Wire.post(twilio, variables + "/" + b.getSid(), "Key", "A", "Value", "3"))
                    .isEqualTo(EXISTS);
            assertThat(twilio.serverless().variable(production, "B")).hasValue("2");
        }

        @Test
        void can_be_sent_again_with_an_update(TwilioRestClient client) {
            Variable a = create(client, production, "A", "1");

            Variable updated = Variable.updater(service, production, a.getSid())
                    .setKey("A")
                    .setValue("2")
                    .update(client);

            assertThat(updated.getValue()).isEqualTo("2");
        }
    }

    @Nested
    class Updates {

        @Test
        void change_only_the_value(TwilioSandbox twilio, TwilioRestClient client) {
            Variable before = create(client, production, "A", "1");
            twilio.clock().advance(Duration.ofMinutes(1));

            Variable after = Variable.updater(service, production, before.getSid())
                    .setValue("2")
                    .update(client);

            assertThat(after.getKey()).isEqualTo("A");
            assertThat(after.getValue()).isEqualTo("2");
            assertThat(after.getSid()).isEqualTo(before.getSid());
            assertThat(after.getDateCreated()).isEqualTo(before.getDateCreated());
            assertThat(after.getDateUpdated()).isEqualTo(before.getDateUpdated().plusMinutes(1));
        }

        @Test
        void change_only_the_key(TwilioSandbox twilio, TwilioRestClient client) {
            Variable before = create(client, production, "A", "1");

            Variable after = Variable.updater(service, production, before.getSid())
                    .setKey("B")
                    .update(client);

            assertThat(after.getKey()).isEqualTo("B");
            assertThat(after.getValue()).isEqualTo("1");
            assertThat(twilio.serverless().variable(production, "A")).isEmpty();
            assertThat(create(client, production, "A", "free again").getKey()).isEqualTo("A");
        }

        @Test
        void without_parameters_change_nothing(TwilioSandbox twilio, TwilioRestClient client) {
            Variable before = create(client, production, "A", "1");
            twilio.clock().advance(Duration.ofMinutes(1));

            assertThat(Variable.updater(service, production, before.getSid()).update(client))
                    .isEqualTo(before);
        }

        @Test
        void keep_the_place_in_the_list(TwilioRestClient client) {
            Variable first = create(client, production, "A", "1");
            create(client, production, "B", "2");

            Variable.updater(service, production, first.getSid()).setValue("3").update(client);

            assertThat(Variable.reader(service, production).read(client))
                    .extracting(Variable::getValue)
                    .containsExactly("2", "3");
        }

        @Test
        void are_refused_beyond_the_limits(TwilioSandbox twilio, TwilioRestClient client) {
            String path = variables + "/" + create(client, production, "A", "1").getSid();

            assertThat(Wire.post(twilio, path, "Key", "k".repeat(129))).isEqualTo(refusal(400, 20001, "Invalid Key"));
            assertThat(Wire.post(twilio, path, "Value", "v".repeat(451)))
                    .isEqualTo(refusal(400, 20001, "Invalid Value"));
            assertThat(Wire.post(twilio, path, "Value", "")).isEqualTo(refusal(400, 20001, "Invalid Value"));
            assertThat(twilio.serverless().variable(production, "A")).hasValue("1");
        }
    }

    private Variable create(TwilioRestClient client, String environment, String key, String value) {
        return Variable.creator(service, environment, key, value).create(client);
    }
}
