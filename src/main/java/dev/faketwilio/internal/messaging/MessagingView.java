package dev.faketwilio.internal.messaging;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.internal.messaging.services.ServiceResource;
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
}
