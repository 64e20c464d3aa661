package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.messaging.senders.Destination;

/** Recipients and senders as requests name them: contract/messaging.md 15.1 and 15.2. */
public final class Addresses {

    private Addresses() {}

    /**
     * A phone number without what people write into it, and with the country that a national number of North America
     * leaves out; the number in the address of a channel likewise. Anything else stays as it is.
     */
    public static String normalized(String text) {
        String channel = Destination.channel(text);
        String digits = digits(text.substring(channel.length()));
        if (digits.isEmpty() || channel.equals("messenger:")) {
            return text;
        }
        if (digits.charAt(0) == '+' || digits.length() < 7) {
            return channel + digits;
        }
        // assumed: the account is at home in North America; other numbers without a plus have their country code
        return channel + (digits.length() == 10 ? "+1" : "+") + digits;
    }

    /** The digits and the plus before them; empty if there is anything else than blanks, dots, dashes and brackets. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c == '+' && digits.isEmpty())) {
                digits.append(c);
            } else if (" .-()".indexOf(c) < 0) {
                return "";
            }
        }
        return digits.toString();
    }

    /** Returns whether messages can go to that address, which is normalized. */
    public static boolean canBeRecipient(String address) {
        String channel = Destination.channel(address);
        String rest = address.substring(channel.length());
        return switch (channel) {
            case "", "whatsapp:", "rcs:" -> NumberingPlan.country(rest) != null;
            case "messenger:" -> !rest.isEmpty();
            default -> false;
        };
    }
}
