package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.requests.UnexpectedRequest;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests that belong to no account. One with credentials that have ended is the class's whose test it comes from.
 * Any other comes from the test that runs meanwhile; of several, each is told, unless one of them allows it. Thread-safe.
 */
public final class UnknownCallers {

    private static final int ENDED_AT_MOST = 10_000;

    private final Set<Tenant> running = new LinkedHashSet<>();

    /** Whose the user names were that have ended; the oldest are forgotten. */
    private final Map<String, Ended> ended = new LinkedHashMap<>();

    /** Says that a test with this account runs. */
    public synchronized void begin(Tenant tenant) {
        running.add(tenant);
    }

    /** Says that the test with this account is over. */
    public synchronized void end(Tenant tenant) {
        running.remove(tenant);
    }

    /** Remembers whose a user name was. */
    synchronized void ended(String username, Tenant tenant) {
        running.removeIf(Tenant::isDismissed);
        ended.put(username, new Ended(tenant.usedBy(), tenant.strictness()));
        if (ended.size() > ENDED_AT_MOST) {
            ended.remove(ended.keySet().iterator().next());
        }
    }

    /**
     * Takes in a request that was turned away.
     *
     * @param username the name that it gave; null for none
     * @param address its method and where it went
     * @param words the request
     */
    synchronized void met(@Nullable String username, String address, String words) {
        Ended former = username == null ? null : ended.get(username);
        if (former == null) {
            // a user name that is no SID may well be the token, in the wrong place
            String gave = username == null
                    ? "no user name"
                    : Sids.isSid(username, "AC", "SK", "OQ")
                            ? "the user name " + username
                            : "a user name that is no SID";
            tell(
                    UnexpectedRequest.UNKNOWN_CREDENTIALS,
                    address,
                    words + "\n  It gave " + gave
                            + "; take accountSid() and authToken() of the sandbox, or an API key of given().apiKey()");
        } else {
            String whole = words + "\n  It gave the user name " + username + ", which was valid until its test ended"
                    + (former.usedBy().isEmpty() ? "" : ": " + former.usedBy())
                    + "; make sure that all threads and schedulers of a test end with it";
            // not to the tests that run by now: they have nothing to do with it
            if (!isAllowed(UnexpectedRequest.AFTER_END) && !former.strictness().metAfterEnd(address, () -> whole)) {
                log(Level.WARNING, UnexpectedRequest.AFTER_END, whole);
            }
        }
    }

    /** Takes in, in words, that the server has failed with a request of which it is not known whose it is. */
    synchronized void failed(String words) {
        if (running.size() == 1) {
            running.iterator().next().strictness().failed(words);
        } else {
            running.forEach(tenant -> tenant.strictness().meanwhile(words));
        }
    }

    private boolean isAllowed(UnexpectedRequest kind) {
        return running.stream().anyMatch(tenant -> tenant.strictness().allows(kind));
    }

    private void tell(UnexpectedRequest kind, String address, String words) {
        if (isAllowed(kind)) {
            return;
        }
        if (running.size() == 1) {
            running.iterator().next().strictness().met(kind, address, () -> words);
        } else if (running.isEmpty()) {
            log(Level.DEBUG, kind, words);
        } else {
            running.forEach(
                    tenant -> tenant.strictness().meanwhile("A request " + UnexpectedWords.of(kind) + ": " + words));
        }
    }

    private static void log(Level level, UnexpectedRequest kind, String words) {
        System.getLogger(UnknownCallers.class.getName())
                .log(level, () -> "A request " + UnexpectedWords.of(kind) + ": " + words);
    }

    /** Whose a user name was: who used the account, in words, and who can tell what comes too late. */
    private record Ended(String usedBy, Strictness strictness) {}
}
