package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.TwilioHosts;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Lets clients that take this server for their proxy open tunnels (RFC 9110, 9.3.6) to Twilio's hosts: they end here.
 * There are none to anywhere else, so nobody gets out of the test by this server.
 */
final class ProxyHandler implements HttpHandler {

    private static final int FORBIDDEN = 403;

    private final ProtocolDetector entrance;
    private final HttpHandler next;

    ProxyHandler(ProtocolDetector entrance, HttpHandler next) {
        this.entrance = entrance;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.getRequestMethod().equals(Methods.CONNECT)) {
            next.handleRequest(exchange);
        } else if (!exchange.getProtocol().equals(Protocols.HTTP_2_0)
                && TwilioHosts.isTwilios(exchange.getRequestURI())) {
            // without these, Undertow closes the connections of clients that ask by HTTP/1.0, as Python's do
            exchange.setPersistent(true);
            exchange.setResponseContentLength(0);
            exchange.acceptConnectRequest((tunnel, accepted) -> entrance.letIn(tunnel));
            exchange.endExchange();
        } else {
            refuse(exchange);
        }
    }

    /** Many clients show their users of a proxy's refusal only the reason phrase. */
    private static void refuse(HttpServerExchange exchange) {
        String reason = "FakeTwilio opens no connection to " + exchange.getRequestURI()
                + ": only to *.twilio.com and *.twil.io, which end at the fake. Let the client reach other hosts without"
                + " this proxy (http.nonProxyHosts, NO_PROXY)";
        exchange.setStatusCode(FORBIDDEN);
        exchange.setReasonPhrase(reason);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.getResponseSender().send(ByteBuffer.wrap((reason + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
