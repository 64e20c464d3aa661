package dev.faketwilio.messaging;

/**
 * A sender of a channel other than SMS that the account owns, for example on WhatsApp. The two APIs that are faked here do
 * not make such senders, so they are seeded. In the sender pool of a Messaging Service one appears as a
 * {@code ChannelSender} with the same SID. Immutable.
 *
 * <p>Source: contract/messaging.md, section 7.
 *
 * @param sid {@code XE} and 32 lower-case hexadecimal digits
 * @param sender the channel address, for example {@code whatsapp:+14155550100}
 * @param senderType {@code WhatsApp}, {@code Messenger} or {@code RCS}
 * @param countryCode the country in ISO 3166-1 alpha-2
 */
public record AccountChannelSender(String sid, String sender, String senderType, String countryCode) {}
