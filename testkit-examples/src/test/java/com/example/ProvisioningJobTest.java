package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertCampaignRegistered;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertSenderInPool;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertSenderNotInPool;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.PoolPhoneNumber;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job that sets an account up for messages: its numbers, its Service, its campaign. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ProvisioningJobTest {

    private static final List<String> NUMBERS = List.of("+14155550100", "+14155550101");

    private ProvisioningJob job;
    private String brand;

    @BeforeEach
    void an_account_with_numbers_and_an_approved_brand(TwilioSandbox twilio, TwilioRestClient client) {
        NUMBERS.forEach(twilio.given()::phoneNumber);
        brand = twilio.given().brandRegistration(b -> b.approved()).sid();
        job = new ProvisioningJob(client);
    }

    @Test
    void a_new_account_is_ready_when_the_campaign_has_been_reviewed(TwilioSandbox twilio) {
        String service = job.run("Orders", NUMBERS, brand);

        assertThat(twilio).messagingService("Orders").hasOnlySenders("+14155550100", "+14155550101");
        twilio.simulate().reviews().verifyCampaign(service);
        assertCampaignRegistered(twilio, service);
    }

    @Test
    void a_second_run_finds_everything_done(TwilioSandbox twilio) {
        job.run("Orders", NUMBERS, brand);
        var afterwards = twilio.requests().mark();

        job.run("Orders", NUMBERS, brand);

        assertThat(twilio.requests().since(afterwards).to(MessagingService.CREATE))
                .isEmpty();
        assertThat(twilio.requests().since(afterwards).to(PoolPhoneNumber.CREATE))
                .isEmpty();
        assertThat(twilio.requests().since(afterwards).to(A2pCampaign.CREATE)).isEmpty();
    }

    @Test
    void a_run_goes_on_where_an_earlier_one_was_stopped(TwilioSandbox twilio) {
        var first = twilio.messaging().incomingPhoneNumbers().get("+14155550100");
        var service =
                twilio.given().messagingService("Orders", s -> s.sender(first).alphaSender("SHOP"));

        job.run("Orders", NUMBERS, brand);

        assertThat(twilio.requests().to(PoolPhoneNumber.CREATE)).hasSize(1);
        assertSenderInPool(twilio, service.sid(), "+14155550101");
        assertSenderInPool(twilio, service.sid(), "SHOP");
    }

    @Test
    void a_number_that_another_service_has_stops_the_job(TwilioSandbox twilio) {
        var taken = twilio.messaging().incomingPhoneNumbers().get("+14155550101");
        twilio.given().messagingService("Alerts", s -> s.sender(taken));

        assertThatThrownBy(() -> job.run("Orders", NUMBERS, brand))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(409);
                    assertThat(refused.getCode()).isEqualTo(21712);
                });

        String orders = twilio.messaging().services().all().get(1).sid();
        assertSenderNotInPool(twilio, orders, "+14155550101");
    }

    @Test
    void a_review_takes_the_days_that_it_takes(TwilioSandbox twilio) {
        twilio.simulate().reviews().completeAfter(Duration.ofDays(7));
        String service = job.run("Orders", NUMBERS, brand);

        twilio.clock().advance(Duration.ofDays(7));

        assertCampaignRegistered(twilio, service);
    }
}
