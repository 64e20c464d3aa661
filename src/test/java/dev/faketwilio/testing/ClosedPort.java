package dev.faketwilio.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port that nobody listens on, for as long as this is open: it is bound, so nobody else gets it. */
public final class ClosedPort implements AutoCloseable {

    private final Socket socket = new Socket();

    public ClosedPort() {
        try {
            socket.bind(new InetSocketAddress(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A URL on that port of the loopback interface. */
    public String url(String path) {
        return "http://localhost:" + socket.getLocalPort() + path;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
