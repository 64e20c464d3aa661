package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.messaging.delivery.Pace;
import dev.faketwilio.internal.messaging.delivery.Recipient;
import dev.faketwilio.internal.messaging.messages.Addresses;
import dev.faketwilio.internal.messaging.messages.Recipients;
import dev.faketwilio.messaging.Deliveries;
import dev.faketwilio.messaging.RecipientBehavior;
import dev.faketwilio.messaging.TwilioMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** What becomes of an account's messages, as a test says. */
public final class MessageDeliveries implements Deliveries {

    private final Supplier<Api> api;
    private final Account account;

    /** Works on an account. */
    public MessageDeliveries(Supplier<Api> api, Account account) {
        this.api = api;
        this.account = account;
    }

    @Override
    public void keepEachStatusFor(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A status of a message cannot last for " + duration
                    + ": expected a second or more. To let messages arrive at once, call completeAll()");
        }
        Duration rounded = Durations.wholeSeconds(duration);
        api.get().change(account, transaction -> set(transaction, new Pace(rounded, false)));
    }

    @Override
    public void hold() {
        api.get().change(account, transaction -> set(transaction, new Pace(Pace.STANDARD.step(), true)));
    }

    private static Pace set(Transaction transaction, Pace pace) {
        Pace.set(transaction, pace);
        return pace;
    }

    @Override
    public RecipientBehavior to(String recipient) {
        Objects.requireNonNull(recipient, "recipient");
        return new To(Addresses.normalized(recipient));
    }

    @Override
    public TwilioMessage deliver(String messageSid) {
        Objects.requireNonNull(messageSid, "messageSid");
        return change(
                messageSid,
                "delivered",
                (transaction, message) -> MessageLifeCycle.deliver(
                        transaction, sent(transaction, message, "delivered"), transaction.now()));
    }

    @Override
    public TwilioMessage markUndelivered(String messageSid, int errorCode) {
        Objects.requireNonNull(messageSid, "messageSid");
        return change(
                messageSid,
                "undelivered",
                (transaction, message) -> MessageLifeCycle.undelivered(
                        transaction, sent(transaction, message, "undelivered"), errorCode, transaction.now()));
    }

    @Override
    public TwilioMessage fail(String messageSid, int errorCode) {
        Objects.requireNonNull(messageSid, "messageSid");
        return change(messageSid, "failed", (transaction, message) -> {
            if (message.status() == TwilioMessage.Status.SENT) {
                throw impossible(
                        message, "failed", "it has left Twilio already. Call markUndelivered(sid, code) instead");
            }
            return MessageLifeCycle.fail(transaction, message, errorCode, transaction.now());
        });
    }

    @Override
    public TwilioMessage markRead(String messageSid) {
        Objects.requireNonNull(messageSid, "messageSid");
        return api.get().change(account, transaction -> {
            TwilioMessage message = new MessagingView(account).message(messageSid);
            if (message.to().indexOf(':') < 0) {
                throw impossible(message, "read", "nobody tells Twilio of an SMS whether it was read");
            }
            TwilioMessage arrived =
                    message.status() == TwilioMessage.Status.DELIVERED ? message : deliver(message.sid());
            return MessageLifeCycle.read(transaction, arrived, transaction.now());
        });
    }

    @Override
    public List<TwilioMessage> completeAll() {
        return api.get().change(account, transaction -> {
            List<TwilioMessage> ended = new ArrayList<>();
            for (TwilioMessage message : transaction.state().all(Messages.TABLE)) {
                TwilioMessage last = MessageLifeCycle.takeAll(transaction, message);
                if (!last.equals(message)) {
                    ended.add(last);
                }
            }
            return List.copyOf(ended);
        });
    }

    private TwilioMessage change(
            String sid, String word, BiFunction<Transaction, TwilioMessage, TwilioMessage> change) {
        return api.get().change(account, transaction -> {
            TwilioMessage message = new MessagingView(account).message(sid);
            if (message.status().isFinal()) {
                throw impossible(
                        message,
                        word,
                        "it is " + Messages.word(message.status())
                                + " already, which is final. Hold messages with simulate().deliveries().hold() before they are"
                                + " sent");
            }
            return change.apply(transaction, message);
        });
    }

    /** The message as far as the carrier. */
    private static TwilioMessage sent(Transaction transaction, TwilioMessage message, String word) {
        if (message.status() == TwilioMessage.Status.SCHEDULED) {
            throw impossible(
                    message,
                    word,
                    "it is to be sent at " + message.sendAt() + ". Advance the clock to that time first");
        }
        TwilioMessage sent = MessageLifeCycle.toCarrier(transaction, message);
        if (sent.status() != TwilioMessage.Status.SENT) {
            throw impossible(
                    message, word, "it would fail with " + sent.errorCode() + " (" + sent.errorMessage() + ")");
        }
        return sent;
    }

    private static IllegalStateException impossible(TwilioMessage message, String word, String why) {
        return new IllegalStateException(
                "Message " + message.sid() + " to " + message.to() + " cannot become " + word + ": " + why);
    }

    private final class To implements RecipientBehavior {

        private final String address;

        To(String address) {
            this.address = address;
        }

        @Override
        public void deliver() {
            say(Recipient.Takes.EVERYTHING, 0);
        }

        @Override
        public void deliverWithoutReceipt() {
            say(Recipient.Takes.WITHOUT_RECEIPT, 0);
        }

        @Override
        public void markUndelivered(int errorCode) {
            say(Recipient.Takes.UNDELIVERED, errorCode);
        }

        @Override
        public void fail(int errorCode) {
            say(Recipient.Takes.FAILED, errorCode);
        }

        @Override
        public void refuse(int errorCode) {
            Recipients.requireRefusal(address, errorCode);
            say(Recipient.Takes.REFUSED, errorCode);
        }

        private void say(Recipient.Takes takes, int errorCode) {
            api.get().change(account, transaction -> {
                Recipient recipient = new Recipient(address, takes, errorCode);
                Recipient.set(transaction, recipient);
                return recipient;
            });
        }
    }
}
