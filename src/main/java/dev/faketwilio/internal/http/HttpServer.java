package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Gateway;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * An HTTP server on the loopback interface. All its threads are daemons: one that accepts connections, one for I/O, on
 * which everything is answered but uploads, and for those workers that come and go.
 *
 * <p>It is put together from Undertow's parts rather than by {@code Undertow.builder()}, which announces itself in the
 * log and waits at its end for requests that never finish.
 */
public final class HttpServer implements AutoCloseable {

    /** How many uploads are taken in at the same time; further ones wait. */
    private static final int MAX_WORKERS = 16;

    private final XnioWorker worker;
    private final ExecutorService workers;
    private final DefaultByteBufferPool buffers;
    private final HttpOpenListener listener;
    private final AcceptingChannel<? extends StreamConnection> channel;
    private final int port;
    private final Thread hook;

    private HttpServer(
            XnioWorker worker,
            ExecutorService workers,
            DefaultByteBufferPool buffers,
            HttpOpenListener listener,
            AcceptingChannel<? extends StreamConnection> channel) {
        this.worker = worker;
        this.workers = workers;
        this.buffers = buffers;
        this.listener = listener;
        this.channel = channel;
        this.port = channel.getLocalAddress(InetSocketAddress.class).getPort();
        this.hook = new Thread(this::end, "FakeTwilio shutdown");
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any that is free
     * @throws UncheckedIOException if the port is taken
     */
    public static HttpServer start(Gateway gateway, int port) {
        QuietLogs.apply();
        XnioMBeans.leaveOut();
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                MAX_WORKERS, MAX_WORKERS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HttpServer::daemon);
        workers.allowCoreThreadTimeOut(true);
        XnioWorker worker = Xnio.getInstance(HttpServer.class.getClassLoader())
                .createWorkerBuilder()
                .setWorkerName("FakeTwilio")
                .setWorkerIoThreads(1)
                .setDaemon(true)
                .setExternalExecutorService(workers)
                .build();
        DefaultByteBufferPool buffers = new DefaultByteBufferPool(false, 16 * 1024, -1, 4);
        try {
            HttpOpenListener listener = new HttpOpenListener(
                    buffers,
                    OptionMap.builder()
                            .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                            .set(UndertowOptions.DECODE_URL, false)
                            .set(UndertowOptions.MAX_PARAMETERS, 100_000)
                            // Undertow would cut the connection; TwilioHandler has a limit of its own, and an answer
                            .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                            .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, true)
                            .getMap());
            listener.setRootHandler(new HttpContinueReadHandler(new TwilioHandler(gateway)));
            ChannelListener<AcceptingChannel<StreamConnection>> accept = ChannelListeners.openListenerAdapter(listener);
            AcceptingChannel<? extends StreamConnection> channel = worker.createStreamConnectionServer(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    accept,
                    OptionMap.builder()
                            .set(Options.TCP_NODELAY, true)
                            .set(Options.REUSE_ADDRESSES, true)
                            .set(Options.BACKLOG, 1024)
                            .getMap());
            channel.resumeAccepts();
            HttpServer server = new HttpServer(worker, workers, buffers, listener, channel);
            // a server that is never closed would hold the JVM's exit up for a third of a second
            Runtime.getRuntime().addShutdownHook(server.hook);
            return server;
        } catch (IOException e) {
            worker.shutdownNow();
            workers.shutdownNow();
            buffers.close();
            throw new UncheckedIOException(
                    "FakeTwilio cannot listen on port " + port + " of the loopback interface (" + e.getMessage()
                            + "). Choose port 0 for one that is free",
                    e);
        }
    }

    public int port() {
        return port;
    }

    /** Stops listening and closes all connections; does not wait for anybody. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            return;
        }
        end();
    }

    private void end() {
        IoUtils.safeClose(channel);
        listener.closeConnections();
        worker.shutdownNow();
        workers.shutdownNow();
        buffers.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "FakeTwilio worker");
        thread.setDaemon(true);
        return thread;
    }
}
