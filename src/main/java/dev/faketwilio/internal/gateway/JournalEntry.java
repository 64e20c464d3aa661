package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Masked;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.engine.ResponseBody;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.matching.PathVariables;
import dev.faketwilio.internal.recording.Recorded;
import dev.faketwilio.requests.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request in the journal: the bytes as received, read only when a test asks, and later the answer. */
public final class JournalEntry implements RecordedRequest, Recorded {

    private static final int LONGEST_VALUE = 80;

    /** About how many bytes of memory an entry takes with the objects that it always has. */
    private static final int OWN_SIZE = 250;

    private final int number;
    private final Instant receivedAt;
    private final TwilioRequest request;
    private final Product product;
    private final String host;
    private String path;
    private final String username;
    private final @Nullable Operation operation;
    private volatile @Nullable String fault;
    private final long arrived = System.nanoTime();
    private volatile @Nullable Response response;
    private volatile @Nullable ResponseBody responseBody;

    JournalEntry(
            int number,
            Instant receivedAt,
            TwilioRequest request,
            Destination destination,
            String username,
            @Nullable Operation operation) {
        this.number = number;
        this.receivedAt = receivedAt;
        this.request = request;
        this.product = destination.product();
        this.host = destination.host();
        this.path = destination.path();
        this.username = username;
        this.operation = operation;
    }

    /** Has what it has in common with an earlier one in memory only once. */
    void shareWith(JournalEntry earlier) {
        request.shareWith(earlier.request);
        if (path.equals(earlier.path)) {
            path = earlier.path;
        }
    }

    /** Says what fault it met. */
    void met(String words) {
        fault = words;
    }

    /** Completes the entry. */
    void completed(Reply reply) {
        TwilioException error = reply.error();
        responseBody = reply.body();
        response = new Response(
                reply.status(), error == null ? 0 : error.code(), reply.resultingSid(), System.nanoTime() - arrived);
    }

    /** Drops the body of the response; its status and headers remain. */
    void forgetResponseBody() {
        responseBody = null;
    }

    /** Returns the body of the response as Twilio would have it; null before there is one, and if it is no longer kept. */
    public byte @Nullable [] responseBody() {
        ResponseBody body = responseBody;
        return body == null ? null : body.toBytes();
    }

    int responseLength() {
        ResponseBody body = responseBody;
        return body == null ? 0 : body.length();
    }

    @Override
    public long bytes() {
        return OWN_SIZE + request.bytes();
    }

    @Override
    public @Nullable Object key() {
        return operation;
    }

    /** Returns how long the response took, in nanoseconds of real time; empty until there is one. */
    public OptionalLong nanos() {
        Response given = response;
        return given == null ? OptionalLong.empty() : OptionalLong.of(given.nanos());
    }

    /** Returns how long after another request it arrived, in nanoseconds of real time. */
    public long nanosAfter(JournalEntry earlier) {
        return arrived - earlier.arrived;
    }

    /** Shows all headers in the order sent; the value of {@code Authorization} is masked. */
    public void eachHeader(BiConsumer<String, String> show) {
        request.eachHeader((name, value) -> show.accept(name, Masked.header(name, value)));
    }

    /** Returns whether the body was larger than is taken, so that nothing of it was kept. */
    public boolean isCut() {
        return request.body().cut();
    }

    /** The files of an upload by their parameters' names. */
    public Map<String, Upload> files() {
        return readable(Bodies::form).files();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Instant receivedAt() {
        return receivedAt;
    }

    @Override
    public Duration realTimeSince(RecordedRequest earlier) {
        if (!(earlier instanceof JournalEntry other)) {
            throw new IllegalArgumentException(earlier + " was not recorded by FakeTwilio");
        }
        return Duration.ofNanos(nanosAfter(other));
    }

    @Override
    public Optional<Operation> operation() {
        return Optional.ofNullable(operation);
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public Product product() {
        return product;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Map<String, List<String>> query() {
        return readable(Bodies::query).asMap();
    }

    @Override
    public Map<String, List<String>> form() {
        return readable(Bodies::form).asMap();
    }

    @Override
    public Optional<String> parameter(String name) {
        Objects.requireNonNull(name, "name");
        String inBody = readable(Bodies::form).first(name);
        return Optional.ofNullable(
                        inBody != null ? inBody : readable(Bodies::query).first(name))
                .or(() -> operation().flatMap(known -> PathVariables.value(known, name, path())));
    }

    @Override
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    @Override
    public List<String> headers(String name) {
        Objects.requireNonNull(name, "name");
        return request.headers(name).stream()
                .map(value -> Masked.header(name, value))
                .toList();
    }

    @Override
    public String username() {
        return username;
    }

    @Override
    public byte[] body() {
        return request.body().bytes().clone();
    }

    @Override
    public boolean completed() {
        return response != null;
    }

    @Override
    public OptionalInt status() {
        Response given = response;
        return given == null || given.status() == 0 ? OptionalInt.empty() : OptionalInt.of(given.status());
    }

    @Override
    public OptionalInt errorCode() {
        Response given = response;
        return given == null || given.errorCode() == 0 ? OptionalInt.empty() : OptionalInt.of(given.errorCode());
    }

    @Override
    public Optional<String> resultingSid() {
        Response given = response;
        return given == null ? Optional.empty() : Optional.ofNullable(given.resultingSid());
    }

    @Override
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** The request in one line: number, method, where to, and how it was answered. */
    @Override
    public String toString() {
        Response given = response;
        String line = "#" + number + "  " + method() + " " + host() + path();
        String met = fault;
        String fault = met == null ? "" : "  [" + met + "]";
        if (given == null) {
            return line + "  (not answered yet)" + fault;
        }
        if (given.status() == 0) {
            return line + "  (no answer)" + fault;
        }
        return line + "  " + given.status() + (given.errorCode() == 0 ? "" : " (" + given.errorCode() + ")") + fault;
    }

    /** The request in one line, and a second one with its parameters. */
    String inDetail() {
        StringBuilder text = new StringBuilder(toString());
        String separator = "\n  with ";
        for (Map<String, List<String>> part : List.of(form(), query())) {
            for (Map.Entry<String, List<String>> parameter : part.entrySet()) {
                for (String value : parameter.getValue()) {
                    text.append(separator)
                            .append(parameter.getKey())
                            .append('=')
                            .append(shortened(value));
                    separator = ", ";
                }
            }
        }
        return text.toString();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }

    private Form readable(Function<TwilioRequest, Form> part) {
        try {
            return part.apply(request);
        } catch (TwilioException unreadable) {
            return Form.EMPTY;
        }
    }

    /** What it was answered; the status is 0 where a fault left it without an answer. */
    private record Response(
            int status, int errorCode, @Nullable String resultingSid, long nanos) {}
}
