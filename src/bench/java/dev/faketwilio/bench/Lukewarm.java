package dev.faketwilio.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What requests cost where tests live: in a JVM that has served a few hundred or a few thousand, and that the client shares.
 * FakeTwilio and a bare Undertow with constant bodies of the same lengths take turns, each run in a JVM of its own; the
 * figures are medians, also of the ratios of neighbouring runs. In such a JVM allocated bytes count more than code does.
 *
 * <p>Argument: the number of rounds, 15 if there is none.
 */
public final class Lukewarm {

    /** After 1,000 requests of each kind, in the order of {@link LukewarmRun#KINDS}. */
    private static final List<Double> TARGETS = List.of(1.2, 1.5, 1.5);

    private Lukewarm() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        List<Run> fake = new ArrayList<>();
        List<Run> bare = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            Run ours = Run.of("fake");
            String[] lengths = ours.lengths().split(" ", -1);
            Run theirs = Run.of("bare", lengths[0], lengths[1]);
            if (round >= 0) {
                fake.add(ours);
                bare.add(theirs);
            }
        }
        int figure = 0;
        for (int mark : LukewarmRun.MARKS) {
            for (int kind = 0; kind < LukewarmRun.KINDS.size(); kind++) {
                print(mark, kind, figures(fake, figure), figures(bare, figure));
                figure++;
            }
        }
    }

    private static void print(int mark, int kind, List<Figure> fake, List<Figure> bare) {
        Table.atMost(
                LukewarmRun.KINDS.get(kind) + " after " + mark
                        + " requests of each kind in a fresh JVM: p50, of bare Undertow's",
                TARGETS.get(kind),
                Table.ratio(micros(fake), micros(bare)),
                "x",
                beside(micros(fake), micros(bare), "us") + "; garbage "
                        + beside(kilobytes(fake), kilobytes(bare), "KB"));
    }

    private static List<Figure> figures(List<Run> runs, int index) {
        return runs.stream().map(run -> run.figures().get(index)).toList();
    }

    private static List<Double> micros(List<Figure> figures) {
        return figures.stream().map(figure -> figure.nanos() / 1e3).toList();
    }

    private static List<Double> kilobytes(List<Figure> figures) {
        return figures.stream().map(figure -> figure.bytes() / 1024.0).toList();
    }

    private static String beside(List<Double> fake, List<Double> bare, String unit) {
        return Table.figure(Table.median(fake), unit) + " beside " + Table.figure(Table.median(bare), unit);
    }

    /** One kind of request after one mark. */
    private record Figure(long nanos, long bytes) {

        static Figure of(String line) {
            String[] parts = line.split(" ", -1);
            return new Figure(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    /** One JVM's figures: by marks, then by kinds. */
    private record Run(String lengths, List<Figure> figures) {

        static Run of(String... args) throws IOException {
            try (Forked jvm = new Forked(LukewarmRun.class, args)) {
                String lengths = jvm.read();
                List<Figure> figures = new ArrayList<>();
                for (int i = 0; i < LukewarmRun.MARKS.size() * LukewarmRun.KINDS.size(); i++) {
                    figures.add(Figure.of(jvm.read()));
                }
                return new Run(lengths, figures);
            }
        }
    }
}
