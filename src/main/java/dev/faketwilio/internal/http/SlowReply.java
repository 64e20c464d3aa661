package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Delivery;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSinkChannel;

/**
 * A reply that does not go out at once, since its client reads slowly or a fault says so: on the I/O thread, to which all
 * fields belong, and by its timer. A client that reads nothing for too long loses it.
 */
final class SlowReply {

    private static final int PIECES = 10;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final HttpServerExchange exchange;
    private final Target target;
    private final int pieceLength;
    private final long pauseNanos;
    private ByteBuffer bytes;
    private boolean hurried;
    private XnioExecutor.@Nullable Key pause;
    private XnioExecutor.@Nullable Key patience;
    private boolean taken;

    private SlowReply(HttpServerExchange exchange, Target target, ByteBuffer bytes, int pieceLength, long pauseNanos) {
        this.exchange = exchange;
        this.target = target;
        this.bytes = bytes;
        this.pieceLength = pieceLength;
        this.pauseNanos = pauseNanos;
    }

    /**
     * Sends what is left of a reply as fast as the client takes it.
     *
     * @param bytes what is left of it; belongs to the reply from now on
     */
    static SlowReply send(HttpServerExchange exchange, Target target, ByteBuffer bytes) {
        SlowReply reply = new SlowReply(exchange, target, bytes, 0, 0);
        reply.begin();
        return reply;
    }

    /**
     * Sends a reply whose body comes in pieces over a time, the first at once, the last at the end of it.
     *
     * @param head what goes before; free for other use when this returns
     */
    static SlowReply send(
            HttpServerExchange exchange, Target target, ByteBuffer head, byte[] body, Delivery.Slowly slowly) {
        int pieces = Math.max(1, Math.min(PIECES, body.length));
        int pieceLength = (body.length + pieces - 1) / pieces;
        long pauseNanos = TimeUnit.NANOSECONDS.convert(slowly.over()) / Math.max(1, pieces - 1);
        int firstLength = head.remaining() + pieceLength;
        ByteBuffer bytes = together(head, ByteBuffer.wrap(body)).limit(firstLength);
        SlowReply reply = new SlowReply(exchange, target, bytes, pieceLength, pauseNanos);
        reply.begin();
        slowly.hurried().thenRunAsync(reply::hurry, exchange.getIoThread());
        return reply;
    }

    static ByteBuffer together(ByteBuffer head, ByteBuffer body) {
        return ByteBuffer.allocate(head.remaining() + body.remaining())
                .put(head)
                .put(body)
                .flip();
    }

    /** Begins when the handlers have returned: Undertow would end the exchange then. */
    private void begin() {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {
            target.channel.getWriteSetter().set(ready -> write());
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
                if (target.channel.write(bytes) == 0) {
                    await();
                    return;
                }
                taken = true;
            }
            boolean last = bytes.limit() == bytes.capacity();
            if (last && target.endsWithReply) {
                target.channel.shutdownWrites();
            }
            if (!target.channel.flush()) {
                await();
                return;
            }
            target.channel.suspendWrites();
            stop();
            if (last) {
                target.channel.getWriteSetter().set(null);
                target.end.run();
            } else if (hurried) {
                nextPiece();
            } else {
                pause = exchange.getIoThread().executeAfter(this::nextPiece, pauseNanos, TimeUnit.NANOSECONDS);
            }
        } catch (IOException | RejectedExecutionException clientGoneOrServerClosing) {
            stop();
            ReplyWriter.abandon(exchange);
        }
    }

    private void await() {
        target.channel.resumeWrites();
        if (patience == null) {
            taken = false;
            int millis = exchange.getConnection().getUndertowOptions().get(Options.WRITE_TIMEOUT, -1);
            patience = exchange.getIoThread().executeAfter(this::loseIt, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void loseIt() {
        patience = null;
        if (taken) {
            await();
        } else {
            drop();
        }
    }

    private void stop() {
        patience = cancel(patience);
        pause = cancel(pause);
    }

    private static XnioExecutor.@Nullable Key cancel(XnioExecutor.@Nullable Key timer) {
        if (timer != null) {
            timer.remove();
        }
        return null;
    }

    /** Forgets what has not been sent, and ends what it is sent by: a stream of HTTP/2, or the connection. */
    void drop() {
        stop();
        bytes = NOTHING;
        target.channel.getWriteSetter().set(null);
        IoUtils.safeClose(target.channel);
        if (target.endsWithReply) {
            exchange.endExchange();
        } else {
            ReplyWriter.abandon(exchange);
        }
    }

    /**
     * The channel that a reply is written to.
     *
     * @param endsWithReply whether the channel is the reply's own
     * @param end ends the exchange when everything has been sent
     */
    record Target(StreamSinkChannel channel, boolean endsWithReply, Runnable end) {

        /** Returns the exchange's own channel, which frames what is written to it. */
        static Target of(HttpServerExchange exchange) {
            return new Target(exchange.getResponseChannel(), true, exchange::endExchange);
        }
    }
}
