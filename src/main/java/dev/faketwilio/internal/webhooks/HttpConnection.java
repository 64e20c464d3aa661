package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.errors.WebhookAlerts;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection to the code under test, for one request. */
final class HttpConnection implements Closeable {

    private final Socket socket;
    private final IntSupplier patience;
    private boolean responseBegun;

    private HttpConnection(Socket socket, IntSupplier patience) {
        this.socket = socket;
        this.patience = patience;
    }

    /**
     * Opens a connection.
     *
     * @param patience how many milliseconds are left for the whole call; at least 1
     * @param opened told of each socket before it connects, and so able to end it
     */
    static HttpConnection open(
            Target target, Receiver receiver, Overrides overrides, IntSupplier patience, Consumer<Socket> opened)
            throws CallFailed {
        Socket socket = connected(target, receiver, overrides, patience, opened);
        if (!receiver.secure()) {
            return new HttpConnection(socket, patience);
        }
        try {
            socket.setSoTimeout(Math.min(overrides.connectTimeout(), patience.getAsInt()));
            SSLSocket secure = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                    .createSocket(socket, target.url().host(), receiver.port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            if (!overrides.sni()) {
                parameters.setServerNames(List.of());
            }
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return new HttpConnection(secure, patience);
        } catch (IOException e) {
            close(socket);
            throw CallFailed.with(tlsFailure(target, e), Retry.CT);
        }
    }

    private static Socket connected(
            Target target, Receiver receiver, Overrides overrides, IntSupplier patience, Consumer<Socket> opened)
            throws CallFailed {
        String why = "";
        for (InetAddress address : receiver.addresses()) {
            Socket socket = new Socket();
            opened.accept(socket);
            int timeout = Math.min(overrides.connectTimeout(), patience.getAsInt());
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, receiver.port()), timeout);
                return socket;
            } catch (SocketTimeoutException e) {
                close(socket);
                why = "no connection to " + target.url().origin() + " within " + timeout + " ms";
            } catch (IOException e) {
                close(socket);
                why = "nothing listens at " + target.url().origin()
                        + (receiver.port() == target.url().port()
                                ? ""
                                : ", which the test leads to port " + receiver.port())
                        + " (" + e.getMessage() + ")";
            }
        }
        throw CallFailed.with(WebhookAlerts.NO_CONNECTION.alert(why), Retry.CT);
    }

    private static Alert tlsFailure(Target target, IOException failure) {
        String detail = target.url().origin() + " (" + failure.getMessage() + ")";
        if (!(failure instanceof SSLException)) {
            return WebhookAlerts.TLS_FAILURE.alert(detail);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return WebhookAlerts.CERTIFICATE_EXPIRED.alert(detail);
            }
            if (cause instanceof CertPathBuilderException) {
                return WebhookAlerts.CERTIFICATE_UNTRUSTED.alert(detail);
            }
            if (cause instanceof CertificateException && cause.getCause() == null) {
                return WebhookAlerts.CERTIFICATE_OF_ANOTHER_HOST.alert(detail);
            }
        }
        return WebhookAlerts.TLS_FAILURE.alert(detail);
    }

    void send(byte[] head, byte[] body) throws IOException {
        OutputStream out = socket.getOutputStream();
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        out.write(whole);
        out.flush();
    }

    /**
     * Returns what comes back.
     *
     * @param readTimeout how many milliseconds to wait for each piece of it
     */
    InputStream answer(int readTimeout) throws IOException {
        return new PatientInput(socket.getInputStream(), readTimeout);
    }

    /** Returns whether anything of a response has been read. */
    boolean responseBegun() {
        return responseBegun;
    }

    @Override
    public void close() {
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // nobody needs it any more
            return;
        }
    }

    /** Waits no longer than it should, at each reading. */
    private final class PatientInput extends InputStream {

        private final InputStream in;
        private final int readTimeout;

        PatientInput(InputStream in, int readTimeout) {
            this.in = in;
            this.readTimeout = readTimeout;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            socket.setSoTimeout(Math.min(readTimeout, patience.getAsInt()));
            int read = in.read(bytes, offset, length);
            responseBegun |= read > 0;
            return read;
        }
    }
}
