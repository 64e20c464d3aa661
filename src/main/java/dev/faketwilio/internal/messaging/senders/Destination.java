package dev.faketwilio.internal.messaging.senders;

import dev.faketwilio.internal.messaging.numbers.NumberingPlan;

/**
 * Where a message goes.
 *
 * @param address a number in E.164 or a channel address
 * @param country the country of the number in ISO 3166-1 alpha-2; empty for an address without one
 * @param media whether the message has media, and has to be an MMS
 */
public record Destination(String address, String country, boolean media) {

    /** Returns where a message to that address goes. */
    public static Destination of(String address, boolean media) {
        String country = NumberingPlan.country(address.substring(address.indexOf(':') + 1));
        return new Destination(address, country == null ? "" : country, media);
    }

    /** The channel with its colon, for example {@code whatsapp:}; empty for a phone number. */
    public String channel() {
        return channel(address);
    }

    /** The channel of an address with its colon; empty for a phone number. */
    public static String channel(String address) {
        return address.substring(0, address.indexOf(':') + 1);
    }

    /** Returns whether it is in the United States or Canada, which share their numbers, and only there is MMS. */
    public boolean isUsOrCanada() {
        return country.equals("US") || country.equals("CA");
    }
}
