package dev.faketwilio.bench;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The server that is measured: a bare Undertow as its builder makes it, with constant bodies, or FakeTwilio. */
@State(Scope.Benchmark)
public class Target {

    private static final int ONE_KB = 1024;

    /** How long FakeTwilio's page of 50 Functions is, for the constant body that is compared with it. */
    private static final int PAGE = 22_600;

    @Param({"bare", "fake"})
    public String server = "";

    byte[] get = {};
    byte[] post = {};
    byte[] list = {};
    int port;

    private Runnable reset = () -> {};
    private Runnable stop = () -> {};

    @Setup(Level.Trial)
    public void start() {
        if (server.equals("bare")) {
            startBare();
        } else {
            startFake();
        }
    }

    private void startBare() {
        ByteBuffer small = constant(ONE_KB);
        ByteBuffer large = constant(PAGE);
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    ByteBuffer body = exchange.getRequestPath().equals("/list") ? large : small;
                    // a server that answers a form has read it
                    exchange.getRequestReceiver()
                            .receiveFullBytes((e, form) -> e.getResponseSender().send(body.duplicate()));
                })
                .build();
        undertow.start();
        stop = undertow::stop;
        port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
        get = Wire.request("GET", "/get", port, "", "");
        post = Wire.request("POST", "/post", port, "", "FriendlyName=checkout");
        list = Wire.request("GET", "/list", port, "", "");
    }

    private void startFake() {
        FakeTwilioServer fake = FakeTwilioServer.start();
        stop = fake::close;
        TwilioSandbox twilio = fake.newSandbox();
        port = fake.address().getPort();
        String headers = authorization(twilio);
        // a reset leaves an empty account; the seeds are the same each time, and so are the SIDs
        reset = () -> {
            twilio.reset();
            String functions = "/serverless/v1/Services/" + seed(twilio) + "/Functions";
            get = Wire.request(
                    "GET",
                    functions + "/"
                            + twilio.serverless().functions().all().get(0).sid(),
                    port,
                    headers,
                    "");
            post = Wire.request("POST", functions, port, headers, "FriendlyName=checkout");
            list = Wire.request("GET", functions, port, headers, "");
        };
        reset.run();
    }

    static String authorization(TwilioSandbox twilio) {
        return "Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (twilio.accountSid() + ":" + twilio.authToken()).getBytes(StandardCharsets.US_ASCII))
                + "\r\n";
    }

    private static String seed(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService("checkout", service -> {
                    for (int i = 0; i < 60; i++) {
                        service.function("/function-" + i);
                    }
                })
                .sid();
    }

    private static ByteBuffer constant(int bytes) {
        ByteBuffer body = ByteBuffer.allocateDirect(bytes);
        while (body.hasRemaining()) {
            body.put((byte) 'x');
        }
        return body.flip();
    }

    /** What creates have made does not pile up. */
    @TearDown(Level.Iteration)
    public void forget() {
        reset.run();
    }

    @TearDown(Level.Trial)
    public void stop() {
        stop.run();
    }
}
