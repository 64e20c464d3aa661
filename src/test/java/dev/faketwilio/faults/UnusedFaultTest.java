package dev.faketwilio.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.TwilioHttp;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said about faults that did not do what they were set up for, word by word. */
class UnusedFaultTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final TwilioSandbox twilio = server.newSandbox();
    private final TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);

    @AfterEach
    void close() {
        server.close();
    }

    /** HERE stands for the line of the test that sets the fault up. */
    private void assertComplaint(String text) {
        String here = "at " + getClass().getName() + "." + test() + "(UnusedFaultTest.java:LINE)";
        assertThatThrownBy(() -> twilio.faults().verify())
                .isInstanceOf(AssertionError.class)
                .extracting(failure -> String.valueOf(failure.getMessage()).replaceAll("java:[0-9]+\\)", "java:LINE)"))
                .isEqualTo(text.replace("HERE", here));
    }

    /** The name of the test method that runs. */
    private static String test() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getMethodName)
                        .filter(name -> name.contains("_"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void without_any_request() {
        twilio.faults().on(ServerlessService.CREATE).times(1).afterCommit().dropConnection();

        assertComplaint("""
                A fault was set up, but no request met it: on serverless CreateService, once, after the commit: connection dropped
                  set up HERE
                No request reached this sandbox.
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""");
    }

    @Test
    void where_requests_were_to_other_operations() {
        twilio.faults().on(ServerlessFunction.DELETE).edgeError(502);
        TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/Services");
        http.get("/v1/Services");
        http.get("/v1/Services/ZS1/Functions/ZH2");
        http.delete("/v1/Services/ZS1");
        http.get("/v1/Nothing");

        assertComplaint("""
                A fault was set up, but no request met it: on serverless DeleteFunction: 502 from Twilio's edge
                  set up HERE
                Requests that came nearest:
                  #3  GET serverless.twilio.com/v1/Services/ZS1/Functions/ZH2  404 (20404)   <- is to serverless FetchFunction
                  #4  DELETE serverless.twilio.com/v1/Services/ZS1  404 (20404)   <- is to serverless DeleteService
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""");
    }

    @Test
    void where_requests_were_to_nothing_that_twilio_has() {
        twilio.faults().on(MessagingService.LIST).tooManyRequests();
        http.get("/v1/Nothing");

        assertComplaint("""
                A fault was set up, but no request met it: on messaging ListService: 429 (20429)
                  set up HERE
                Requests that came nearest:
                  #1  GET serverless.twilio.com/v1/Nothing  404 (20404)   <- is to no operation of Twilio's
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""");
    }

    @Test
    void where_requests_did_not_fit() {
        http.get("/v1/Services");
        twilio.faults().on(ServerlessService.LIST).times(1).refuse(new TwilioError(400, 20001, "no"));
        http.get("/v1/Services");
        twilio.faults()
                .on(ServerlessService.LIST)
                .matching(request -> request.query().containsKey("PageToken"))
                .resetConnection();
        http.get("/v1/Services?PageSize=1");

        assertComplaint("""
                A fault was set up, but no request met it: on serverless ListService, matching a condition: connection reset
                  set up HERE
                Requests that came nearest:
                  #1  GET serverless.twilio.com/v1/Services  200   <- came before the fault was set up
                  #2  GET serverless.twilio.com/v1/Services  400 (20001)  [400 (20001)]   <- came before the fault was set up
                  #3  GET serverless.twilio.com/v1/Services  200   <- does not fulfil the condition
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""");
    }

    @Test
    void where_another_fault_came_first() {
        twilio.faults().onAnyRequest().refuse(new TwilioError(400, 20001, "no"));
        twilio.faults().onAnyRequest().dropConnection();
        http.get("/v1/Services");

        assertComplaint("""
                A fault was set up, but no request met it: on any request: connection dropped
                  set up HERE
                Requests that came nearest:
                  #1  GET serverless.twilio.com/v1/Services  400 (20001)  [400 (20001)]   <- met another fault
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""");
    }

    @Test
    void where_the_answer_had_no_body() {
        String service = twilio.given().serverlessService("checkout").sid();
        twilio.faults().on(ServerlessService.DELETE).truncateBody();
        http.delete("/v1/Services/" + service);

        assertComplaint("""
                A fault was set up, but no request met it: on serverless DeleteService: body truncated
                  set up HERE
                Requests that came nearest:
                  #1  DELETE serverless.twilio.com/v1/Services/%s  204   <- its answer has no body to spoil
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""".formatted(service));
    }

    @Test
    void where_a_limit_was_kept() {
        twilio.faults().on(ServerlessService.LIST).rateLimit(5, Duration.ofSeconds(1));
        http.get("/v1/Services");

        assertComplaint("""
                A fault was set up, but no request met it: on serverless ListService: 429 (20429) over 5 requests in PT1S
                  set up HERE
                Requests that came nearest:
                  #1  GET serverless.twilio.com/v1/Services  200   <- is within the limit
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""");
    }

    @Test
    void of_many_requests_the_latest_are_named() {
        twilio.faults().on(ServerlessService.DELETE).dropConnection();
        for (int i = 0; i < 7; i++) {
            http.get("/v1/Services");
        }

        assertThatThrownBy(() -> twilio.faults().verify())
                .message()
                .containsPattern("nearest:\n  #3  (.*\n){4}  #7  .*\nMake sure");
    }

    @Test
    void whose_condition_throws() {
        twilio.faults()
                .on(ServerlessService.LIST)
                .matching(request ->
                        request.parameter("FriendlyName").orElseThrow().equals("x"))
                .dropConnection();
        assertThat(http.get("/v1/Services").status()).isEqualTo(200);

        assertThatThrownBy(() -> twilio.faults().verify())
                .message()
                .startsWith("The condition of a fault threw an exception, so the request did not meet it: on serverless"
                        + " ListService, matching a condition: connection dropped\n  set up at ")
                .contains("\n  java.util.NoSuchElementException: No value present")
                .endsWith("\nCorrect the condition");
    }

    @Test
    void whose_sentence_has_no_end() {
        FaultRule rule = twilio.faults().on(ServerlessService.LIST).times(2);
        assertComplaint("""
                A fault was begun without saying what is to happen: on serverless ListService
                  begun HERE
                End the sentence with an effect, for example .dropConnection()""");

        rule.lenient().dropConnection();

        twilio.faults().verify();
    }

    @Test
    void that_still_hold_requests() throws IOException {
        Hold hold = twilio.faults().on(ServerlessService.CREATE).hold();
        try (RawSocket socket = Wire.create(twilio, "checkout")) {
            hold.awaitArrival(SOON);

            assertComplaint("""
                    A request is still held at the end, and is now refused: on serverless CreateService: held
                      set up HERE
                      #1  POST serverless.twilio.com/v1/Services  (not answered yet)  [held before the commit]
                    Call release(), or use delay(Duration) for an answer that does not come""");
            hold.release();
            socket.read();
        }
        twilio.faults().verify();
    }

    @Test
    void that_held_a_request_for_too_long() throws IOException {
        twilio.faults().on(ServerlessService.CREATE).hold(Duration.ofMillis(20));
        try (RawSocket socket = Wire.create(twilio, "checkout")) {
            socket.read();
        }

        assertComplaint("""
                A request was held for PT0.02S without being let go, and then refused: on serverless CreateService: held
                  set up HERE
                  #1  POST serverless.twilio.com/v1/Services  410 (410)  [held before the commit]
                Call release() in time, or hold(Duration) for longer""");
    }

    @Test
    void are_all_named() {
        twilio.faults().on(ServerlessService.CREATE).dropConnection();
        twilio.faults().on(ServerlessService.LIST).hold().release();

        assertComplaint("""
                A fault was set up, but no request met it: on serverless CreateService: connection dropped
                  set up HERE
                No request reached this sandbox.
                Make sure that such a request is sent, or mark the fault lenient() if it need not be

                A fault was set up, but no request met it: on serverless ListService: held
                  set up HERE
                No request reached this sandbox.
                Make sure that such a request is sent, or mark the fault lenient() if it need not be""");
    }

    @Test
    void are_not_those_that_were_used_or_lenient_or_removed() {
        twilio.faults().on(ServerlessService.LIST).times(5).tooManyRequests();
        twilio.faults().on(ServerlessService.CREATE).lenient().dropConnection();
        twilio.faults().on(ServerlessService.CREATE).dropConnection().remove();
        twilio.faults().on(ServerlessService.CREATE).hold().remove();
        http.get("/v1/Services");

        twilio.faults().verify();
    }
}
