package dev.faketwilio.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.core.Options;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Another server that {@link Peers} measures; spoken to as {@link ServerProgram}. */
public final class PeerProgram {

    static final String MOCK_WEB_SERVER = "mockwebserver3";
    static final String WIRE_MOCK = "WireMock";

    private static final int ONE_KB = 1024;
    private static final int ONE_PAGE = 50 * 700;
    private static final String LIST = "/Functions";
    private static final String CREDENTIALS =
            "QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDpub25lbm9uZW5vbmVub25lbm9uZW5vbmVub25lbm8=";

    private PeerProgram() {}

    /**
     * Runs the server.
     *
     * @param args its name, and {@code once} if it is to be asked only once, and the status line printed
     */
    public static void main(String... args) throws IOException {
        Started server = args[0].equals(WIRE_MOCK) ? wireMock() : mockWebServer();
        if (args.length > 1) {
            try (Wire wire = new Wire(server.port)) {
                wire.exchange(Wire.request("GET", "/", server.port, "", ""));
                System.out.println(wire.statusLine());
                System.out.flush();
            }
            Runtime.getRuntime().halt(0);
        }
        ServerProgram.serve(
                server.port + " " + CREDENTIALS + " ZS" + "0".repeat(32) + " ZH" + "0".repeat(32), server.reset);
    }

    private static Started mockWebServer() throws IOException {
        MockResponse small = answer("x".repeat(ONE_KB));
        MockResponse large = answer("x".repeat(ONE_PAGE));
        MockWebServer server = new MockWebServer();
        server.setServerSocketFactory(new WithoutDelay());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean list = "GET".equals(request.getMethod()) && request.getTarget().endsWith(LIST);
                return list ? large : small;
            }
        });
        server.start();
        return new Started(server.getPort(), () -> forget(server));
    }

    private static MockResponse answer(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static void forget(MockWebServer server) {
        try {
            while (server.takeRequest(0, TimeUnit.MILLISECONDS) != null) {
                // one after the other is the only way to forget them
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Started wireMock() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("localhost")
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER));
        server.stubFor(get(urlMatching(".*")).willReturn(reply("x".repeat(ONE_KB))));
        server.stubFor(post(urlMatching(".*")).willReturn(reply("x".repeat(ONE_KB))));
        server.stubFor(get(urlMatching(".*" + LIST)).willReturn(reply("x".repeat(ONE_PAGE))));
        server.start();
        return new Started(server.port(), server::resetRequests);
    }

    private static ResponseDefinitionBuilder reply(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private record Started(int port, Runnable reset) {}

    /** MockWebServer by itself leaves its sockets with Nagle's algorithm, which holds each answer up for 40 ms. */
    private static final class WithoutDelay extends ServerSocketFactory {

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
