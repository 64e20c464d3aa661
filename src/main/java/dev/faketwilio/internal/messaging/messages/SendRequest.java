package dev.faketwilio.internal.messaging.messages;

import static dev.faketwilio.internal.engine.Parameter.choice;
import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.integer;
import static dev.faketwilio.internal.engine.Parameter.sid;
import static dev.faketwilio.internal.engine.Parameter.text;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.JsonText;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.messaging.senders.Destination;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.TwilioMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a request to send a message says besides the properties of the message, checked with them as far as it says it by
 * itself: contract/messaging.md 15.1 and 15.3.
 *
 * @param asMms whether it is to be an MMS even without media
 * @param hasFallback whether it names a sender to fall back to where the recipient takes no RCS
 */
record SendRequest(boolean asMms, boolean hasFallback) {

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private static final Parameter<String> FALLBACK_FROM = text("FallbackFrom", ANY_LENGTH);
    private static final Parameter<String> CONTENT_SID =
            sid("ContentSid", "HX").refusedWith(MessageErrors.INVALID_CONTENT_SID);
    private static final Parameter<String> CONTENT_VARIABLES = text("ContentVariables", ANY_LENGTH)
            .where(SendRequest::areContentVariables)
            .refusedWith(MessageErrors.INVALID_CONTENT_VARIABLES);
    private static final Parameter<Boolean> SEND_AS_MMS = flag("SendAsMms");
    private static final Parameter<Boolean> SHORTEN_URLS = flag("ShortenUrls");

    /** What is checked, but has no effect here. */
    private static final List<Parameter<?>> WITHOUT_EFFECT = List.of(
            choice("ContentRetention", "retain", "discard").refusedWith(MessageErrors.INVALID_CONTENT_RETENTION),
            choice("AddressRetention", "retain", "obfuscate").refusedWith(MessageErrors.INVALID_ADDRESS_RETENTION),
            choice("RiskCheck", "enable", "disable"),
            choice("TrafficType", "free"),
            integer("Attempt", 1, Integer.MAX_VALUE),
            flag("ForceDelivery"),
            text("MaxPrice", ANY_LENGTH).where(SendRequest::isDecimal).refusedWith(MessageErrors.INVALID_MAX_PRICE));

    /** Refuses a message without a sender, and finds a Service that is named as the sender. */
    static void requireSender(Draft<TwilioMessage> message, Call call) {
        String from = message.get(TwilioMessage.FROM);
        String service = message.get(TwilioMessage.MESSAGING_SERVICE_SID);
        if (from == null && service == null) {
            throw MessageErrors.NO_FROM.exception();
        }
        if (from != null && isService(from)) {
            message.set(TwilioMessage.MESSAGING_SERVICE_SID, service == null ? from : service)
                    .clear(TwilioMessage.FROM);
        }
    }

    static void requireCallback(Draft<TwilioMessage> message, Call call) {
        String url = message.get(TwilioMessage.STATUS_CALLBACK);
        if (url != null && !WebUrl.isValid(url)) {
            throw MessageErrors.INVALID_STATUS_CALLBACK.exception(url);
        }
    }

    /** Completes a message by what else the request says; the first thing that is wrong with it refuses it. */
    static SendRequest read(Draft<TwilioMessage> message, Call call) {
        boolean hasFrom = message.get(TwilioMessage.FROM) != null;
        boolean hasService = message.get(TwilioMessage.MESSAGING_SERVICE_SID) != null;
        WITHOUT_EFFECT.forEach(parameter -> call.clearable(parameter, null));
        if (call.optional(SHORTEN_URLS, false) && !hasService) {
            // assumed: refused as any other bad value
            throw TwilioErrors.INVALID_PARAMETER.exception(SHORTEN_URLS.name());
        }
        boolean hasFallback = call.clearable(FALLBACK_FROM, null) != null;
        if (hasFallback && (hasFrom || !hasService)) {
            throw hasFrom
                    ? MessageErrors.FALLBACK_WITH_FROM.exception()
                    : MessageErrors.FALLBACK_WITHOUT_SERVICE.exception();
        }
        Instant sendAt = Schedule.read(call, hasService);
        if (sendAt != null) {
            message.set(TwilioMessage.SEND_AT, sendAt);
        }
        message.set(TwilioMessage.TO, Addresses.normalized(message.get(TwilioMessage.TO)));
        String from = message.get(TwilioMessage.FROM);
        if (from != null) {
            message.set(TwilioMessage.FROM, Addresses.normalized(from));
        }
        return new SendRequest(call.optional(SEND_AS_MMS, false), hasFallback);
    }

    /** Of another channel than SMS. */
    private static boolean hasChannel(String address) {
        return !Destination.channel(Addresses.normalized(address)).isEmpty();
    }

    /**
     * Refuses a message without content. Through a Service, and on other channels than SMS, Twilio calls it that; else a
     * body (twilio-php#810, 2024). assumed: a template of ContentSid is content; templates are not built, so its text is
     * empty
     */
    static void requireContent(Draft<TwilioMessage> message, Call call) {
        String contentSid = call.clearable(CONTENT_SID, null);
        String variables = call.clearable(CONTENT_VARIABLES, null);
        if (contentSid == null && variables != null) {
            throw MessageErrors.NO_CONTENT_SID.exception();
        }
        List<String> media = message.get(TwilioMessage.MEDIA_URLS);
        if (contentSid == null && message.get(TwilioMessage.BODY).isEmpty() && media.isEmpty()) {
            String from = message.get(TwilioMessage.FROM);
            boolean inAnyForm = message.get(TwilioMessage.MESSAGING_SERVICE_SID) != null
                    || hasChannel(message.get(TwilioMessage.TO))
                    || (from != null && hasChannel(from));
            throw inAnyForm ? MessageErrors.NO_CONTENT.exception() : MessageErrors.NO_BODY.exception();
        }
        requireMedia(media);
    }

    private static void requireMedia(List<String> urls) {
        if (urls.size() > MessageLimits.MEDIA) {
            throw MessageErrors.TOO_MANY_MEDIA.exception();
        }
        if (!urls.stream().allMatch(WebUrl::isValid)) {
            // assumed: all of them are listed
            throw MessageErrors.INVALID_MEDIA_URL.exception(String.join(", ", urls));
        }
    }

    /**
     * Section 15.1: From may be the SID of a Messaging Service; a longer one than a sender's is meant as one. One between
     * blanks is not (0.9).
     */
    private static boolean isService(String from) {
        return from.startsWith("MG") && from.length() > 11 && from.strip().length() == from.length();
    }

    /**
     * Page 21656: an object of texts, none of which is empty or has line breaks, tabs or more than four spaces in a row.
     * assumed: other values than texts are refused, too
     */
    private static boolean areContentVariables(String json) {
        List<Map<String, String>> variables = JsonText.objects("[" + json + "]");
        return variables != null
                && variables.size() == 1
                && variables.get(0).values().stream()
                        .noneMatch(value -> value.isEmpty()
                                || value.indexOf('\n') >= 0
                                || value.indexOf('\r') >= 0
                                || value.indexOf('\t') >= 0
                                || value.contains("     "));
    }

    private static boolean isDecimal(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit = digit || (c >= '0' && c <= '9');
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return digit && text.indexOf('.') == text.lastIndexOf('.');
    }
}
