package dev.faketwilio.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Latency and throughput of FakeTwilio beside a bare Undertow with a constant body. The two take turns, each run in a JVM
 * of its own; prints the medians of each and of the paired ratios.
 *
 * <p>Argument: the number of rounds, 3 if there is none.
 */
public final class HotPaths {

    private static final List<Measure> MEASURES = List.of(
            new Measure("get", Mode.SampleTime, 1),
            new Measure("get", Mode.Throughput, 8),
            new Measure("post", Mode.SampleTime, 1),
            new Measure("post", Mode.Throughput, 8),
            new Measure("list", Mode.SampleTime, 1),
            new Measure("list", Mode.Throughput, 8));

    private HotPaths() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws RunnerException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        Map<Measure, List<double[]>> figures = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Measure measure : MEASURES) {
                figures.computeIfAbsent(measure, any -> new ArrayList<>())
                        .add(new double[] {measure.run("bare"), measure.run("fake")});
            }
        }
        figures.forEach(HotPaths::print);
    }

    private static void print(Measure measure, List<double[]> rounds) {
        System.out.printf(
                "%-28s bare Undertow %10.3f %s, FakeTwilio %10.3f %s, ratio x%.2f (medians of %d rounds)%n",
                measure.name(),
                median(rounds.stream().map(pair -> pair[0]).toList()),
                measure.unit(),
                median(rounds.stream().map(pair -> pair[1]).toList()),
                measure.unit(),
                median(rounds.stream().map(pair -> pair[1] / pair[0]).toList()),
                rounds.size());
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /**
     * One figure of both servers.
     *
     * @param method the method of {@link HotPath}
     * @param mode latency or throughput
     * @param threads how many clients at once
     */
    private record Measure(String method, Mode mode, int threads) {

        double run(String server) throws RunnerException {
            Options options = new OptionsBuilder()
                    .include(HotPath.class.getName() + "\\." + method + "$")
                    .param("server", server)
                    .mode(mode)
                    .threads(threads)
                    .forks(1)
                    .warmupIterations(4)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .verbosity(VerboseMode.SILENT)
                    .build();
            Result<?> result = new Runner(options).runSingle().getPrimaryResult();
            return mode == Mode.Throughput
                    ? result.getScore() * 1_000_000
                    : result.getStatistics().getPercentile(50);
        }

        String name() {
            return method + (mode == Mode.Throughput ? ", " + threads + " connections" : ", p50");
        }

        String unit() {
            return mode == Mode.Throughput ? "/s" : "us";
        }
    }
}
