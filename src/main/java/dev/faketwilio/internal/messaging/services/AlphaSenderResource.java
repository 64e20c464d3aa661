package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.messaging.PoolAlphaSender.ALPHA_SENDER;
import static dev.faketwilio.messaging.PoolAlphaSender.SERVICE_SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.PoolAlphaSender;
import java.util.List;

/**
 * {@code /v1/Services/{ServiceSid}/AlphaSenders}: everything the fake knows about alphanumeric sender IDs for all
 * countries (contract/messaging.md 5).
 */
public final class AlphaSenderResource implements Resource {

    public static final Table<PoolAlphaSender> TABLE =
            Table.of("alpha sender", PoolAlphaSender::sid).under(ServiceResource.TABLE, PoolAlphaSender::serviceSid);

    @Override
    public Declaration<PoolAlphaSender> declaration() {
        return Declaration.of(PoolAlphaSender.TYPE, TABLE, "AlphaSenderSid")
                .sid("AI")
                .property(SERVICE_SID, parent(ServiceResource.TABLE))
                .dates()
                .property(ALPHA_SENDER, AlphaSenderId.rule().required())
                .constant("capabilities", List.of("SMS"))
                .url(PoolAlphaSender.FETCH)
                .create(PoolAlphaSender.CREATE, AlphaSenderResource::refuseSecond)
                .list(PoolAlphaSender.LIST, "alpha_senders")
                .fetch(PoolAlphaSender.FETCH)
                .delete(PoolAlphaSender.DELETE);
    }

    private static void refuseSecond(Draft<PoolAlphaSender> draft, Call call) {
        List<PoolAlphaSender> others = call.transaction().under(TABLE, draft.get(SERVICE_SID));
        if (!others.isEmpty()) {
            throw others.get(0).alphaSender().equals(draft.get(ALPHA_SENDER))
                    ? MessagingErrors.ALREADY_IN_POOL.exception()
                    : MessagingErrors.SECOND_ALPHA_SENDER.exception();
        }
    }
}
