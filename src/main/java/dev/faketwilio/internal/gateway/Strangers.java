package dev.faketwilio.internal.gateway;

import dev.faketwilio.requests.UnexpectedRequest;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests that belong to no account, and the tests that run meanwhile. If just one does, it is the one that the
 * request comes from; of several, each is told. Thread-safe.
 */
public final class Strangers {

    private static final int ENDED_AT_MOST = 10_000;

    private final Set<Tenant> running = new LinkedHashSet<>();

    /** Whose the accounts were that have ended; the oldest are forgotten. */
    private final Map<String, String> ended = new LinkedHashMap<>();

    /** Says that a test with this account runs. */
    public synchronized void begin(Tenant tenant) {
        running.add(tenant);
    }

    /** Says that the test with this account is over. */
    public synchronized void end(Tenant tenant) {
        running.remove(tenant);
    }

    /** Remembers whose an account was. */
    synchronized void ended(String username, String usedBy) {
        running.removeIf(Tenant::isDismissed);
        ended.put(username, usedBy);
        if (ended.size() > ENDED_AT_MOST) {
            ended.remove(ended.keySet().iterator().next());
        }
    }

    /**
     * Takes in a request that was turned away.
     *
     * @param username the name that it gave; null for none
     * @param words the request
     */
    synchronized void met(@Nullable String username, String words) {
        String usedBy = username == null ? null : ended.get(username);
        if (usedBy == null) {
            String gave = username == null ? "no user name" : "the user name " + username;
            tell(
                    UnexpectedRequest.UNKNOWN_CREDENTIALS,
                    words + "\n  It gave " + gave
                            + "; take accountSid() and authToken() of the sandbox, or an API key of given().apiKey()");
        } else {
            tell(
                    UnexpectedRequest.AFTER_END,
                    words + "\n  It gave the user name " + username + ", which was valid until its test ended"
                            + (usedBy.isEmpty() ? "" : ": " + usedBy)
                            + "; make sure that all threads and schedulers of a test end with it");
        }
    }

    private void tell(UnexpectedRequest kind, String words) {
        if (running.size() == 1) {
            running.iterator().next().strictness().met(kind, () -> words);
        } else if (running.isEmpty()) {
            Level level = kind == UnexpectedRequest.AFTER_END ? Level.WARNING : Level.DEBUG;
            System.getLogger(Strangers.class.getName()).log(level, () -> "A request " + kind.words() + ": " + words);
        } else {
            running.forEach(tenant -> tenant.strictness().meanwhile("A request " + kind.words() + ": " + words));
        }
    }
}
