package dev.faketwilio.internal.webhooks;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

    @Test
    void are_twilios_defaults_where_the_url_says_nothing() throws CallFailed {
        assertThat(Overrides.parse(null))
                .isEqualTo(Overrides.parse(""))
                .isEqualTo(new Overrides(5_000, 15_000, 15_000, 1, EnumSet.of(Retry.CT), true));
    }

    @Test
    void are_what_the_fragment_says() throws CallFailed {
        assertThat(Overrides.parse("ct=2000&rt=5000&tt=14000&rc=2&rp=all&sni=n&e=ashburn,umatilla"))
                .isEqualTo(new Overrides(2_000, 5_000, 14_000, 2, EnumSet.allOf(Retry.class), false));
        assertThat(Overrides.parse("rp=ct,rt").policy()).containsExactlyInAnyOrder(Retry.CT, Retry.RT);
        assertThat(Overrides.parse("rp=4xx,5xx").policy())
                .containsExactlyInAnyOrder(Retry.STATUS_4XX, Retry.STATUS_5XX);
    }

    @ParameterizedTest
    @CsvSource({"ct, 100, 10000", "rt, 100, 15000", "tt, 100, 15000", "rc, 0, 5"})
    void have_limits_beyond_which_the_default_holds(String key, int min, int max) throws CallFailed {
        assertThat(Overrides.parse(key + "=" + min)).isNotEqualTo(Overrides.STANDARD);
        assertThat(Overrides.parse(key + "=" + (min - 1))).isEqualTo(Overrides.STANDARD);
        assertThat(Overrides.parse(key + "=" + (max + 1))).isEqualTo(Overrides.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"section-2", "ct", "ct=", "ct=soon", "=5", "&&", "ct=999999999999", "colour=red"})
    void are_nothing_where_the_fragment_means_something_else(String fragment) throws CallFailed {
        assertThat(Overrides.parse(fragment)).isEqualTo(Overrides.STANDARD);
    }

    @Test
    void refuse_policies_and_edges_that_do_not_exist() {
        assertThatThrownBy(() -> Overrides.parse("rp=3xx"))
                .satisfies(failsAs("overrides/refuse-a-retry-policy-that-does-not-exist"));
        assertThatThrownBy(() -> Overrides.parse("e=moon"))
                .satisfies(failsAs("overrides/refuse-an-edge-that-does-not-exist"));
    }
}
