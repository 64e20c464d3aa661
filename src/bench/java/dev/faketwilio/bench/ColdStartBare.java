package dev.faketwilio.bench;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.InetSocketAddress;

/** One run of {@link ColdStart}: Undertow as it comes. */
public final class ColdStartBare {

    private ColdStartBare() {}

    /** Starts Undertow, asks it once, and prints the status line. */
    public static void main(String... args) throws IOException {
        String body = "x".repeat(1024);
        Undertow server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    exchange.getResponseSender().send(body);
                })
                .build();
        server.start();
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        System.out.println(OneRequest.statusLine(port, "/", ""));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
