package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.OwnSenders;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.NumberCapabilities;
import dev.faketwilio.messaging.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /v1/Services/{ServiceSid}/PhoneNumbers}: everything the fake knows about phone numbers in sender pools
 * (contract/messaging.md 3).
 */
public final class PhoneNumberResource implements Resource {

    /** The phone numbers in all pools; also found by the number itself. */
    public static final Table<PhoneNumber> TABLE = Table.of("phone number in a sender pool", PhoneNumber::sid)
            .under(ServiceResource.TABLE, PhoneNumber::serviceSid)
            .indexedBy(PhoneNumber::phoneNumber);

    private static final Parameter<String> PHONE_NUMBER_SID =
            Parameter.sid("PhoneNumberSid", "PN").refusedWith(MessagingErrors::malformedSender);

    @Override
    public Declaration<PhoneNumber> declaration() {
        return Declaration.of(TABLE, "PhoneNumberSid")
                .create(PhoneNumber.CREATE, PhoneNumberResource::add)
                .list(PhoneNumber.LIST, "phone_numbers")
                .fetch(PhoneNumber.FETCH)
                .delete(PhoneNumber.DELETE)
                .goingWith(IncomingPhoneNumberResource.TABLE)
                .json(PhoneNumberResource::write);
    }

    private static PhoneNumber add(Call call) {
        String sid = call.required(PHONE_NUMBER_SID);
        IncomingPhoneNumber own = OwnSenders.phoneNumber(sid, call.transaction());
        if (own == null) {
            throw MessagingErrors.unknownSender();
        }
        SenderPool.requireFree(TABLE, sid, call);
        if (!own.capabilities().sms() && !own.capabilities().mms()) {
            throw MessagingErrors.cannotSendMessages();
        }
        SenderPool.requireRoom(call);
        return new PhoneNumber(
                sid,
                SenderPool.of(call),
                own.phoneNumber(),
                own.countryCode(),
                names(own.capabilities()),
                call.now(),
                call.now());
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
        return names;
    }

    private static void write(PhoneNumber number, Representation json) {
        json.sids(number.sid())
                .text("service_sid", number.serviceSid())
                .dates(number.dateCreated(), number.dateUpdated())
                .text("phone_number", number.phoneNumber())
                .text("country_code", number.countryCode())
                .texts("capabilities", number.capabilities())
                .url("/v1/Services/" + number.serviceSid() + "/PhoneNumbers/" + number.sid());
    }
}
