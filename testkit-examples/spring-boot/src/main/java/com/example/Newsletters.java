package com.example;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import org.springframework.stereotype.Component;

/** Has a Messaging Service of its own for each newsletter. */
@Component
public class Newsletters {

    private final TwilioRestClient client;

    public Newsletters(TwilioRestClient client) {
        this.client = client;
    }

    /** Founds a newsletter, unless there is one of that name. */
    public void found(String name) {
        for (Service service : Service.reader().read(client)) {
            if (service.getFriendlyName().equals(name)) {
                return;
            }
        }
        Service.creator(name).create(client);
    }
}
