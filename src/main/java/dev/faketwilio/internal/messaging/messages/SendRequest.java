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
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.messaging.senders.Destination;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request to send a message says, checked as far as it says it by itself: contract/messaging.md 15.1 and 15.3.
 *
 * @param to the recipient, normalized
 * @param from the sender, normalized; null: the Messaging Service chooses one
 * @param serviceSid the Messaging Service; null: none
 * @param body the text; empty for none
 * @param mediaUrls its media
 * @param statusCallback called on status changes; null: not given
 * @param applicationSid the Application; null: not given
 * @param provideFeedback whether the sender will tell how the message did
 * @param validityPeriod for how many seconds it may wait; null: not given
 * @param smartEncoded whether Unicode characters with a GSM-7 look-alike are replaced; null: not given
 * @param sendAt when it is to be sent; null: at once
 * @param asMms whether it is to be an MMS even without media
 * @param hasFallback whether it names a sender to fall back to where the recipient takes no RCS
 */
record SendRequest(
        String to,
        @Nullable String from,
        @Nullable String serviceSid,
        String body,
        List<String> mediaUrls,
        @Nullable String statusCallback,
        @Nullable String applicationSid,
        boolean provideFeedback,
        @Nullable Integer validityPeriod,
        @Nullable Boolean smartEncoded,
        @Nullable Instant sendAt,
        boolean asMms,
        boolean hasFallback) {

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private static final Parameter<String> TO = text("To", ANY_LENGTH).missedWith(MessageErrors.NO_TO);
    private static final Parameter<String> FROM = text("From", ANY_LENGTH);
    private static final Parameter<String> SERVICE = text("MessagingServiceSid", ANY_LENGTH);
    private static final Parameter<String> FALLBACK_FROM = text("FallbackFrom", ANY_LENGTH);
    // assumed: characters are Unicode code points
    private static final Parameter<String> BODY =
            text("Body", MessageLimits.BODY).refusedWith(MessageErrors.BODY_TOO_LONG);
    private static final Parameter<String> MEDIA_URL = Parameter.any("MediaUrl");
    private static final Parameter<String> CONTENT_SID =
            sid("ContentSid", "HX").refusedWith(MessageErrors.INVALID_CONTENT_SID);
    private static final Parameter<String> CONTENT_VARIABLES = text("ContentVariables", ANY_LENGTH)
            .where(SendRequest::areContentVariables)
            .refusedWith(MessageErrors.INVALID_CONTENT_VARIABLES);
    private static final Parameter<String> STATUS_CALLBACK = text("StatusCallback", ANY_LENGTH);
    private static final Parameter<String> APPLICATION_SID =
            sid("ApplicationSid", "AP").refusedWith(MessageErrors.INVALID_APPLICATION_SID);
    private static final Parameter<Boolean> PROVIDE_FEEDBACK = flag("ProvideFeedback");
    private static final Parameter<Integer> VALIDITY_PERIOD =
            integer("ValidityPeriod", 1, 36_000).refusedWith(MessagingErrors.INVALID_VALIDITY_PERIOD);
    private static final Parameter<Boolean> SMART_ENCODED = flag("SmartEncoded");
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

    /** Reads a request; the first thing that is wrong with it refuses it. assumed: in this order */
    static SendRequest read(Call call) {
        String to = call.required(TO);
        String from = call.clearable(FROM, null);
        String service = call.clearable(SERVICE, null);
        if (from == null && service == null) {
            throw MessageErrors.NO_FROM.exception();
        }
        if (from != null && isService(from)) {
            service = service == null ? from : service;
            from = null;
        }
        String body = content(call, service != null || hasChannel(to) || (from != null && hasChannel(from)));
        List<String> mediaUrls = media(call);
        String statusCallback = call.clearable(STATUS_CALLBACK, null);
        if (statusCallback != null) {
            String url = statusCallback;
            call.optional(Parameter.url("StatusCallback").refusedWith(MessageErrors.INVALID_STATUS_CALLBACK, url));
        }
        String applicationSid = call.clearable(APPLICATION_SID, null);
        Integer validityPeriod = call.clearable(VALIDITY_PERIOD, null);
        WITHOUT_EFFECT.forEach(parameter -> call.clearable(parameter, null));
        if (call.optional(SHORTEN_URLS, false) && service == null) {
            // assumed: refused as any other bad value
            throw TwilioErrors.INVALID_PARAMETER.exception(SHORTEN_URLS.name());
        }
        boolean hasFallback = call.clearable(FALLBACK_FROM, null) != null;
        if (hasFallback && (from != null || service == null)) {
            throw from == null
                    ? MessageErrors.FALLBACK_WITHOUT_SERVICE.exception()
                    : MessageErrors.FALLBACK_WITH_FROM.exception();
        }
        return new SendRequest(
                Addresses.normalized(to),
                from == null ? null : Addresses.normalized(from),
                service,
                body,
                mediaUrls,
                statusCallback,
                applicationSid,
                call.optional(PROVIDE_FEEDBACK, false),
                validityPeriod,
                call.optional(SMART_ENCODED),
                Schedule.read(call, service != null),
                call.optional(SEND_AS_MMS, false),
                hasFallback);
    }

    /** Returns whether there are media, which makes it an MMS. */
    boolean hasMedia() {
        return !mediaUrls.isEmpty();
    }

    /** Of another channel than SMS. */
    private static boolean hasChannel(String address) {
        return !Destination.channel(Addresses.normalized(address)).isEmpty();
    }

    /**
     * The text.
     *
     * @param contentInAnyForm whether Twilio calls what is missing content, rather than a body: through a Service, and on
     *     other channels than SMS (twilio-php#810, 2024)
     */
    private static String content(Call call, boolean contentInAnyForm) {
        String body = call.clearable(BODY, null);
        String contentSid = call.clearable(CONTENT_SID, null);
        String variables = call.clearable(CONTENT_VARIABLES, null);
        if (contentSid == null && variables != null) {
            throw MessageErrors.NO_CONTENT_SID.exception();
        }
        if (body == null && contentSid == null && call.all(MEDIA_URL).isEmpty()) {
            throw contentInAnyForm ? MessageErrors.NO_CONTENT.exception() : MessageErrors.NO_BODY.exception();
        }
        // assumed: empty where there are media alone; the templates of ContentSid are not built
        return body == null ? "" : body;
    }

    private static List<String> media(Call call) {
        List<String> urls = call.all(MEDIA_URL);
        if (urls.size() > MessageLimits.MEDIA) {
            throw MessageErrors.TOO_MANY_MEDIA.exception();
        }
        if (!urls.stream().allMatch(WebUrl::isValid)) {
            // assumed: all of them are listed
            throw MessageErrors.INVALID_MEDIA_URL.exception(String.join(", ", urls));
        }
        return urls;
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
