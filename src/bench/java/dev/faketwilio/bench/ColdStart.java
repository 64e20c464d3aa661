package dev.faketwilio.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long a fresh JVM takes to its first answer: FakeTwilio (server, account, authentication, routing, JSON) beside a
 * bare Undertow with a constant body of 1 KB, as its builder makes it. The two take turns, each run in a JVM of its own;
 * the time goes from the start of the process to the answer. Prints the median of each and of the paired ratios.
 *
 * <p>Argument: the number of rounds, 15 if there is none.
 */
public final class ColdStart {

    private ColdStart() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        measure(ColdStartBare.class);
        measure(ColdStartFake.class);
        List<Double> bare = new ArrayList<>();
        List<Double> fake = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double first = measure(ColdStartBare.class);
            double second = measure(ColdStartFake.class);
            bare.add(first);
            fake.add(second);
            ratios.add(second / first);
        }
        System.out.printf(
                "first answer in a fresh JVM, %d rounds: bare Undertow %.0f ms, FakeTwilio %.0f ms, ratio x%.2f (medians)%n",
                rounds, median(bare), median(fake), median(ratios));
    }

    private static double measure(Class<?> program) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            double millis = (System.nanoTime() - start) / 1e6;
            if (!"HTTP/1.1 200 OK".equals(line)) {
                throw new IllegalStateException(program.getName() + " answered " + line);
            }
            return millis;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
