package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Futures;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** More than 100 Builds in an hour of the sandbox's clock: contract/serverless.md 1.7 and 9.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class BuildRateTest {

    private static final String ALL = "/v1/Services/shop/Builds";

    private static final String TOO_MANY =
            "{\"status\": 429, \"message\": \"Too many requests\", \"detail\": \"Too many requests for the"
                    + " associated account being sent.\", \"code\": 20429,"
                    + " \"moreInfo\": \"https://www.twilio.com/docs/errors/20429\"}";

    @Test
    void are_refused_until_the_hour_is_over(TwilioSandbox twilio) {
        SeededServerlessService shop = shop(twilio);
        SeededServerlessService other = twilio.given().serverlessService("other", s -> s.function("/pay", "x"));
        String pay = shop.functionVersion("/pay").sid();
        ServerlessBuild first = build(twilio, shop);
        twilio.clock().advance(Duration.ofMinutes(10));
        for (int i = 0; i < 99; i++) {
            build(twilio, i % 2 == 0 ? shop : other);
        }
        http(twilio).delete(ALL + "/" + first.sid());

        assertThat(http(twilio).post(ALL, "FunctionVersions", pay)).isEqualTo(new Answer(429, TOO_MANY));
        assertThat(twilio.requests().last().errorCode()).hasValue(20429);

        twilio.clock().advance(Duration.ofMinutes(50).minusSeconds(1));
        assertThat(http(twilio).post(ALL, "FunctionVersions", pay)).isEqualTo(new Answer(429, TOO_MANY));

        twilio.clock().advance(Duration.ofSeconds(1));
        build(twilio, shop);
        assertThat(http(twilio).post(ALL, "FunctionVersions", pay)).isEqualTo(new Answer(429, TOO_MANY));

        twilio.clock().advance(Duration.ofMinutes(10));
        build(twilio, shop);
    }

    @Test
    void are_refused_exactly_if_all_come_at_once(TwilioSandbox twilio) throws InterruptedException {
        String pay = shop(twilio).functionVersion("/pay").sid();
        ExecutorService clients = Executors.newFixedThreadPool(16);
        Callable<Integer> create =
                () -> http(twilio).post(ALL, "FunctionVersions", pay).status();

        Map<Integer, Long> statuses = clients.invokeAll(Collections.nCopies(120, create)).stream()
                .collect(Collectors.groupingBy(Futures::get, Collectors.counting()));
        clients.shutdown();

        assertThat(statuses).isEqualTo(Map.of(201, 100L, 429, 20L));
        assertThat(twilio.serverless().builds().all()).hasSize(100);
    }

    @Test
    void are_counted_without_those_that_were_refused(TwilioSandbox twilio) {
        SeededServerlessService shop = shop(twilio);
        for (int i = 0; i < 101; i++) {
            assertThat(http(twilio).post(ALL).status()).isEqualTo(400);
        }
        build(twilio, shop);
    }

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    private static SeededServerlessService shop(TwilioSandbox twilio) {
        return twilio.given().serverlessService("shop", s -> s.function("/pay", "pay();"));
    }

    /** Creates a Build. */
    private static ServerlessBuild build(TwilioSandbox twilio, SeededServerlessService service) {
        assertThat(http(twilio)
                        .post(
                                "/v1/Services/" + service.sid() + "/Builds",
                                "FunctionVersions",
                                service.functionVersion("/pay").sid())
                        .status())
                .isEqualTo(201);
        List<ServerlessBuild> all = twilio.serverless().builds().all();
        return all.get(all.size() - 1);
    }
}
