package com.example;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import java.util.HashSet;
import java.util.Set;

/** Makes sure that Serverless Services and their Functions exist. */
public final class ServerlessSetup {

    /** Twilio's error code for a name that is taken. */
    private static final Integer CONFLICT = 20409;

    private final TwilioRestClient client;

    public ServerlessSetup(TwilioRestClient client) {
        this.client = client;
    }

    /** Creates the Service, or takes the one that is there. */
    public String ensureService(String uniqueName) {
        try {
            return Service.creator(uniqueName, uniqueName).create(client).getSid();
        } catch (ApiException refused) {
            if (!CONFLICT.equals(refused.getCode())) {
                throw refused;
            }
            return Service.fetcher(uniqueName).fetch(client).getSid();
        }
    }

    /** Creates those Functions of the Service that are not there yet. */
    public void ensureFunctions(String serviceSid, String... names) {
        Set<String> existing = new HashSet<>();
        for (Function function : Function.reader(serviceSid).read(client)) {
            existing.add(function.getFriendlyName());
        }
        for (String name : names) {
            if (existing.add(name)) {
                Function.creator(serviceSid, name).create(client);
            }
        }
    }
}
