package dev.faketwilio.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Where the code under test is called: takes down what comes, byte for byte, and answers what a test wants, HTTP or not. */
public final class Endpoint implements AutoCloseable {

    private final ServerSocket door;
    private final Answer answer;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Received> news = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch shut = new CountDownLatch(1);

    private Endpoint(Answer answer) throws IOException {
        this.door = new ServerSocket(0);
        this.answer = answer;
    }

    /** Begins to listen, on a port that was free. */
    public static Endpoint that(Answer answer) {
        try {
            Endpoint endpoint = new Endpoint(answer);
            endpoint.start(endpoint::listen);
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers everything with that status and no body. */
    public static Endpoint answering(int status) {
        return that(with(status, "", ""));
    }

    /** Answers everything with XML. */
    public static Endpoint answering(String twiml) {
        return that(with(200, "Content-Type: text/xml\r\n", twiml));
    }

    /** Takes requests and never answers. */
    public static Endpoint silent() {
        return that((request, out) -> hang());
    }

    /** An answer with a status, further header lines and a body. */
    public static Answer with(int status, String headers, String body) {
        return (request, out) -> out.write(http(status, headers, body));
    }

    /** The bytes of such an answer. */
    public static byte[] http(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("HTTP/1.1 " + status + " -\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until the endpoint is closed. */
    public static void hang() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** An answer that begins with these bytes, goes on with one more in each period, and never ends. */
    public static Answer dripping(byte[] start, Duration period) {
        return (request, out) -> {
            out.write(start);
            BlockingQueue<Integer> drops = new LinkedBlockingQueue<>();
            ScheduledExecutorService tap = Executors.newSingleThreadScheduledExecutor();
            Future<?> drip =
                    tap.scheduleAtFixedRate(() -> drops.add((int) '.'), 0, period.toMillis(), TimeUnit.MILLISECONDS);
            try {
                while (true) {
                    out.write(drops.take());
                    out.flush();
                }
            } finally {
                drip.cancel(false);
                tap.shutdownNow();
            }
        };
    }

    public int port() {
        return door.getLocalPort();
    }

    public String url(String path) {
        return "http://localhost:" + port() + path;
    }

    /** All requests so far. */
    public List<Received> received() {
        return all;
    }

    /** The next request that no one has taken, within a minute. */
    public Received next() throws InterruptedException {
        Received next = news.poll(1, TimeUnit.MINUTES);
        if (next == null) {
            throw new AssertionError("No further request came. Those so far: " + all);
        }
        return next;
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = door.accept();
                open.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            return;
        } finally {
            shut.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Received received = read(new BufferedInputStream(socket.getInputStream()));
            all.add(received);
            news.add(received);
            OutputStream out = socket.getOutputStream();
            answer.to(received, out);
            out.flush();
            socket.shutdownOutput();
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    private static Received read(InputStream in) throws IOException {
        String requestLine = line(in);
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        Received head = new Received(requestLine, headers, "");
        int length = head.header("Content-Length").map(Integer::parseInt).orElse(0);
        return new Received(requestLine, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            line.append(c == '\r' ? "" : String.valueOf((char) c));
        }
        return line.toString();
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "endpoint");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Stops listening, and ends all connections and whatever they wait for. */
    @Override
    public void close() {
        try {
            door.close();
            awaitShut();
            for (Socket socket : open) {
                socket.close();
            }
            threads.forEach(Thread::interrupt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until its thread has woken up, a door that is closed still takes connections. */
    private void awaitShut() {
        try {
            shut.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is answered. */
    public interface Answer {

        void to(Received request, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    public record Received(String requestLine, List<String> headers, String body) {

        public String method() {
            return requestLine.substring(0, requestLine.indexOf(' '));
        }

        /** The path with the query. */
        public String path() {
            return requestLine.split(" ", 3)[1];
        }

        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }

        /** The parameters of the body in their order. */
        public Map<String, String> form() {
            return parameters(body);
        }

        /** The parameters of the URL in their order. */
        public Map<String, String> query() {
            int at = path().indexOf('?');
            return parameters(at < 0 ? "" : path().substring(at + 1));
        }

        private static Map<String, String> parameters(String encoded) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), decoded(parts[1]));
            }
            return parameters;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
