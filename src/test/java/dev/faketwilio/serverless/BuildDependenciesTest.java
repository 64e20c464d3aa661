package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessBuild.Dependency;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The npm packages of Builds: contract/serverless.md 5.2, 5.4, 5.6 and 9.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class BuildDependenciesTest {

    private static final Dependency TWILIO = new Dependency("twilio", "5.0.3");
    private static final Dependency HANDLER = new Dependency("@twilio/runtime-handler", "2.1.2");
    private static final String NO_MATCH = "Some dependencies could not be validated. No matching version found for ";
    private static final String VALID_HANDLERS =
            " You can find the valid versions at https://www.twilio.com/docs/serverless/functions-assets/handler";

    private static Answer build(TwilioSandbox twilio, String dependencies) {
        String version = twilio.given()
                .serverlessService("shop", s -> s.function("/pay", "pay();"))
                .functionVersion("/pay")
                .sid();
        return TwilioHttp.to(twilio, Product.SERVERLESS)
                .post("/v1/Services/shop/Builds", "FunctionVersions", version, "Dependencies", dependencies);
    }

    private static List<Dependency> built(TwilioSandbox twilio, String dependencies) {
        Answer answer = build(twilio, dependencies);
        assertThat(twilio.serverless().builds().all()).hasSize(1);
        ServerlessBuild made = twilio.serverless().builds().all().get(0);
        assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).build(made)));
        return made.dependencies();
    }

    private static void assertRefused(TwilioSandbox twilio, String dependencies, String message) {
        assertThat(build(twilio, dependencies)).isEqualTo(refusal(400, 20001, message));
        assertThat(twilio.serverless().builds()).isEmpty();
    }

    private static String json(String name, String version) {
        return "[{\"name\":\"" + name + "\",\"version\":\"" + version + "\"}]";
    }

    @Nested
    class Sent {

        @ParameterizedTest
        @ValueSource(strings = {"", "[]", " [ ] ", "\"[]\""})
        void as_none_are_five_that_twilio_chooses(String none, TwilioSandbox twilio) {
            assertThat(built(twilio, none))
                    .containsExactly(
                            TWILIO,
                            HANDLER,
                            new Dependency("lodash", "4.17.21"),
                            new Dependency("util", "0.12.5"),
                            new Dependency("xmldom", "0.6.0"));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "an array with blanks and a line end | `[{\"name\": \"zod\", \"version\": \"3.0.0\"},\n"
                            + "{\"version\":\"^1\",\"name\":\"axios\"}]`",
                    "an object with index keys | {\"0\": {\"name\": \"zod\", \"version\": \"3.0.0\"},"
                            + " \"1\": {\"name\": \"axios\", \"version\": \"^1\"}}",
                    "the toolkit's extra quotes | \"[{\"name\":\"zod\",\"version\":\"3.0.0\"},"
                            + "{\"name\":\"axios\",\"version\":\"^1\"}]\""
                })
        void come_first_and_in_order_in_each_form(String form, String sent, TwilioSandbox twilio) {
            assertThat(built(twilio, sent))
                    .containsExactly(new Dependency("zod", "3.0.0"), new Dependency("axios", "^1"), TWILIO, HANDLER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "lodash",
                    "{}",
                    "{\"lodash\":\"4.17.21\"}",
                    "{\"1\":{\"name\":\"lodash\",\"version\":\"4.17.21\"}}",
                    "{\"lodash\":{\"name\":\"lodash\",\"version\":\"4.17.21\"}}",
                    "{\"0\":\"lodash\"}",
                    "[{\"name\":\"lodash\",\"version\":\"4.17.21\"}",
                    "[{\"name\":\"lodash\",\"version\":\"4.17.21\"}] and more",
                    "[{\"name\":\"lodash\",\"version\":\"4.17.21\"}][]",
                    "[{'name':'lodash','version':'4.17.21'}]",
                    "[{\"name\":\"lodash\"}]",
                    "[{\"version\":\"4.17.21\"}]",
                    "[{\"name\":\"lodash\",\"version\":4}]",
                    "[{\"name\":null,\"version\":\"4.17.21\"}]",
                    "[\"lodash@4.17.21\"]",
                    "[[]]",
                    "null",
                    "\"",
                    "\"\"",
                    "\"\"[]\"\"",
                    "   "
                })
        void as_anything_else_are_refused(String dependencies, TwilioSandbox twilio) {
            assertRefused(twilio, dependencies, "Invalid Dependencies");
        }

        @Test
        void as_endless_json_are_refused(TwilioSandbox twilio) {
            assertRefused(twilio, "[".repeat(100_000), "Invalid Dependencies");
        }
    }

    @Nested
    class Named {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "lodash",
                    "@sendgrid/mail",
                    "lodash.merge",
                    "node-fetch",
                    "under_score",
                    "7zip",
                    "@twilio-labs/serverless-runtime-types"
                })
        void as_npm_names_packages_are_taken(String name, TwilioSandbox twilio) {
            assertThat(built(twilio, json(name, "1.0.0")))
                    .containsExactly(new Dependency(name, "1.0.0"), TWILIO, HANDLER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "Bad Name",
                    "my package",
                    "../up",
                    "/abs",
                    "@scope",
                    "@scope/",
                    "@/name",
                    "a/b",
                    "@a/b/c",
                    ".hidden",
                    "_private",
                    "naïve",
                    "a;b",
                    "https://example.com/x.tgz",
                    "@Twilio/x"
                })
        void otherwise_are_refused(String name, TwilioSandbox twilio) {
            assertRefused(twilio, json(name, "1.0.0"), NO_MATCH + name + "@1.0.0.");
        }
    }

    @Nested
    class InVersion {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1.0.0",
                    "^1",
                    "~1.2",
                    "*",
                    "latest",
                    "next",
                    "1.x",
                    ">=1.0.0 <2.0.0",
                    "1.0.0 - 2.0.0",
                    "^1 || ^2",
                    "1.0.0-beta.1",
                    "1.0.0+build.5",
                    "=1.0.0",
                    "v1.0.0"
                })
        void that_npm_understands_are_taken_as_sent(String version, TwilioSandbox twilio) {
            assertThat(built(twilio, json("lodash", version)))
                    .containsExactly(new Dependency("lodash", version), TWILIO, HANDLER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "file:mylib",
                    "file:../mylib",
                    "git+https://github.com/a/b.git",
                    "git@github.com:a/b.git",
                    "github:a/b",
                    "a/b",
                    "https://example.com/x.tgz",
                    "workspace:*",
                    "link:./x",
                    "1.0.0;"
                })
        void that_cannot_be_found_are_refused(String version, TwilioSandbox twilio) {
            assertRefused(twilio, json("mylib", version), NO_MATCH + "mylib@" + version + ".");
        }

        @Test
        void are_all_looked_at(TwilioSandbox twilio) {
            assertRefused(
                    twilio,
                    "[{\"name\":\"a\",\"version\":\"1.0.0\"},{\"name\":\"mylib\",\"version\":\"file:mylib\"},"
                            + "{\"name\":\"other\",\"version\":\"file:other\"}]",
                    NO_MATCH + "mylib@file:mylib.");
        }
    }

    @Nested
    class ThatEveryBuildHas {

        @Test
        void are_the_users_where_the_user_names_them(TwilioSandbox twilio) {
            assertThat(built(
                            twilio,
                            "[{\"name\":\"@twilio/runtime-handler\",\"version\":\"1.3.0\"},"
                                    + "{\"name\":\"lodash\",\"version\":\"*\"},"
                                    + "{\"name\":\"twilio\",\"version\":\"^4\"}]"))
                    .containsExactly(
                            new Dependency("@twilio/runtime-handler", "1.3.0"),
                            new Dependency("lodash", "*"),
                            new Dependency("twilio", "^4"));
        }

        @Test
        void follow_where_the_user_names_one(TwilioSandbox twilio) {
            assertThat(built(twilio, json("@twilio/runtime-handler", "2.0.3")))
                    .containsExactly(new Dependency("@twilio/runtime-handler", "2.0.3"), TWILIO);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "^2.0.1",
                    "2.x",
                    "2",
                    "2.0",
                    "latest",
                    "*",
                    "",
                    "file:x",
                    ">=2.0.1",
                    "2.0.1 ",
                    "v2.0.1",
                    "99999999999.0.0",
                    "2.0.99999999999999999999",
                    "2.1.0",
                    "9.9.9",
                    "2.0.2",
                    "2.1.1",
                    "2.1.3",
                    "1.0.0",
                    "1.4.0",
                    "2.1.2-beta.1"
                })
        void are_on_twilios_list_if_they_are_the_runtime_handler_whatever_npm_has(
                String version, TwilioSandbox twilio) {
            assertRefused(
                    twilio,
                    json("@twilio/runtime-handler", version),
                    NO_MATCH + "@twilio/runtime-handler@" + version + "." + VALID_HANDLERS);
        }

        @ParameterizedTest
        @CsvSource({
            "1.0.1", "1.1.0", "1.1.1", "1.1.2", "1.1.3", "1.2.0", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.0",
            "1.3.1", "2.0.0", "2.0.1", "2.0.3", "2.1.2"
        })
        void may_be_a_runtime_handler_on_twilios_list(String version, TwilioSandbox twilio) {
            assertThat(built(twilio, json("@twilio/runtime-handler", version)))
                    .containsExactly(new Dependency("@twilio/runtime-handler", version), TWILIO);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 201", "101, 400"})
    void number_up_to_100(int count, int status, TwilioSandbox twilio) {
        String packages = IntStream.range(0, count)
                .mapToObj(i -> "{\"name\":\"p" + i + "\",\"version\":\"1.0." + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        Answer answer = build(twilio, packages);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer).isEqualTo(refusal(400, 20001, "Dependencies are limited to less than or equal to 100"));
            assertThat(twilio.serverless().builds()).isEmpty();
        } else {
            assertThat(twilio.serverless().builds().all().get(0).dependencies())
                    .hasSize(102)
                    .endsWith(TWILIO, HANDLER);
        }
    }
}
