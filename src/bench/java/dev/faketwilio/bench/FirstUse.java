package dev.faketwilio.bench;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.InetSocketAddress;

/** One run of {@link FreshJvm}: starts a server, asks it once, and prints the status line. */
public final class FirstUse {

    private FirstUse() {}

    /**
     * Runs it.
     *
     * @param args {@code bare} for Undertow as it comes, {@code fake} for FakeTwilio with a Service that is listed: both end
     *     at once; {@code left} for FakeTwilio, left running when {@code main} ends; {@code none} for nothing at all
     */
    public static void main(String... args) throws IOException {
        String server = args[0];
        System.out.println(
                switch (server) {
                    case "bare" -> askBare();
                    case "none" -> "nothing";
                    default -> askFake();
                });
        System.out.flush();
        if (server.equals("bare") || server.equals("fake")) {
            Runtime.getRuntime().halt(0);
        }
    }

    static String askBare() throws IOException {
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
        return OneRequest.statusLine(port, "/", "");
    }

    private static String askFake() throws IOException {
        TwilioSandbox twilio = FakeTwilioServer.start().newSandbox();
        twilio.given().serverlessService("checkout");
        return ask(twilio);
    }

    static String ask(TwilioSandbox twilio) throws IOException {
        return OneRequest.statusLine(
                twilio.address().getPort(), "/serverless/v1/Services", Seeds.authorization(twilio));
    }
}
