package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.KnownOperations;
import dev.faketwilio.internal.engine.Sids;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Which of Twilio's operations a request that is for none comes nearest to, for people. */
final class NearestOperation {

    /** Of that much difference or more, nothing is near. */
    private static final int TOO_FAR = 6;

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH");
    private static final String SUFFIX = ".json";
    private static final int OTHER_SEGMENT = 8;
    private static final int MISSING_SEGMENT = 5;
    private static final int OTHER_METHOD = 3;
    private static final int OTHER_PRODUCT = 3;

    /** Another case, a part of the same API at another host, a word in the place of a SID. */
    private static final int SLIP = 1;

    private NearestOperation() {}

    /**
     * Returns a sentence on the operation that comes nearest.
     *
     * @param product the subdomain for which the request was sent, of a product or not; empty if it named none
     * @param path the path with the version, without a product's prefix
     */
    static String inWords(String product, String method, String path) {
        Operation nearest = null;
        int least = TOO_FAR;
        for (Product each : Product.values()) {
            for (Operation operation : KnownOperations.of(each)) {
                int distance =
                        product(product, each.subdomain()) + method(method, operation.method()) + path(operation, path);
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

    private static int product(String sent, String meant) {
        if (sent.isEmpty() || sent.equals(meant)) {
            return 0;
        }
        boolean related = sent.startsWith(meant) || meant.startsWith(sent) || isMisspelt(sent, meant);
        return related ? SLIP : OTHER_PRODUCT;
    }

    private static boolean isMisspelt(String sent, String meant) {
        return edits(sent.toLowerCase(Locale.ROOT), meant) <= meant.length() / 3;
    }

    private static int method(String sent, Operation.Method meant) {
        if (sent.equals(meant.name())) {
            return 0;
        }
        // which of these changes something differs among APIs, and among Twilio's
        boolean alike = CHANGES.contains(sent) ? CHANGES.contains(meant.name()) : sent.equalsIgnoreCase(meant.name());
        return alike ? SLIP : OTHER_METHOD;
    }

    /** The least that it takes to make one path of the other, by changing, adding and leaving out segments. */
    private static int path(Operation operation, String path) {
        String[] meant = operation.path().split("/", -1);
        String[] sent = path.split("/", -1);
        int[] above = new int[meant.length];
        for (int j = 0; j < meant.length; j++) {
            above[j] = j * MISSING_SEGMENT;
        }
        // the first segment is the nothing before the first slash
        for (int i = 1; i < sent.length; i++) {
            int[] row = new int[meant.length];
            row[0] = i * MISSING_SEGMENT;
            for (int j = 1; j < meant.length; j++) {
                int changed = above[j - 1] + segment(meant[j], sent[i]);
                row[j] = Math.min(changed, MISSING_SEGMENT + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[meant.length - 1];
    }

    private static int segment(String meant, String sent) {
        String suffix = meant.endsWith(SUFFIX) ? SUFFIX : "";
        boolean suffixed = sent.endsWith(suffix);
        String name = suffixed ? sent.substring(0, sent.length() - suffix.length()) : sent;
        return (suffixed ? 0 : SLIP) + word(meant.substring(0, meant.length() - suffix.length()), name);
    }

    private static int word(String meant, String sent) {
        if (meant.startsWith("{")) {
            // what stands in the place of a SID is likely to be one, and something else likely to be a word
            return sent.length() == Sids.LENGTH ? 0 : SLIP;
        }
        if (meant.equals(sent)) {
            return 0;
        }
        int edits = edits(meant.toLowerCase(Locale.ROOT), sent.toLowerCase(Locale.ROOT));
        return edits > Math.max(1, meant.length() / 3) ? OTHER_SEGMENT : SLIP + edits;
    }

    /** Returns how many letters must be put in, left out or changed to make one text of the other (Levenshtein). */
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

    private static String difference(Operation nearest, String product, String method, String path) {
        if (!nearest.product().subdomain().equals(product)) {
            return ", at the host " + nearest.product().host();
        }
        boolean sameMethod = nearest.method().name().equals(method);
        if (fits(nearest.path(), path)) {
            return sameMethod ? "" : ", which is asked for by " + nearest.method();
        }
        boolean otherCase = sameMethod && fits(nearest.path().toLowerCase(Locale.ROOT), path.toLowerCase(Locale.ROOT));
        return otherCase ? ", which differs in upper and lower case" : "";
    }

    private static boolean fits(String template, String path) {
        String[] meant = template.split("/", -1);
        String[] sent = path.split("/", -1);
        return meant.length == sent.length
                && IntStream.range(0, meant.length)
                        .allMatch(i -> meant[i].startsWith("{")
                                ? sent[i].endsWith(meant[i].substring(meant[i].indexOf('}') + 1))
                                : meant[i].equals(sent[i]));
    }
}
