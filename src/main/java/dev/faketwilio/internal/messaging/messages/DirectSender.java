package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.messaging.delivery.OptOut;
import dev.faketwilio.internal.messaging.numbers.ChannelSenders;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.messaging.senders.Destination;
import dev.faketwilio.internal.messaging.senders.SenderSelection;
import dev.faketwilio.internal.messaging.services.AlphaSenderId;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.Objects;

/** The sender that a request without a Messaging Service names: contract/messaging.md 15.3 and 23. */
final class DirectSender {

    private final Transaction transaction;
    private final String from;
    private final Destination to;

    private DirectSender(Transaction transaction, String from, Destination to) {
        this.transaction = transaction;
        this.from = from;
        this.to = to;
    }

    /** Refuses a sender that is none, is not the account's, or cannot send this message to this recipient. */
    static void requireUsable(Transaction transaction, Draft<TwilioMessage> message) {
        String from = Objects.requireNonNull(message.get(TwilioMessage.FROM), "sent directly");
        String to = message.get(TwilioMessage.TO);
        if (from.equals(to)) {
            throw MessageErrors.TO_IS_FROM.exception();
        }
        boolean hasMedia = !message.get(TwilioMessage.MEDIA_URLS).isEmpty();
        new DirectSender(transaction, from, Destination.of(to, hasMedia)).requireUsable();
        if (OptOut.exists(transaction, OptOut.scopeOf(transaction, from), to)) {
            throw MessageErrors.OPTED_OUT.exception();
        }
    }

    private void requireUsable() {
        String channel = Destination.channel(from);
        if (!channel.equals(to.channel())) {
            throw MessageErrors.DIFFERENT_CHANNELS.exception();
        }
        if (!channel.isEmpty()) {
            if (transaction.find(ChannelSenders.TABLE, from) == null) {
                throw MessageErrors.UNKNOWN_CHANNEL.exception();
            }
        } else if (NumberingPlan.isShortCode(from)) {
            requireShortCode();
        } else if (!from.startsWith("+") && AlphaSenderId.isAlphaSender(from)) {
            requireAlphanumeric();
        } else {
            requireNumber();
        }
    }

    private void requireNumber() {
        MagicNumbers.requireUsableFrom(from);
        if (NumberingPlan.country(from) == null) {
            throw MessageErrors.INVALID_FROM.exception(from);
        }
        if (MagicNumbers.isUsableFrom(from)) {
            return;
        }
        AccountPhoneNumber own = transaction.find(IncomingPhoneNumberResource.TABLE, from);
        if (own == null) {
            throw MessageErrors.NOT_OWNED.exception(from);
        }
        if (!own.capabilities().sms() && !own.capabilities().mms()) {
            throw MessageErrors.FROM_WITHOUT_SMS.exception();
        }
        if (to.media() && !own.capabilities().mms()) {
            throw MessageErrors.FROM_WITHOUT_MMS.exception();
        }
    }

    private void requireShortCode() {
        AccountShortCode own = transaction.find(ShortCodeResource.TABLE, from);
        if (own == null || !own.countryCode().equals(to.country())) {
            throw MessageErrors.NOT_OWNED.exception(from);
        }
        requireNoMedia();
    }

    private void requireAlphanumeric() {
        if (TrialAccount.isOn(transaction)) {
            throw MessageErrors.ALPHANUMERIC_ON_TRIAL.exception();
        }
        if (!SenderSelection.takesAlphanumeric(to.country())) {
            throw MessageErrors.NOT_REACHABLE.exception(to.address(), from);
        }
        requireNoMedia();
    }

    /** assumed: neither short codes nor alphanumeric senders send MMS. */
    private void requireNoMedia() {
        if (to.media()) {
            throw MessageErrors.FROM_WITHOUT_MMS.exception();
        }
    }
}
