package dev.faketwilio.internal.http;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xnio.Buffers;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.PushBackStreamSourceConduit;

/**
 * Lets connections in by what their clients speak, HTTP or TLS, which the first byte tells: so one port serves both, and
 * so does a tunnel through it. TLS begins with the first client that speaks it.
 */
final class ProtocolDetector {

    /** The type of TLS's first record: RFC 8446, 5.1. No request of HTTP/1.1 or HTTP/2 begins with this byte. */
    private static final byte TLS_HANDSHAKE = 22;

    private final HttpListener http;
    private final Supplier<TlsListener> tlsMaker;
    private volatile @Nullable TlsListener tls;

    /**
     * Creates a detector.
     *
     * @param tls makes what takes TLS in; called at most once, on a worker thread
     */
    ProtocolDetector(HttpListener http, Supplier<TlsListener> tls) {
        this.http = http;
        this.tlsMaker = tls;
    }

    /** Takes a connection in, on its I/O thread. */
    void letIn(StreamConnection connection) {
        connection.getSourceChannel().setReadListener(source -> listen(connection, source));
        listen(connection, connection.getSourceChannel());
    }

    private void listen(StreamConnection connection, ConduitStreamSourceChannel source) {
        PooledByteBuffer pooled = buffers().allocate();
        try {
            ByteBuffer received = pooled.getBuffer();
            int count = source.read(received);
            if (count == 0) {
                source.resumeReads();
                return;
            }
            if (count < 0) {
                source.suspendReads();
                source.setReadListener(null);
                Closing.later(connection);
                return;
            }
            source.suspendReads();
            source.setReadListener(null);
            received.flip();
            if (received.get(0) == TLS_HANDSHAKE) {
                putBack(received, source);
                secure(connection);
            } else {
                PooledByteBuffer handedOn = pooled;
                pooled = null;
                http.handleEvent(connection, handedOn);
            }
        } catch (IOException gone) {
            IoUtils.safeClose(connection);
        } finally {
            if (pooled != null) {
                pooled.close();
            }
        }
    }

    private void secure(StreamConnection connection) {
        TlsListener begun = tls;
        if (begun != null) {
            begun.handleEvent(connection);
        } else {
            // making keys takes a while, for which no I/O thread is held
            execute(connection.getWorker(), connection, () -> beginTls(connection));
        }
    }

    private void beginTls(StreamConnection connection) {
        TlsListener listener;
        try {
            listener = tls();
        } catch (RuntimeException cannot) {
            IoUtils.safeClose(connection);
            throw cannot;
        }
        execute(connection.getIoThread(), connection, () -> listener.handleEvent(connection));
    }

    /** Goes on with a connection on another thread; ends it if the server, which is being closed, takes no more work. */
    private static void execute(Executor executor, StreamConnection connection, Runnable next) {
        try {
            executor.execute(next);
        } catch (RejectedExecutionException closing) {
            IoUtils.safeClose(connection);
        }
    }

    private synchronized TlsListener tls() {
        TlsListener begun = tls;
        if (begun == null) {
            begun = tlsMaker.get();
            tls = begun;
        }
        return begun;
    }

    private ByteBufferPool buffers() {
        return http.getBufferPool();
    }

    private static void putBack(ByteBuffer received, ConduitStreamSourceChannel source) {
        ByteBuffer copy =
                ByteBuffer.allocate(received.remaining()).put(received).flip();
        PushBackStreamSourceConduit conduit = new PushBackStreamSourceConduit(source.getConduit());
        conduit.pushBack(Buffers.pooledWrapper(copy));
        source.setConduit(conduit);
    }

    /** Ends all connections that speak already; the server ends the others with its threads. */
    void closeConnections() {
        http.closeConnections();
        TlsListener begun = tls;
        if (begun != null) {
            begun.closeConnections();
        }
    }
}
