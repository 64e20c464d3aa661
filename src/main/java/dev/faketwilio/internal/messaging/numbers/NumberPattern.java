package dev.faketwilio.internal.messaging.numbers;

/** How lists of numbers are filtered: a part of the number, in which {@code *} stands for any digit. */
final class NumberPattern {

    private NumberPattern() {}

    /** Returns whether the pattern fits somewhere in the number, or in some number of a template with {@code #} for any digit. */
    static boolean fits(String pattern, String number) {
        for (int start = 0; start + pattern.length() <= number.length(); start++) {
            if (fitsAt(start, pattern, number)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fitsAt(int start, String pattern, String number) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char there = number.charAt(start + i);
            boolean digit = (c >= '0' && c <= '9') || c == '*';
            if (c != there && (c != '*' || there == '+') && (!digit || there != '#')) {
                return false;
            }
        }
        return true;
    }
}
