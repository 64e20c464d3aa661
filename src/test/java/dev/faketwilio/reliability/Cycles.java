package dev.faketwilio.reliability;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts and ends servers, then opens and ends sandboxes, and prints what the JVM holds in the course of it: threads, open
 * files (sockets among them; 0 where the system does not tell) and kilobytes of live objects. For {@link LeakTest}, which
 * runs it in a JVM of its own.
 *
 * <p>Arguments: how many servers, how many sandboxes.
 */
public final class Cycles {

    private Cycles() {}

    /** Runs the cycles. */
    public static void main(String... args) throws IOException, InterruptedException {
        int servers = Integer.parseInt(args[0]);
        int sandboxes = Integer.parseInt(args[1]);
        servers(100);
        print("servers");
        servers(servers);
        print("servers");
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            // as many before: the server remembers the names of the last 10 000, to say whose late requests are
            sandboxes(server, sandboxes);
            print("sandboxes");
            sandboxes(server, sandboxes);
            print("sandboxes");
        }
    }

    private static void servers(int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                ask(twilio);
                hear(twilio);
            }
        }
    }

    private static void sandboxes(FakeTwilioServer server, int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            TwilioSandbox twilio = server.newSandbox();
            ask(twilio);
            hear(twilio);
            twilio.close();
        }
    }

    private static void ask(TwilioSandbox twilio) throws IOException {
        twilio.given().serverlessService("checkout", s -> s.function("/pay"));
        try (RawSocket socket = RawSocket.to(twilio)) {
            String request = RawSocket.request(twilio, "GET", "/serverless/v1/Services", "");
            if (!socket.send(request).read().statusLine().contains("200")) {
                throw new IllegalStateException("The server does not answer");
            }
        }
    }

    /** Lets the sandbox call somebody who answers, and somebody who is still silent at the end of the sandbox. */
    private static void hear(TwilioSandbox twilio) throws InterruptedException {
        try (Endpoint app = Endpoint.answering("<Response><Message>Hello</Message></Response>");
                Endpoint silent = Endpoint.silent()) {
            twilio.given().phoneNumber("+14155550100", n -> n.smsUrl(app.url("/")));
            twilio.given().phoneNumber("+14155550122", n -> n.smsUrl(silent.url("/")));
            ReceivedMessage received =
                    twilio.simulate().receive(m -> m.from("+14155550199").to("+14155550100"));
            twilio.simulate().receive(m -> m.from("+14155550199").to("+14155550122"));
            silent.next();
            if (received.await(Duration.ofMinutes(1)).replies().size() != 1) {
                throw new IllegalStateException("Nothing was answered: " + received);
            }
        }
    }

    private static void print(String what) {
        long used = Long.MAX_VALUE;
        // the threads of the server that ended last take a moment to end, and hold it until then
        for (int same = 0; same < 5; same++) {
            System.gc();
            LockSupport.parkNanos(20_000_000);
            long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            if (now < used - 10_000) {
                same = 0;
            }
            used = Math.min(used, now);
        }
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        System.out.println(
                what + " " + ManagementFactory.getThreadMXBean().getThreadCount() + " " + files + " " + used / 1024);
    }
}
