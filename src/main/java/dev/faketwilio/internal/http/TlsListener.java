package dev.faketwilio.internal.http;

import io.undertow.connector.ByteBufferPool;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.AlpnOpenListener;
import javax.net.ssl.SSLContext;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;
import org.xnio.Xnio;

/** Takes connections in whose clients speak TLS, and below it HTTP/2 or HTTP/1.1, as they agree with the server. */
final class TlsListener {

    /** Room for one record of TLS. */
    private static final int RECORD = 17 * 1024;

    private final UndertowXnioSsl ssl;
    private final AlpnOpenListener listener;

    /**
     * Makes a listener.
     *
     * @param plain what takes in the same without TLS; its options and its handler count here too
     */
    TlsListener(SSLContext context, HttpListener plain) {
        OptionMap options = plain.getUndertowOptions();
        ByteBufferPool buffers = plain.getBufferPool();
        HttpHandler handler = plain.getRootHandler();
        DefaultByteBufferPool records = new DefaultByteBufferPool(false, RECORD, -1, 4);
        this.ssl = new UndertowXnioSsl(
                Xnio.getInstance(TlsListener.class.getClassLoader()), OptionMap.EMPTY, records, context);
        this.listener = new AlpnOpenListener(buffers, options, new HttpListener(buffers, options, handler))
                .addProtocol("h2", new Http2Listener(buffers, options, handler), 10);
        listener.setRootHandler(handler);
    }

    void handleEvent(StreamConnection connection) {
        boolean client = false;
        listener.handleEvent(ssl.wrapExistingConnection(connection, OptionMap.EMPTY, client));
    }

    void closeConnections() {
        listener.closeConnections();
    }
}
