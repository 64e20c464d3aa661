package dev.faketwilio.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import org.junit.jupiter.api.Test;

/** Null is refused at the call: it does not mean any request, and does not show in verify() only. */
@SuppressWarnings("NullAway") // null is what is tested
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class NullFaultsTest {

    @Test
    void is_refused_by_its_name(TwilioSandbox twilio) {
        assertThatThrownBy(() -> twilio.faults().on(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("operation");

        FaultRule rule = twilio.faults().onAnyRequest().lenient();
        assertThatThrownBy(() -> rule.matching(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("condition");
        assertThatThrownBy(() -> rule.refuse(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("error");
        assertThatThrownBy(() -> rule.delay(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("time");
        rule.tooManyRequests();
    }
}
