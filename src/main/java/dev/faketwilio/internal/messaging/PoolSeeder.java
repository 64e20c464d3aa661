package dev.faketwilio.internal.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.messaging.services.AlphaSenderResource;
import dev.faketwilio.internal.messaging.services.ChannelSenderResource;
import dev.faketwilio.internal.messaging.services.DestinationAlphaSenderResource;
import dev.faketwilio.internal.messaging.services.PhoneNumberResource;
import dev.faketwilio.internal.messaging.services.PooledShortCodeResource;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.AlphaSender;
import dev.faketwilio.messaging.ChannelSender;
import dev.faketwilio.messaging.DestinationAlphaSender;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.PhoneNumber;
import dev.faketwilio.messaging.ShortCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is to be in a sender pool, and puts it there through the API's own operations, in the same order. */
final class PoolSeeder {

    private final List<Addition> additions = new ArrayList<>();

    void add(IncomingPhoneNumber number) {
        add(PhoneNumberResource.TABLE, PhoneNumber.CREATE, "ServiceSid", "PhoneNumberSid", number.sid());
    }

    void add(AccountShortCode code) {
        add(PooledShortCodeResource.TABLE, ShortCode.CREATE, "ServiceSid", "ShortCodeSid", code.sid());
    }

    void add(AccountChannelSender sender) {
        add(ChannelSenderResource.TABLE, ChannelSender.CREATE, "MessagingServiceSid", "Sid", sender.sid());
    }

    void add(String alphaSender) {
        add(AlphaSenderResource.TABLE, AlphaSender.CREATE, "ServiceSid", "AlphaSender", alphaSender);
    }

    void add(String alphaSender, String isoCountryCode) {
        add(
                DestinationAlphaSenderResource.TABLE,
                DestinationAlphaSender.CREATE,
                "ServiceSid",
                "AlphaSender",
                alphaSender,
                "IsoCountryCode",
                isoCountryCode);
    }

    private void add(Table<?> table, Operation operation, String service, String... form) {
        additions.add(new Addition(table, operation, service, Form.of(form)));
    }

    /** Fills the pool of a Service. */
    void seed(Api api, Account account, String serviceSid) {
        for (Addition each : additions) {
            api.perform(account, each.table, each.operation, Map.of(each.service, serviceSid), each.form);
        }
    }

    /**
     * One sender.
     *
     * @param service what the operation's path calls the Service
     */
    private record Addition(Table<?> table, Operation operation, String service, Form form) {}
}
