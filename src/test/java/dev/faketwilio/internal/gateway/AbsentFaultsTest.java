package dev.faketwilio.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.time.TwilioClock;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A test without faults pays nothing for them. */
class AbsentFaultsTest {

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    private static final int ROUNDS = 1_000;

    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Apis apis = new Apis(ServerlessApi::create, MessagingApi::create);
    private final Tenant tenant = NewTenant.of(ACCOUNT, apis::letTimePass);
    private final Gateway gateway = gateway();
    private final TwilioRequest request = new TwilioRequest(
            "GET",
            new RequestUri("http", "serverless.twilio.com", "/v1/Services", null),
            new String[] {"Authorization", RawHttp.basic(ACCOUNT, "token")},
            RequestBody.NONE);

    private Gateway gateway() {
        Tenants tenants = new Tenants();
        assertThat(tenants.admit(ACCOUNT, "token", tenant)).isTrue();
        return new Gateway(apis, tenants);
    }

    @Test
    void the_question_whether_there_are_any_allocates_nothing() {
        gateway.handle(request);
        RecordedRequest arrived = tenant.journal().requests().single();

        assertThat(allocated(() -> tenant.faults().claim(arrived, TwilioClock.START)))
                .isZero();
    }

    @Test
    void those_that_are_gone_leave_a_request_as_cheap_as_before() {
        long before = allocated(() -> gateway.handle(request));
        tenant.faults().on(ServerlessService.LIST).dropConnection();
        assertThat(gateway.handle(request))
                .isInstanceOfSatisfying(
                        TwilioReply.class, reply -> assertThat(reply.delivery()).isEqualTo(new Delivery.Hangup(false)));
        tenant.faults().clear();

        assertThat(gateway.handle(request))
                .isInstanceOfSatisfying(
                        TwilioReply.class, reply -> assertThat(reply.delivery()).isSameAs(Delivery.WHOLE));
        assertThat(allocated(() -> gateway.handle(request))).isLessThanOrEqualTo(before);
    }

    /** How many bytes a call allocates: the least of many, since the JIT compiler and growing lists come in between. */
    private long allocated(Runnable call) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = memory.getCurrentThreadAllocatedBytes();
            call.run();
            least = Math.min(least, memory.getCurrentThreadAllocatedBytes() - start);
        }
        return least;
    }
}
