package dev.faketwilio.internal.messaging;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.internal.messaging.compliance.BrandRegistrationResource;
import dev.faketwilio.internal.messaging.compliance.BrandVettingResource;
import dev.faketwilio.internal.messaging.compliance.CampaignResource;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.messaging.links.LinkShorteningView;
import dev.faketwilio.internal.messaging.messages.Addresses;
import dev.faketwilio.internal.messaging.messages.FeedbackResource;
import dev.faketwilio.internal.messaging.messages.MediaResource;
import dev.faketwilio.internal.messaging.numbers.ChannelSenders;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.messaging.services.AlphaSenderResource;
import dev.faketwilio.internal.messaging.services.ChannelSenderResource;
import dev.faketwilio.internal.messaging.services.DestinationAlphaSenderResource;
import dev.faketwilio.internal.messaging.services.PhoneNumberResource;
import dev.faketwilio.internal.messaging.services.PooledShortCodeResource;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.messaging.tollfree.TollfreeVerificationResource;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.AlphaSender;
import dev.faketwilio.messaging.ChannelSender;
import dev.faketwilio.messaging.DestinationAlphaSender;
import dev.faketwilio.messaging.Feedback;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.Media;
import dev.faketwilio.messaging.Message;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.messaging.PhoneNumber;
import dev.faketwilio.messaging.ShortCode;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.BrandVetting;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
import dev.faketwilio.messaging.linkshortening.LinkShorteningState;
import java.util.List;
import java.util.Objects;

/** An account's Messaging resources, as tests see them. */
public final class MessagingView implements MessagingState {

    private final Account account;

    /** Looks at an account. */
    public MessagingView(Account account) {
        this.account = account;
    }

    @Override
    public Resources<MessagingService> services() {
        return View.named(account, ServiceResource.TABLE, MessagingService::friendlyName);
    }

    @Override
    public Resources<PhoneNumber> phoneNumbers() {
        return View.named(account, PhoneNumberResource.TABLE, PhoneNumber::phoneNumber);
    }

    @Override
    public Resources<ShortCode> shortCodes() {
        return View.named(account, PooledShortCodeResource.TABLE, ShortCode::shortCode);
    }

    @Override
    public Resources<AlphaSender> alphaSenders() {
        return View.named(account, AlphaSenderResource.TABLE, AlphaSender::alphaSender);
    }

    @Override
    public Resources<DestinationAlphaSender> destinationAlphaSenders() {
        return View.named(account, DestinationAlphaSenderResource.TABLE, DestinationAlphaSender::alphaSender);
    }

    @Override
    public Resources<ChannelSender> channelSenders() {
        return View.named(account, ChannelSenderResource.TABLE, ChannelSender::sender);
    }

    @Override
    public LinkShorteningState linkShortening() {
        return new LinkShorteningView(account);
    }

    @Override
    public Resources<BrandRegistration> brandRegistrations() {
        return View.described(
                account,
                BrandRegistrationResource.TABLE,
                brand -> brand.status().name());
    }

    @Override
    public Resources<BrandVetting> brandVettings() {
        return View.described(
                account, BrandVettingResource.TABLE, vetting -> vetting.status().name());
    }

    @Override
    public Resources<Campaign> campaigns() {
        return View.described(
                account, CampaignResource.TABLE, campaign -> campaign.status().name());
    }

    @Override
    public Resources<TollfreeVerification> tollfreeVerifications() {
        return View.named(account, TollfreeVerificationResource.TABLE, TollfreeVerification::tollfreePhoneNumber);
    }

    @Override
    public Resources<Message> messages() {
        return View.described(account, Messages.TABLE, message -> message.to() + ": " + message.body());
    }

    @Override
    public List<Message> messagesTo(String recipient) {
        Objects.requireNonNull(recipient, "recipient");
        String address = Addresses.normalized(recipient);
        return messages().all().stream()
                .filter(message -> address.equals(message.to()))
                .toList();
    }

    @Override
    public List<Message> conversation(String number) {
        Objects.requireNonNull(number, "number");
        String address = Addresses.normalized(number);
        return messages().all().stream()
                .filter(message -> address.equals(message.to()) || address.equals(message.from()))
                .toList();
    }

    @Override
    public Resources<Media> media() {
        return View.described(account, MediaResource.TABLE, Media::url);
    }

    @Override
    public Resources<Feedback> feedback() {
        return View.described(
                account, FeedbackResource.TABLE, feedback -> feedback.outcome().name());
    }

    @Override
    public Resources<IncomingPhoneNumber> incomingPhoneNumbers() {
        return View.named(account, IncomingPhoneNumberResource.TABLE, IncomingPhoneNumber::phoneNumber);
    }

    @Override
    public Resources<AccountShortCode> accountShortCodes() {
        return View.named(account, ShortCodeResource.TABLE, AccountShortCode::shortCode);
    }

    @Override
    public Resources<AccountChannelSender> accountChannelSenders() {
        return View.named(account, ChannelSenders.TABLE, AccountChannelSender::sender);
    }
}
