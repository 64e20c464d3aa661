package dev.faketwilio.internal.messaging.callbacks;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Event;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.errors.DeliveryErrors;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.messaging.delivery.StatusChanged;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.webhooks.WebhookRequest;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.webhooks.WebhookCall;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The status callbacks of messages: contract/messaging.md 18.2. */
public final class StatusCallbacks {

    private static final DateTimeFormatter DONE_DATE = DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT);
    private static final String WHATSAPP = "whatsapp:";

    /** Unregistered senders. assumed: unverified toll-free numbers (30032) as those without a campaign (30034) */
    private static final Set<Integer> NEVER_REACH_CARRIER =
            Set.of(DeliveryErrors.TOLLFREE_NOT_VERIFIED.code(), DeliveryErrors.NUMBER_NOT_REGISTERED.code());

    private StatusCallbacks() {}

    /** Returns the call that an event leads to; null for none. */
    public static @Nullable WebhookRequest request(Event event, Account account) {
        return event instanceof StatusChanged changed ? request(changed.message(), account) : null;
    }

    private static @Nullable WebhookRequest request(TwilioMessage message, Account account) {
        String url = isTold(message.status()) ? url(message, account.state()) : null;
        return url == null
                ? null
                : new WebhookRequest(
                        WebhookCall.Kind.STATUS_CALLBACK,
                        message.sid(),
                        "POST",
                        url,
                        form(message, account.sid()),
                        conversation(message.to(), String.valueOf(message.from())));
    }

    /** assumed: sending is not told, which only older captures show; what came in never is */
    private static boolean isTold(TwilioMessage.Status status) {
        return switch (status) {
            case SENDING, RECEIVING, RECEIVED -> false;
            default -> true;
        };
    }

    /** The Application that a message may name comes between the two; its own URL is not known, since none are built. */
    private static @Nullable String url(TwilioMessage message, AccountState state) {
        String own = message.statusCallback();
        String serviceSid = message.messagingServiceSid();
        if (own != null || serviceSid == null) {
            return own;
        }
        Row<MessagingService> service = state.find(ServiceResource.TABLE, serviceSid);
        return service == null ? null : service.value().statusCallback();
    }

    /** The parameters in the recorded order. */
    private static Form form(TwilioMessage message, String accountSid) {
        List<String> form = new ArrayList<>();
        if (hasReceipt(message)) {
            form.addAll(List.of("RawDlrDoneDate", doneDate(message.dateUpdated())));
        }
        Integer errorCode = message.errorCode();
        if (errorCode != null && isFailure(message.status())) {
            form.addAll(List.of("ErrorCode", Integer.toString(errorCode)));
        }
        if (message.to().startsWith(WHATSAPP)) {
            // assumed: here
            form.addAll(List.of(
                    "ChannelPrefix",
                    "whatsapp",
                    "ChannelToAddress",
                    message.to().substring(WHATSAPP.length())));
            if (message.status() == TwilioMessage.Status.READ) {
                form.addAll(List.of("EventType", "READ"));
            }
        }
        return Form.of(form.toArray(String[]::new)).with(form(message, Messages.word(message.status()), accountSid));
    }

    private static boolean isFailure(TwilioMessage.Status status) {
        return status == TwilioMessage.Status.UNDELIVERED || status == TwilioMessage.Status.FAILED;
    }

    /** Returns whether the carrier has reported the end of a message: messaging.md 0.12. */
    private static boolean hasReceipt(TwilioMessage message) {
        return switch (message.status()) {
            case DELIVERED -> true;
            case UNDELIVERED -> message.errorCode() == null || !NEVER_REACH_CARRIER.contains(message.errorCode());
            default -> false;
        };
    }

    /** Returns what every report about a message that was sent says. */
    public static Form form(TwilioMessage message, String status, String accountSid) {
        List<String> form = new ArrayList<>(List.of("SmsSid", message.sid(), "SmsStatus", status));
        form.addAll(List.of("MessageStatus", status, "To", message.to()));
        String serviceSid = message.messagingServiceSid();
        if (serviceSid != null) {
            form.addAll(List.of("MessagingServiceSid", serviceSid));
        }
        form.addAll(List.of("MessageSid", message.sid(), "AccountSid", accountSid));
        String from = message.from();
        if (from != null) {
            // assumed: left out where no sender was chosen
            form.addAll(List.of("From", from));
        }
        form.addAll(List.of("ApiVersion", "2010-04-01"));
        return Form.of(form.toArray(String[]::new));
    }

    /** Whose cookies a call sends along: those of the other side and the account's own number. */
    public static String conversation(String other, String own) {
        return other + " " + own;
    }

    private static String doneDate(Instant date) {
        return DONE_DATE.format(date.atOffset(ZoneOffset.UTC));
    }
}
