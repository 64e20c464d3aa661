package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * The connection of a Messaging Service with a campaign that was registered elsewhere. The campaign itself appears as a
 * {@link Campaign} of the Service. Immutable.
 *
 * @param messagingServiceSid the SID of the Service
 * @param campaignId The Campaign Registry's ID
 * @param cnpMigration whether it was said to be under migration from another provider
 * @param dateCreated when it was created
 * @see <a href="https://www.twilio.com/docs/messaging/compliance/a2p-10dlc">Twilio's page</a>
 */
public record PreregisteredCampaign(
        String messagingServiceSid, String campaignId, boolean cnpMigration, Instant dateCreated) {

    /** {@code POST /v1/Services/PreregisteredUsa2p}. */
    public static final Operation CREATE =
            Operation.post(Product.MESSAGING, "CreateExternalCampaign", "/v1/Services/PreregisteredUsa2p");
}
