package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Masked;
import dev.faketwilio.internal.recording.Noun;
import dev.faketwilio.internal.recording.SelectedCalls;
import dev.faketwilio.internal.recording.Selection;
import dev.faketwilio.webhooks.WebhookCall;
import dev.faketwilio.webhooks.WebhookCalls;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** A live selection of a log's entries. */
final class CallSelection extends SelectedCalls<WebhookCall, WebhookCalls, CallEntry> implements WebhookCalls {

    private static final Noun NOUN = new Noun(
            "webhook call",
            "webhook calls",
            "This sandbox made no webhook call%s.",
            "Webhook calls%s that this sandbox made");

    private final CallLog log;

    CallSelection(CallLog log) {
        this(log, new Selection<>(log.recording(), NOUN));
    }

    private CallSelection(CallLog log, Selection<CallEntry> selected) {
        super(selected);
        this.log = log;
    }

    @Override
    protected WebhookCalls self() {
        return this;
    }

    @Override
    protected WebhookCall call(CallEntry entry) {
        return entry;
    }

    @Override
    protected WebhookCalls with(Selection<CallEntry> other) {
        return new CallSelection(log, other);
    }

    @Override
    public WebhookCalls to(String url) {
        Objects.requireNonNull(url, "url");
        return narrowed(call -> leadsTo(call.url(), url), "to " + Masked.urls(url));
    }

    private static boolean leadsTo(String called, String url) {
        return called.startsWith(url)
                && (called.length() == url.length() || "?#".indexOf(called.charAt(url.length())) >= 0);
    }

    @Override
    public WebhookCalls of(WebhookCall.Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return narrowed(
                call -> call.kind() == kind,
                "of the kind " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public WebhookCalls about(String messageSid) {
        Objects.requireNonNull(messageSid, "messageSid");
        return narrowed(call -> call.messageSid().equals(messageSid), "about " + messageSid);
    }

    @Override
    public WebhookCalls withParam(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return narrowed(call -> call.parameter(name).filter(value::equals).isPresent(), "with " + name + "=" + value);
    }

    @Override
    public WebhookCalls withHeader(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        return narrowed(
                call -> call.headers(name).contains(value),
                "with the header " + name + ": " + Masked.header(name, value));
    }

    @Override
    public WebhookCalls withStatus(int status) {
        return narrowed(call -> call.status().orElse(0) == status, "with status " + status);
    }

    @Override
    public WebhookCalls matching(Predicate<? super WebhookCall> condition) {
        Objects.requireNonNull(condition, "condition");
        return narrowed(condition, "matching a condition");
    }

    private WebhookCalls narrowed(Predicate<? super WebhookCall> condition, String words) {
        return with(selected().matching(condition, words));
    }

    @Override
    public WebhookCalls awaitAll(Duration atMost) {
        selected()
                .await(
                        "all webhook calls to be completed",
                        atMost,
                        log::isQuiet,
                        () -> "some are under way",
                        this::everything);
        return this;
    }

    @Override
    public WebhookCalls awaitAllSucceeded(Duration atMost) {
        awaitAll(atMost);
        List<CallEntry> all = selected().all();
        long failed = all.stream().filter(call -> !call.succeeded()).count();
        if (failed > 0) {
            throw new AssertionError("Expected all " + description() + " to succeed, but " + failed + " of "
                    + all.size() + " failed.\n" + this);
        }
        return this;
    }

    @Override
    public String everything() {
        return selected().everything().toString();
    }

    @Override
    public String nearest() {
        return everything();
    }
}
