package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.messaging.PoolShortCode.COUNTRY_CODE;
import static dev.faketwilio.messaging.PoolShortCode.SERVICE_SID;
import static dev.faketwilio.messaging.PoolShortCode.SHORT_CODE;
import static dev.faketwilio.messaging.PoolShortCode.SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.PoolShortCode;
import java.util.List;

/**
 * {@code /v1/Services/{ServiceSid}/ShortCodes}: everything the fake knows about short codes in sender pools
 * (contract/messaging.md 4).
 */
public final class PooledShortCodeResource implements Resource {

    /** The short codes in all pools; also found by the code itself. */
    public static final Table<PoolShortCode> TABLE = Table.of("short code in a sender pool", PoolShortCode::sid)
            .under(ServiceResource.TABLE, PoolShortCode::serviceSid)
            .indexedBy(PoolShortCode::shortCode);

    @Override
    public Declaration<PoolShortCode> declaration() {
        return Declaration.of(PoolShortCode.TYPE, TABLE, "ShortCodeSid")
                .hidden(SID, sid("SC").required().named("ShortCodeSid").refusedWith(MessagingErrors.MALFORMED_SENDER))
                .sids()
                .property(SERVICE_SID, parent(ServiceResource.TABLE))
                .dates()
                .property(SHORT_CODE, stored())
                .property(COUNTRY_CODE, stored())
                // assumed: no short code of the account is enabled for MMS
                .constant("capabilities", List.of("SMS"))
                .url(PoolShortCode.FETCH)
                .create(PoolShortCode.CREATE, PooledShortCodeResource::add)
                .list(PoolShortCode.LIST, "short_codes")
                .fetch(PoolShortCode.FETCH)
                .delete(PoolShortCode.DELETE)
                .goingWith(ShortCodeResource.TABLE);
    }

    private static void add(Draft<PoolShortCode> draft, Call call) {
        String sid = draft.get(SID);
        AccountShortCode own = OwnSenders.shortCode(sid, call.transaction());
        if (own == null) {
            throw MessagingErrors.UNKNOWN_SENDER.exception();
        }
        SenderPool.requireFree(TABLE, sid, call);
        SenderPool.requireRoom(call);
        draft.set(SHORT_CODE, own.shortCode()).set(COUNTRY_CODE, own.countryCode());
    }
}
