package dev.faketwilio.internal.trace;

import dev.faketwilio.Operation;
import dev.faketwilio.webhooks.WebhookCall;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a sandbox at one moment: bounded in size, without secrets, ready to be shown as a page or as
 * JSON.
 *
 * @param requestCount how many requests there were, shown or not
 * @param requests the latest of them in the order of arrival
 * @param notices what else is to be said of the requests, a sentence each
 * @param calls the latest calls to the code under test, in their order
 * @param kinds the account's resources
 */
public record Trace(
        Subject subject,
        int requestCount,
        List<Exchange> requests,
        List<String> notices,
        List<Call> calls,
        List<Kind> kinds) {

    /** Returns how many resources the account has, shown or not. */
    public int resourceCount() {
        return kinds.stream().mapToInt(Kind::count).sum();
    }

    /**
     * The sandbox.
     *
     * @param usedBy the test that uses it; empty if nobody has said
     * @param failure what the test failed with, in words; empty if it has not
     * @param clock the sandbox's present
     */
    public record Subject(String usedBy, String failure, String accountSid, Instant clock) {}

    /** A request with its response. */
    public record Exchange(int number, Arrival arrival, Target target, Content content, Response response) {}

    /**
     * The arrival of a request.
     *
     * @param afterNanos how long after the first request shown, in real time
     */
    public record Arrival(Instant at, long afterNanos, String username) {}

    /**
     * The target of a request.
     *
     * @param operation null if Twilio has none for it
     */
    public record Target(
            String method,
            String host,
            String path,
            @Nullable Operation operation) {}

    /**
     * The content of a request.
     *
     * @param body empty if the parameters are all there was in it
     */
    public record Content(List<Parameter> query, List<Parameter> form, List<Parameter> headers, Text body) {}

    /**
     * The response to a request.
     *
     * @param status empty while there is no response
     * @param errorCode Twilio's; empty for none
     * @param nanos how long the response took, in real time; empty while there is none
     * @param fault the fault that the request met, in words; empty for none
     * @param resultingSid of the resource that it was about; empty for none
     */
    public record Response(
            OptionalInt status,
            OptionalInt errorCode,
            OptionalLong nanos,
            Text body,
            String fault,
            String resultingSid) {}

    /** A call to the code under test with its response. */
    public record Call(int number, Instant at, CallContent content, CallResult result) {}

    /**
     * The content of a webhook call.
     *
     * @param kind why
     */
    public record CallContent(
            WebhookCall.Kind kind, String method, String url, String messageSid, List<Parameter> parameters) {}

    /**
     * The result of a webhook call.
     *
     * @param attempts how often it was tried; 0 if it was not made
     * @param status empty if there is no response
     * @param completed whether no response is awaited any more
     * @param problems what went wrong, in words
     */
    public record CallResult(int attempts, OptionalInt status, boolean completed, List<String> problems, Text body) {}

    /** A parameter or header. */
    public record Parameter(String name, String value) {}

    /**
     * A body for people.
     *
     * @param text empty for none
     * @param json whether the text is JSON as a whole
     * @param note what is not in the text, in words; empty if it is all there
     */
    public record Text(String text, boolean json, String note) {

        public static final Text NONE = new Text("", false, "");

        public boolean isNone() {
            return text.isEmpty() && note.isEmpty();
        }
    }

    /**
     * The resources of a kind.
     *
     * @param api for example {@code serverless}
     * @param name for example {@code function version}
     * @param count how many there are, shown or not
     * @param resources the youngest of them, oldest first
     * @param deletedCount how many were deleted, shown or not
     * @param deleted the last of them, in the order of deletion
     */
    public record Kind(
            String api, String name, int count, List<Item> resources, int deletedCount, List<Deleted> deleted) {}

    /**
     * A resource.
     *
     * @param name what people call it; empty if it has no such name
     */
    public record Item(String sid, String name, Text json) {}

    /**
     * A resource that was deleted.
     *
     * @param request the number of the request that did it; 0 if none did
     */
    public record Deleted(Item item, Instant at, int request) {}
}
