package dev.faketwilio.internal.messaging.segments;

/**
 * How many SMS a text takes: contract/messaging.md 15.4. One SMS has 140 octets; where a text needs several, 6 of them say
 * how the parts belong together.
 */
public final class Segments {

    private static final int SINGLE_GSM_7 = 160;
    private static final int PART_GSM_7 = 153;
    private static final int SINGLE_UCS_2 = 70;
    private static final int PART_UCS_2 = 67;

    private Segments() {}

    /**
     * Counts the segments of a text.
     *
     * @param smart whether characters that GSM-7 does not have are replaced by similar ones first
     * @return at least 1
     */
    public static int count(String text, boolean smart) {
        String sent = smart ? SmartEncoding.apply(text) : text;
        return isGsm7(sent) ? countGsm7(sent) : countUcs2(sent);
    }

    /** Returns whether the text can be sent in GSM-7: one character that cannot makes all of it UCS-2. */
    static boolean isGsm7(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Gsm7.septets(text.charAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int countGsm7(String text) {
        int total = 0;
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = Gsm7.septets(text.charAt(i));
            total += septets;
            if (used + septets > PART_GSM_7) {
                segments++;
                used = 0;
            }
            used += septets;
        }
        return total <= SINGLE_GSM_7 ? 1 : segments;
    }

    private static int countUcs2(String text) {
        if (text.length() <= SINGLE_UCS_2) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int units = Character.charCount(text.codePointAt(i));
            if (used + units > PART_UCS_2) {
                segments++;
                used = 0;
            }
            used += units;
            i += units;
        }
        return segments;
    }
}
