package dev.faketwilio.internal.http;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.ConnectorStatistics;
import io.undertow.server.DelegateOpenListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.server.protocol.http2.Http2OpenListener;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** Takes connections in by Undertow's listeners, to which some of HTTP is added. */
final class HttpListener implements DelegateOpenListener {

    private final DelegateOpenListener listener;
    private final Preparation preparation;

    private HttpListener(DelegateOpenListener listener, Preparation preparation) {
        this.listener = listener;
        this.preparation = preparation;
    }

    /** Returns a listener for clients that speak HTTP/1.1. */
    static HttpListener http1(ByteBufferPool buffers, OptionMap options) {
        return new HttpListener(new HttpOpenListener(buffers, options), HttpListener::readHeads);
    }

    /** Returns a listener for clients that speak HTTP/2. */
    static HttpListener http2(ByteBufferPool buffers, OptionMap options) {
        OptionMap more = OptionMap.builder()
                .addAll(options)
                .set(UndertowOptions.ENABLE_HTTP2, true)
                .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, Http2Limits.ANNOUNCED_STREAMS)
                .getMap();
        return new HttpListener(new Http2OpenListener(buffers, more, "h2"), Http2Guard::follow);
    }

    @Override
    public void handleEvent(StreamConnection connection) {
        handleEvent(connection, null);
    }

    /**
     * Takes a connection in.
     *
     * @param received what has been read of it already; null for nothing
     */
    @Override
    public void handleEvent(StreamConnection connection, @Nullable PooledByteBuffer received) {
        listener.handleEvent(connection, preparation.prepare(connection, received));
    }

    private static @Nullable PooledByteBuffer readHeads(
            StreamConnection connection, @Nullable PooledByteBuffer received) {
        RequestHeads heads =
                new RequestHeads(connection.getSourceChannel().getConduit(), () -> Closing.later(connection));
        connection.getSourceChannel().setConduit(heads);
        connection
                .getSinkChannel()
                .setConduit(new Refusals(connection.getSinkChannel().getConduit(), heads));
        if (received != null) {
            heads.pushBack(received.getBuffer());
            received.close();
        }
        return null;
    }

    @Override
    public HttpHandler getRootHandler() {
        return listener.getRootHandler();
    }

    @Override
    public void setRootHandler(HttpHandler handler) {
        listener.setRootHandler(handler);
    }

    @Override
    public OptionMap getUndertowOptions() {
        return listener.getUndertowOptions();
    }

    @Override
    public void setUndertowOptions(OptionMap options) {
        listener.setUndertowOptions(options);
    }

    @Override
    public ByteBufferPool getBufferPool() {
        return listener.getBufferPool();
    }

    @Override
    public @Nullable ConnectorStatistics getConnectorStatistics() {
        return listener.getConnectorStatistics();
    }

    @Override
    public void closeConnections() {
        listener.closeConnections();
    }

    /** Sets a connection up; returns what Undertow's listener is to take as read already. */
    private interface Preparation {
        @Nullable
        PooledByteBuffer prepare(StreamConnection connection, @Nullable PooledByteBuffer received);
    }
}
