package dev.faketwilio.internal.http;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.ConnectorStatistics;
import io.undertow.server.DelegateOpenListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** Accepts HTTP/1.1 connections with Undertow's listener, and adds what it lacks of HTTP. */
final class HttpListener implements DelegateOpenListener {

    private final HttpOpenListener listener;

    HttpListener(ByteBufferPool buffers, OptionMap options, HttpHandler handler) {
        listener = new HttpOpenListener(buffers, options);
        listener.setRootHandler(handler);
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
        listener.handleEvent(connection, null);
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
}
