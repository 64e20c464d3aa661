package dev.faketwilio.internal.trace;

import dev.faketwilio.internal.engine.Masked;
import dev.faketwilio.internal.json.ReadableJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hides what must not be read in a trace, which may end up in the artifacts of a build: the sandbox's own credentials
 * wherever they stand, what a name says is secret, passwords in URLs, and the values of Serverless Variables, into which
 * code under test may copy secrets of its own environment.
 */
final class Secrets {

    /** Shorter ones are no secrets, and could be any word of the page. */
    private static final int SHORTEST = 8;

    private static final List<String> NAMES =
            List.of("secret", "password", "passwd", "authtoken", "accesstoken", "apikey", "privatekey", "credential");

    private static final List<String> HEADERS = List.of("authorization", "proxyauthorization", "cookie");

    private final List<String> known;
    private final boolean variables;

    private Secrets(List<String> known, boolean variables) {
        this.known = known;
        this.variables = variables;
    }

    /**
     * The secrets of a sandbox.
     *
     * @param passwords its user names with their passwords
     */
    static Secrets of(Map<String, String> passwords) {
        List<String> known = new ArrayList<>();
        passwords.forEach((username, password) -> {
            byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            for (String form : List.of(
                    Base64.getEncoder().encodeToString(pair),
                    URLEncoder.encode(password, StandardCharsets.UTF_8),
                    password)) {
                if (form.length() >= SHORTEST && !known.contains(form)) {
                    known.add(form);
                }
            }
        });
        return new Secrets(known, false);
    }

    /** The same where Variables are what it is about. */
    Secrets ofVariables() {
        return new Secrets(known, true);
    }

    /** A text as it may be shown. */
    String shown(String text) {
        String shown = text;
        for (String secret : known) {
            shown = shown.replace(secret, Masked.MASK);
        }
        return Masked.urls(shown);
    }

    /** The value of a parameter or field as it may be shown. An empty one hides nothing. */
    String shown(String name, String value) {
        return !value.isEmpty() && isSecret(name) ? Masked.MASK : shown(value);
    }

    /** The value of a header as it may be shown. */
    String header(String name, String value) {
        // the journal has masked these already, and left the scheme
        return HEADERS.contains(plain(name)) && !value.endsWith(Masked.MASK) ? Masked.MASK : shown(name, value);
    }

    /** JSON as it may be shown; null if it is none. */
    @Nullable
    ReadableJson json(byte[] json) {
        return ReadableJson.read(json, this::shown);
    }

    /** Returns whether of a text without names it cannot be said what is secret in it. */
    boolean mustHideUnreadable() {
        return variables;
    }

    private boolean isSecret(String name) {
        String plain = plain(name);
        return (variables && plain.equals("value")) || NAMES.stream().anyMatch(plain::contains);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
