package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;

/**
 * The connection of a Messaging Service with a campaign that was registered elsewhere. The campaign itself appears as a {@link A2pCampaign} of the Service.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/compliance/a2p-10dlc">Twilio's page for the resource</a>
 */
public final class PreregisteredCampaign extends TwilioResource {

    private static final Shape<PreregisteredCampaign> SHAPE =
            Shape.of("preregistered campaign", PreregisteredCampaign::new);

    /** The resource type with all properties. */
    public static final ResourceType<PreregisteredCampaign> TYPE = SHAPE;

    /** {@link A2pCampaign#SHARED_SID}. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Service. */
    public static final Property<String> MESSAGING_SERVICE_SID = SHAPE.property("messaging_service_sid");

    /** The ID from The Campaign Registry. */
    public static final Property<String> CAMPAIGN_ID = SHAPE.property("campaign_id");

    /** True if the campaign is being migrated from another provider. */
    public static final Property<Boolean> CNP_MIGRATION = SHAPE.property("cnp_migration");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** {@code POST /v1/Services/PreregisteredUsa2p}. */
    public static final Operation CREATE =
            Operation.post(Product.MESSAGING, "CreateExternalCampaign", "/v1/Services/PreregisteredUsa2p");

    PreregisteredCampaign(Values values) {
        super(values);
    }

    /** {@return {@link A2pCampaign#SHARED_SID}} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Service} */
    public String messagingServiceSid() {
        return get(MESSAGING_SERVICE_SID);
    }

    /** {@return the ID from The Campaign Registry} */
    public String campaignId() {
        return get(CAMPAIGN_ID);
    }

    /** {@return whether the campaign is being migrated from another provider} */
    public boolean cnpMigration() {
        return get(CNP_MIGRATION);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }
}
