package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.KnownOperations;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of Twilio's operations a request that is for none comes nearest to, for people. */
final class NearestOperation {

    /** Of that much difference or more, nothing is near: about two whole segments of the path. */
    private static final double TOO_FAR = 4;

    private static final double MISSING_SEGMENT = 2;
    private static final double OTHER_METHOD = 1;
    private static final double OTHER_PRODUCT = 1.5;
    private static final double OTHER_CASE = 0.25;

    private NearestOperation() {}

    /**
     * A sentence on the operation that comes nearest.
     *
     * @param product for which the request was sent; null if even that is unknown
     * @param path the path with the version, without a product's prefix
     */
    static String inWords(@Nullable Product product, String method, String path) {
        Operation nearest = null;
        double least = TOO_FAR;
        for (Product each : Product.values()) {
            for (Operation operation : KnownOperations.of(each)) {
                double distance = distance(operation, product, method, path);
                if (distance < least) {
                    least = distance;
                    nearest = operation;
                }
            }
        }
        return nearest == null
                ? "No operation of Twilio's resembles it."
                : "The closest operation is " + nearest + difference(nearest, product, method, path) + ".";
    }

    private static double distance(Operation operation, @Nullable Product product, String method, String path) {
        return segments(operation.path(), path)
                + (operation.method().name().equals(method) ? 0 : OTHER_METHOD)
                + (operation.product() == product ? 0 : OTHER_PRODUCT);
    }

    private static double segments(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] found = path.split("/", -1);
        double distance = MISSING_SEGMENT * Math.abs(wanted.length - found.length);
        for (int i = 0; i < Math.min(wanted.length, found.length); i++) {
            distance += segment(wanted[i], found[i]);
        }
        return distance;
    }

    private static double segment(String wanted, String found) {
        if (wanted.startsWith("{")) {
            // what stands in the place of a SID is likely to be one, and something else likely to be a word
            boolean suffix = found.endsWith(wanted.substring(wanted.indexOf('}') + 1));
            return (found.length() > 30 ? 0 : 0.5) + (suffix ? 0 : 0.5);
        }
        if (wanted.equals(found)) {
            return 0;
        }
        if (wanted.equalsIgnoreCase(found)) {
            return OTHER_CASE;
        }
        return 2.0 * edits(wanted, found) / Math.max(wanted.length(), found.length());
    }

    /** How many letters must be put in, left out or changed to make one text of the other (Levenshtein). */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String difference(Operation nearest, @Nullable Product product, String method, String path) {
        if (nearest.product() != product) {
            return ", at the host " + nearest.product().host();
        }
        double segments = segments(nearest.path(), path);
        if (segments < OTHER_CASE && !nearest.method().name().equals(method)) {
            return ", which is asked for by " + nearest.method();
        }
        boolean otherCase = nearest.method().name().equals(method)
                && segments(nearest.path().toLowerCase(Locale.ROOT), path.toLowerCase(Locale.ROOT)) == 0;
        return otherCase ? ", which differs in upper and lower case" : "";
    }
}
