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
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.MessageFeedback;
import dev.faketwilio.messaging.MessageMedia;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.messaging.PoolAlphaSender;
import dev.faketwilio.messaging.PoolChannelSender;
import dev.faketwilio.messaging.PoolDestinationAlphaSender;
import dev.faketwilio.messaging.PoolPhoneNumber;
import dev.faketwilio.messaging.PoolShortCode;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrandVetting;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
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
    public Resources<PoolPhoneNumber> phoneNumbers() {
        return View.named(account, PhoneNumberResource.TABLE, PoolPhoneNumber::phoneNumber);
    }

    @Override
    public Resources<PoolShortCode> shortCodes() {
        return View.named(account, PooledShortCodeResource.TABLE, PoolShortCode::shortCode);
    }

    @Override
    public Resources<PoolAlphaSender> alphaSenders() {
        return View.named(account, AlphaSenderResource.TABLE, PoolAlphaSender::alphaSender);
    }

    @Override
    public Resources<PoolDestinationAlphaSender> destinationAlphaSenders() {
        return View.named(account, DestinationAlphaSenderResource.TABLE, PoolDestinationAlphaSender::alphaSender);
    }

    @Override
    public Resources<PoolChannelSender> channelSenders() {
        return View.named(account, ChannelSenderResource.TABLE, PoolChannelSender::sender);
    }

    @Override
    public LinkShorteningState linkShortening() {
        return new LinkShorteningView(account);
    }

    @Override
    public Resources<A2pBrand> brandRegistrations() {
        return View.described(
                account,
                BrandRegistrationResource.TABLE,
                brand -> brand.status().name());
    }

    @Override
    public Resources<A2pBrandVetting> brandVettings() {
        return View.described(
                account, BrandVettingResource.TABLE, vetting -> vetting.status().name());
    }

    @Override
    public Resources<A2pCampaign> campaigns() {
        return View.described(
                account, CampaignResource.TABLE, campaign -> campaign.status().name());
    }

    @Override
    public Resources<TollFreeNumberVerification> tollfreeVerifications() {
        return View.named(account, TollfreeVerificationResource.TABLE, TollFreeNumberVerification::tollfreePhoneNumber);
    }

    @Override
    public Resources<TwilioMessage> messages() {
        return View.described(account, Messages.TABLE, message -> message.to() + ": " + message.body());
    }

    @Override
    public List<TwilioMessage> messagesTo(String recipient) {
        Objects.requireNonNull(recipient, "recipient");
        String address = Addresses.normalized(recipient);
        return messages().all().stream()
                .filter(message -> address.equals(message.to()))
                .toList();
    }

    @Override
    public List<TwilioMessage> conversation(String number) {
        Objects.requireNonNull(number, "number");
        String address = Addresses.normalized(number);
        return messages().all().stream()
                .filter(message -> address.equals(message.to()) || address.equals(message.from()))
                .toList();
    }

    @Override
    public Resources<MessageMedia> media() {
        return View.described(account, MediaResource.TABLE, MessageMedia::url);
    }

    @Override
    public Resources<MessageFeedback> feedback() {
        return View.described(
                account, FeedbackResource.TABLE, feedback -> feedback.outcome().name());
    }

    @Override
    public Resources<AccountPhoneNumber> incomingPhoneNumbers() {
        return View.named(account, IncomingPhoneNumberResource.TABLE, AccountPhoneNumber::phoneNumber);
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
