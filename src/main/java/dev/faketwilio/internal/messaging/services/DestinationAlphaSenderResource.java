package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Rule.parent;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.PoolDestinationAlphaSender.ALPHA_SENDER;
import static dev.faketwilio.messaging.PoolDestinationAlphaSender.ISO_COUNTRY_CODE;
import static dev.faketwilio.messaging.PoolDestinationAlphaSender.SERVICE_SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.PoolDestinationAlphaSender;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code /v1/Services/{ServiceSid}/DestinationAlphaSenders}: everything the fake knows about alphanumeric sender IDs for
 * one country (contract/messaging.md 6).
 */
public final class DestinationAlphaSenderResource implements Resource {

    // assumed: a list of its own, without those of AlphaSenders, although either can be for all countries
    public static final Table<PoolDestinationAlphaSender> TABLE = Table.of(
                    "destination alpha sender", PoolDestinationAlphaSender::sid)
            .under(ServiceResource.TABLE, PoolDestinationAlphaSender::serviceSid);

    private static final Parameter<String> ISO_COUNTRY_CODE_FILTER =
            Parameter.text("IsoCountryCode", Integer.MAX_VALUE);

    @Override
    public Declaration<PoolDestinationAlphaSender> declaration() {
        return Declaration.of(PoolDestinationAlphaSender.TYPE, TABLE, "DestinationAlphaSenderSid")
                .sid("AI")
                .property(SERVICE_SID, parent(ServiceResource.TABLE))
                .dates()
                .property(ALPHA_SENDER, AlphaSenderId.rule().required())
                .constant("capabilities", List.of("SMS"))
                .property(
                        ISO_COUNTRY_CODE,
                        text(2).where(DestinationAlphaSenderResource::isCountryCode)
                                .byDefault("")
                                .whenEmpty(""))
                .url(PoolDestinationAlphaSender.FETCH)
                .create(PoolDestinationAlphaSender.CREATE, DestinationAlphaSenderResource::refuseSecond)
                .list(
                        PoolDestinationAlphaSender.LIST,
                        "alpha_senders",
                        List.of("IsoCountryCode"),
                        DestinationAlphaSenderResource::filter)
                .fetch(PoolDestinationAlphaSender.FETCH)
                .delete(PoolDestinationAlphaSender.DELETE);
    }

    private static void refuseSecond(Draft<PoolDestinationAlphaSender> draft, Call call) {
        // assumed: a country may have several; they differ in their text, case and all
        if (call.transaction().under(TABLE, draft.get(SERVICE_SID)).stream()
                .anyMatch(other -> other.alphaSender().equals(draft.get(ALPHA_SENDER))
                        && other.isoCountryCode().equals(draft.get(ISO_COUNTRY_CODE)))) {
            throw MessagingErrors.ALREADY_IN_POOL.exception();
        }
    }

    private static Predicate<PoolDestinationAlphaSender> filter(Call call) {
        String wanted = call.optional(ISO_COUNTRY_CODE_FILTER);
        return sender -> wanted == null || wanted.equals(sender.isoCountryCode());
    }

    private static boolean isCountryCode(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
