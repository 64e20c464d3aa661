package dev.faketwilio.internal.trace.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML of which the tags come from the code and everything else is escaped: there is no way to put markup in as a
 * text. Not thread-safe.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(16 * 1024).append("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes name, value, name, value
     */
    Html begin(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** An element with nothing but a text in it. */
    Html element(String tag, String text, String... attributes) {
        return begin(tag, attributes).text(text).end();
    }

    /** A style sheet or script of ours, as it is. */
    Html asset(String tag, Asset asset) {
        start(tag);
        out.append(asset.text()).append("</").append(tag).append(">\n");
        return this;
    }

    /** Ends the element that was begun last. */
    Html end() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (!tag.equals("span") && !tag.equals("a") && !tag.equals("code")) {
            out.append('\n');
        }
        return this;
    }

    /** A text, whatever is in it. Characters that cannot be seen, or turn the others round, are shown by their numbers. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(c);
                case '\r' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
                default -> {
                    if (isUnseen(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The page ends within " + open);
        }
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private static boolean isUnseen(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
    }
}
