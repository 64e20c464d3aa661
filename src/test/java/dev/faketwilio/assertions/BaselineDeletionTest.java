package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionExists;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.Deletion;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.time.TwilioClock;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was deleted before the test began was deleted by none of the test's own requests. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaselineDeletionTest {

    private List<ServerlessFunction> functions = List.of();

    @BeforeAll
    void deleteOne(TwilioSandbox twilio, TwilioRestClient client) {
        functions = twilio.given()
                .serverlessService("checkout", s -> s.function("/pay").function("/refund"))
                .functions();
        Function.deleter("checkout", functions.get(0).sid()).delete(client);
    }

    @Test
    void a_deletion_in_the_baseline_names_no_request(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessFunction early = functions.get(0);
        ServerlessFunction late = functions.get(1);
        Function.deleter("checkout", late.sid()).delete(client);

        assertThat(twilio.serverless().functions().deleted())
                .containsExactly(
                        new Deletion<>(early, TwilioClock.START, OptionalInt.empty()),
                        new Deletion<>(late, TwilioClock.START, OptionalInt.of(1)));
        assertFunctionDeleted(twilio, early.sid());
        assertThatThrownBy(() -> twilio.serverless().functions().get(early.sid()))
                .satisfies(failsAs(
                        "baseline-deletion/find-a-resource-that-the-baseline-deleted", "EARLY_SID", early.sid()));
        assertThatThrownBy(() -> assertFunctionExists(twilio, early.sid()))
                .satisfies(failsAs(
                        "baseline-deletion/assert-that-a-resource-exists-that-the-baseline-deleted",
                        "EARLY_SID",
                        early.sid(),
                        "LATE_SID",
                        late.sid()));
    }
}
