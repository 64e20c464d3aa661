package dev.faketwilio.bench;

import com.sun.management.ThreadMXBean;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * One JVM of {@link Lukewarm}: a server, and its client on the main thread. Prints the lengths of the bodies, then for each
 * mark and each kind of request one line: the median time in nanoseconds, and the bytes that the server's threads allocated
 * for each request.
 */
public final class LukewarmRun {

    /** How many requests of each kind come before the measured ones. */
    static final List<Integer> MARKS = List.of(100, 1000, 5000);

    /** What is asked for: one resource, a create, and a page of 50. */
    static final List<String> KINDS = List.of("GET one resource", "POST, create", "GET a page of 50");

    private static final int MEASURED = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private LukewarmRun() {}

    /**
     * Runs it.
     *
     * @param args {@code fake}; or {@code bare} with the lengths of the body for one resource and for a page
     */
    public static void main(String... args) throws IOException {
        String list = Seeds.path("ZS0123456789abcdef0123456789abcdef");
        String one = list + "/ZH0123456789abcdef0123456789abcdef";
        String credentials =
                "QUMwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjowMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg==";
        int port;
        if (args[0].equals("bare")) {
            port = ServerProgram.bare(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        } else {
            TwilioSandbox twilio = FakeTwilioServer.start().newSandbox();
            list = Seeds.path(Seeds.functions(twilio, 60));
            one = list + "/" + twilio.serverless().functions().all().get(0).sid();
            credentials = Seeds.credentials(twilio);
            port = twilio.address().getPort();
        }
        String headers = Seeds.authorization(credentials);
        byte[][] requests = {
            Wire.request("GET", one, port, headers, ""),
            Wire.request("POST", list, port, headers, "FriendlyName=checkout"),
            Wire.request("GET", list, port, headers, "")
        };
        try (Wire wire = new Wire(port)) {
            run(wire, requests);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void run(Wire wire, byte[][] requests) throws IOException {
        System.out.println(bodyLength(wire, requests[0]) + " " + bodyLength(wire, requests[2]));
        int done = 0;
        for (int mark : MARKS) {
            for (; done < mark; done++) {
                for (byte[] request : requests) {
                    wire.exchange(request);
                }
            }
            for (byte[] request : requests) {
                System.out.println(measured(wire, request));
            }
            done += MEASURED;
        }
    }

    private static int bodyLength(Wire wire, byte[] request) throws IOException {
        return wire.exchange(request) - wire.headLength();
    }

    private static String measured(Wire wire, byte[] request) throws IOException {
        long[] took = new long[MEASURED];
        long before = allocatedByOthers();
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            wire.exchange(request);
            took[i] = System.nanoTime() - start;
        }
        long allocated = allocatedByOthers() - before;
        Arrays.sort(took);
        return took[MEASURED / 2] + " " + allocated / MEASURED;
    }

    /** All threads but this one, which is the client, are the server's. */
    private static long allocatedByOthers() {
        long own = Thread.currentThread().getId();
        long sum = 0;
        for (long id : THREADS.getAllThreadIds()) {
            sum += id == own ? 0 : Math.max(0, THREADS.getThreadAllocatedBytes(id));
        }
        return sum;
    }
}
