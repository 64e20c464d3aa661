package dev.faketwilio.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import io.undertow.Undertow;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One server that {@link HotPaths} measures. Says its port and where to send requests; then answers each line from its
 * input: {@code cpu} by the processor time it has used in nanoseconds, {@code reset} when it is as in the beginning.
 */
public final class ServerProgram {

    private static final int ONE_KB = 1024;

    private ServerProgram() {}

    /**
     * Runs the server.
     *
     * @param args {@code bare} and the length of its page, for Undertow as its builder makes it, with constant bodies; or
     *     {@code fake}
     */
    public static void main(String... args) throws IOException {
        if (args[0].equals("bare")) {
            serve(bare(ONE_KB, Integer.parseInt(args[1])) + "", () -> {});
        } else {
            FakeTwilioServer fake = FakeTwilioServer.start();
            TwilioSandbox twilio = fake.newSandbox();
            Runnable reset = () -> {
                twilio.reset();
                Seeds.functions(twilio, 60);
            };
            reset.run();
            // a reset leaves an empty account; the seeds are the same each time, and so are the SIDs
            var function = twilio.serverless().functions().all().get(0);
            serve(
                    fake.address().getPort() + " " + Seeds.credentials(twilio) + " " + function.serviceSid() + " "
                            + function.sid(),
                    reset);
        }
    }

    /**
     * Answers the lines of the input, until it ends.
     *
     * @param address what is said first: the port, and, for a server that has any, the credentials, the Service's SID and
     *     the Function's
     */
    static void serve(String address, Runnable reset) throws IOException {
        System.out.println(address);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.equals("reset")) {
                reset.run();
            }
            System.out.println(
                    ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
        }
        Runtime.getRuntime().halt(0);
    }

    /**
     * Starts Undertow as its builder makes it, with constant bodies.
     *
     * @param one the length of the body for one resource
     * @param page the length of the body for a list
     * @return the port
     */
    static int bare(int one, int page) {
        ByteBuffer small = constant(one);
        ByteBuffer large = constant(page);
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    boolean list = exchange.getRequestMethod().equals(Methods.GET)
                            && exchange.getRequestPath().endsWith("/Functions");
                    ByteBuffer body = list ? large : small;
                    // a server that answers a form has read it
                    exchange.getRequestReceiver()
                            .receiveFullBytes((e, form) -> e.getResponseSender().send(body.duplicate()));
                })
                .build();
        undertow.start();
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    private static ByteBuffer constant(int bytes) {
        ByteBuffer body = ByteBuffer.allocateDirect(bytes);
        while (body.hasRemaining()) {
            body.put((byte) 'x');
        }
        return body.flip();
    }
}
