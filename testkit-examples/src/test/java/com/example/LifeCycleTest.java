package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One sandbox for the class and its nested classes; before each test it is as {@code @BeforeAll} left it. */
@FakeTwilioTest
class LifeCycleTest {

    @BeforeAll
    static void for_all_tests(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/pay"));
    }

    @Test
    void a_test_may_delete_what_it_likes(TwilioSandbox twilio, TwilioRestClient client) {
        String service = twilio.serverless().service("checkout").sid();

        new FunctionReaper(client).deleteUnused(service);

        assertThat(twilio).serverlessService("checkout").hasOnlyFunctions();
    }

    @Test
    void the_next_one_finds_everything_in_its_place(TwilioSandbox twilio) {
        assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/pay");
        assertThat(twilio.requests()).isEmpty();
    }

    @Nested
    class With_a_second_service {

        @BeforeEach
        void for_the_tests_of_this_class(TwilioSandbox twilio) {
            twilio.given().serverlessService("invoices");
        }

        @Test
        void there_are_both(TwilioSandbox twilio, TwilioRestClient client) {
            new ServerlessSetup(client).ensureService("invoices");

            assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/pay");
            assertThat(twilio.requests().to(ServerlessService.CREATE)).hasSize(1);
        }
    }
}
