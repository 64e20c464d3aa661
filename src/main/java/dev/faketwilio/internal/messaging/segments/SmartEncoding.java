package dev.faketwilio.internal.messaging.segments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Smart encoding: characters that GSM-7 does not have are replaced by similar ones that it has, so that a curly quotation
 * mark does not double what a message costs (contract/messaging.md 15.4 and appendix D).
 */
final class SmartEncoding {

    private static final String FILE = "smart-encoding.txt";

    private SmartEncoding() {}

    /** The text with its replacements; others than those in the list stay. */
    static String apply(String text) {
        if (Segments.isGsm7(text)) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String replacement = replacement(c);
            if (replacement == null) {
                replaced.append(c);
            } else {
                replaced.append(replacement);
            }
        }
        return replaced.toString();
    }

    /** Returns what stands for the character; null if it stays. */
    static @Nullable String replacement(char c) {
        return Replacements.BY_CHARACTER.get(c);
    }

    /** Read when the first text needs it. */
    private static final class Replacements {

        private static final Map<Character, String> BY_CHARACTER = read();

        private static Map<Character, String> read() {
            Map<Character, String> replacements = new HashMap<>();
            try (InputStream stream = SmartEncoding.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new IllegalStateException("The list " + FILE + " is missing from FakeTwilio's jar");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    // a line that begins with # and a tab replaces by that character
                    if (!line.startsWith("# ")) {
                        int tab = line.indexOf('\t');
                        String replacement = line.substring(0, tab).replace("\\s", " ");
                        for (String codes : line.substring(tab + 1).split(" ", -1)) {
                            put(codes, replacement, replacements);
                        }
                    }
                }
                return replacements;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + FILE, e);
            }
        }

        /** A code point, or the first and last of a range; all of them are in the basic plane. */
        private static void put(String codes, String replacement, Map<Character, String> replacements) {
            int first = Integer.parseInt(codes.substring(0, 4), 16);
            int last = Integer.parseInt(codes.substring(codes.length() - 4), 16);
            for (int c = first; c <= last; c++) {
                replacements.put((char) c, replacement);
            }
        }
    }
}
