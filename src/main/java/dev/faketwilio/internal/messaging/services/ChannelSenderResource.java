package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.ChannelSender;

/**
 * {@code /v1/Services/{MessagingServiceSid}/ChannelSenders}: everything the fake knows about senders of other channels
 * than SMS in sender pools (contract/messaging.md 7).
 */
public final class ChannelSenderResource implements Resource {

    /** The channel senders in all pools; also found by their address. */
    public static final Table<ChannelSender> TABLE = Table.of("channel sender in a sender pool", ChannelSender::sid)
            .under(ServiceResource.TABLE, ChannelSender::serviceSid)
            .indexedBy(ChannelSender::sender);

    private static final Parameter<String> SID = Parameter.sid("Sid", "XE");

    @Override
    public Declaration<ChannelSender> declaration() {
        return Declaration.of(TABLE, "ChannelSenderSid")
                .create(ChannelSender.CREATE, ChannelSenderResource::add)
                .list(ChannelSender.LIST, "senders")
                .fetch(ChannelSender.FETCH)
                .delete(ChannelSender.DELETE)
                .json(ChannelSenderResource::write);
    }

    private static ChannelSender add(Call call) {
        String sid = call.required(SID);
        AccountChannelSender own = OwnSenders.channelSender(sid, call.transaction());
        if (own == null) {
            throw call.notFound(sid);
        }
        // assumed: by the errors of phone numbers
        SenderPool.requireFree(TABLE, sid, call);
        return new ChannelSender(
                sid, SenderPool.of(call), own.sender(), own.senderType(), own.countryCode(), call.now(), call.now());
    }

    private static void write(ChannelSender sender, Representation json) {
        json.accountSid()
                .text("messaging_service_sid", sender.serviceSid())
                .text("sid", sender.sid())
                .text("sender", sender.sender())
                .text("sender_type", sender.senderType())
                .text("country_code", sender.countryCode())
                .dates(sender.dateCreated(), sender.dateUpdated())
                .url("/v1/Services/" + sender.serviceSid() + "/ChannelSenders/" + sender.sid());
    }
}
