package com.example;

import com.twilio.rest.messaging.v1.Service;
import java.net.URI;

/**
 * Makes sure that there is a Messaging Service with our webhooks. Uses twilio-java's static client, as configured by
 * {@code Twilio.init}.
 */
public final class ServiceProvisioner {

    private final URI webhooks;

    /** The base URL of our webhooks, without a slash at the end. */
    public ServiceProvisioner(URI webhooks) {
        this.webhooks = webhooks;
    }

    /** Finds the Service by its friendly name and sets its webhooks, or creates it. */
    public String ensure(String friendlyName) {
        URI inbound = URI.create(webhooks + "/inbound");
        URI status = URI.create(webhooks + "/status");
        for (Service service : Service.reader().read()) {
            if (service.getFriendlyName().equals(friendlyName)) {
                if (!inbound.equals(service.getInboundRequestUrl()) || !status.equals(service.getStatusCallback())) {
                    Service.updater(service.getSid())
                            .setInboundRequestUrl(inbound)
                            .setStatusCallback(status)
                            .update();
                }
                return service.getSid();
            }
        }
        return Service.creator(friendlyName)
                .setInboundRequestUrl(inbound)
                .setStatusCallback(status)
                .create()
                .getSid();
    }
}
