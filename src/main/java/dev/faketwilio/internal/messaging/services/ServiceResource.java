package dev.faketwilio.internal.messaging.services;

import static dev.faketwilio.internal.engine.Parameter.choice;
import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.integer;
import static dev.faketwilio.internal.engine.Parameter.text;
import static dev.faketwilio.internal.engine.Parameter.url;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.MessagingService;
import java.time.Instant;

/** {@code /v1/Services}: everything the fake knows about Messaging Services (contract/messaging.md 2). */
public final class ServiceResource implements Resource {

    public static final Table<MessagingService> TABLE = Table.of("messaging service", MessagingService::sid);

    private static final Parameter<String> FRIENDLY_NAME =
            text("FriendlyName", 64).refusedWith(MessagingErrors::invalidFriendlyName);
    private static final Parameter<String> INBOUND_REQUEST_URL = url("InboundRequestUrl");
    private static final Parameter<String> INBOUND_METHOD = choice("InboundMethod", "GET", "POST");
    private static final Parameter<String> FALLBACK_URL = url("FallbackUrl");
    private static final Parameter<String> FALLBACK_METHOD = choice("FallbackMethod", "GET", "POST");
    private static final Parameter<String> STATUS_CALLBACK = url("StatusCallback");
    private static final Parameter<Boolean> STICKY_SENDER = flag("StickySender");
    private static final Parameter<Boolean> MMS_CONVERTER = flag("MmsConverter");
    private static final Parameter<Boolean> SMART_ENCODING = flag("SmartEncoding");
    private static final Parameter<String> SCAN_MESSAGE_CONTENT =
            choice("ScanMessageContent", "inherit", "enable", "disable");
    private static final Parameter<Boolean> FALLBACK_TO_LONG_CODE = flag("FallbackToLongCode");
    private static final Parameter<Boolean> AREA_CODE_GEOMATCH = flag("AreaCodeGeomatch");
    private static final Parameter<Boolean> SYNCHRONOUS_VALIDATION = flag("SynchronousValidation");
    private static final Parameter<Integer> VALIDITY_PERIOD =
            integer("ValidityPeriod", 1, 36_000).refusedWith(MessagingErrors::invalidValidityPeriod);
    private static final Parameter<String> USECASE = choice(
                    "Usecase", "notifications", "marketing", "verification", "discussion", "poll", "undeclared")
            .refusedWith(MessagingErrors::invalidUsecase);
    private static final Parameter<Boolean> USE_INBOUND_WEBHOOK_ON_NUMBER = flag("UseInboundWebhookOnNumber");

    @Override
    public Declaration<MessagingService> declaration() {
        return Declaration.of(TABLE, "ServiceSid", "MessagingServiceSid")
                .create(MessagingService.CREATE, this::create)
                .list(MessagingService.LIST, "services")
                .fetch(MessagingService.FETCH)
                .update(MessagingService.UPDATE, this::update)
                .delete(MessagingService.DELETE)
                .fetch(MessagingService.FETCH_USECASES, call -> ServiceUsecase.all())
                .json(this::write);
    }

    private MessagingService create(Call call) {
        String friendlyName = call.required(FRIENDLY_NAME);
        return settings(call, defaults(call.newSid("MG"), friendlyName, call.now()));
    }

    private MessagingService update(MessagingService old, Call call) {
        return settings(call, old);
    }

    /** Section 2.2: the value of every property after a create with nothing but a name. */
    private static MessagingService defaults(String sid, String friendlyName, Instant now) {
        return new MessagingService(
                sid,
                friendlyName,
                null,
                "POST",
                null,
                "POST",
                null,
                true,
                true,
                true,
                "inherit",
                true,
                true,
                false,
                // assumed: 36000, as today's documents say; recordings of 2020 have 14400
                36_000,
                // assumed: undeclared
                "undeclared",
                false,
                false,
                now,
                now);
    }

    /** The Service with what was sent in place of what it had; the date comes last, after all was asked for. */
    private static MessagingService settings(Call call, MessagingService old) {
        return new MessagingService(
                old.sid(),
                call.optional(FRIENDLY_NAME, old.friendlyName()),
                call.clearable(INBOUND_REQUEST_URL, old.inboundRequestUrl()),
                call.optional(INBOUND_METHOD, old.inboundMethod()),
                call.clearable(FALLBACK_URL, old.fallbackUrl()),
                call.optional(FALLBACK_METHOD, old.fallbackMethod()),
                call.clearable(STATUS_CALLBACK, old.statusCallback()),
                call.optional(STICKY_SENDER, old.stickySender()),
                call.optional(MMS_CONVERTER, old.mmsConverter()),
                call.optional(SMART_ENCODING, old.smartEncoding()),
                call.optional(SCAN_MESSAGE_CONTENT, old.scanMessageContent()),
                call.optional(FALLBACK_TO_LONG_CODE, old.fallbackToLongCode()),
                call.optional(AREA_CODE_GEOMATCH, old.areaCodeGeomatch()),
                call.optional(SYNCHRONOUS_VALIDATION, old.synchronousValidation()),
                call.optional(VALIDITY_PERIOD, old.validityPeriod()),
                call.optional(USECASE, old.usecase()),
                old.usAppToPersonRegistered(),
                call.optional(USE_INBOUND_WEBHOOK_ON_NUMBER, old.useInboundWebhookOnNumber()),
                old.dateCreated(),
                call.updated(old.dateUpdated()));
    }

    private void write(MessagingService service, Representation json) {
        String self = "/v1/Services/" + service.sid();
        json.sids(service.sid())
                .text("friendly_name", service.friendlyName())
                .dates(service.dateCreated(), service.dateUpdated())
                .text("inbound_request_url", service.inboundRequestUrl())
                .text("inbound_method", service.inboundMethod())
                .text("fallback_url", service.fallbackUrl())
                .text("fallback_method", service.fallbackMethod())
                .text("status_callback", service.statusCallback())
                .flag("sticky_sender", service.stickySender())
                .flag("mms_converter", service.mmsConverter())
                .flag("smart_encoding", service.smartEncoding())
                .text("scan_message_content", service.scanMessageContent())
                .flag("fallback_to_long_code", service.fallbackToLongCode())
                .flag("area_code_geomatch", service.areaCodeGeomatch())
                .flag("synchronous_validation", service.synchronousValidation())
                .number("validity_period", service.validityPeriod())
                .url(self)
                .text("usecase", service.usecase())
                .flag("us_app_to_person_registered", service.usAppToPersonRegistered())
                .flag("use_inbound_webhook_on_number", service.useInboundWebhookOnNumber())
                .link("phone_numbers", self + "/PhoneNumbers")
                .link("short_codes", self + "/ShortCodes")
                .link("alpha_senders", self + "/AlphaSenders")
                .link("messages", self + "/Messages")
                .link("us_app_to_person", self + "/Compliance/Usa2p")
                .link("us_app_to_person_usecases", self + "/Compliance/Usa2p/Usecases")
                .link("channel_senders", self + "/ChannelSenders")
                .link("destination_alpha_senders", self + "/DestinationAlphaSenders");
    }
}
