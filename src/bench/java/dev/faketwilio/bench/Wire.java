package dev.faketwilio.bench;

import dev.faketwilio.testing.RawSocket;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One kept-alive connection of the smallest HTTP client, so that a benchmark measures the server. */
final class Wire implements Closeable {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[256 * 1024];
    private int headLength;
    private int length;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A request's bytes. */
    static byte[] request(String method, String path, int port, String headers, String form) {
        String host = "localhost:" + port;
        return RawSocket.request(method, path, host, form, headers.lines().toArray(String[]::new))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @return how many bytes the answer has
     */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        int filled = 0;
        int bodyStart = -1;
        int end = Integer.MAX_VALUE;
        while (filled < end) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                throw new EOFException("The server closed the connection after " + filled + " bytes");
            }
            filled += read;
            if (bodyStart < 0) {
                bodyStart = bodyStart(filled);
                if (bodyStart >= 0) {
                    headLength = bodyStart;
                    end = bodyStart + contentLength(bodyStart);
                }
            }
        }
        length = filled;
        if (buffer[9] != '2') {
            throw new IOException(text(0, filled));
        }
        return filled;
    }

    /**
     * Sends a request again and again.
     *
     * @param end as {@link System#nanoTime()}
     * @return how long each took, in nanoseconds
     */
    long[] exchangeUntil(byte[] request, long end) throws IOException {
        long[] took = new long[1024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; count++) {
            exchange(request);
            long after = System.nanoTime();
            took = count < took.length ? took : Arrays.copyOf(took, 2 * count);
            took[count] = after - before;
            before = after;
        }
        return Arrays.copyOf(took, count);
    }

    /** How many bytes of the last answer came before its body. */
    int headLength() {
        return headLength;
    }

    /** How the last answer begins. */
    String statusLine() {
        String head = text(0, headLength);
        return head.substring(0, head.indexOf('\r'));
    }

    /** The body of the last answer. */
    String body() {
        return text(headLength, length);
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** Looks at every fourth byte: the empty line at the end of a head makes four of line ends. */
    private int bodyStart(int filled) {
        for (int i = 3; i < filled; i += 4) {
            if (buffer[i] == '\r' || buffer[i] == '\n') {
                for (int end = i; end < Math.min(i + 4, filled); end++) {
                    if (buffer[end] == '\n' && buffer[end - 2] == '\n') {
                        return end + 1;
                    }
                }
            }
        }
        return -1;
    }

    /** Zero without the header, as with 204. */
    private int contentLength(int bodyStart) {
        for (int i = 0; i < bodyStart; i++) {
            if (buffer[i] == '\n' && isLength(i + 1)) {
                int length = 0;
                for (int at = i + 1 + LENGTH.length; buffer[at] != '\r'; at++) {
                    length = buffer[at] == ' ' ? length : 10 * length + buffer[at] - '0';
                }
                return length;
            }
        }
        return 0;
    }

    private boolean isLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((buffer[at + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
