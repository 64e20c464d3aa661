package dev.faketwilio.testing;

import dev.faketwilio.TwilioSandbox;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connection that speaks HTTP/2 frame by frame, also such as no client would send. Its preface is sent. */
public final class RawHttp2 implements AutoCloseable {

    public static final int DATA = 0;
    public static final int HEADERS = 1;
    public static final int RST_STREAM = 3;
    public static final int SETTINGS = 4;
    public static final int PING = 6;
    public static final int GOAWAY = 7;
    public static final int WINDOW_UPDATE = 8;

    public static final int END_STREAM = 1;
    public static final int END_HEADERS = 4;

    private static final int PATIENCE_MILLIS = 20_000;
    private static final byte INITIAL_WINDOW_SIZE = 4;
    private static final byte[] CANCEL = {0, 0, 0, 8};

    private final SSLSocket socket;
    private final OutputStream out;
    private final DataInputStream in;

    /** Connects, and reads nothing. */
    public RawHttp2(int port, SSLContext tls) throws IOException {
        Socket plain = new Socket();
        plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        plain.setSoTimeout(PATIENCE_MILLIS);
        socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 14);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        send(SETTINGS, 0, 0);
        flush();
    }

    public static RawHttp2 to(TwilioSandbox twilio) throws IOException {
        return new RawHttp2(twilio.https().address().getPort(), twilio.https().sslContext());
    }

    /** Sends a frame; at the latest when {@link #flush()} is called. */
    public RawHttp2 send(int type, int flags, int stream, byte... payload) throws IOException {
        out.write(ByteBuffer.allocate(9)
                .putInt(payload.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .array());
        out.write(payload);
        return this;
    }

    /** Sends the head of a request with an {@code Authorization} header. */
    public RawHttp2 request(int stream, String method, String path, String authorization, boolean end)
            throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        // RFC 7541: names by their index in the static table, values as they are, and nothing remembered
        block.writeBytes(literal(2, method));
        block.writeBytes(literal(4, path));
        block.writeBytes(literal(7, "https"));
        block.writeBytes(literal(1, "localhost"));
        block.write(0x0f);
        block.writeBytes(literal(23 - 15, authorization));
        return send(HEADERS, END_HEADERS | (end ? END_STREAM : 0), stream, block.toByteArray());
    }

    /** Sends a request and takes it back. */
    public RawHttp2 cancelled(int stream, String path, String authorization) throws IOException {
        return request(stream, "GET", path, authorization, true).cancel(stream);
    }

    /** Takes a request back. */
    public RawHttp2 cancel(int stream) throws IOException {
        return send(RST_STREAM, 0, stream, CANCEL);
    }

    private static byte[] literal(int name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(bytes.length + 2)
                .put((byte) name)
                .put((byte) bytes.length)
                .put(bytes)
                .array();
    }

    /** Lets the server send so many bytes more of all bodies. */
    public void allow(int bytes) throws IOException {
        send(WINDOW_UPDATE, 0, 0, ByteBuffer.allocate(4).putInt(bytes).array()).flush();
    }

    /** Lets the server send as much of each body as it may send of all together. */
    public RawHttp2 allowAnyOfEach() throws IOException {
        return send(SETTINGS, 0, 0, (byte) 0, INITIAL_WINDOW_SIZE, (byte) 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff);
    }

    public void flush() throws IOException {
        out.flush();
    }

    /** Says that nothing more will be sent. */
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads the next frame. */
    public Frame read() throws IOException {
        int head = in.readInt();
        byte flags = in.readByte();
        int stream = in.readInt();
        byte[] payload = new byte[head >>> 8];
        in.readFully(payload);
        return new Frame(head & 0xff, flags, stream, payload);
    }

    /** Returns whether the server ends the connection; what it sends before is skipped. */
    public boolean isEnded() {
        try {
            while (true) {
                read();
            }
        } catch (EOFException end) {
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What the server sends. */
    public record Frame(int type, int flags, int stream, byte[] payload) {

        /** Returns whether it is the last one of a response. */
        public boolean isLast() {
            return (type == DATA || type == HEADERS) && (flags & END_STREAM) != 0;
        }
    }
}
