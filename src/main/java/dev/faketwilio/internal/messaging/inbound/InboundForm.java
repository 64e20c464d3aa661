package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.messaging.messages.MediaResource;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.messaging.Media;
import dev.faketwilio.messaging.Message;
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
    static Form of(Message message, AccountState state, String accountSid, Map<String, String> given) {
        InboundForm form = new InboundForm();
        form.media(message, state, accountSid);
        form.message(message, accountSid);
        form.parameters.putAll(given);
        return Form.of(form.parameters);
    }

    /** The form for the fallback URL, with what has failed. assumed: where these two parameters stand */
    static Form fallback(Form form, int errorCode, String errorUrl) {
        Map<String, String> parameters = new LinkedHashMap<>();
        form.asMap().forEach((name, values) -> {
            parameters.put(name, values.get(0));
            if (name.equals("ToCountry")) {
                parameters.put("ErrorUrl", errorUrl);
            } else if (name.equals("SmsMessageSid")) {
                parameters.put("ErrorCode", Integer.toString(errorCode));
            }
        });
        return Form.of(parameters);
    }

    private void media(Message message, AccountState state, String accountSid) {
        List<Row<Media>> newestFirst = state.newestFirst(MediaResource.TABLE, message.sid());
        for (int number = 0; number < newestFirst.size(); number++) {
            Media media = newestFirst.get(newestFirst.size() - 1 - number).value();
            parameters.put("MediaContentType" + number, media.contentType());
            parameters.put(
                    "MediaUrl" + number,
                    "https://api.twilio.com/2010-04-01/Accounts/" + accountSid + "/Messages/" + message.sid()
                            + "/Media/" + media.sid());
        }
    }

    private void message(Message message, String accountSid) {
        String from = String.valueOf(message.from());
        String serviceSid = message.messagingServiceSid();
        parameters.put("ToCountry", country(message.to()));
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
        parameters.put("ApiVersion", "2010-04-01");
    }

    /** assumed: of the geography only the country is known, and that only of numbers */
    private static String country(String address) {
        String country = NumberingPlan.country(address.substring(address.indexOf(':') + 1));
        return country == null ? "" : country;
    }
}
