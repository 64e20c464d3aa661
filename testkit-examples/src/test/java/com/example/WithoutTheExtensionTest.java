package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.messaging.MessagingService;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Without JUnit's extension: for main methods, TestNG, Spock, a REPL. */
class WithoutTheExtensionTest {

    @Test
    void a_server_with_two_accounts() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox production = server.newSandbox();
            TwilioSandbox staging = server.newSandbox();

            new ServerlessSetup(TwilioJava.client(production)).ensureService("checkout");

            assertThat(production).serverlessService("checkout");
            assertThat(staging).doesNotHaveServerlessService("checkout");
        }
    }

    @Test
    void twilios_static_client_for_a_while() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            try (TwilioJava.Installation installed = TwilioJava.install(twilio)) {
                new ServiceProvisioner(URI.create("https://example.com/sms")).ensure("Alerts");
            }
            assertThat(twilio)
                    .messagingService("Alerts")
                    .has(MessagingService.STATUS_CALLBACK, "https://example.com/sms/status");
        }
    }
}
