package dev.faketwilio.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JVM pays that uses a server for the first time: FakeTwilio (server, account, authentication, routing, JSON)
 * beside a bare Undertow as its builder makes it, with a constant body of 1 KB, and beside no server at all. They take
 * turns, each run in a JVM of its own; the figures are medians, also of the ratios of neighbouring runs.
 *
 * <p>Argument: the number of rounds, 15 if there is none; four times as many for the processor time.
 */
public final class FreshJvm {

    private FreshJvm() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        firstAnswer(rounds);
        // one run differs from the next by a third, and the JVM counts in steps of 10 ms
        cpu(4 * rounds);
        exit(rounds);
    }

    private static void firstAnswer(int rounds) throws IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> fake = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            double first = millisToFirstAnswer(FirstUse.class, "bare");
            double second = millisToFirstAnswer(FirstUse.class, "fake");
            if (round >= 0) {
                bare.add(first);
                fake.add(second);
            }
        }
        Table.atMost(
                "first answer in a fresh JVM, of bare Undertow's",
                1.0,
                Table.ratio(fake, bare),
                "x",
                beside(fake, bare));
    }

    /** How long a new JVM takes to the first answer that its program prints. */
    static double millisToFirstAnswer(Class<?> program, String... args) throws IOException {
        long start = System.nanoTime();
        try (Forked jvm = new Forked(program, args)) {
            String line = jvm.read();
            double millis = (System.nanoTime() - start) / 1e6;
            if (!"HTTP/1.1 200 OK".equals(line)) {
                throw new IllegalStateException(String.join(" ", args) + " answered " + line);
            }
            return millis;
        }
    }

    /** The server's share of the processor time of a JVM that runs one test with JUnit. */
    private static void cpu(int rounds) throws IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> fake = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            double nothing = cpuMillis(JUnitRun.Nothing.class);
            double first = cpuMillis(JUnitRun.BareUndertow.class);
            double second = cpuMillis(JUnitRun.WithFakeTwilio.class);
            if (round >= 0) {
                bare.add(first - nothing);
                fake.add(second - nothing);
            }
        }
        Table.atMost(
                "CPU added to a JVM with one JUnit test, of bare Undertow's",
                1.0,
                Table.ratio(fake, bare),
                "x",
                beside(fake, bare));
    }

    private static double cpuMillis(Class<?> test) throws IOException {
        try (Forked program = new Forked(JUnitRun.class, test.getName())) {
            return Long.parseLong(program.read()) / 1e6;
        }
    }

    /** From the end of main to the end of the process, with a server that nobody stops. */
    private static void exit(int rounds) throws IOException, InterruptedException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            double first = exitMillis("none");
            double second = exitMillis("left");
            if (round >= 0) {
                without.add(first);
                with.add(second);
            }
        }
        Table.atMost(
                "exit of a JVM whose server is never stopped, beyond that of one without",
                10,
                Table.median(with) - Table.median(without),
                "ms",
                beside(with, without));
    }

    private static double exitMillis(String server) throws IOException, InterruptedException {
        try (Forked program = new Forked(FirstUse.class, server)) {
            program.read();
            long start = System.nanoTime();
            program.awaitExit();
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static String beside(List<Double> fake, List<Double> other) {
        return Table.figure(Table.median(fake), "ms") + " beside " + Table.figure(Table.median(other), "ms");
    }
}
