package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Rule.choice;
import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.integer;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.internal.engine.Rule.url;
import static dev.faketwilio.messaging.MessagingService.AREA_CODE_GEOMATCH;
import static dev.faketwilio.messaging.MessagingService.FALLBACK_METHOD;
import static dev.faketwilio.messaging.MessagingService.FALLBACK_TO_LONG_CODE;
import static dev.faketwilio.messaging.MessagingService.FALLBACK_URL;
import static dev.faketwilio.messaging.MessagingService.FRIENDLY_NAME;
import static dev.faketwilio.messaging.MessagingService.INBOUND_METHOD;
import static dev.faketwilio.messaging.MessagingService.INBOUND_REQUEST_URL;
import static dev.faketwilio.messaging.MessagingService.MMS_CONVERTER;
import static dev.faketwilio.messaging.MessagingService.SCAN_MESSAGE_CONTENT;
import static dev.faketwilio.messaging.MessagingService.SMART_ENCODING;
import static dev.faketwilio.messaging.MessagingService.STATUS_CALLBACK;
import static dev.faketwilio.messaging.MessagingService.STICKY_SENDER;
import static dev.faketwilio.messaging.MessagingService.SYNCHRONOUS_VALIDATION;
import static dev.faketwilio.messaging.MessagingService.USECASE;
import static dev.faketwilio.messaging.MessagingService.USE_INBOUND_WEBHOOK_ON_NUMBER;
import static dev.faketwilio.messaging.MessagingService.US_APP_TO_PERSON_REGISTERED;
import static dev.faketwilio.messaging.MessagingService.VALIDITY_PERIOD;

import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.MessagingService;

/** {@code /v1/Services}: everything the fake knows about Messaging Services (contract/messaging.md 2). */
public final class ServiceResource implements Resource {

    public static final Table<MessagingService> TABLE = Table.of("messaging service", MessagingService::sid);

    private static final String[] USECASES = {
        "notifications", "marketing", "verification", "discussion", "poll", "undeclared"
    };

    @Override
    public Declaration<MessagingService> declaration() {
        return Declaration.of(MessagingService.TYPE, TABLE, "ServiceSid", "MessagingServiceSid")
                .sid("MG")
                .property(FRIENDLY_NAME, text(64).required().refusedWith(MessagingErrors.INVALID_FRIENDLY_NAME))
                .dates()
                .property(INBOUND_REQUEST_URL, url().clearable())
                .property(INBOUND_METHOD, choice("GET", "POST").byDefault("POST"))
                .property(FALLBACK_URL, url().clearable())
                .property(FALLBACK_METHOD, choice("GET", "POST").byDefault("POST"))
                .property(STATUS_CALLBACK, url().clearable())
                .property(STICKY_SENDER, flag().byDefault(true))
                .property(MMS_CONVERTER, flag().byDefault(true))
                .property(SMART_ENCODING, flag().byDefault(true))
                .property(
                        SCAN_MESSAGE_CONTENT,
                        choice("inherit", "enable", "disable").byDefault("inherit"))
                .property(FALLBACK_TO_LONG_CODE, flag().byDefault(true))
                .property(AREA_CODE_GEOMATCH, flag().byDefault(true))
                .property(SYNCHRONOUS_VALIDATION, flag().byDefault(false))
                // assumed: 36000, as today's documents say; recordings of 2020 have 14400
                .property(
                        VALIDITY_PERIOD,
                        integer(1, 36_000).byDefault(36_000).refusedWith(MessagingErrors.INVALID_VALIDITY_PERIOD))
                .url(MessagingService.FETCH)
                // assumed: undeclared
                .property(
                        USECASE, choice(USECASES).byDefault("undeclared").refusedWith(MessagingErrors.INVALID_USECASE))
                .property(US_APP_TO_PERSON_REGISTERED, Rule.<Boolean>stored().byDefault(false))
                .property(USE_INBOUND_WEBHOOK_ON_NUMBER, flag().byDefault(false))
                .links("phone_numbers", "short_codes", "alpha_senders", "messages")
                .link("us_app_to_person", "/Compliance/Usa2p")
                .link("us_app_to_person_usecases", "/Compliance/Usa2p/Usecases")
                .links("channel_senders", "destination_alpha_senders")
                .create(MessagingService.CREATE)
                .list(MessagingService.LIST, "services")
                .fetch(MessagingService.FETCH)
                .update(MessagingService.UPDATE)
                .delete(MessagingService.DELETE)
                .fetch(MessagingService.FETCH_USECASES, call -> ServiceUsecase.all());
    }
}
