package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Delivery;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSinkChannel;

/**
 * A reply that does not go out at once, since its client reads slowly or a fault says so: on the I/O thread, to which all
 * fields belong, and by its timer.
 */
final class SlowReply {

    private static final int PIECES = 10;

    private final HttpServerExchange exchange;
    private final StreamSinkChannel channel;
    private final ByteBuffer bytes;
    private final int pieceLength;
    private final long pauseNanos;
    private final Runnable end;
    private boolean hurried;
    private XnioExecutor.@Nullable Key pause;

    private SlowReply(
            HttpServerExchange exchange,
            StreamSinkChannel channel,
            ByteBuffer bytes,
            int pieceLength,
            long pauseNanos,
            Runnable end) {
        this.exchange = exchange;
        this.channel = channel;
        this.bytes = bytes;
        this.pieceLength = pieceLength;
        this.pauseNanos = pauseNanos;
        this.end = end;
    }

    /**
     * Sends what is left of a reply as fast as the client takes it.
     *
     * @param head what is left of it; free for other use when this returns
     * @param end ends the exchange when everything has been sent
     */
    static void finish(
            HttpServerExchange exchange, StreamSinkChannel channel, ByteBuffer head, ByteBuffer body, Runnable end) {
        new SlowReply(exchange, channel, together(head, body), 0, 0, end).begin();
    }

    /**
     * Sends a reply whose body comes in pieces over a time, the first at once, the last at the end of it.
     *
     * @param head what goes before; free for other use when this returns
     * @param end ends the exchange when everything has been sent
     */
    static void send(
            HttpServerExchange exchange,
            StreamSinkChannel channel,
            ByteBuffer head,
            byte[] body,
            Delivery.Slowly slowly,
            Runnable end) {
        int pieces = Math.max(1, Math.min(PIECES, body.length));
        int pieceLength = (body.length + pieces - 1) / pieces;
        long pauseNanos = TimeUnit.NANOSECONDS.convert(slowly.over()) / Math.max(1, pieces - 1);
        int firstLength = head.remaining() + pieceLength;
        ByteBuffer bytes = together(head, ByteBuffer.wrap(body)).limit(firstLength);
        SlowReply reply = new SlowReply(exchange, channel, bytes, pieceLength, pauseNanos, end);
        reply.begin();
        slowly.hurried().thenRunAsync(reply::hurry, exchange.getIoThread());
    }

    private static ByteBuffer together(ByteBuffer head, ByteBuffer body) {
        return ByteBuffer.allocate(head.remaining() + body.remaining())
                .put(head)
                .put(body)
                .flip();
    }

    /** Begins when the handlers have returned: Undertow would end the exchange then. */
    private void begin() {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {
            channel.getWriteSetter().set(ready -> write());
            write();
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
        bytes.limit(hurried ? bytes.capacity() : Math.min(bytes.position() + pieceLength, bytes.capacity()));
        write();
    }

    /** Writes what is left of the piece, now or as soon as the client has read enough, and then pauses, unless hurried. */
    private void write() {
        try {
            while (bytes.hasRemaining()) {
                if (channel.write(bytes) == 0) {
                    channel.resumeWrites();
                    return;
                }
            }
            if (!channel.flush()) {
                channel.resumeWrites();
                return;
            }
            channel.suspendWrites();
            if (bytes.limit() == bytes.capacity()) {
                channel.getWriteSetter().set(null);
                end.run();
            } else if (hurried) {
                nextPiece();
            } else {
                pause = exchange.getIoThread().executeAfter(this::nextPiece, pauseNanos, TimeUnit.NANOSECONDS);
            }
        } catch (IOException clientGone) {
            ReplyWriter.abandon(exchange);
        }
    }
}
