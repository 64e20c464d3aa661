package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Delivery;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSinkChannel;

/** Sends a body in pieces over a time: on the I/O thread, to which all fields belong, and by its timer. */
final class SlowBody {

    private static final int PIECES = 10;

    private final HttpServerExchange exchange;
    private final StreamSinkChannel channel;
    private final ByteBuffer body;
    private final int pieceLength;
    private final long pauseNanos;
    private boolean hurried;
    private XnioExecutor.@Nullable Key pause;

    private SlowBody(HttpServerExchange exchange, StreamSinkChannel channel, byte[] body, long nanos) {
        int pieces = Math.min(PIECES, body.length);
        this.exchange = exchange;
        this.channel = channel;
        this.body = ByteBuffer.wrap(body);
        this.pieceLength = (body.length + pieces - 1) / pieces;
        this.pauseNanos = nanos / Math.max(1, pieces - 1);
    }

    /**
     * Sends a body; the head has been put into the exchange.
     *
     * @param body at least one byte
     */
    static void send(HttpServerExchange exchange, byte[] body, Delivery.Slowly slowly) {
        exchange.dispatch(exchange.getIoThread(), () -> {
            StreamSinkChannel channel = exchange.getResponseChannel();
            SlowBody slow = new SlowBody(exchange, channel, body, TimeUnit.NANOSECONDS.convert(slowly.over()));
            channel.getWriteSetter().set(ready -> slow.write());
            slow.nextPiece();
            slowly.hurried().thenRunAsync(slow::hurry, exchange.getIoThread());
        });
    }

    private void hurry() {
        hurried = true;
        if (pause != null && pause.remove()) {
            nextPiece();
        }
    }

    private void nextPiece() {
        pause = null;
        body.limit(hurried ? body.capacity() : Math.min(body.position() + pieceLength, body.capacity()));
        write();
    }

    /** Writes what is left of the piece, now or as soon as the client has read enough, and then pauses. */
    private void write() {
        try {
            while (body.hasRemaining()) {
                if (channel.write(body) == 0) {
                    channel.resumeWrites();
                    return;
                }
            }
            if (body.limit() == body.capacity()) {
                exchange.endExchange();
            } else if (channel.flush()) {
                channel.suspendWrites();
                pause = exchange.getIoThread().executeAfter(this::nextPiece, pauseNanos, TimeUnit.NANOSECONDS);
            } else {
                channel.resumeWrites();
            }
        } catch (IOException clientGone) {
            IoUtils.safeClose(exchange.getConnection());
            exchange.endExchange();
        }
    }
}
