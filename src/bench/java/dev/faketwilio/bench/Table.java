package dev.faketwilio.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The results of one benchmark, printed as the rows of a table in Markdown, each beside its target. */
final class Table {

    private Table() {}

    static void head() {
        System.out.println("| | target | measured | met |");
        System.out.println("| --- | --- | --- | --- |");
    }

    /** A figure that is not to be larger. */
    static void atMost(String what, double target, double measured, String unit, String detail) {
        row(what, "at most " + figure(target, unit), figure(measured, unit), measured <= target, detail);
    }

    /** A figure that is not to be smaller. */
    static void atLeast(String what, double target, double measured, String unit, String detail) {
        row(what, "at least " + figure(target, unit), figure(measured, unit), measured >= target, detail);
    }

    private static void row(String what, String target, String measured, boolean met, String detail) {
        String behind = detail.isEmpty() ? "" : " (" + detail + ")";
        System.out.println(
                "| " + what + " | " + target + " | " + measured + behind + " | " + (met ? "yes" : "**no**") + " |");
    }

    /** A number with its unit; {@code x} stands before it, as in x1.05. */
    static String figure(double value, String unit) {
        String number = String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
        return unit.equals("x") ? "x" + number : number + " " + unit;
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** The median of the ratios of what was measured side by side. */
    static double ratio(List<Double> ours, List<Double> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return median(ratios);
    }
}
