package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Masked;
import dev.faketwilio.webhooks.WebhookCall;
import dev.faketwilio.webhooks.WebhookCalls;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A live selection of a log's entries. */
final class CallSelection implements WebhookCalls {

    private static final int LISTED_AT_MOST = 20;

    private final CallLog log;
    private final Predicate<? super WebhookCall> condition;

    /** What follows the word "webhook calls" where they are described. */
    private final String which;

    CallSelection(CallLog log) {
        this(log, any -> true, "");
    }

    private CallSelection(CallLog log, Predicate<? super WebhookCall> condition, String which) {
        this.log = log;
        this.condition = condition;
        this.which = which;
    }

    @Override
    public List<WebhookCall> all() {
        return log.entries().stream()
                .filter(condition)
                .map(WebhookCall.class::cast)
                .toList();
    }

    @Override
    public int count() {
        return all().size();
    }

    @Override
    public WebhookCalls to(String url) {
        return and(call -> leadsTo(call.url(), url), " to " + Masked.urls(url));
    }

    private static boolean leadsTo(String called, String url) {
        return called.startsWith(url)
                && (called.length() == url.length() || "?#".indexOf(called.charAt(url.length())) >= 0);
    }

    @Override
    public WebhookCalls of(WebhookCall.Kind kind) {
        return and(
                call -> call.kind() == kind,
                " of the kind " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public WebhookCalls about(String messageSid) {
        return and(call -> call.messageSid().equals(messageSid), " about " + messageSid);
    }

    @Override
    public WebhookCalls matching(Predicate<? super WebhookCall> further) {
        return and(further, " matching a condition");
    }

    private WebhookCalls and(Predicate<? super WebhookCall> further, String words) {
        return new CallSelection(log, call -> condition.test(call) && further.test(call), which + words);
    }

    @Override
    public WebhookCalls await(int count, Duration atMost) {
        if (count < 1) {
            throw new IllegalArgumentException("await(" + count + ", " + atMost + "): expected a count of at least 1");
        }
        String expected = "at least " + count + " finished " + calls(count);
        return await(expected, atMost, () -> finished() >= count, () -> "there " + were(finished()));
    }

    private int finished() {
        return (int) all().stream().filter(WebhookCall::finished).count();
    }

    @Override
    public WebhookCalls awaitAll(Duration atMost) {
        return await("all webhook calls to be finished", atMost, log::isQuiet, () -> "some are under way");
    }

    private WebhookCalls await(String expected, Duration atMost, BooleanSupplier fulfilled, Supplier<String> found) {
        if (atMost.isNegative()) {
            throw new IllegalArgumentException("Cannot wait for " + atMost + ": expected a time that is not negative");
        }
        try {
            if (!log.await(fulfilled, System.nanoTime() + atMost.toNanos())) {
                throw new AssertionError("Expected " + expected + " within " + atMost.toMillis() + " ms, but "
                        + found.get() + ".\n" + new CallSelection(log));
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + expected, e);
        }
    }

    @Override
    public WebhookCall single() {
        List<WebhookCall> found = all();
        if (found.size() != 1) {
            throw new AssertionError("Expected exactly one " + calls(1) + ", but there " + were(found.size()) + ".\n"
                    + new CallSelection(log));
        }
        return found.get(0);
    }

    @Override
    public WebhookCall last() {
        List<WebhookCall> found = all();
        if (found.isEmpty()) {
            throw new AssertionError(
                    "Expected at least one " + calls(1) + ", but there were none.\n" + new CallSelection(log));
        }
        return found.get(found.size() - 1);
    }

    private String calls(int count) {
        return (count == 1 ? "webhook call" : "webhook calls") + which;
    }

    private static String were(int count) {
        return count == 0 ? "were none" : count == 1 ? "was 1" : "were " + count;
    }

    @Override
    public String toString() {
        List<WebhookCall> calls = all();
        if (calls.isEmpty()) {
            return "This sandbox made no " + calls(1) + ".";
        }
        int from = Math.max(0, calls.size() - LISTED_AT_MOST);
        StringBuilder text = new StringBuilder("Webhook calls").append(which).append(" that this sandbox made");
        text.append(from == 0 ? ":" : " (the latest " + LISTED_AT_MOST + " of " + calls.size() + "):");
        for (WebhookCall call : calls.subList(from, calls.size())) {
            text.append("\n  ").append(call);
        }
        return text.toString();
    }
}
