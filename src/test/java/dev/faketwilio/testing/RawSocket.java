package dev.faketwilio.testing;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bare connection to the server, for what an HTTP client would not send or would not show. */
public final class RawSocket implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    public RawSocket(int port) throws IOException {
        this(new Socket(), port);
    }

    private RawSocket(Socket unconnected, int port) throws IOException {
        socket = unconnected;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public static RawSocket to(TwilioSandbox twilio) throws IOException {
        return new RawSocket(twilio.address().getPort());
    }

    /** A connection on which the server cannot send much before it is read. */
    public static RawSocket withSmallBuffer(TwilioSandbox twilio) throws IOException {
        return withSmallBuffer(twilio.address().getPort());
    }

    /** A connection on which the server cannot send much before it is read. */
    public static RawSocket withSmallBuffer(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        return new RawSocket(socket, port);
    }

    /** A request's head: the request line and headers, with the end of lines and the empty line added. */
    public static String head(String requestLine, String... headers) {
        return requestLine + "\r\n" + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n";
    }

    /** The line that authenticates a sandbox's account. */
    public static String authorization(TwilioSandbox twilio) {
        return "Authorization: " + RawHttp.basic(twilio.accountSid(), twilio.authToken());
    }

    /** A whole request of a sandbox's account, with the product at the beginning of its path. */
    public static String request(TwilioSandbox twilio, String method, String path, String form) {
        return request(method, path, "localhost", form, authorization(twilio));
    }

    /** A whole request of a sandbox's account to a product's own host. */
    public static String request(TwilioSandbox twilio, Product product, String method, String path, String form) {
        return request(method, path, product.host(), form, authorization(twilio));
    }

    /** A whole request, with a form unless that is empty. */
    public static String request(String method, String path, String host, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of("Host: " + host));
        all.addAll(List.of(headers));
        if (!form.isEmpty()) {
            all.add("Content-Type: application/x-www-form-urlencoded");
            all.add("Content-Length: " + form.getBytes(StandardCharsets.UTF_8).length);
        }
        return head(method + " " + path + " HTTP/1.1", all.toArray(String[]::new)) + form;
    }

    /** The head of an upload by the sandbox's account, with the product at the beginning of its path. */
    public static String upload(TwilioSandbox twilio, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(authorization(twilio)));
        all.addAll(List.of(headers));
        return request("POST", "/serverless-upload" + path, "localhost", "", all.toArray(String[]::new));
    }

    public RawSocket send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawSocket send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Says that nothing more will be sent. */
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads one reply with its body. */
    public Reply read() throws IOException {
        Reply head = readHead();
        String length = head.header("Content-Length");
        byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
        return new Reply(head.statusLine(), head.headers(), new String(body, StandardCharsets.UTF_8));
    }

    /** Reads one reply that has no body, whatever its Content-Length says. */
    public Reply readHead() throws IOException {
        String statusLine = line();
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        return new Reply(statusLine, headers, "");
    }

    /** Reads so many bytes, or fewer if the connection ends before. */
    public String read(int bytes) throws IOException {
        return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    /** Reads all bytes up to the end of the connection. */
    public String readToEnd() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether the server ends the connection; what it sends before is skipped. */
    public boolean isEnded() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended after \"" + line + "\"");
            }
            line.append((char) c);
        }
        return line.toString().replace("\r", "");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * A reply as it came over the wire.
     *
     * @param headers the header lines in the order sent
     */
    public record Reply(String statusLine, List<String> headers, String body) {

        /** The value of the first header of that name, in any case; null if there is none. */
        public @Nullable String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            for (String line : headers) {
                if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
                    return line.substring(start.length()).trim();
                }
            }
            return null;
        }
    }
}
