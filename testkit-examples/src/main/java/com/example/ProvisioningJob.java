package com.example;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.messaging.v1.Service;
import com.twilio.rest.messaging.v1.service.PhoneNumber;
import com.twilio.rest.messaging.v1.service.UsAppToPerson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Makes a shop ready to send text messages in the United States: a Messaging Service, its numbers, its campaign. What an
 * earlier run has done is left as it is, so the job can run every night.
 */
public final class ProvisioningJob {

    private static final String DESCRIPTION = "Tells customers when their orders are ready to be picked up.";
    private static final String MESSAGE_FLOW =
            "Customers tick a box when they order at https://shop.example.com/order.";
    private static final List<String> SAMPLES =
            List.of("Your order 1234 is ready at the counter.", "Your order 1235 will be ready tomorrow.");

    private final TwilioRestClient client;

    public ProvisioningJob(TwilioRestClient client) {
        this.client = client;
    }

    /**
     * Brings everything about.
     *
     * @param numbers numbers of the account, in E.164
     * @param brand the SID of an approved brand
     * @return the SID of the Messaging Service
     */
    public String run(String name, List<String> numbers, String brand) {
        String service = service(name);
        fillPool(service, numbers);
        registerCampaign(service, brand);
        return service;
    }

    private String service(String name) {
        return StreamSupport.stream(Service.reader().read(client).spliterator(), false)
                .filter(service -> service.getFriendlyName().equals(name))
                .findFirst()
                .orElseGet(() -> Service.creator(name).create(client))
                .getSid();
    }

    private void fillPool(String service, List<String> numbers) {
        Set<String> inPool = new HashSet<>();
        for (PhoneNumber number : PhoneNumber.reader(service).read(client)) {
            inPool.add(number.getPhoneNumber().toString());
        }
        for (String number : numbers) {
            if (inPool.add(number)) {
                PhoneNumber.creator(service, sid(number)).create(client);
            }
        }
    }

    private String sid(String number) {
        for (IncomingPhoneNumber found :
                IncomingPhoneNumber.reader().setPhoneNumber(number).read(client)) {
            return found.getSid();
        }
        throw new IllegalArgumentException("The account does not own " + number);
    }

    private void registerCampaign(String service, String brand) {
        if (!UsAppToPerson.reader(service).read(client).iterator().hasNext()) {
            UsAppToPerson.creator(
                            service, brand, DESCRIPTION, MESSAGE_FLOW, SAMPLES, "ACCOUNT_NOTIFICATION", false, false)
                    .create(client);
        }
    }
}
