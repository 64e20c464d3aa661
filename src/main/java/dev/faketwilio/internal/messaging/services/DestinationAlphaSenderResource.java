package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.DestinationAlphaSender;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code /v1/Services/{ServiceSid}/DestinationAlphaSenders}: everything the fake knows about alphanumeric sender IDs for
 * one country (contract/messaging.md 6).
 */
public final class DestinationAlphaSenderResource implements Resource {

    // assumed: a list of its own, without those of AlphaSenders, although either can be for all countries
    public static final Table<DestinationAlphaSender> TABLE = Table.of(
                    "destination alpha sender", DestinationAlphaSender::sid)
            .under(ServiceResource.TABLE, DestinationAlphaSender::serviceSid);

    private static final Parameter<String> ISO_COUNTRY_CODE =
            Parameter.text("IsoCountryCode", 2).where(DestinationAlphaSenderResource::isCountryCode);
    private static final Parameter<String> ISO_COUNTRY_CODE_FILTER =
            Parameter.text("IsoCountryCode", Integer.MAX_VALUE);

    @Override
    public Declaration<DestinationAlphaSender> declaration() {
        return Declaration.of(TABLE, "DestinationAlphaSenderSid")
                .create(DestinationAlphaSender.CREATE, DestinationAlphaSenderResource::add)
                .list(
                        DestinationAlphaSender.LIST,
                        "alpha_senders",
                        List.of("IsoCountryCode"),
                        DestinationAlphaSenderResource::filter)
                .fetch(DestinationAlphaSender.FETCH)
                .delete(DestinationAlphaSender.DELETE)
                .json(DestinationAlphaSenderResource::write);
    }

    private static DestinationAlphaSender add(Call call) {
        String alphaSender = call.required(AlphaSenderParameter.ALPHA_SENDER);
        String country = call.clearable(ISO_COUNTRY_CODE, null);
        String isoCountryCode = country == null ? "" : country;
        String service = SenderPool.of(call);
        // assumed: a country may have several; they differ in their text, case and all
        if (call.transaction().under(TABLE, service).stream()
                .anyMatch(other -> other.alphaSender().equals(alphaSender)
                        && other.isoCountryCode().equals(isoCountryCode))) {
            throw MessagingErrors.alreadyInPool();
        }
        return new DestinationAlphaSender(
                call.newSid("AI"), service, alphaSender, isoCountryCode, call.now(), call.now());
    }

    private static Predicate<DestinationAlphaSender> filter(Call call) {
        String wanted = call.optional(ISO_COUNTRY_CODE_FILTER);
        return sender -> wanted == null || wanted.equals(sender.isoCountryCode());
    }

    private static boolean isCountryCode(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static void write(DestinationAlphaSender sender, Representation json) {
        json.sids(sender.sid())
                .text("service_sid", sender.serviceSid())
                .dates(sender.dateCreated(), sender.dateUpdated())
                .text("alpha_sender", sender.alphaSender())
                .texts("capabilities", List.of("SMS"))
                .text("iso_country_code", sender.isoCountryCode())
                .url("/v1/Services/" + sender.serviceSid() + "/DestinationAlphaSenders/" + sender.sid());
    }
}
