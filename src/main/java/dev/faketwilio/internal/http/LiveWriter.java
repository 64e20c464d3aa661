package dev.faketwilio.internal.http;

import dev.faketwilio.internal.trace.page.LiveAnswer;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** Writes answers of the live look. Unlike Twilio's, they let no page of another origin read them. */
final class LiveWriter {

    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString RESOURCE_POLICY = new HttpString("Cross-Origin-Resource-Policy");

    private LiveWriter() {}

    static void write(LiveAnswer answer, HttpServerExchange exchange) {
        exchange.setStatusCode(answer.status());
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, answer.contentType());
        headers.put(Headers.CACHE_CONTROL, "no-cache");
        headers.put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
        headers.put(Headers.REFERRER_POLICY, "no-referrer");
        headers.put(RESOURCE_POLICY, "same-origin");
        headers.put(CONTENT_SECURITY_POLICY, LiveAnswer.policy());
        if (!answer.tag().isEmpty()) {
            headers.put(Headers.ETAG, answer.tag());
        }
        if (answer.status() == 405) {
            headers.put(Headers.ALLOW, "GET, HEAD");
        }
        headers.put(Headers.CONTENT_LENGTH, answer.body().length);
        ReplyWriter.writeBody(answer.body(), exchange);
    }
}
