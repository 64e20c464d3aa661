package dev.faketwilio.internal.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The requests of a server that belong to no account: unknown credentials, or no product of Twilio's. No sandbox records
 * them, but a test that misses its requests is told of them. Thread-safe; keeps the latest only.
 */
public final class Strangers {

    private static final int KEPT = 20;

    private final Deque<String> latest = new ArrayDeque<>();
    private long count;

    /** How many there were so far. */
    synchronized long count() {
        return count;
    }

    /** Takes down that there was one. */
    synchronized void arrived(TwilioRequest request, int status, String message) {
        count++;
        latest.addLast(request.method() + " " + request.path() + " at host \"" + request.authority() + "\"  " + status
                + " " + message);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** Those since there were so many, in words; empty if there were none. */
    synchronized String since(long earlier) {
        long missed = count - earlier;
        if (missed == 0) {
            return "";
        }
        List<String> lines = new ArrayList<>(latest);
        StringBuilder text = new StringBuilder("\nMeanwhile ")
                .append(missed == 1 ? "one request" : missed + " requests")
                .append(" of unknown accounts reached the server:");
        for (String line : lines.subList((int) Math.max(0, lines.size() - missed), lines.size())) {
            text.append("\n  ").append(line);
        }
        return text.toString();
    }
}
