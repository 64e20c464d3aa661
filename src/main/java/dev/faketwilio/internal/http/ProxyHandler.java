package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.TwilioHosts;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lets clients that take this server for their proxy open tunnels (RFC 9110, 9.3.6) to Twilio's hosts: they end here.
 * There are none to anywhere else, so nobody gets out of the test by this server, and none within tunnels.
 */
final class ProxyHandler implements HttpHandler {

    private static final int FORBIDDEN = 403;
    private static final AttachmentKey<Boolean> TUNNEL = AttachmentKey.create(Boolean.class);

    private final @Nullable ProtocolDetector inTunnels;
    private final HttpHandler next;

    /**
     * Creates a handler.
     *
     * @param inTunnels what takes tunnels in; null where there are none
     */
    ProxyHandler(@Nullable ProtocolDetector inTunnels, HttpHandler next) {
        this.inTunnels = inTunnels;
        this.next = next;
    }

    /** Returns whether the exchange has opened a tunnel, to which the connection belongs from now on. */
    static boolean isTunnel(HttpServerExchange exchange) {
        return exchange.getAttachment(TUNNEL) != null;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.getRequestMethod().equals(Methods.CONNECT)) {
            next.handleRequest(exchange);
            return;
        }
        ProtocolDetector detector = inTunnels;
        if (detector == null) {
            refuse(exchange, "FakeTwilio opens no tunnel within a tunnel");
        } else if (exchange.getConnection() instanceof HttpServerConnection connection
                && TwilioHosts.isTwilios(exchange.getRequestURI())) {
            // Undertow closes the connections of clients that ask by HTTP/1.0, as Python's do, otherwise
            exchange.setPersistent(true);
            exchange.putAttachment(TUNNEL, true);
            exchange.acceptConnectRequest((tunnel, accepted) -> detector.letIn(tunnel));
            ReplyWriter.writeEstablished(exchange, connection);
        } else {
            refuse(
                    exchange,
                    "FakeTwilio opens no connection to " + exchange.getRequestURI()
                            + ": only to *.twilio.com and *.twil.io, which end at the fake. Let the client reach other"
                            + " hosts without this proxy (http.nonProxyHosts, NO_PROXY)");
        }
    }

    /** Many clients show their users of a proxy's refusal only the reason phrase. */
    private static void refuse(HttpServerExchange exchange, String reason) {
        exchange.setStatusCode(FORBIDDEN);
        exchange.setReasonPhrase(reason);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.getResponseSender().send(ByteBuffer.wrap((reason + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
