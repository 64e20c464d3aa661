package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.Locale;

/** Where messages are kept, whatever makes them. */
public final class Messages {

    /** The account's messages, in both directions. */
    public static final Table<TwilioMessage> TABLE = Table.of("message", TwilioMessage::sid);

    /** What goes on by itself. */
    public static final Table<Step> STEPS =
            Table.of("step of a message", Step::messageSid).under(TABLE, Step::messageSid);

    private Messages() {}

    /** Returns how the API writes a status. */
    public static String word(TwilioMessage.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
