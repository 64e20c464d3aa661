package dev.faketwilio.bench;

import dev.faketwilio.bench.SideBySide.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * FakeTwilio and other servers for tests, each {@linkplain SideBySide side by side} with a bare Undertow. The others answer
 * constant bodies, as those of the bare one, and record the requests, as they do by themselves.
 *
 * <p>Argument: how many turns each server has for a figure, and how many fresh JVMs; 15 if there is none.
 */
public final class Peers {

    private Peers() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException, InterruptedException, ExecutionException {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        List<String> names = List.of("FakeTwilio", PeerProgram.MOCK_WEB_SERVER, PeerProgram.WIRE_MOCK);
        Map<String, List<Double>> first = firstAnswers(names, turns);
        System.out.println("| of bare Undertow's | first answer in a fresh JVM | GET: p50 | GET: requests a second over 8"
                + " connections | POST: p50 | POST: requests a second | a page of 50: requests a second |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (String name : names) {
            StringBuilder row = new StringBuilder("| " + name + " | ");
            row.append(figure(Table.median(first.getOrDefault(name, List.of()))));
            try (SideBySide servers = new SideBySide(program(name), turns)) {
                row.append(figure(servers.overOne(Kind.GET).latency()));
                row.append(figure(servers.overEight(Kind.GET).throughput()));
                row.append(figure(servers.overOne(Kind.POST).latency()));
                row.append(figure(servers.overEight(Kind.POST).throughput()));
                row.append(figure(servers.overEight(Kind.LIST).throughput()));
            }
            System.out.println(row.toString().trim());
        }
    }

    private static Forked program(String name) throws IOException {
        return name.equals("FakeTwilio")
                ? new Forked(ServerProgram.class, "fake")
                : new Forked(PeerProgram.class, name);
    }

    /** How long a new JVM with each takes to its first answer, as ratios to one with the bare server. */
    private static Map<String, List<Double>> firstAnswers(List<String> names, int rounds) throws IOException {
        Map<String, List<Double>> ratios = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            double bare = FreshJvm.millisToFirstAnswer(FirstUse.class, "bare");
            for (String name : names) {
                double millis = name.equals("FakeTwilio")
                        ? FreshJvm.millisToFirstAnswer(FirstUse.class, "fake")
                        : FreshJvm.millisToFirstAnswer(PeerProgram.class, name, "once");
                ratios.computeIfAbsent(name, any -> new ArrayList<>()).add(millis / bare);
            }
        }
        return ratios;
    }

    private static String figure(double ratio) {
        return Table.figure(ratio, "x") + " | ";
    }
}
