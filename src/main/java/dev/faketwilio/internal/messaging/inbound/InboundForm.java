package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.messaging.messages.MediaFiles;
import dev.faketwilio.internal.messaging.messages.MediaResource;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.messaging.MessageMedia;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters by which Twilio tells of an incoming message, in the recorded order: contract/messaging.md 20.2. */
final class InboundForm {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private InboundForm() {}

    /**
     * Writes the form.
     *
     * @param given what the test sets
     */
    static Form of(TwilioMessage message, AccountState state, String accountSid, Map<String, String> given) {
        InboundForm form = new InboundForm();
        form.message(message, accountSid, media(message, state));
        form.parameters.putAll(given);
        return Form.of(form.parameters);
    }

    /** The form for the fallback URL, with what has failed, in the order of a captured one: conventions.md 0.9.9. */
    static Form fallback(Form form, int errorCode, String errorUrl) {
        Map<String, String> parameters = new LinkedHashMap<>();
        form.asMap().forEach((name, values) -> {
            parameters.put(name, values.get(0));
            switch (name) {
                case "ToCountry" -> parameters.put("ErrorUrl", errorUrl);
                case "SmsMessageSid" -> parameters.put("ErrorCode", Integer.toString(errorCode));
                // assumed: 0, since the captured form does not show its value
                case "NumSegments" -> parameters.putIfAbsent("ReferralNumMedia", "0");
                default -> {}
            }
        });
        return Form.of(parameters);
    }

    private static List<MessageMedia> media(TwilioMessage message, AccountState state) {
        List<MessageMedia> media = new ArrayList<>();
        state.newestFirst(MediaResource.TABLE, message.sid()).forEach(row -> media.add(0, row.value()));
        return media;
    }

    /** The types of media stand behind the first parameter, and their URLs before the last: messaging.md 0.11. */
    private void message(TwilioMessage message, String accountSid, List<MessageMedia> media) {
        String from = String.valueOf(message.from());
        String serviceSid = message.messagingServiceSid();
        parameters.put("ToCountry", country(message.to()));
        for (int number = 0; number < media.size(); number++) {
            parameters.put("MediaContentType" + number, media.get(number).contentType());
        }
        parameters.put("ToState", "");
        parameters.put("SmsMessageSid", message.sid());
        parameters.put("NumMedia", Integer.toString(message.numMedia()));
        parameters.put("ToCity", "");
        parameters.put("FromZip", "");
        parameters.put("SmsSid", message.sid());
        parameters.put("FromState", "");
        parameters.put("SmsStatus", "received");
        parameters.put("FromCity", "");
        parameters.put("Body", message.body());
        parameters.put("FromCountry", country(from));
        parameters.put("To", message.to());
        if (serviceSid != null) {
            parameters.put("MessagingServiceSid", serviceSid);
        }
        parameters.put("ToZip", "");
        parameters.put("NumSegments", Integer.toString(message.numSegments()));
        parameters.put("MessageSid", message.sid());
        parameters.put("AccountSid", accountSid);
        parameters.put("From", from);
        for (int number = 0; number < media.size(); number++) {
            parameters.put("MediaUrl" + number, MediaFiles.url(accountSid, media.get(number)));
        }
        parameters.put("ApiVersion", "2010-04-01");
    }

    /** assumed: of the geography only the country is known, and that only of numbers */
    private static String country(String address) {
        String country = NumberingPlan.country(address.substring(address.indexOf(':') + 1));
        return country == null ? "" : country;
    }
}
