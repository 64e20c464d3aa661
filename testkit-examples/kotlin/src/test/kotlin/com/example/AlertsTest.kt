package com.example

import dev.faketwilio.FakeTwilio
import dev.faketwilio.assertions.FakeTwilioAssertions.assertThat
import dev.faketwilio.messaging.MessagingService
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

class AlertsTest {

    @Test
    fun `the first call makes the service`() {
        val service = Alerts().service()

        assertThat(twilio).messagingService("Alerts").hasOnlySenders()
        assertThat(twilio.messaging().services().all().single().sid()).isEqualTo(service)
    }

    @Test
    fun `what is there is taken`() {
        val service = twilio.given().messagingService("Alerts") {
            it.alphaSender("SHOP")
            it.statusCallback("https://example.com/status")
        }

        assertThat(Alerts().service()).isEqualTo(service.sid())
        assertThat(twilio.requests().to(MessagingService.CREATE)).isEmpty()
    }

    companion object {
        @JvmField
        @RegisterExtension
        val twilio: FakeTwilio = FakeTwilio.builder().installTwilioJava().build()
    }
}
