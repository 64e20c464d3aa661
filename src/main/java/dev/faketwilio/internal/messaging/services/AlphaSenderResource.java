package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AlphaSender;
import java.util.List;

/**
 * {@code /v1/Services/{ServiceSid}/AlphaSenders}: everything the fake knows about alphanumeric sender IDs for all
 * countries (contract/messaging.md 5).
 */
public final class AlphaSenderResource implements Resource {

    public static final Table<AlphaSender> TABLE =
            Table.of("alpha sender", AlphaSender::sid).under(ServiceResource.TABLE, AlphaSender::serviceSid);

    @Override
    public Declaration<AlphaSender> declaration() {
        return Declaration.of(TABLE, "AlphaSenderSid")
                .create(AlphaSender.CREATE, AlphaSenderResource::add)
                .list(AlphaSender.LIST, "alpha_senders")
                .fetch(AlphaSender.FETCH)
                .delete(AlphaSender.DELETE)
                .json(AlphaSenderResource::write);
    }

    private static AlphaSender add(Call call) {
        String alphaSender = call.required(AlphaSenderParameter.ALPHA_SENDER);
        String service = SenderPool.of(call);
        List<AlphaSender> others = call.transaction().under(TABLE, service);
        if (!others.isEmpty()) {
            throw others.get(0).alphaSender().equals(alphaSender)
                    ? MessagingErrors.alreadyInPool()
                    : MessagingErrors.secondAlphaSender();
        }
        return new AlphaSender(call.newSid("AI"), service, alphaSender, call.now(), call.now());
    }

    private static void write(AlphaSender sender, Representation json) {
        json.sids(sender.sid())
                .text("service_sid", sender.serviceSid())
                .dates(sender.dateCreated(), sender.dateUpdated())
                .text("alpha_sender", sender.alphaSender())
                .texts("capabilities", List.of("SMS"))
                .url("/v1/Services/" + sender.serviceSid() + "/AlphaSenders/" + sender.sid());
    }
}
