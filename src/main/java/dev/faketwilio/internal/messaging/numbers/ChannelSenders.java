package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountChannelSender;
import org.jspecify.annotations.Nullable;

/** The account's senders of other channels than SMS, which no operation of the two APIs makes (contract/messaging.md 7). */
public final class ChannelSenders {

    /** The account's channel senders; also found by their address. */
    public static final Table<AccountChannelSender> TABLE =
            Table.of("channel sender", AccountChannelSender::sid).indexedBy(AccountChannelSender::sender);

    private ChannelSenders() {}

    /**
     * Registers a sender, as Twilio does for its customers.
     *
     * @throws IllegalArgumentException if it is none, or the account has it already
     */
    public static AccountChannelSender seed(Api api, Account account, String sender) {
        String type = type(sender);
        if (type == null) {
            throw new IllegalArgumentException(
                    "Expected a channel address that begins with whatsapp:, messenger: or rcs:,"
                            + " for example \"whatsapp:+14155550100\", but found \"" + sender + "\"");
        }
        return api.change(account, transaction -> {
            if (transaction.find(TABLE, sender) != null) {
                throw new IllegalArgumentException("The account has the channel sender " + sender
                        + " already; seed it once, for example in a @BeforeAll method");
            }
            return transaction
                    .put(TABLE, sender(transaction.newSid("XE"), sender, type, countryCode(sender)))
                    .value();
        });
    }

    static AccountChannelSender sender(String sid, String sender, String type, String countryCode) {
        return Shape.of(AccountChannelSender.TYPE)
                .draft()
                .set(AccountChannelSender.SID, sid)
                .set(AccountChannelSender.SENDER, sender)
                .set(AccountChannelSender.SENDER_TYPE, type)
                .set(AccountChannelSender.COUNTRY_CODE, countryCode)
                .build();
    }

    /** Null if the address is of no channel that is known, or names nobody on it. */
    private static @Nullable String type(String sender) {
        String channel = sender.substring(0, sender.indexOf(':') + 1);
        return channel.length() == sender.length()
                ? null
                : switch (channel) {
                    case "whatsapp:" -> "WhatsApp";
                    case "messenger:" -> "Messenger";
                    case "rcs:" -> "RCS";
                    default -> null;
                };
    }

    private static String countryCode(String sender) {
        String country = NumberingPlan.country(sender.substring(sender.indexOf(':') + 1));
        // assumed: US where the address has no number
        return country == null ? "US" : country;
    }
}
