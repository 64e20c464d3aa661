package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.testing.Await;
import dev.faketwilio.testing.RawSocket;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xnio.ChannelListener;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * Connections that their clients close while nothing is going on are closed by workers: on the I/O thread, which looks at all
 * others for each, thousands would hold up the rest for seconds.
 */
class ClosingTest {

    private static final int CONNECTIONS = 20;

    private final Queue<Thread> closers = new ConcurrentLinkedQueue<>();
    private final Queue<StreamConnection> accepted = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final XnioWorker worker = worker();
    private final ProtocolDetector detector = detector();
    private final AcceptingChannel<? extends StreamConnection> server = server();

    private XnioWorker worker() {
        XnioMBeans.leaveOut();
        return Xnio.getInstance(HttpServer.class.getClassLoader())
                .createWorkerBuilder()
                .setWorkerName("ClosingTest")
                .setWorkerIoThreads(2)
                .setDaemon(true)
                .setExternalExecutorService(workers)
                .build();
    }

    private ProtocolDetector detector() {
        DefaultByteBufferPool buffers = new DefaultByteBufferPool(true, 16 * 1024, -1, 4);
        HttpHandler first = new FirstHandler(
                HttpServerExchange::endExchange,
                new ResponseGuard(
                        new Gateway(new Apis(ServerlessApi::create, MessagingApi::create), new Tenants()),
                        failure -> {}));
        return new ProtocolDetector(new HttpListener(buffers, OptionMap.EMPTY, first), () -> {
            throw new IllegalStateException("no TLS here");
        });
    }

    private AcceptingChannel<? extends StreamConnection> server() {
        ChannelListener<AcceptingChannel<StreamConnection>> accept = door -> {
            try {
                StreamConnection connection = door.accept();
                if (connection == null) {
                    // another thread has taken it
                    return;
                }
                connection.setCloseListener(closed -> closers.add(Thread.currentThread()));
                detector.letIn(connection);
                accepted.add(connection);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try {
            AcceptingChannel<? extends StreamConnection> channel = worker.createStreamConnectionServer(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), accept, OptionMap.EMPTY);
            channel.resumeAccepts();
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        worker.shutdownNow();
        workers.shutdown();
    }

    @Test
    void of_connections_without_a_request_is_left_to_workers() throws IOException {
        assertClosedByWorkers(open());
    }

    @Test
    void of_connections_between_requests_is_left_to_workers() throws IOException {
        List<RawSocket> idle = open();
        for (RawSocket each : idle) {
            each.send(RawSocket.head("GET / HTTP/1.1", "Host: localhost")).read();
        }

        assertClosedByWorkers(idle);
    }

    private List<RawSocket> open() throws IOException {
        int port = server.getLocalAddress(InetSocketAddress.class).getPort();
        List<RawSocket> sockets = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            sockets.add(new RawSocket(port));
        }
        Await.that("all are accepted", () -> accepted.size() == CONNECTIONS);
        return sockets;
    }

    private void assertClosedByWorkers(List<RawSocket> idle) throws IOException {
        for (RawSocket each : idle) {
            each.close();
        }

        Await.that("all are closed", () -> closers.size() == CONNECTIONS);
        assertThat(closers).noneMatch(thread -> thread instanceof XnioIoThread);
    }
}
