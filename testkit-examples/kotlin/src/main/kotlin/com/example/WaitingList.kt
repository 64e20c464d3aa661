package com.example

import com.twilio.http.TwilioRestClient
import com.twilio.rest.api.v2010.account.Message
import com.twilio.type.PhoneNumber

/** Who waits for a table; whose turn it is gets an SMS. */
class WaitingList(private val client: TwilioRestClient, private val sender: String) {

    private val waiting = ArrayDeque<Guest>()

    fun add(guest: Guest) {
        waiting.addLast(guest)
    }

    /** Tells the one who waits longest; returns the SID of the message, or null if nobody waits. */
    fun tableIsFree(): String? {
        val guest = waiting.removeFirstOrNull() ?: return null
        return Message.creator(
            PhoneNumber(guest.phone),
            PhoneNumber(sender),
            "Your table is free, ${guest.name}.",
        ).create(client).sid
    }
}

data class Guest(val name: String, val phone: String)
