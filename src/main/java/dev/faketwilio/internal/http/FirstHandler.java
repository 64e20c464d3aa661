package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.TwilioReply;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/** Refuses requests that are not valid HTTP, where Undertow is too lax, and lets the others on. */
final class FirstHandler implements HttpHandler {

    /** As Undertow has it; but its own refusal does not say why. */
    static final int MOST_HEADERS = 200;

    static final String TOO_MANY_HEADERS = "it has more than " + MOST_HEADERS + " headers";

    /** A body that is announced to be this large is not read to its end. */
    private static final long FAR_TOO_LARGE = 1L << 30;

    private static final int MOST_DIGITS = 18;

    private static final ExchangeCompletionListener NEXT_REQUEST = (exchange, next) -> {
        if (exchange.getConnection() instanceof HttpServerConnection connection
                && connection.getOriginalSourceConduit() instanceof RequestHeads heads
                && !ProxyHandler.isTunnel(exchange)) {
            heads.expect(connection);
        }
        next.proceed();
    };

    private final HttpHandler next;
    private final ResponseGuard guard;

    FirstHandler(HttpHandler next, ResponseGuard guard) {
        this.next = next;
        this.guard = guard;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        try {
            if (exchange.getConnection() instanceof HttpServerConnection connection
                    && connection.getOriginalSourceConduit() instanceof RequestHeads heads) {
                heads.handled();
                exchange.addExchangeCompleteListener(NEXT_REQUEST);
            }
            TwilioReply refusal = refusal(exchange);
            if (refusal == null) {
                next.handleRequest(exchange);
            } else {
                ReplyWriter.writeAndClose(refusal, exchange);
            }
        } catch (Throwable failure) {
            guard.failed(exchange, failure);
        }
    }

    private static @Nullable TwilioReply refusal(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        String target = RequestTarget.whatIsWrong(exchange.getRequestURI());
        String query = target == null ? RequestTarget.whatIsWrong(exchange.getQueryString()) : target;
        if (query != null) {
            return Gateway.malformed(query);
        }
        if (isMoreThan(MOST_HEADERS, headers)) {
            return Gateway.malformed(TOO_MANY_HEADERS);
        }
        String coding = headers.getFirst(Headers.TRANSFER_ENCODING);
        if (coding != null && !coding.trim().equalsIgnoreCase("chunked")) {
            return Gateway.unknownTransferCoding(MalformedHead.quoted(coding));
        }
        String length = headers.getFirst(Headers.CONTENT_LENGTH);
        if (length != null && isFarTooLarge(length.trim())) {
            return Gateway.tooLarge();
        }
        return null;
    }

    private static boolean isMoreThan(int most, HeaderMap headers) {
        int count = 0;
        for (HeaderValues values : headers) {
            count += values.size();
        }
        return count > most;
    }

    private static boolean isFarTooLarge(String length) {
        int zeros = 0;
        while (zeros < length.length() && length.charAt(zeros) == '0') {
            zeros++;
        }
        return length.length() - zeros > MOST_DIGITS
                || (length.length() > zeros && Long.parseLong(length.substring(zeros)) > FAR_TOO_LARGE);
    }
}
