package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.messaging.compliance.BrandRegistrationResource;
import dev.faketwilio.internal.messaging.compliance.BrandVettingResource;
import dev.faketwilio.internal.messaging.compliance.CampaignResource;
import dev.faketwilio.internal.messaging.compliance.PreregisteredCampaignResource;
import dev.faketwilio.internal.messaging.links.DeactivationResource;
import dev.faketwilio.internal.messaging.links.DomainCertResource;
import dev.faketwilio.internal.messaging.links.DomainConfigResource;
import dev.faketwilio.internal.messaging.links.DomainResource;
import dev.faketwilio.internal.messaging.links.LinkshorteningMessagingServiceResource;
import dev.faketwilio.internal.messaging.messages.FeedbackResource;
import dev.faketwilio.internal.messaging.messages.MediaResource;
import dev.faketwilio.internal.messaging.messages.MessageResource;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.messaging.services.AlphaSenderResource;
import dev.faketwilio.internal.messaging.services.ChannelSenderResource;
import dev.faketwilio.internal.messaging.services.DestinationAlphaSenderResource;
import dev.faketwilio.internal.messaging.services.PhoneNumberResource;
import dev.faketwilio.internal.messaging.services.PooledShortCodeResource;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.messaging.tollfree.TollfreeVerificationResource;
import java.util.List;

/** The resources of Twilio's Messaging API. */
public final class MessagingApi {

    private MessagingApi() {}

    /** Puts the API together. */
    public static Api create() {
        return new Api(List.of(
                new IncomingPhoneNumberResource(),
                new ShortCodeResource(),
                new ServiceResource(),
                new PhoneNumberResource(),
                new PooledShortCodeResource(),
                new AlphaSenderResource(),
                new DestinationAlphaSenderResource(),
                new ChannelSenderResource(),
                new DomainResource(),
                new DomainCertResource(),
                new DomainConfigResource(),
                new LinkshorteningMessagingServiceResource(),
                new DeactivationResource(),
                new BrandRegistrationResource(),
                new BrandVettingResource(),
                new CampaignResource(),
                new PreregisteredCampaignResource(),
                new TollfreeVerificationResource(),
                new MessageResource(),
                new MediaResource(),
                new FeedbackResource()));
    }
}
