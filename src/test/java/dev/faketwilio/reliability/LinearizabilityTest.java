package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Random requests that come to one account at once are answered as if they had come one after the other. The profile
 * {@code reliability} tries more of them.
 */
class LinearizabilityTest {

    private static final String SCENARIOS = System.getProperty("faketwilio.linearizability.scenarios", "10");
    private static final String RUNS = System.getProperty("faketwilio.linearizability.runs", "50");
    private static final String FOUND = ConcurrentAccount.FOUND + System.lineSeparator();

    @Test
    void there_is_an_order_in_which_they_give_the_same_answers() throws Exception {
        assertThat(Jvm.printed(ConcurrentAccount.class, SCENARIOS, RUNS)).endsWith(FOUND);
    }

    @Test
    void a_client_that_looks_before_it_acts_is_found_out() throws Exception {
        assertThat(Jvm.printed(ConcurrentAccount.class, "20", "500", "check-then-act"))
                .contains("Invalid execution results")
                .doesNotContain(FOUND);
    }
}
