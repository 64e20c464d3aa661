package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.ShortCode;
import java.util.List;

/**
 * {@code /v1/Services/{ServiceSid}/ShortCodes}: everything the fake knows about short codes in sender pools
 * (contract/messaging.md 4).
 */
public final class PooledShortCodeResource implements Resource {

    /** The short codes in all pools; also found by the code itself. */
    public static final Table<ShortCode> TABLE = Table.of("short code in a sender pool", ShortCode::sid)
            .under(ServiceResource.TABLE, ShortCode::serviceSid)
            .indexedBy(ShortCode::shortCode);

    private static final Parameter<String> SHORT_CODE_SID =
            Parameter.sid("ShortCodeSid", "SC").refusedWith(MessagingErrors::malformedSender);

    @Override
    public Declaration<ShortCode> declaration() {
        return Declaration.of(TABLE, "ShortCodeSid")
                .create(ShortCode.CREATE, PooledShortCodeResource::add)
                .list(ShortCode.LIST, "short_codes")
                .fetch(ShortCode.FETCH)
                .delete(ShortCode.DELETE)
                .goingWith(ShortCodeResource.TABLE)
                .json(PooledShortCodeResource::write);
    }

    private static ShortCode add(Call call) {
        String sid = call.required(SHORT_CODE_SID);
        AccountShortCode own = OwnSenders.shortCode(sid, call.transaction());
        if (own == null) {
            throw MessagingErrors.unknownSender();
        }
        SenderPool.requireFree(TABLE, sid, call);
        SenderPool.requireRoom(call);
        return new ShortCode(sid, SenderPool.of(call), own.shortCode(), own.countryCode(), call.now(), call.now());
    }

    private static void write(ShortCode code, Representation json) {
        json.sids(code.sid())
                .text("service_sid", code.serviceSid())
                .dates(code.dateCreated(), code.dateUpdated())
                .text("short_code", code.shortCode())
                .text("country_code", code.countryCode())
                // assumed: no short code of the account is enabled for MMS
                .texts("capabilities", List.of("SMS"))
                .url("/v1/Services/" + code.serviceSid() + "/ShortCodes/" + code.sid());
    }
}
