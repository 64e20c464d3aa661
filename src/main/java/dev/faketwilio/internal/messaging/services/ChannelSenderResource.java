package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.messaging.PoolChannelSender.COUNTRY_CODE;
import static dev.faketwilio.messaging.PoolChannelSender.SENDER;
import static dev.faketwilio.messaging.PoolChannelSender.SENDER_TYPE;
import static dev.faketwilio.messaging.PoolChannelSender.SERVICE_SID;
import static dev.faketwilio.messaging.PoolChannelSender.SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.PoolChannelSender;

/**
 * {@code /v1/Services/{MessagingServiceSid}/ChannelSenders}: everything the fake knows about senders of other channels
 * than SMS in sender pools (contract/messaging.md 7).
 */
public final class ChannelSenderResource implements Resource {

    /** The channel senders in all pools; also found by their address. */
    public static final Table<PoolChannelSender> TABLE = Table.of(
                    "channel sender in a sender pool", PoolChannelSender::sid)
            .under(ServiceResource.TABLE, PoolChannelSender::serviceSid)
            .indexedBy(PoolChannelSender::sender);

    @Override
    public Declaration<PoolChannelSender> declaration() {
        return Declaration.of(PoolChannelSender.TYPE, TABLE, "ChannelSenderSid")
                .accountSid()
                .property(SERVICE_SID, parent(ServiceResource.TABLE))
                .property(SID, sid("XE").required())
                .property(SENDER, stored())
                .property(SENDER_TYPE, stored())
                .property(COUNTRY_CODE, stored())
                .dates()
                .url(PoolChannelSender.FETCH)
                .create(PoolChannelSender.CREATE, ChannelSenderResource::add)
                .list(PoolChannelSender.LIST, "senders")
                .fetch(PoolChannelSender.FETCH)
                .delete(PoolChannelSender.DELETE);
    }

    private static void add(Draft<PoolChannelSender> draft, Call call) {
        String sid = draft.get(SID);
        AccountChannelSender own = OwnSenders.channelSender(sid, call.transaction());
        if (own == null) {
            // assumed: 404, as the API answers for what it does not know elsewhere
            throw call.notFound(sid);
        }
        // assumed: by the errors of phone numbers
        SenderPool.requireFree(TABLE, sid, call);
        draft.set(SENDER, own.sender()).set(SENDER_TYPE, own.senderType()).set(COUNTRY_CODE, own.countryCode());
    }
}
