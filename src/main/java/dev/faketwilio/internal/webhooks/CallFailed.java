package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.errors.Alert;
import org.jspecify.annotations.Nullable;

/** A call that came to nothing. */
final class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Alert alert;
    private final transient @Nullable Retry retry;

    private CallFailed(String message, @Nullable Alert alert, @Nullable Retry retry) {
        super(message, null, false, false);
        this.alert = alert;
        this.retry = retry;
    }

    /** It came to nothing for good. */
    static CallFailed with(Alert alert) {
        return new CallFailed(alert.toString(), alert, null);
    }

    /** It came to nothing, unless the URL asks for another attempt at what failed so. */
    static CallFailed with(Alert alert, Retry retry) {
        return new CallFailed(alert.toString(), alert, retry);
    }

    /** The fake itself would not make it. */
    static CallFailed refused(String why) {
        return new CallFailed(why, null, null);
    }

    /** Returns what Twilio would log; null if the fake refused. */
    @Nullable
    Alert alert() {
        return alert;
    }

    /** Returns what kind of failure it is that may be tried again; null if none. */
    @Nullable
    Retry retry() {
        return retry;
    }

    /** Returns what went wrong, in words. */
    String words() {
        return String.valueOf(getMessage());
    }
}
