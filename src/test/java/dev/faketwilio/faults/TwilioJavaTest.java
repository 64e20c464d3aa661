package dev.faketwilio.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessService;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How faults look through the official client: what its callers see, and what it repeats by itself. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class TwilioJavaTest {

    private static void create(TwilioRestClient client) {
        Service.creator("checkout", "Checkout").create(client);
    }

    private static void list(TwilioRestClient client) {
        Service.reader().read(client).forEach(service -> {});
    }

    private static int creations(TwilioSandbox twilio) {
        return twilio.requests().to(ServerlessService.CREATE).size();
    }

    @Test
    void an_error_is_an_api_exception(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).refuse(new TwilioError(403, 20403, "Forbidden"));

        assertThatThrownBy(() -> create(client)).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(403);
            assertThat(refused.getCode()).isEqualTo(20403);
            assertThat(refused).hasMessage("Forbidden");
        });
        assertThat(creations(twilio)).isEqualTo(1);
    }

    @Test
    void a_rate_limit_is_tried_once_more(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).times(2).tooManyRequests();

        assertThatThrownBy(() -> create(client)).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(429);
            assertThat(refused.getCode()).isEqualTo(20429);
        });
        assertThat(creations(twilio)).isEqualTo(2);
    }

    @Test
    void an_unavailable_service_is_tried_six_times(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).edgeError(503);

        assertThatThrownBy(() -> create(client)).isInstanceOf(ApiException.class);
        assertThat(creations(twilio)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fewer_than_three_server_errors_are_never_seen(int times, TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).times(times).edgeError(502);

        create(client);

        assertThat(creations(twilio)).isEqualTo(times + 1);
    }

    @Test
    void three_are_and_the_page_cannot_be_read(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).times(3).edgeError(502);

        assertThatThrownBy(() -> create(client))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("Unexpected character ('<' (code 60))");
        assertThat(creations(twilio)).isEqualTo(3);
        create(client);
    }

    @Test
    void a_server_error_after_the_commit_makes_it_create_twice(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).times(1).afterCommit().edgeError(502);

        assertThatThrownBy(() -> create(client))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(20409));
        assertThat(twilio.requests().to(ServerlessService.CREATE).all())
                .hasToString(
                        "[#1  POST serverless.twilio.com/v1/Services  502  [502 from Twilio's edge instead of 201],"
                                + " #2  POST serverless.twilio.com/v1/Services  409 (20409)]");
    }

    @Test
    void a_lost_connection_is_seen_at_once_where_something_is_created(TwilioSandbox twilio, TwilioRestClient client) {
        List<Consumer<FaultRule>> effects = List.of(FaultRule::dropConnection, FaultRule::resetConnection);
        for (Consumer<FaultRule> effect : effects) {
            effect.accept(twilio.faults().on(ServerlessService.CREATE).times(1));
            assertThatThrownBy(() -> create(client)).isInstanceOf(ApiException.class);
        }
        assertThat(creations(twilio)).isEqualTo(2);
    }

    @Test
    void a_lost_connection_is_tried_again_where_something_is_read(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.LIST).times(1).dropConnection();

        list(client);

        assertThat(twilio.requests().to(ServerlessService.LIST).all()).hasSize(2);
    }

    @Test
    void a_body_that_is_cut_off_or_no_json_is_an_error(TwilioSandbox twilio, TwilioRestClient client) {
        List<Consumer<FaultRule>> effects =
                List.of(FaultRule::truncateBody, FaultRule::malformedJson, FaultRule::wrongContentLength);
        for (Consumer<FaultRule> effect : effects) {
            effect.accept(twilio.faults().on(ServerlessService.LIST).times(1));
            // TwilioException: an ApiException, or an ApiConnectionException where the JSON cannot be read
            assertThatThrownBy(() -> list(client)).isInstanceOf(TwilioException.class);
            list(client);
        }
    }

    @Test
    void what_is_slow_is_waited_for(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).delay(Duration.ofMillis(50));
        twilio.faults().on(ServerlessService.LIST).slowBody(Duration.ofMillis(50));

        create(client);
        assertThat(Service.reader().read(client)).hasSize(1);
    }
}
