package dev.faketwilio.faults;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.TwilioHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which requests meet a fault. */
@FakeTwilioTest(
        sandbox = SandboxScope.PER_TEST,
        allow = {UnexpectedRequest.UNKNOWN_OPERATION, UnexpectedRequest.WRONG_CREDENTIALS})
class FaultScopeTest {

    private static final TwilioError ERROR = new TwilioError(400, 1, "one");
    private static final TwilioError OTHER = new TwilioError(400, 2, "two");

    private static int list(TwilioSandbox twilio) {
        return list(twilio, Product.SERVERLESS, "/v1/Services");
    }

    private static int list(TwilioSandbox twilio, Product product, String path) {
        TwilioHttp.Answer answer = TwilioHttp.to(twilio, product).get(path);
        return answer.status() == 400 ? answer.json().path("code").asInt() : answer.status();
    }

    @Test
    void is_an_operation_of_one_product(TwilioSandbox twilio) {
        twilio.faults().on(MessagingService.LIST).refuse(ERROR);

        assertThat(list(twilio)).isEqualTo(200);
        assertThat(list(twilio, Product.MESSAGING, "/v1/Services")).isEqualTo(1);
    }

    @Test
    void is_any_request_also_one_that_twilio_does_not_have(TwilioSandbox twilio) {
        twilio.faults().onAnyRequest().refuse(ERROR);

        assertThat(list(twilio)).isEqualTo(1);
        assertThat(list(twilio, Product.MESSAGING, "/v1/Nothing")).isEqualTo(1);
    }

    @Test
    void does_not_reach_requests_without_an_account(TwilioSandbox twilio) {
        twilio.faults().onAnyRequest().lenient().refuse(ERROR);

        assertThat(TwilioHttp.to(twilio, Product.SERVERLESS, twilio.accountSid(), "wrong")
                        .get("/v1/Services")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void is_narrowed_by_conditions_that_must_all_hold(TwilioSandbox twilio) {
        twilio.faults()
                .onAnyRequest()
                .matching(request -> request.product() == Product.MESSAGING)
                .matching(request -> request.query().containsKey("PageSize"))
                .refuse(ERROR);

        assertThat(list(twilio, Product.MESSAGING, "/v1/Services")).isEqualTo(200);
        assertThat(list(twilio, Product.SERVERLESS, "/v1/Services?PageSize=5")).isEqualTo(200);
        assertThat(list(twilio, Product.MESSAGING, "/v1/Services?PageSize=5")).isEqualTo(1);
    }

    @Test
    void is_so_many_requests_over_the_wire(TwilioSandbox twilio) {
        Fault fault = twilio.faults().on(ServerlessService.LIST).times(2).refuse(ERROR);

        assertThat(List.of(list(twilio), list(twilio), list(twilio))).containsExactly(1, 1, 200);
        assertThat(fault.uses()).isEqualTo(2);
    }

    @Test
    void counts_requests_that_come_at_once(TwilioSandbox twilio) {
        twilio.faults().on(ServerlessService.LIST).times(5).refuse(ERROR);

        List<CompletableFuture<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lists.add(CompletableFuture.supplyAsync(() -> list(twilio)));
        }

        assertThat(lists.stream().map(CompletableFuture::join))
                .filteredOn(code -> code == 1)
                .hasSize(5);
    }

    @Test
    void of_several_faults_is_the_first_that_is_not_used_up(TwilioSandbox twilio) {
        FaultRule lists = twilio.faults().on(ServerlessService.LIST);
        lists.times(1).refuse(ERROR);
        lists.times(2).refuse(OTHER);
        lists.times(1).tooManyRequests();

        assertThat(List.of(list(twilio), list(twilio), list(twilio), list(twilio), list(twilio)))
                .containsExactly(1, 2, 2, 429, 200);
    }

    @Test
    void of_a_rate_limit_leaves_what_is_within_it_to_others(TwilioSandbox twilio) {
        twilio.faults().onAnyRequest().rateLimit(1, Duration.ofSeconds(1));
        twilio.faults().on(ServerlessService.LIST).refuse(ERROR);

        assertThat(List.of(list(twilio), list(twilio))).containsExactly(1, 429);
    }

    @Test
    void ends_when_the_fault_is_removed(TwilioSandbox twilio) {
        Fault fault = twilio.faults().on(ServerlessService.LIST).refuse(ERROR);
        assertThat(list(twilio)).isEqualTo(1);

        fault.remove();

        assertThat(list(twilio)).isEqualTo(200);
    }

    @Test
    void ends_when_all_are_cleared_or_the_sandbox_is_reset(TwilioSandbox twilio) {
        twilio.faults().on(ServerlessService.LIST).refuse(ERROR);
        twilio.faults().clear();
        assertThat(list(twilio)).isEqualTo(200);

        twilio.faults().on(ServerlessService.LIST).refuse(ERROR);
        twilio.reset();
        assertThat(list(twilio)).isEqualTo(200);
    }

    @Test
    void is_one_sandbox(TwilioSandbox twilio) {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox one = server.newSandbox();
            TwilioSandbox other = server.newSandbox();
            one.faults().onAnyRequest().refuse(ERROR);

            assertThat(list(other)).isEqualTo(200);
            assertThat(list(twilio)).isEqualTo(200);
            assertThat(list(one)).isEqualTo(1);
        }
    }

