package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.messaging.AlphaSender.ALPHA_SENDER;
import static dev.faketwilio.messaging.AlphaSender.SERVICE_SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.properties.Draft;
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
        return Declaration.of(AlphaSender.TYPE, TABLE, "AlphaSenderSid")
                .sid("AI")
                .property(SERVICE_SID, parent(ServiceResource.TABLE))
                .dates()
                .property(ALPHA_SENDER, AlphaSenderId.rule().required())
                .constant("capabilities", List.of("SMS"))
                .url(AlphaSender.FETCH)
                .create(AlphaSender.CREATE, AlphaSenderResource::refuseSecond)
                .list(AlphaSender.LIST, "alpha_senders")
                .fetch(AlphaSender.FETCH)
                .delete(AlphaSender.DELETE);
    }

    private static void refuseSecond(Draft<AlphaSender> draft, Call call) {
        List<AlphaSender> others = call.transaction().under(TABLE, draft.get(SERVICE_SID));
        if (!others.isEmpty()) {
            throw others.get(0).alphaSender().equals(draft.get(ALPHA_SENDER))
                    ? MessagingErrors.ALREADY_IN_POOL.exception()
                    : MessagingErrors.SECOND_ALPHA_SENDER.exception();
        }
    }
}
