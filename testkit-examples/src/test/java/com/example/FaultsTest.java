package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.TwilioError;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the network and Twilio do on bad days. */
@ExtendWith(FakeTwilio.class)
class FaultsTest {

    @Test
    void does_not_create_the_service_twice_when_the_answer_is_lost(TwilioSandbox twilio, TwilioRestClient client) {
        ServerlessSetup setup = new ServerlessSetup(client);
        twilio.faults().on(ServerlessService.CREATE).times(1).afterCommit().dropConnection();

        assertThatThrownBy(() -> setup.ensureService("checkout")).isInstanceOf(ApiException.class);
        setup.ensureService("checkout");

        assertThat(twilio.serverless().services())
                .extracting(ServerlessService::uniqueName)
                .containsExactly("checkout");
    }

    @Test
    void a_refused_deletion_is_not_swallowed(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given()
                .serverlessService("checkout", s -> s.function("/pay").function("/old-pay"));
        String old = service.function("/old-pay").sid();
        twilio.faults()
                .on(ServerlessFunction.DELETE)
                .matching(request -> request.path().endsWith(old))
                .refuse(new TwilioError(403, 20403, "Forbidden"));

        assertThatThrownBy(() -> new FunctionReaper(client).deleteUnused(service.sid(), "/pay"))
                .isInstanceOf(ApiException.class)
                .hasMessage("Forbidden");
    }

    @Test
    void waits_while_there_are_too_many_requests(TwilioSandbox twilio, TwilioRestClient client) {
        Patience patience = new Patience(3, () -> twilio.clock().advance(Duration.ofSeconds(1)));
        twilio.faults().on(ServerlessService.CREATE).rateLimit(2, Duration.ofSeconds(1));

        for (String name : new String[] {"checkout", "invoices", "receipts"}) {
            patience.get(() -> Service.creator(name, name).create(client));
        }

        assertThat(twilio.serverless().services()).hasSize(3);
    }

    @Test
    void a_short_failure_at_twilio_goes_unnoticed(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.CREATE).times(2).edgeError(502);

        new ServerlessSetup(client).ensureService("checkout");

        assertThat(twilio.requests().to(ServerlessService.CREATE)).hasSize(3);
    }

    @Test
    void a_fault_that_no_request_meets_fails_the_test(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.faults().on(ServerlessService.DELETE).times(1).dropConnection();

        new ServerlessSetup(client).ensureService("checkout");

        // what FakeTwilio does at the end of each test
        assertThatThrownBy(() -> twilio.faults().verify())
                .extracting(failure -> failure.getMessage().replaceAll("java:[0-9]+", "java:74"))
                .isEqualTo("""
                A fault was set up, but no request met it: on serverless DeleteService, once: connection dropped
                  set up at com.example.FaultsTest.a_fault_that_no_request_meets_fails_the_test(FaultsTest.java:74)
                Requests that came nearest:
                  #1  POST serverless.twilio.com/v1/Services  201   <- is to serverless CreateService
                Make sure that such a request is sent, or mark the fault lenient() if it need not be\
                """);
        twilio.faults().clear();
    }
}
