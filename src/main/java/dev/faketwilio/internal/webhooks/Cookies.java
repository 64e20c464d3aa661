package dev.faketwilio.internal.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the code under test has set, by which it recognises a conversation: contract/messaging.md 20.2. Kept for four hours of
 * the sandbox's clock. Thread-safe.
 */
final class Cookies {

    private static final Duration KEPT = Duration.ofHours(4);

    private final Map<String, Jar> jars = new HashMap<>();

    /** The value of the header {@code Cookie}; empty for none. */
    synchronized String header(String conversation, Instant now) {
        Jar jar = jars.get(conversation);
        if (jar == null || now.isAfter(jar.until)) {
            return "";
        }
        return jar.values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Takes the values of the header {@code Set-Cookie}. assumed: an empty value, or a Max-Age of 0, takes it back */
    synchronized void keep(String conversation, List<String> setCookies, Instant now) {
        if (setCookies.isEmpty()) {
            return;
        }
        Jar before = jars.get(conversation);
        Map<String, String> values = new LinkedHashMap<>(before == null ? Map.of() : before.values);
        for (String setCookie : setCookies) {
            String[] parts = setCookie.split(";", -1);
            int equals = parts[0].indexOf('=');
            if (equals > 0) {
                String name = parts[0].substring(0, equals).trim();
                String value = parts[0].substring(equals + 1).trim();
                boolean gone = value.isEmpty() || isOver(parts);
                if (gone) {
                    values.remove(name);
                } else {
                    values.put(name, value);
                }
            }
        }
        jars.put(conversation, new Jar(values, now.plus(KEPT)));
    }

    private static boolean isOver(String[] parts) {
        for (String part : parts) {
            if (part.trim().equalsIgnoreCase("Max-Age=0")) {
                return true;
            }
        }
        return false;
    }

    private record Jar(Map<String, String> values, Instant until) {}
}
