package dev.faketwilio.bench;

import dev.faketwilio.bench.SideBySide.Comparison;
import dev.faketwilio.bench.SideBySide.Kind;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/**
 * What a request costs a client that waits for the answer over a kept-alive connection: FakeTwilio {@linkplain SideBySide
 * side by side} with a bare Undertow. The figures are medians of the ratios of neighbouring turns.
 *
 * <p>Argument: how many turns each server has for a figure, 60 if there is none.
 */
public final class HotPaths {

    private HotPaths() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException, InterruptedException, ExecutionException {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        try (SideBySide servers = new SideBySide(new Forked(ServerProgram.class, "fake"), turns)) {
            latency("GET one resource", 1.15, servers.overOne(Kind.GET));
            throughput("GET one resource", 0.90, servers.overEight(Kind.GET));
            latency("POST, create", 1.2, servers.overOne(Kind.POST));
            throughput("POST, create", 0.85, servers.overEight(Kind.POST));
            throughput("GET a page of 50", 0.50, servers.overEight(Kind.LIST));
        }
    }

    private static void latency(String what, double target, Comparison measured) {
        Table.atMost(what + ": p50, of bare Undertow's", target, measured.latency(), "x", measured.latencies());
    }

    private static void throughput(String what, double target, Comparison measured) {
        Table.atLeast(
                what + ": requests a second over 8 connections, of bare Undertow's",
                target,
                measured.throughput(),
                "x",
                measured.throughputs() + "; server's CPU for each x"
                        + Table.figure(measured.cpu(), "").trim());
    }
}
