package com.example

import com.twilio.rest.messaging.v1.Service

/** The Messaging Service for alerts, by twilio-java's static client. */
class Alerts {

    /** Its SID; there is one from the first call on. */
    fun service(): String = existing() ?: Service.creator("Alerts").create().sid

    private fun existing(): String? = Service.reader().read().firstOrNull { it.friendlyName == "Alerts" }?.sid
}
