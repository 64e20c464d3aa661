package dev.faketwilio.internal.http;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.ConnectorStatistics;
import io.undertow.server.DelegateOpenListener;
import io.undertow.server.HttpHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** Accepts HTTP/2 connections as Undertow's listener does, but with limits. */
final class Http2Listener implements DelegateOpenListener {

    private final Set<Http2Connection> connections = ConcurrentHashMap.newKeySet();
    private final ByteBufferPool buffers;
    private final int bufferSize;
    private volatile OptionMap options;
    private volatile HttpHandler handler;

    Http2Listener(ByteBufferPool buffers, OptionMap options, HttpHandler handler) {
        this.buffers = buffers;
        this.options = OptionMap.builder()
                .addAll(options)
                .set(UndertowOptions.ENABLE_HTTP2, true)
                .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, Http2Limits.ANNOUNCED_STREAMS)
                .getMap();
        this.handler = handler;
        try (PooledByteBuffer any = buffers.allocate()) {
            bufferSize = any.getBuffer().remaining();
        }
    }

    @Override
    public void handleEvent(StreamConnection connection) {
        handleEvent(connection, null);
    }

    @Override
    public void handleEvent(StreamConnection connection, @Nullable PooledByteBuffer received) {
        Http2Connection begun = Http2Connection.of(connection, buffers, received, options);
        connections.add(begun);
        begun.addCloseTask(connections::remove);
        begun.begin(handler, options, bufferSize);
    }

    @Override
    public HttpHandler getRootHandler() {
        return handler;
    }

    @Override
    public void setRootHandler(HttpHandler root) {
        handler = root;
    }

    @Override
    public OptionMap getUndertowOptions() {
        return options;
    }

    @Override
    public void setUndertowOptions(OptionMap others) {
        options = others;
    }

    @Override
    public ByteBufferPool getBufferPool() {
        return buffers;
    }

    @Override
    public @Nullable ConnectorStatistics getConnectorStatistics() {
        return null;
    }

    @Override
    public void closeConnections() {
        connections.forEach(IoUtils::safeClose);
    }
}
