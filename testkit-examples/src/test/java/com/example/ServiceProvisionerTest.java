package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.messaging.MessagingService;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Code that uses twilio-java's static client: the extension as a field, with a fixed account for configuration that is
 * static too, and with the sandbox's client installed in the place of {@code Twilio.getRestClient()}.
 */
class ServiceProvisionerTest {

    @RegisterExtension
    static final FakeTwilio twilio = FakeTwilio.builder()
            .account("AC0123456789abcdef0123456789abcdef", "secret")
            .installTwilioJava()
            .seed(given -> given.messagingService("Alerts"))
            .build();

    private final ServiceProvisioner provisioner = new ServiceProvisioner(URI.create("https://example.com/sms"));

    @BeforeAll
    static void an_account_with_more_services_than_fit_on_a_page() {
        for (int i = 1; i <= 60; i++) {
            twilio.given().messagingService("Tenant " + i);
        }
    }

    @Test
    void creates_a_service_with_its_webhooks() {
        String sid = provisioner.ensure("Invoices");

        assertThat(twilio)
                .messagingService("Invoices")
                .has(MessagingService.INBOUND_REQUEST_URL, "https://example.com/sms/inbound")
                .has(MessagingService.STATUS_CALLBACK, "https://example.com/sms/status");
        assertThat(twilio.messaging().services()).hasSize(62);
        assertThat(twilio.requests().to(MessagingService.CREATE).single().resultingSid())
                .contains(sid);
    }

    @Test
    void finds_a_service_on_a_later_page() {
        MessagingService oldest = twilio.messaging().services().all().get(0);

        String sid = provisioner.ensure("Alerts");

        assertThat(sid).isEqualTo(oldest.sid());
        assertThat(twilio.requests()).containsOperationsInOrder(MessagingService.LIST, MessagingService.LIST);
        assertThat(twilio.requests().to(MessagingService.CREATE)).isEmpty();
        assertThat(twilio.requests().to(MessagingService.UPDATE))
                .hasSize(1)
                .allHaveParameter("InboundRequestUrl", "https://example.com/sms/inbound");
    }

    @Test
    void leaves_a_service_alone_that_is_as_it_should_be() {
        var service = twilio.given()
                .messagingService(
                        "Receipts",
                        s -> s.inboundRequestUrl("https://example.com/sms/inbound")
                                .statusCallback("https://example.com/sms/status"));

        provisioner.ensure("Receipts");

        assertThat(twilio.messaging().service(service.sid())).isEqualTo(service);
        assertThat(twilio.requests().to(MessagingService.UPDATE)).isEmpty();
    }
}
