package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Delivery;
import dev.faketwilio.internal.gateway.TwilioReply;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.DateUtils;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Sends replies, on the I/O thread. Over HTTP/1.1, head and body go to the connection in one go: by Undertow's own way,
 * the headers would be in an order of its own, a 204 would have fewer than Twilio's, and the server would need a seventh
 * more time for a request.
 */
final class ReplyWriter {

    private static final byte[] NO_BODY = {};

    private ReplyWriter() {}

    private static final byte[] ESTABLISHED =
            "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    static void write(TwilioReply reply, HttpServerExchange exchange) {
        try {
            send(reply, exchange);
        } catch (RuntimeException | Error failure) {
            // who knows what of it has been sent
            abandon(exchange);
            throw failure;
        }
    }

    /** Sends a reply, also if the body of the request has not come to its end, and closes the connection then. */
    static void writeAndClose(TwilioReply reply, HttpServerExchange exchange) {
        exchange.setPersistent(false);
        write(reply, exchange);
    }

    /** Sends the response that opens a tunnel, which has neither a length nor a body (RFC 9110, 9.3.6). */
    static void writeEstablished(HttpServerExchange exchange, HttpServerConnection connection) {
        ByteBuffer established = ByteBuffer.wrap(ESTABLISHED);
        try {
            connection.getChannel().getSinkChannel().write(established);
            if (established.hasRemaining()) {
                // a client that has not read so few bytes of its first response reads none
                abandon(exchange);
            } else {
                end(exchange);
            }
        } catch (IOException clientGone) {
            abandon(exchange);
        }
    }

    private static void send(TwilioReply reply, HttpServerExchange exchange) {
        if (reply.delivery() instanceof Delivery.Hangup hangup) {
            hangUp(exchange, hangup.reset());
        } else if (exchange.getConnection() instanceof HttpServerConnection connection) {
            writeBytes(reply, exchange, connection.getChannel().getSinkChannel());
        } else {
            writeByUndertow(reply, exchange);
        }
    }

    /** Ends an exchange without an answer, and its connection with it. */
    static void abandon(HttpServerExchange exchange) {
        IoUtils.safeClose(exchange.getConnection());
        exchange.endExchange();
    }

    private static void hangUp(HttpServerExchange exchange, boolean reset) {
        try {
            exchange.getConnection().setOption(Options.CLOSE_ABORT, reset);
        } catch (IOException gone) {
            // the client has been faster, and there is nothing left to reset
        }
        abandon(exchange);
    }

    private static void writeBytes(TwilioReply reply, HttpServerExchange exchange, StreamSinkChannel connection) {
        if (reply.delivery() instanceof Delivery.Misannounced) {
            exchange.setPersistent(false);
        }
        boolean bodiless = exchange.getRequestMethod().equals(Methods.HEAD);
        Runnable end = () -> end(exchange);
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            int room = ReplyHead.room(reply);
            ByteBuffer head = room <= pooled.getBuffer().remaining() ? pooled.getBuffer() : ByteBuffer.allocate(room);
            ReplyHead.write(reply, date(reply, exchange), exchange.isPersistent(), head);
            if (reply.delivery() instanceof Delivery.Slowly slowly) {
                SlowReply.Target target = new SlowReply.Target(connection, false, end);
                SlowReply.send(exchange, target, head.flip(), bodiless ? NO_BODY : reply.body(), slowly);
            } else {
                send(exchange, connection, head, reply, bodiless ? 0 : reply.bodyLength(), end);
            }
        } catch (IOException clientGone) {
            abandon(exchange);
        }
    }

    /**
     * Sends the head and as much of the body as fits behind it, then the rest, all through the same buffer.
     *
     * @param buffer has the head, and is free for other use when this returns
     * @param length the number of bytes of the body; 0 if only the head is sent
     */
    private static void send(
            HttpServerExchange exchange,
            StreamSinkChannel connection,
            ByteBuffer buffer,
            TwilioReply reply,
            int length,
            Runnable end)
            throws IOException {
        int taken = length == 0 ? 0 : reply.copyBodyTo(buffer, 0);
        connection.write(buffer.flip());
        while (!buffer.hasRemaining() && taken < length) {
            taken += reply.copyBodyTo(buffer.clear(), taken);
            connection.write(buffer.flip());
        }
        if (!buffer.hasRemaining() && connection.flush()) {
            end.run();
        } else {
            ByteBuffer rest = ByteBuffer.allocate(length - taken);
            reply.copyBodyTo(rest, taken);
            SlowReply.Target target = new SlowReply.Target(connection, false, end);
            SlowReply.send(exchange, target, SlowReply.together(buffer, rest.flip()));
        }
    }

    /** Lets the connection go on, or closes it if it is not persistent: all of the reply has been sent. */
    private static void end(HttpServerExchange exchange) {
        try {
            if (!exchange.isRequestComplete() && exchange.getConnection() instanceof HttpServerConnection connection) {
                // a client that waits for the end before it sends on, or goes, is not to wait for ever (RFC 9112, 9.6)
                connection.getChannel().getSinkChannel().shutdownWrites();
                connection.getChannel().getSinkChannel().flush();
            }
            Connectors.terminateResponse(exchange);
            exchange.endExchange();
        } catch (IOException clientGone) {
            abandon(exchange);
        } catch (RejectedExecutionException closing) {
            // the client has sent its next request already, but the server takes none any more
            abandon(exchange);
        }
    }

    /** The present of the account's clock; for nobody's request the real one. */
    private static String date(TwilioReply reply, HttpServerExchange exchange) {
        if (!reply.date().isEmpty()) {
            return reply.date();
        }
        DateUtils.addDateHeaderIfRequired(exchange);
        return exchange.getResponseHeaders().getFirst(Headers.DATE);
    }

    /** For HTTP/2. */
    private static void writeByUndertow(TwilioReply reply, HttpServerExchange exchange) {
        exchange.setStatusCode(reply.status());
        ReplyHead.put(reply, exchange.getResponseHeaders());
        if (reply.delivery() instanceof Delivery.Slowly slowly) {
            byte[] body = reply.body();
            SlowReply.Target target = SlowReply.Target.of(exchange);
            SlowReply pieces = SlowReply.send(exchange, target, ByteBuffer.allocate(0), body, slowly);
            Http2Output.began(exchange, pieces, body.length);
            return;
        }
        if (reply.delivery() instanceof Delivery.Misannounced misannounced) {
            announce(exchange, reply.bodyLength(), misannounced.length());
        }
        writeBody(reply.body(), exchange);
    }

    /** Sends a body behind the headers that the exchange has. */
    static void writeBody(byte[] body, HttpServerExchange exchange) {
        SlowReply reply = SlowReply.send(exchange, SlowReply.Target.of(exchange), ByteBuffer.wrap(body));
        Http2Output.began(exchange, reply, body.length);
    }

    /** Undertow sends as many bytes as were announced before; only what the client reads of it is changed. */
    private static void announce(HttpServerExchange exchange, int before, int length) {
        exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, before);
        exchange.setPersistent(false);
        exchange.addResponseWrapper((factory, own) -> {
            StreamSinkConduit conduit = factory.create();
            own.getResponseHeaders().put(Headers.CONTENT_LENGTH, length);
            return conduit;
        });
    }
}
