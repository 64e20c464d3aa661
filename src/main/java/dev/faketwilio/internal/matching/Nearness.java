package dev.faketwilio.internal.matching;

import java.util.List;
import java.util.stream.IntStream;

/** How near one name is to another. */
final class Nearness {

    private static final int SHOWN_AT_MOST = 80;

    private Nearness() {}

    /**
     * In what a name, of which there may be several for the same, differs from one that was sent.
     *
     * @param what whose name it is, for example {@code ServiceSid}
     */
    static String between(String what, List<String> wanted, String sent) {
        if (wanted.stream().anyMatch(sent::equalsIgnoreCase)) {
            return what + " in another case";
        }
        int least = wanted.stream()
                .mapToInt(name -> differingCharacters(name, sent))
                .min()
                .orElse(Integer.MAX_VALUE);
        return switch (least) {
            case 1 -> "one character of " + what + " differs";
            case 2 -> "two characters of " + what + " differ";
            default -> "another " + what;
        };
    }

    /** In how many places two texts of one length differ; in all for texts of different lengths. */
    private static int differingCharacters(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        return (int) IntStream.range(0, a.length())
                .filter(i -> a.charAt(i) != b.charAt(i))
                .count();
    }

    /** The beginning of a value that is too long for a line. */
    static String shortened(String value) {
        return value.length() <= SHOWN_AT_MOST ? value : value.substring(0, SHOWN_AT_MOST) + "...";
    }
}
