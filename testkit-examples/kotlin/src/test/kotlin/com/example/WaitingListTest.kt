package com.example

import com.twilio.http.TwilioRestClient
import dev.faketwilio.FakeTwilioTest
import dev.faketwilio.TwilioSandbox
import dev.faketwilio.assertions.FakeTwilioAssertions.assertThat
import dev.faketwilio.assertions.FakeTwilioAssertions.assertMessageSent
import dev.faketwilio.messaging.TwilioMessage
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test

@FakeTwilioTest
class WaitingListTest {

    private lateinit var list: WaitingList

    @BeforeEach
    fun `a restaurant with a number`(twilio: TwilioSandbox, client: TwilioRestClient) {
        val number = twilio.given().phoneNumber("+14155550100") { it.friendlyName("The restaurant") }
        list = WaitingList(client, number.phoneNumber())
    }

    @Test
    fun `the first to come is the first to be told`(twilio: TwilioSandbox) {
        list.add(Guest("Ada", "+12125550199"))
        list.add(Guest("Grace", "+12125550198"))

        val message = list.tableIsFree()

        assertMessageSent(twilio, "+12125550199", "Your table is free, Ada.")
        assertThat(twilio.messaging().messages().all().map { it.sid() }).containsExactly(message)
        val request = twilio.requests().to(TwilioMessage.CREATE).single()
        assertThat(request.form()).containsEntry("From", listOf("+14155550100"))
    }

    @Test
    fun `nobody waits, nobody is told`(twilio: TwilioSandbox) {
        assertThat(list.tableIsFree()).isNull()

        assertThat(twilio.requests()).isEmpty()
    }
}
