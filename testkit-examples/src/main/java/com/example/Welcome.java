package com.example;

import com.twilio.Twilio;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;

/** Welcomes people by SMS. As much code does, it uses twilio-java's static client, so nobody can give it another. */
public final class Welcome {

    private final String from;

    public Welcome(String accountSid, String authToken, String from) {
        Twilio.init(accountSid, authToken);
        this.from = from;
    }

    /** Sends a message. */
    public void send(String phone, String name) {
        Message.creator(new PhoneNumber(phone), new PhoneNumber(from), "Welcome, " + name + "!")
                .create();
    }
}
