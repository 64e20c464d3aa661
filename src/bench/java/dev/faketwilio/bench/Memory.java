package dev.faketwilio.bench;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * How much live heap a recorded request takes: a GET of 1 KB with a dozen headers, as a client sends them; one of them is
 * another each time.
 */
public final class Memory {

    private static final int REQUESTS = 20_000;
    private static final int REQUEST_BYTES = 1024;

    /** More than the journal keeps of answers' bodies, which it does not keep for each request. */
    private static final int BEFORE = 20_000;

    private Memory() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException {
        try (FakeTwilioServer server = FakeTwilioServer.start();
                Wire wire = new Wire(server.address().getPort())) {
            TwilioSandbox twilio = server.newSandbox();
            Seeds.functions(twilio, 1);
            byte[] request = request(
                    twilio,
                    server.address().getPort(),
                    twilio.serverless().functions().all().get(0).serviceSid());
            send(wire, request, BEFORE, 0);
            long before = liveHeap();
            send(wire, request, REQUESTS, BEFORE);
            double each = (liveHeap() - before) / (double) REQUESTS / 1024;
            Table.atMost(
                    "heap for one recorded request",
                    1.5,
                    each,
                    "KB",
                    "a GET of " + request.length + " bytes, "
                            + twilio.requests().size() + " recorded");
        }
    }

    private static byte[] request(TwilioSandbox twilio, int port, String service) {
        StringBuilder headers = new StringBuilder(Seeds.authorization(twilio));
        headers.append("Accept: application/json\r\nAccept-Encoding: gzip\r\nAccept-Charset: utf-8\r\n")
                .append("User-Agent: twilio-java/13.0.1 (Linux amd64) Java/17.0.15\r\n")
                .append("Content-Type: application/json\r\nConnection: keep-alive\r\n")
                .append("X-Twilio-Client: java-13.0.1\r\nCache-Control: no-cache\r\nPragma: no-cache\r\n");
        String path = "/serverless/v1/Services/" + service;
        int length = Wire.request("GET", path, port, headers + "X-Trace: \r\n", "").length;
        headers.append("X-Trace: ").append("t".repeat(REQUEST_BYTES - length)).append("\r\n");
        return Wire.request("GET", path, port, headers.toString(), "");
    }

    private static void send(Wire wire, byte[] request, int times, int from) throws IOException {
        for (int i = from; i < from + times; i++) {
            number(i, request);
            wire.exchange(request);
        }
    }

    /** Puts a number at the end of the last header. */
    private static void number(int number, byte[] request) {
        int at = request.length - "\r\n\r\n".length();
        for (int rest = number; rest > 0; rest /= 10) {
            request[--at] = (byte) ('0' + rest % 10);
        }
    }

    /** What is still there when what nobody needs has gone, also what goes only after other things. */
    private static long liveHeap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
