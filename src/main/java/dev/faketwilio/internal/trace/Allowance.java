package dev.faketwilio.internal.trace;

import dev.faketwilio.internal.json.ReadableJson;
import dev.faketwilio.internal.trace.Trace.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts texts, so that a page stays readable whatever the code under test has sent. Not thread-safe. */
public final class Allowance {

    private static final int MAX_LINE = 2_000;
    private static final int MAX_TEXT = 16_000;

    private int left;

    /**
     * Allows so many characters for all bodies together.
     *
     * @param left how many
     */
    Allowance(int left) {
        this.left = left;
    }

    /** A body as it may be shown, as far as there is room for it. */
    Text text(byte[] body, Secrets secrets) {
        if (body.length == 0) {
            return Text.NONE;
        }
        if (left <= 0) {
            return new Text("", false, Numbers.count(body.length) + " bytes, left out to keep the page small");
        }
        // more than is shown, so that what is masked or escaped leaves enough
        ReadableJson json = body.length > 16 * MAX_TEXT ? null : secrets.json(body);
        if (json != null) {
            return cut(json.toString(), true);
        }
        if (secrets.mustHideUnreadable()) {
            return new Text(
                    "", false, Numbers.count(body.length) + " bytes, hidden: values of Variables may be in them");
        }
        return cut(secrets.shown(new String(body, StandardCharsets.UTF_8)), false);
    }

    /** JSON as it may be shown, as far as there is room for it. */
    Text text(@Nullable ReadableJson json) {
        return json == null ? Text.NONE : cut(json.toString(), true);
    }

    private Text cut(String text, boolean json) {
        int room = Math.min(MAX_TEXT, Math.max(left, 0));
        left -= Math.min(room, text.length());
        return text.length() <= room
                ? new Text(text, json, "")
                : new Text(start(text, room), false, Numbers.count(text.length() - room) + " more characters");
    }

    /** A short text, cut where it is not short. */
    public static String line(String text) {
        return cut(text, MAX_LINE);
    }

    /** Returns what a test failed with, cut where it is very long. */
    static String failure(String text) {
        return cut(text, MAX_TEXT);
    }

    private static String cut(String text, int room) {
        return text.length() <= room
                ? text
                : start(text, room) + "\u2026 (" + Numbers.count(text.length() - room) + " more characters)";
    }

    private static String start(String text, int length) {
        boolean split = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, split ? length - 1 : length);
    }
}
