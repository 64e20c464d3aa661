package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.errors.WebhookAlerts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long Twilio waits and how often it tries, as the fragment of a URL may say: {@code #ct=2000&rc=2&rp=all}
 * (contract/messaging.md 20.3). All times are real ones, in milliseconds.
 *
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for the next bytes of the answer
 * @param totalTimeout how long everything may take, with all attempts
 * @param retries how many further attempts to make
 * @param policy what to try again
 * @param sni whether TLS names the host
 */
record Overrides(int connectTimeout, int readTimeout, int totalTimeout, int retries, Set<Retry> policy, boolean sni) {

    /** What holds where the URL does not say otherwise. */
    static final Overrides STANDARD = new Overrides(5_000, 15_000, 15_000, 1, EnumSet.of(Retry.CT), true);

    private static final Set<String> EDGES = Set.of(
            "ashburn",
            "dublin",
            "frankfurt",
            "sao-paulo",
            "singapore",
            "sydney",
            "tokyo",
            "umatilla",
            "ashburn-ix",
            "frankfurt-ix",
            "london-ix",
            "san-jose-ix",
            "singapore-ix");

    /** Reads a URL's fragment; null is one without. */
    static Overrides parse(@Nullable String fragment) throws CallFailed {
        if (fragment == null || fragment.isEmpty()) {
            return STANDARD;
        }
        Map<String, String> given = new HashMap<>();
        for (String pair : fragment.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        requireEdges(given.get("e"));
        return new Overrides(
                number(given.get("ct"), 100, 10_000, STANDARD.connectTimeout),
                number(given.get("rt"), 100, 15_000, STANDARD.readTimeout),
                number(given.get("tt"), 100, 15_000, STANDARD.totalTimeout),
                number(given.get("rc"), 0, 5, STANDARD.retries),
                policy(given.get("rp")),
                !"n".equals(given.get("sni")));
    }

    /** assumed: what is no number, or out of range, is as good as not given. */
    private static int number(@Nullable String text, int min, int max, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        int number = Integer.parseInt(text);
        return number < min || number > max ? otherwise : number;
    }

    private static Set<Retry> policy(@Nullable String text) throws CallFailed {
        if (text == null) {
            return STANDARD.policy;
        }
        Set<Retry> policy = EnumSet.noneOf(Retry.class);
        for (String word : text.split(",", -1)) {
            Set<Retry> kinds = Retry.of(word);
            if (kinds == null) {
                throw CallFailed.with(WebhookAlerts.INVALID_RETRY_POLICY.alert(
                        "rp=" + text + ", where 4xx, 5xx, ct, rt or all was expected"));
            }
            policy.addAll(kinds);
        }
        return policy;
    }

    /** The edge itself means nothing here, since all calls come from this machine. */
    private static void requireEdges(@Nullable String text) throws CallFailed {
        for (String edge : text == null ? new String[0] : text.split(",", -1)) {
            if (!EDGES.contains(edge)) {
                throw CallFailed.with(WebhookAlerts.INVALID_EDGE.alert("e=" + text));
            }
        }
    }
}
