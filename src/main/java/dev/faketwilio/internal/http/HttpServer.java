package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.trace.page.LiveLook;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * A server on the loopback interface that speaks HTTP, also over TLS, on one port. All its threads are daemons: one that accepts connections, one for I/O, on
 * which everything is answered but uploads, and for those workers that come and go.
 *
 * <p>It is put together from Undertow's parts rather than by {@code Undertow.builder()}, which announces itself in the
 * log and waits at its end for requests that never finish.
 */
public final class HttpServer implements AutoCloseable {

    /** As many threads as answer side by side; more than a few only cost memory, since nothing blocks on them. */
    private static final int IO_THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    /** For what takes longer: pages for people, and the keys of HTTPS. */
    private static final int MAX_WORKERS = 4;

    /** assumed: Twilio's own limit is unknown. This one is long enough for a test that stops in a debugger. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final OptionMap OPTIONS = OptionMap.builder()
            .set(UndertowOptions.DECODE_URL, false)
            .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .set(UndertowOptions.MAX_PARAMETERS, 100_000)
            // FirstHandler has a limit, and says so
            .set(UndertowOptions.MAX_HEADERS, 100_000)
            // Undertow would cut the connection; TwilioHandler has a limit of its own, and an answer
            .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            .getMap();

    private final XnioWorker worker;
    private final ThreadPoolExecutor workers;
    private final ProtocolDetector detector;
    private final ProtocolDetector tunnels;
    private final AcceptingChannel<? extends StreamConnection> channel;
    private final int port;
    private final Thread hook;
    private final AtomicBoolean ended = new AtomicBoolean();

    private HttpServer(
            XnioWorker worker,
            ThreadPoolExecutor workers,
            ProtocolDetector detector,
            ProtocolDetector tunnels,
            AcceptingChannel<? extends StreamConnection> channel) {
        this.worker = worker;
        this.workers = workers;
        this.detector = detector;
        this.tunnels = tunnels;
        this.channel = channel;
        this.port = channel.getLocalAddress(InetSocketAddress.class).getPort();
        this.hook = new Thread(this::end, "FakeTwilio shutdown");
    }

    /**
     * Starts a server.
     *
     * @param live what people see of it
     * @param port 0 for any that is free
     * @param tls what clients that speak TLS are answered with; asked for once, when the first of them comes
     * @param fatal told of what a thread of the server cannot go on after, such as that memory has run out
     * @throws UncheckedIOException if the port is taken
     */
    public static HttpServer start(
            Gateway gateway, LiveLook live, int port, Supplier<SSLContext> tls, Consumer<Throwable> fatal) {
        return start(gateway, live, port, tls, fatal, PATIENCE);
    }

