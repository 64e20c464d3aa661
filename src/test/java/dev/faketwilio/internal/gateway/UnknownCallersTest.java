package dev.faketwilio.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.internal.engine.Sids;
import org.junit.jupiter.api.Test;

class UnknownCallersTest {

    private static final int REMEMBERED = 10_000;

    private final UnknownCallers callers = new UnknownCallers();

    @Test
    void remembers_the_latest_ten_thousand_accounts_that_have_ended() {
        Tenant running = tenant("running");
        Tenant former = tenant("former");
        callers.begin(running);
        callers.ended("AC00000000000000000000000000000001", former);
        for (int i = 1; i < REMEMBERED; i++) {
            callers.ended(Sids.sid("AC", "other " + i), former);
        }

        callers.met("AC00000000000000000000000000000001", "GET /v1/Services", "GET /v1/Services  401");
        assertThat(former.strictness().problemsAfterEnd()).hasSize(1);
        assertThat(running.strictness().problems()).isEmpty();

        callers.ended(Sids.sid("AC", "one more"), former);
        callers.met("AC00000000000000000000000000000001", "GET /v1/Services", "GET /v1/Services  401");
        assertThat(running.strictness().problems()).hasSize(1);
    }

    private static Tenant tenant(String name) {
        return NewTenant.of(Sids.sid("AC", name), any -> {});
    }
}
