package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that run concurrently: each has an account of its own, on the one server. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
@Execution(ExecutionMode.CONCURRENT)
class ServerlessSetupTest {

    @Test
    void creates_a_service(TwilioSandbox twilio, TwilioRestClient client) {
        new ServerlessSetup(client).ensureService("checkout");

        assertThat(twilio).serverlessService("checkout").hasOnlyFunctions();
    }

    @Test
    void takes_the_service_that_is_there(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given().serverlessService("checkout");

        String sid = new ServerlessSetup(client).ensureService("checkout");

        assertThat(sid).isEqualTo(service.sid());
        assertThat(twilio.serverless().services()).hasSize(1);
        assertThat(twilio.requests()).containsOperationsInOrder(ServerlessService.CREATE, ServerlessService.FETCH);
    }

    @Test
    void creates_only_the_functions_that_are_missing(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));

        new ServerlessSetup(client).ensureFunctions(service.sid(), "/pay", "/refund");

        assertThat(twilio.serverless().functions("checkout"))
                .extracting(ServerlessFunction::friendlyName)
                .containsExactly("/pay", "/refund");
        assertThat(twilio.requests().to(ServerlessFunction.CREATE)).allHaveParameter("FriendlyName", "/refund");
    }
}
