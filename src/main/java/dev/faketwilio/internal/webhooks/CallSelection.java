package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Masked;
import dev.faketwilio.internal.recording.Noun;
import dev.faketwilio.internal.recording.Recording;
import dev.faketwilio.internal.recording.Selection;
import dev.faketwilio.webhooks.WebhookCall;
import dev.faketwilio.webhooks.WebhookCalls;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** A live selection of a log's entries. */
final class CallSelection implements WebhookCalls {

    private static final Noun NOUN = new Noun(
            "webhook call",
            "webhook calls",
            "This sandbox made no webhook call%s.",
            "Webhook calls%s that this sandbox made");

    private final CallLog log;
    private final Selection<CallEntry> selected;

    CallSelection(CallLog log) {
        this(log, new Selection<>(log.recording(), NOUN));
    }

    private CallSelection(CallLog log, Selection<CallEntry> selected) {
        this.log = log;
        this.selected = selected;
    }

    @Override
    public List<WebhookCall> all() {
        return Collections.unmodifiableList(selected.all());
    }

    @Override
    public List<WebhookCall> kept() {
        return Collections.unmodifiableList(selected.kept());
    }

    @Override
    public int size() {
        return selected.size();
    }

    @Override
    public int dropped() {
        return selected.dropped();
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
        return new CallSelection(log, selected.matching(condition, words));
    }

    @Override
    public WebhookCalls since(Mark mark) {
        return new CallSelection(log, selected.since(mark instanceof CallMark own ? own.moment : null));
    }

    @Override
    public Mark mark() {
        return new CallMark(selected.moment());
    }

    @Override
    public WebhookCalls await(int count, Duration atMost) {
        selected.await(count, atMost, this::everything);
        return this;
    }

    @Override
    public WebhookCalls awaitAll(Duration atMost) {
        selected.await(
                "all webhook calls to be completed",
                atMost,
                log::isQuiet,
                () -> "some are under way",
                this::everything);
        return this;
    }

    @Override
    public WebhookCall single() {
        return selected.single(this::everything);
    }

    @Override
    public WebhookCall last() {
        return selected.last(this::everything);
    }

    private String everything() {
        return selected.everything().toString();
    }

    @Override
    public String toString() {
        return selected.toString();
    }

    private record CallMark(Recording.Moment moment) implements Mark {}
}
