package dev.faketwilio.internal.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.XnioIoThread;

/**
 * The responses of an HTTP/2 connection that its client has not taken yet. Undertow keeps any number of them, those of
 * streams that the client has reset too. Here further requests wait while there are many bytes, and a reset drops its
 * response. Belongs to the connection's I/O thread.
 */
final class Http2Output {

    private static final AttachmentKey<Stream> STREAM = AttachmentKey.create(Stream.class);

    /** A connection has at most this, and one response more. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** The number of dropped responses after which the connection ends, since Undertow's queue keeps a little of each. */
    static final int MOST_DROPPED = 150;

    /** The bytes of the buffer that Undertow holds for each response. */
    private static final int OVERHEAD = 16 * 1024;

    private final XnioIoThread thread;
    private final Map<Integer, SlowReply> replies = new HashMap<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private long bytes;
    private int dropped;

    Http2Output(XnioIoThread thread) {
        this.thread = thread;
    }

    /** Handles a request, at the latest when the client has taken enough of the responses before. */
    void handle(HttpServerExchange exchange, int stream, HttpHandler handler) throws Exception {
        exchange.putAttachment(STREAM, new Stream(this, stream));
        if (bytes < MOST_BYTES && waiting.isEmpty()) {
            handler.handleRequest(exchange);
        } else {
            exchange.dispatch(waiting::add, handler);
        }
    }

    /** Notes that a response is on its way. */
    static void began(HttpServerExchange exchange, SlowReply reply, int length) {
        Stream stream = exchange.getAttachment(STREAM);
        if (stream != null) {
            stream.output.began(exchange, stream.number, reply, length);
        }
    }

    private void began(HttpServerExchange exchange, int stream, SlowReply reply, int length) {
        if (exchange.isComplete()) {
            return;
        }
        bytes += length + OVERHEAD;
        replies.put(stream, reply);
        exchange.addExchangeCompleteListener((ended, next) -> {
            bytes -= length + OVERHEAD;
            replies.remove(stream);
            if (!waiting.isEmpty()) {
                goOnLater();
            }
            next.proceed();
        });
    }

    /** Not at once, where each of those who wait could come to the next. */
    private void goOnLater() {
        try {
            thread.execute(this::goOn);
        } catch (RejectedExecutionException serverCloses) {
            waiting.clear();
        }
    }

    private void goOn() {
        Runnable next = bytes < MOST_BYTES ? waiting.poll() : null;
        while (next != null) {
            next.run();
            next = bytes < MOST_BYTES ? waiting.poll() : null;
        }
    }

    /**
     * Drops the response of a stream that the client has reset.
     *
     * @throws IOException if the client has done so too often
     */
    void drop(int stream) throws IOException {
        SlowReply reply = replies.get(stream);
        if (reply != null) {
            dropped++;
            reply.drop();
        }
        if (dropped > MOST_DROPPED) {
            throw new IOException("More than " + MOST_DROPPED + " streams were reset while their responses waited");
        }
    }

    /** The stream of an exchange's response, and the output that it belongs to. */
    private record Stream(Http2Output output, int number) {}
}
