package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.numbers.ChannelSenders;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.messaging.numbers.ShortCodeResource;
import dev.faketwilio.internal.messaging.services.SenderPool;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.MessagingService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a message comes in: contract/messaging.md 20.1.
 *
 * @param address the account's number, short code or channel sender
 * @param service the Messaging Service that it belongs to; null: none
 * @param webhooks what is called
 */
record Mailbox(String address, @Nullable MessagingService service, Webhooks webhooks) {

    /**
     * The webhooks that Twilio calls for a message.
     *
     * @param url called first; null: nothing is
     * @param method the HTTP method for it
     * @param fallbackUrl called when the first one fails; null: nothing is
     * @param fallbackMethod the HTTP method for it
     */
    record Webhooks(
            @Nullable String url, String method, @Nullable String fallbackUrl, String fallbackMethod) {}

    /**
     * Finds the account's address.
     *
     * @throws IllegalArgumentException if it has none such; the message says what it has
     */
    static Mailbox of(Transaction transaction, String address) {
        Webhooks own = own(transaction, address);
        if (own == null) {
            throw new IllegalArgumentException("No message can come in for " + address
                    + ", since the account has no such number. It has: " + all(transaction)
                    + ". Seed it with given().phoneNumber(\"" + address + "\") before");
        }
        MessagingService service = SenderPool.serviceOf(transaction, address);
        return service == null || service.useInboundWebhookOnNumber()
                ? new Mailbox(address, service, own)
                : new Mailbox(
                        address,
                        service,
                        new Webhooks(
                                service.inboundRequestUrl(),
                                service.inboundMethod(),
                                service.fallbackUrl(),
                                service.fallbackMethod()));
    }

    /** Returns whether the account has such an address. */
    static boolean exists(Transaction transaction, String address) {
        return own(transaction, address) != null;
    }

    /** Returns whether Twilio takes messages here at all: section 2.5. */
    boolean takesMessages() {
        return service == null || service.useInboundWebhookOnNumber() || webhooks.url() != null;
    }

    /** Returns whether Twilio itself reacts to keywords here: section 19, and 0.6 for RCS. */
    boolean knowsKeywords() {
        // assumed: RCS senders send the automatic replies of numbers
        return address.startsWith("+")
                || address.startsWith("rcs:")
                || (service != null && NumberingPlan.isShortCode(address));
    }

    /**
     * The webhooks of the address itself; null if the account has none such. An Application that it names is passed over,
     * since none are built.
     */
    private static @Nullable Webhooks own(Transaction transaction, String address) {
        AccountPhoneNumber number = transaction.find(IncomingPhoneNumberResource.TABLE, address);
        if (number != null) {
            return new Webhooks(
                    number.smsUrl(), number.smsMethod(), number.smsFallbackUrl(), number.smsFallbackMethod());
        }
        AccountShortCode shortCode = transaction.find(ShortCodeResource.TABLE, address);
        if (shortCode != null) {
            return new Webhooks(
                    shortCode.smsUrl(),
                    shortCode.smsMethod(),
                    shortCode.smsFallbackUrl(),
                    shortCode.smsFallbackMethod());
        }
        return transaction.find(ChannelSenders.TABLE, address) == null
                ? null
                : new Webhooks(null, "POST", null, "POST");
    }

    private static String all(Transaction transaction) {
        String all = Stream.of(
                        transaction.state().all(IncomingPhoneNumberResource.TABLE).stream()
                                .map(AccountPhoneNumber::phoneNumber),
                        transaction.state().all(ShortCodeResource.TABLE).stream()
                                .map(AccountShortCode::shortCode),
                        transaction.state().all(ChannelSenders.TABLE).stream().map(AccountChannelSender::sender))
                .flatMap(addresses -> addresses)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }
}
