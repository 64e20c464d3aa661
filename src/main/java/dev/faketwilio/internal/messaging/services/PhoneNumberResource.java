package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.messaging.PoolPhoneNumber.CAPABILITIES;
import static dev.faketwilio.messaging.PoolPhoneNumber.COUNTRY_CODE;
import static dev.faketwilio.messaging.PoolPhoneNumber.PHONE_NUMBER;
import static dev.faketwilio.messaging.PoolPhoneNumber.SERVICE_SID;
import static dev.faketwilio.messaging.PoolPhoneNumber.SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.NumberCapabilities;
import dev.faketwilio.messaging.PoolPhoneNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /v1/Services/{ServiceSid}/PhoneNumbers}: everything the fake knows about phone numbers in sender pools
 * (contract/messaging.md 3).
 */
public final class PhoneNumberResource implements Resource {

    /** The phone numbers in all pools; also found by the number itself. */
    public static final Table<PoolPhoneNumber> TABLE = Table.of("phone number in a sender pool", PoolPhoneNumber::sid)
            .under(ServiceResource.TABLE, PoolPhoneNumber::serviceSid)
            .indexedBy(PoolPhoneNumber::phoneNumber);

    @Override
    public Declaration<PoolPhoneNumber> declaration() {
        return Declaration.of(PoolPhoneNumber.TYPE, TABLE, "PhoneNumberSid")
                .hidden(SID, sid("PN").required().named("PhoneNumberSid").refusedWith(MessagingErrors.MALFORMED_SENDER))
                .sids()
                .property(SERVICE_SID, parent(ServiceResource.TABLE))
                .dates()
                .property(PHONE_NUMBER, stored())
                .property(COUNTRY_CODE, stored())
                .property(CAPABILITIES, stored())
                .url(PoolPhoneNumber.FETCH)
                .create(PoolPhoneNumber.CREATE, PhoneNumberResource::add)
                .list(PoolPhoneNumber.LIST, "phone_numbers")
                .fetch(PoolPhoneNumber.FETCH)
                .delete(PoolPhoneNumber.DELETE)
                .goingWith(IncomingPhoneNumberResource.TABLE);
    }

    private static void add(Draft<PoolPhoneNumber> draft, Call call) {
        String sid = draft.get(SID);
        AccountPhoneNumber own = OwnSenders.phoneNumber(sid, call.transaction());
        if (own == null) {
            throw MessagingErrors.UNKNOWN_SENDER.exception();
        }
        SenderPool.requireFree(TABLE, sid, call);
        if (!own.capabilities().sms() && !own.capabilities().mms()) {
            throw MessagingErrors.CANNOT_SEND_MESSAGES.exception();
        }
        SenderPool.requireRoom(call);
        draft.set(PHONE_NUMBER, own.phoneNumber())
                .set(COUNTRY_CODE, own.countryCode())
                .set(CAPABILITIES, names(own.capabilities()));
    }

    private static List<String> names(NumberCapabilities capabilities) {
        List<String> names = new ArrayList<>();
        if (capabilities.fax()) {
            names.add("Fax");
        }
        if (capabilities.mms()) {
            names.add("MMS");
        }
        if (capabilities.sms()) {
            names.add("SMS");
        }
        if (capabilities.voice()) {
            names.add("Voice");
        }
        return List.copyOf(names);
    }
}