    /** Starts a server with another limit of the time for which a client may read nothing of its response. */
    static HttpServer start(
            Gateway gateway,
            LiveLook live,
            int port,
            Supplier<SSLContext> tls,
            Consumer<Throwable> fatal,
            Duration patience) {
        XnioMBeans.leaveOut();
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                MAX_WORKERS,
                MAX_WORKERS,
                5,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> daemon(task, fatal));
        workers.allowCoreThreadTimeOut(true);
        XnioWorker worker = Xnio.getInstance(HttpServer.class.getClassLoader())
                .createWorkerBuilder()
                .setWorkerName("FakeTwilio")
                .setWorkerIoThreads(IO_THREADS)
                .setDaemon(true)
                .setExternalExecutorService(workers)
                .build();
        watch(worker, fatal);
        DefaultByteBufferPool buffers = new DefaultByteBufferPool(true, 16 * 1024, -1, 4);
        try {
            ResponseGuard guard = new ResponseGuard(gateway, fatal);
            HttpHandler handler = new HttpContinueReadHandler(new TwilioHandler(gateway, live, guard));
            Supplier<SSLContext> context = new Once<>(tls);
            OptionMap options = OptionMap.builder()
                    .addAll(OPTIONS)
                    .set(Options.WRITE_TIMEOUT, Math.toIntExact(patience.toMillis()))
                    .getMap();
            HttpHandler inTunnels = new FirstHandler(new ProxyHandler(null, handler), guard);
            ProtocolDetector tunnels = detector(new HttpListener(buffers, options, inTunnels), context);
            HttpHandler first = new FirstHandler(new ProxyHandler(tunnels, handler), guard);
            ProtocolDetector detector = detector(new HttpListener(buffers, options, first), context);
            ChannelListener<AcceptingChannel<StreamConnection>> accept = door -> accept(door, detector, fatal);
            AcceptingChannel<? extends StreamConnection> channel = worker.createStreamConnectionServer(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    accept,
                    OptionMap.builder()
                            .set(Options.TCP_NODELAY, true)
                            .set(Options.REUSE_ADDRESSES, true)
                            .set(Options.BACKLOG, 1024)
                            .getMap());
            channel.resumeAccepts();
            HttpServer server = new HttpServer(worker, workers, detector, tunnels, channel);
            // a server that is never closed would hold the JVM's exit up for a third of a second
            Runtime.getRuntime().addShutdownHook(server.hook);
            return server;
        } catch (IOException e) {
            worker.shutdownNow();
            workers.shutdown();
            throw new UncheckedIOException(
                    "FakeTwilio cannot listen on port " + port + " of the loopback interface (" + e.getMessage()
                            + "). Choose port 0 for one that is free",
                    e);
        }
    }

    private static ProtocolDetector detector(HttpListener listener, Supplier<SSLContext> tls) {
        return new ProtocolDetector(listener, () -> new TlsListener(tls.get(), listener));
    }

    /** Watches the threads for I/O and the one that accepts, of which XNIO hands out only some. */
    private static void watch(XnioWorker worker, Consumer<Throwable> fatal) {
        ThreadGroup group = worker.getIoThread(0).getThreadGroup();
        Thread[] threads = new Thread[group.activeCount() * 2 + 16];
        int count = group.enumerate(threads, false);
        for (int i = 0; i < count; i++) {
            if (threads[i] instanceof XnioIoThread thread && thread.getWorker() == worker) {
                thread.setUncaughtExceptionHandler((ended, cause) -> fatal.accept(cause));
            }
        }
    }

    private static void accept(
            AcceptingChannel<StreamConnection> door, ProtocolDetector detector, Consumer<Throwable> fatal) {
        try {
            StreamConnection connection = door.accept();
            if (connection != null) {
                detector.letIn(connection);
            }
        } catch (ClosedChannelException closing) {
            // XNIO's own adapter would log it as an error
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (VirtualMachineError cannotGoOn) {
            fatal.accept(cannotGoOn);
        }
    }

    public int port() {
        return port;
    }

    /** Stops listening and closes all connections; waits for no client. Closing it twice does no harm. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            return;
        }
        end();
    }

    /** Once only: XNIO would wait forever for the threads that a first time has ended. */
    private void end() {
        if (ended.getAndSet(true)) {
            return;
        }
        IoUtils.safeClose(channel);
        // on the I/O threads, while they still take what the end of a connection leads to
        detector.closeConnections();
        tunnels.closeConnections();
        CountDownLatch resting = new CountDownLatch(IO_THREADS);
        CountDownLatch done = new CountDownLatch(1);
        // behind all that the I/O threads have to do, so that nothing there finds the ground gone under its feet
        for (int i = 0; i < IO_THREADS; i++) {
            worker.getIoThread(i).execute(() -> {
                resting.countDown();
                await(done);
            });
        }
        // nothing holds an I/O thread up for long; a JVM that exits would find it at work otherwise, and wait
        await(resting);
        worker.shutdownNow();
        // not shutdownNow: an interrupt at the wrong moment would close the channel to nowhere by which XNIO, in all of
        // this
        // JVM, skips what is left of bodies (org.xnio.channels.Channels); later requests would end without an answer
        workers.getQueue().clear();
        workers.shutdown();
        done.countDown();
        // the system goes on listening until the thread that accepts has noticed
        awaitEnd(worker);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(XnioWorker worker) {
        try {
            worker.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, Consumer<Throwable> fatal) {
        Thread thread = new Thread(task, "FakeTwilio worker");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, cause) -> {
            if (cause instanceof Error) {
                fatal.accept(cause);
            } else {
                ended.getThreadGroup().uncaughtException(ended, cause);
            }
        });
        return thread;
    }
}
