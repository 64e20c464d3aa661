package dev.faketwilio.internal.messaging;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.internal.messaging.numbers.ChannelSenders;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingState;

/** An account's Messaging resources, as tests see them. */
public final class MessagingView implements MessagingState {

    private final Account account;

    /** Looks at an account. */
    public MessagingView(Account account) {
        this.account = account;
    }

    @Override
    public Resources<MessagingService> services() {
        return new View<>(account, ServiceResource.TABLE, MessagingService::friendlyName);
    }

    @Override
    public Resources<IncomingPhoneNumber> incomingPhoneNumbers() {
        return new View<>(account, IncomingPhoneNumberResource.TABLE, IncomingPhoneNumber::phoneNumber);
    }

    @Override
    public Resources<AccountShortCode> accountShortCodes() {
        return new View<>(account, ShortCodeResource.TABLE, AccountShortCode::shortCode);
    }

    @Override
    public Resources<AccountChannelSender> accountChannelSenders() {
        return new View<>(account, ChannelSenders.TABLE, AccountChannelSender::sender);
    }
}
