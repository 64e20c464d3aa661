package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Masked;
import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.recording.Recorded;
import dev.faketwilio.webhooks.WebhookCall;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One call in the log: what was sent, and later what came of it. Changed by its {@link CallLog} only. */
public final class CallEntry implements WebhookCall, Recorded {

    /** About how many bytes of memory an entry takes with the objects that it always has. */
    private static final int OWN_SIZE = 500;

    private final int number;
    private final Instant calledAt;
    private final WebhookRequest request;
    private final Map<String, String> parameters;
    private volatile Progress progress = new Progress(0, Map.of(), null, List.of(), null, false);

    CallEntry(int number, Instant calledAt, WebhookRequest request) {
        this.number = number;
        this.calledAt = calledAt;
        this.request = request;
        Map<String, String> values = new LinkedHashMap<>();
        request.form().asMap().forEach((name, all) -> values.put(name, all.get(0)));
        this.parameters = Collections.unmodifiableMap(values);
    }

    // ---- how it goes -------------------------------------------------------------------------------------------

    void sent(Map<String, String> headers) {
        Progress now = progress;
        progress = new Progress(now.attempts + 1, headers, now.response, now.alerts, now.refusal, now.completed);
    }

    void answered(Response response) {
        Progress now = progress;
        progress = new Progress(now.attempts, now.headers, response, now.alerts, now.refusal, now.completed);
    }

    /**
     * It has come to its end.
     *
     * @param failure why it came to nothing; null if it was answered as it should
     */
    void completed(@Nullable CallFailed failure) {
        Progress now = progress;
        Alert alert = failure == null ? null : failure.alert();
        String refusal = failure == null || alert != null ? null : failure.words();
        progress = new Progress(now.attempts, now.headers, now.response, with(now.alerts, alert), refusal, true);
    }

    void noted(Alert alert) {
        Progress now = progress;
        progress = new Progress(
                now.attempts, now.headers, now.response, with(now.alerts, alert), now.refusal, now.completed);
    }

    private static List<Alert> with(List<Alert> alerts, @Nullable Alert alert) {
        if (alert == null) {
            return alerts;
        }
        List<Alert> more = new ArrayList<>(alerts);
        more.add(alert);
        return List.copyOf(more);
    }

    // ---- what came of it ---------------------------------------------------------------------------------------

    /** Returns what was called. */
    public WebhookRequest request() {
        return request;
    }

    /** Returns what went wrong so that the answer is of no use; null for nothing, or if it is the fake that did not call. */
    public @Nullable Alert failure() {
        return progress.alerts.stream()
                .filter(alert -> !alert.warning())
                .findFirst()
                .orElse(null);
    }

    /** Returns whether it was made and its response is of use to Twilio. */
    boolean succeeded() {
        return progress.completed && progress.refusal == null && failure() == null;
    }

    /** Why the fake itself did not call; null if it did. */
    public @Nullable String refusal() {
        return progress.refusal;
    }

    /** The answer; null if there is none. */
    @Nullable
    Response response() {
        return progress.response;
    }

    /** The answer's media type in lower case, without its parameters; null if it says none. */
    public @Nullable String contentType() {
        Response response = progress.response;
        String type = response == null ? null : response.header("Content-Type");
        if (type == null) {
            return null;
        }
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).trim().toLowerCase(Locale.ROOT);
    }

    /** A URL that the answer names, and that may be relative to the one that was called; as it is if it is none. */
    public String resolve(String url) {
        try {
            return Target.resolve(new URI(url()), url);
        } catch (URISyntaxException none) {
            return url;
        }
    }

    /** The answer's body as it came. */
    public byte[] body() {
        Response response = progress.response;
        return response == null ? new byte[0] : response.body().clone();
    }

    /** Returns whether the answer was longer than Twilio takes. */
    public boolean cut() {
        Response response = progress.response;
        return response != null && response.cut();
    }

    @Override
    public long bytes() {
        Progress now = progress;
        long bytes = (long) OWN_SIZE + url().length();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            bytes += 128 + parameter.getKey().length() + parameter.getValue().length();
        }
        return bytes + 128L * now.headers.size() + (now.response == null ? 0 : now.response.bytes());
    }

    @Override
    public @Nullable Object key() {
        return null;
    }

    // ---- as tests see it ---------------------------------------------------------------------------------------

    @Override
    public int number() {
        return number;
    }

    @Override
    public Instant calledAt() {
        return calledAt;
    }

    @Override
    public Kind kind() {
        return request.kind();
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String url() {
        return request.url();
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public Optional<String> parameter(String name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    @Override
    public List<String> headers(String name) {
        Objects.requireNonNull(name, "name");
        return progress.headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> Masked.header(name, header.getValue()))
                .toList();
    }

    @Override
    public String messageSid() {
        return request.messageSid();
    }

    @Override
    public boolean completed() {
        return progress.completed;
    }

    @Override
    public int attempts() {
        return progress.attempts;
    }

    @Override
    public OptionalInt status() {
        Response response = progress.response;
        return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    @Override
    public Optional<String> responseHeader(String name) {
        Objects.requireNonNull(name, "name");
        Response response = progress.response;
        return response == null ? Optional.empty() : Optional.ofNullable(response.header(name));
    }

    @Override
    public String responseBody() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    @Override
    public OptionalInt errorCode() {
        return progress.alerts.stream().mapToInt(Alert::code).findFirst();
    }

    @Override
    public List<String> problems() {
        Progress now = progress;
        return now.refusal != null
                ? List.of(now.refusal)
                : now.alerts.stream().map(Alert::toString).toList();
    }

    @Override
    public String toString() {
        Progress now = progress;
        StringBuilder line = new StringBuilder("#" + number + "  " + method() + " " + url() + "  ");
        String status = parameters.get("MessageStatus");
        line.append(kind() == Kind.STATUS_CALLBACK && status != null ? status : kind())
                .append(" ")
                .append(messageSid());
        Response response = now.response;
        if (!now.completed) {
            line.append("  (not answered yet)");
        } else if (response != null) {
            line.append("  ").append(response.status());
        }
        for (String problem : problems()) {
            line.append("  [").append(problem).append(']');
        }
        return Masked.urls(line.toString());
    }

    /** How far it has come; replaced as a whole. */
    private record Progress(
            int attempts,
            Map<String, String> headers,
            @Nullable Response response,
            List<Alert> alerts,
            @Nullable String refusal,
            boolean completed) {}
}
