package dev.faketwilio.internal.http;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.protocols.http2.AbstractHttp2StreamSourceChannel;
import io.undertow.protocols.http2.Http2Channel;
import io.undertow.protocols.http2.Http2RstStreamStreamSourceChannel;
import io.undertow.protocols.http2.Http2StreamSourceChannel;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http2.Http2ReceiveListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** A connection that speaks HTTP/2, within {@linkplain Http2Limits limits}. */
final class Http2Connection extends Http2Channel {

    private final Http2Output output;
    private int stream;

    private Http2Connection(
            StreamConnection connection,
            ByteBufferPool buffers,
            @Nullable PooledByteBuffer received,
            OptionMap options,
            Http2Output output) {
        super(connection, "h2", buffers, received, false, false, options);
        this.output = output;
    }

    /**
     * Creates an HTTP/2 connection on a connection that was accepted.
     *
     * @param received what has been read of it already; null for nothing
     */
    static Http2Connection of(
            StreamConnection connection,
            ByteBufferPool buffers,
            @Nullable PooledByteBuffer received,
            OptionMap options) {
        Http2Output output = new Http2Output(connection.getIoThread());
        Http2Guard.follow(connection, received, new Http2Limits());
        return new Http2Connection(connection, buffers, received, options, output);
    }

    /** Starts to receive requests. */
    void begin(HttpHandler handler, OptionMap options, int bufferSize) {
        getReceiveSetter()
                .set(new Http2ReceiveListener(
                        exchange -> output.handle(exchange, stream, handler), options, bufferSize, null));
        resumeReceives();
    }

    @Override
    public synchronized @Nullable AbstractHttp2StreamSourceChannel receive() throws IOException {
        try {
            AbstractHttp2StreamSourceChannel received = super.receive();
            if (received instanceof Http2StreamSourceChannel request) {
                stream = request.getStreamId();
            } else if (received instanceof Http2RstStreamStreamSourceChannel reset) {
                output.drop(reset.getStreamId());
            }
            return received;
        } catch (RuntimeException malformed) {
            // Undertow's header decoder throws these for some blocks, and its listener would log them as its own
            // failures;
            // an IOException ends the connection with a GOAWAY
            throw new IOException("The client has sent what cannot be decoded", malformed);
        }
    }
}