    @Test
    void is_said_in_words(TwilioSandbox twilio) {
        assertThat(twilio.faults()).hasToString("No faults are set up.");
        Fault fault = twilio.faults()
                .on(ServerlessFunction.DELETE)
                .lenient()
                .matching(request -> true)
                .times(3)
                .afterCommit()
                .slowBody(Duration.ofSeconds(2));
        twilio.faults().onAnyRequest().times(1).lenient().hold();

        assertThat(fault)
                .hasToString("on serverless DeleteFunction, matching a condition, 3 times, after the commit:"
                        + " body sent over PT2S");
        assertThat(twilio.faults())
                .hasToString("Faults:\n  on serverless DeleteFunction, matching a condition, 3 times, after the commit:"
                        + " body sent over PT2S   (uses: 0)\n  on any request, once: held   (uses: 0)");
    }

    private static Stream<Arguments> nonsense() {
        return Stream.of(
                arguments(
                        nonsense(any -> any.times(0)),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/times-zero")),
                arguments(
                        nonsense(any -> any.edgeError(404)),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/edge-error-with-the-status-404")),
                arguments(
                        nonsense(any -> any.delay(Duration.ZERO)),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/delay-of-zero")),
                arguments(
                        nonsense(any -> any.slowBody(Duration.ofMillis(-1))),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/slow-body-of-negative-time")),
                arguments(
                        nonsense(any -> any.hold(Duration.ZERO)),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/hold-of-zero")),
                arguments(
                        nonsense(any -> any.rateLimit(1, Duration.ZERO)),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/rate-limit-in-a-period-of-zero")),
                arguments(
                        nonsense(any -> any.rateLimit(-1, Duration.ofSeconds(1))),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/rate-limit-of-a-negative-number")),
                arguments(
                        nonsense(any -> any.afterCommit().rateLimit(1, Duration.ofSeconds(1))),
                        IllegalStateException.class,
                        failsAs("fault-scope/rate-limit-after-the-commit")),
                arguments(
                        nonsense(any -> new TwilioError(200, 1, "x")),
                        IllegalArgumentException.class,
                        failsAs("fault-scope/twilio-error-with-the-status-200")));
    }

    private static Consumer<FaultRule> nonsense(Consumer<FaultRule> call) {
        return call;
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void must_make_sense(
            Consumer<FaultRule> call, Class<? extends Exception> type, Consumer<Throwable> text, TwilioSandbox twilio) {
        FaultRule any = twilio.faults().onAnyRequest().lenient();
        any.dropConnection();

        assertThatThrownBy(() -> call.accept(any)).isInstanceOf(type).satisfies(text);
    }

    @Test
    void says_what_its_error_is() {
        assertThat(new TwilioError(400, 21610, "Unsubscribed")).hasToString("400 (21610) \"Unsubscribed\"");
    }
}
