package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Answer;
import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.RequestBody;
import dev.faketwilio.internal.gateway.RequestUri;
import dev.faketwilio.internal.gateway.TwilioReply;
import dev.faketwilio.internal.gateway.TwilioRequest;
import dev.faketwilio.internal.gateway.Waiting;
import dev.faketwilio.internal.trace.page.LiveAnswer;
import dev.faketwilio.internal.trace.page.LiveLook;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns exchanges into requests and replies into answers, all on the I/O thread. */
final class TwilioHandler implements HttpHandler {

    /** assumed: the largest form that is taken; Twilio's own limit is unknown. */
    static final int MAX_BODY = 8 * 1024 * 1024;

    private final Gateway gateway;
    private final LiveLook live;
    private final ResponseGuard guard;

    TwilioHandler(Gateway gateway, LiveLook live, ResponseGuard guard) {
        this.gateway = gateway;
        this.live = live;
        this.guard = guard;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (LiveLook.has(path(exchange)) && live.isAt(authority(exchange))) {
            // on a worker: a large page is not to hold up the tests' own requests
            exchange.dispatch(() -> look(exchange));
            return;
        }
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (exchange.isRequestComplete()) {
            answer(exchange, RequestBody.NONE);
        } else if (type != null && Multipart.isMultipart(type)) {
            upload(exchange, type);
        } else {
            Body body = new Body();
            receive(exchange, body::add, () -> answer(exchange, body.end()), () -> {});
        }
    }

    private void upload(HttpServerExchange exchange, String contentType) {
        Multipart multipart =
                new Multipart(contentType, exchange.getConnection().getByteBufferPool());
        // also where the server ends the connection
        exchange.addExchangeCompleteListener((e, next) -> {
            multipart.close();
            next.proceed();
        });
        receive(exchange, multipart::add, () -> answer(exchange, RequestBody.of(multipart.end())), multipart::close);
    }

    /** Takes a body in as it comes, which can take as long as the client likes: no thread waits for it. */
    private void receive(HttpServerExchange exchange, Consumer<byte[]> piece, Runnable end, Runnable gone) {
        exchange.getRequestReceiver()
                .receivePartialBytes(
                        (e, bytes, last) -> guard.run(e, () -> {
                            piece.accept(bytes);
                            if (last) {
                                end.run();
                            }
                        }),
                        (e, clientGone) -> {
                            gone.run();
                            // Undertow's own answer to a client that does not send all it has announced would be an
                            // empty 200 or 500
                            ReplyWriter.abandon(e);
                        });
    }

    private void answer(HttpServerExchange exchange, RequestBody body) {
        Answer answer = gateway.handle(request(exchange, body));
        if (answer instanceof TwilioReply reply) {
            ReplyWriter.write(reply, exchange);
        } else {
            await((Waiting) answer, exchange);
        }
    }

    /** Comes back to the exchange when its waiting is over, whichever thread says so. */
    private void await(Waiting waiting, HttpServerExchange exchange) {
        Executor back = exchange.getIoThread();
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> waiting.until()
                        .thenAcceptAsync(
                                goesOn -> guard.run(
                                        exchange,
                                        () -> ReplyWriter.write(waiting.then().apply(goesOn), exchange)),
                                back));
    }

    private void look(HttpServerExchange exchange) {
        Runnable reply;
        try {
            LiveAnswer answer = liveAnswer(exchange);
            reply = () -> LiveWriter.write(answer, exchange);
        } catch (Throwable failure) {
            reply = () -> guard.failed(exchange, failure);
        }
        Runnable write = reply;
        exchange.dispatch(exchange.getIoThread(), () -> guard.run(exchange, write));
    }

    private LiveAnswer liveAnswer(HttpServerExchange exchange) {
        return live.answer(
                exchange.getRequestMethod().toString(),
                path(exchange),
                exchange.getQueryString(),
                authority(exchange),
                exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH));
    }

    private static TwilioRequest request(HttpServerExchange exchange, RequestBody body) {
        return new TwilioRequest(
                exchange.getRequestMethod().toString(),
                new RequestUri(exchange.getRequestScheme(), authority(exchange), path(exchange), query(exchange)),
                headers(exchange.getRequestHeaders()),
                body);
    }

    /** The path as sent, also where the request line has a whole URL. */
    private static String path(HttpServerExchange exchange) {
        String uri = exchange.getRequestURI();
        if (!exchange.isHostIncludedInRequestURI()) {
            return uri;
        }
        int path = uri.indexOf('/', hostStart(uri));
        return path < 0 ? "/" : uri.substring(path);
    }

    /**
     * Returns what the client calls this server. What stands in the request line, as clients ask a proxy, counts more than the
     * Host header (RFC 9112, 3.2.2); where neither says, as HTTP/1.0 allows, it is the server's own address.
     */
    private static String authority(HttpServerExchange exchange) {
        if (exchange.isHostIncludedInRequestURI()) {
            String uri = exchange.getRequestURI();
            int path = uri.indexOf('/', hostStart(uri));
            return uri.substring(hostStart(uri), path < 0 ? uri.length() : path);
        }
        String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
        return host == null || host.isEmpty()
                ? "localhost:" + exchange.getDestinationAddress().getPort()
                : host;
    }

    private static int hostStart(String uri) {
        return uri.indexOf("//") + 2;
    }

    private static @Nullable String query(HttpServerExchange exchange) {
        String query = exchange.getQueryString();
        return query.isEmpty() ? null : query;
    }

    private static String[] headers(HeaderMap map) {
        int size = 0;
        for (HeaderValues values : map) {
            size += 2 * values.size();
        }
        String[] headers = new String[size];
        int at = 0;
        for (HeaderValues values : map) {
            for (String value : values) {
                headers[at++] = values.getHeaderName().toString();
                headers[at++] = value;
            }
        }
        return headers;
    }

    /** A body as it arrives. What is over the limit is read, so that the client can see the answer, but not kept. */
    private static final class Body {

        private ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean cut;

        void add(byte[] bytes) {
            if (cut || kept.size() + bytes.length > MAX_BODY) {
                cut = true;
                kept = new ByteArrayOutputStream(0);
            } else {
                kept.writeBytes(bytes);
            }
        }

        RequestBody end() {
            return new RequestBody(kept.toByteArray(), cut, null);
        }
    }
}
