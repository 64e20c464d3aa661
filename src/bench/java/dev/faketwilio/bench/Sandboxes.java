package dev.faketwilio.bench;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What one more test class costs, and what going back to the beginning between two tests does. */
public final class Sandboxes {

    private static final int CYCLES = 4_000;
    private static final int FEW = 10;
    private static final int MANY = 100_000;

    private Sandboxes() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException {
        try (FakeTwilioServer server = FakeTwilioServer.start();
                Wire wire = new Wire(server.address().getPort())) {
            Table.atMost(
                    "a further test class: sandbox, one GET, end", 0.3, cycle(server, wire) / 1000, "ms", "median");
            double few = reset(server, wire, FEW, 200);
            Table.atMost("reset with 10 stored and 10 recorded", 10, few, "us", "median");
            double many = reset(server, wire, MANY, 15);
            Table.atMost("reset with 100 000 stored and 100 000 recorded", 10, many, "us", "median");
        }
    }

    private static double cycle(FakeTwilioServer server, Wire wire) throws IOException {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < CYCLES; i++) {
            long before = System.nanoTime();
            TwilioSandbox twilio = server.newSandbox();
            wire.exchange(Wire.request(
                    "GET", "/serverless/v1/Services", server.address().getPort(), Seeds.authorization(twilio), ""));
            twilio.close();
            took.add((System.nanoTime() - before) / 1e3);
        }
        return Table.median(took.subList(CYCLES / 2, CYCLES));
    }

    /** What is measured is not that the processor has done something else for a while: resets of another one go before. */
    private static double reset(FakeTwilioServer server, Wire wire, int size, int times) throws IOException {
        TwilioSandbox other = server.newSandbox();
        TwilioSandbox twilio = server.newSandbox();
        String service = Seeds.functions(twilio, size);
        Snapshot stored = twilio.snapshot();
        byte[] request = Wire.request(
                "GET",
                "/serverless/v1/Services/" + service,
                server.address().getPort(),
                Seeds.authorization(twilio),
                "");
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            twilio.restore(stored);
            for (int sent = 0; sent < size; sent++) {
                wire.exchange(request);
            }
            for (int reset = 0; reset < 500; reset++) {
                other.reset();
            }
            long before = System.nanoTime();
            twilio.reset();
            took.add((System.nanoTime() - before) / 1e3);
        }
        other.close();
        twilio.close();
        return Table.median(took.subList(times / 3, times));
    }
}
