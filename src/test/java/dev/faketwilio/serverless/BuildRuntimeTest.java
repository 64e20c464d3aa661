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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Node.js runtimes of Builds, and the runtime handler that goes with them: contract/serverless.md 5.5 and 15. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class BuildRuntimeTest {

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    private static Answer build(TwilioSandbox twilio, String... more) {
        String version = twilio.given()
                .serverlessService("shop", s -> s.function("/pay", "pay();"))
                .functionVersion("/pay")
                .sid();
        String[] form = new String[2 + more.length];
        form[0] = "FunctionVersions";
        form[1] = version;
        System.arraycopy(more, 0, form, 2, more.length);
        return http(twilio).post("/v1/Services/shop/Builds", form);
    }

    private static ServerlessBuild only(TwilioSandbox twilio) {
        List<ServerlessBuild> all = twilio.serverless().builds().all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static ServerlessBuild.Status end(TwilioSandbox twilio) {
        twilio.clock().advance(Duration.ofSeconds(3));
        return only(twilio).status();
    }

    @ParameterizedTest
    @CsvSource({"node20, node20", "node22, node22", "node24, node24", "latest, node22", "'', node22"})
    void is_what_was_asked_for(String asked, String runtime, TwilioSandbox twilio) {
        Answer answer = build(twilio, "Runtime", asked);

        assertThat(only(twilio).runtime()).isEqualTo(runtime);
        assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).build(only(twilio))));
        assertThat(end(twilio)).isEqualTo(ServerlessBuild.Status.COMPLETED);
    }

    @Test
    void is_node22_if_nothing_was_asked_for(TwilioSandbox twilio) {
        assertThat(build(twilio).status()).isEqualTo(201);

        assertThat(only(twilio).runtime()).isEqualTo("node22");
    }

    @Test
    void is_that_of_the_last_successful_build_if_nothing_was_asked_for(TwilioSandbox twilio) {
        build(twilio, "Runtime", "node24");
        assertThat(end(twilio)).isEqualTo(ServerlessBuild.Status.COMPLETED);

        assertThat(runtimeOfNext(twilio)).isEqualTo("node24");
        assertThat(runtimeOfNext(twilio, "Runtime", "")).isEqualTo("node24");
        assertThat(runtimeOfNext(twilio, "Runtime", "latest")).isEqualTo("node22");
    }

    @Test
    void is_not_that_of_a_build_that_failed_or_is_building(TwilioSandbox twilio) {
        build(twilio, "Runtime", "node20");
        twilio.simulate().failBuild(only(twilio).sid());

        assertThat(runtimeOfNext(twilio, "Runtime", "node24")).isEqualTo("node24");
        assertThat(runtimeOfNext(twilio)).isEqualTo("node22");
    }

    @Test
    void is_not_that_of_another_service(TwilioSandbox twilio) {
        build(twilio, "Runtime", "node24");
        twilio.clock().advance(Duration.ofSeconds(3));
        String other = twilio.given()
                .serverlessService("other", s -> s.function("/pay", "pay();"))
                .functionVersion("/pay")
                .sid();

        assertThat(http(twilio)
                        .post("/v1/Services/other/Builds", "FunctionVersions", other)
                        .json()
                        .at("/runtime")
                        .asText())
                .isEqualTo("node22");
    }

    /** assumed: Twilio remembers the runtime, not the Build. */
    @Test
    void is_that_of_the_last_successful_build_though_it_was_deleted(TwilioSandbox twilio) {
        build(twilio, "Runtime", "node24");
        twilio.clock().advance(Duration.ofSeconds(3));
        http(twilio).delete("/v1/Services/shop/Builds/" + only(twilio).sid());

        assertThat(runtimeOfNext(twilio)).isEqualTo("node24");
    }

    /** The runtime of a further Build, which goes on building. */
    private static String runtimeOfNext(TwilioSandbox twilio, String... more) {
        List<String> form = new ArrayList<>(List.of(
                "FunctionVersions",
                twilio.serverless().functionVersions().all().get(0).sid()));
        form.addAll(List.of(more));
        return http(twilio)
                .post("/v1/Services/shop/Builds", form.toArray(new String[0]))
                .json()
                .at("/runtime")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node8", "node10", "node12", "node14", "node16", "node18", "node21", "node26", "Node22", "node22 ",
                "22", "python3", "LATEST"
            })
    void is_refused_if_it_is_not_supported(String asked, TwilioSandbox twilio) {
        assertThat(build(twilio, "Runtime", asked)).isEqualTo(refusal(400, 20001, "unsupported runtime: " + asked));
        assertThat(twilio.serverless().builds()).isEmpty();
    }

    @Test
    void is_refused_without_its_text_if_that_has_no_end(TwilioSandbox twilio) {
        assertThat(build(twilio, "Runtime", "n".repeat(256))).isEqualTo(refusal(400, 20001, "Invalid Runtime"));
    }

    @Nested
    class Node24 {

        private static Answer build(TwilioSandbox twilio, String handler) {
            return BuildRuntimeTest.build(
                    twilio,
                    "Runtime",
                    "node24",
                    "Dependencies",
                    "[{\"name\":\"lodash\",\"version\":\"^4\"},{\"name\":\"@twilio/runtime-handler\",\"version\":\""
                            + handler + "\"}]");
        }

        @Test
        void comes_with_the_handler_that_it_needs(TwilioSandbox twilio) {
            BuildRuntimeTest.build(twilio, "Runtime", "node24");

            assertThat(only(twilio).dependencies())
                    .startsWith(new Dependency("twilio", "5.0.3"), new Dependency("@twilio/runtime-handler", "2.1.2"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.2.0", "1.2.5", "1.3.1", "2.0.0", "2.0.3", "2.1.2"})
        void upgrades_a_handler_that_is_a_little_old(String asked, TwilioSandbox twilio) {
            assertThat(build(twilio, asked).status()).isEqualTo(201);

            assertThat(only(twilio).dependencies())
                    .containsExactly(
                            new Dependency("lodash", "^4"),
                            new Dependency("@twilio/runtime-handler", "2.1.2"),
                            new Dependency("twilio", "5.0.3"));
            assertThat(end(twilio)).isEqualTo(ServerlessBuild.Status.COMPLETED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.0.1", "1.1.0", "1.1.3"})
        void fails_with_a_handler_that_is_too_old(String handler, TwilioSandbox twilio) {
            assertThat(build(twilio, handler).status()).isEqualTo(201);

            assertThat(only(twilio).status()).isEqualTo(ServerlessBuild.Status.BUILDING);
            assertThat(only(twilio).dependencies()).contains(new Dependency("@twilio/runtime-handler", handler));
            assertThat(end(twilio)).isEqualTo(ServerlessBuild.Status.FAILED);
        }
    }

    @Test
    void before_node24_takes_a_handler_of_any_age(TwilioSandbox twilio) {
        build(
                twilio,
                "Runtime",
                "node20",
                "Dependencies",
                "[{\"name\":\"@twilio/runtime-handler\",\"version\":\"1.0.1\"}]");

        assertThat(only(twilio).dependencies()).contains(new Dependency("@twilio/runtime-handler", "1.0.1"));
        assertThat(end(twilio)).isEqualTo(ServerlessBuild.Status.COMPLETED);
    }
}
