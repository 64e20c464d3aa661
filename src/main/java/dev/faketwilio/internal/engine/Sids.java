package dev.faketwilio.internal.engine;

import java.nio.charset.StandardCharsets;

/**
 * SIDs: two upper-case letters and 32 lower-case hexadecimal digits (contract/conventions.md 3). They look random, but
 * follow from a seed and a count, so a test sees the same ones at every run.
 */
public final class Sids {

    /** How long every SID is. */
    public static final int LENGTH = 34;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private Sids() {}

    /** A number that follows from a text. */
    static long seed(String text) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x0000_0100_0000_01B3L;
        }
        return mix(hash);
    }

    /** A SID that follows from a text, for example from the name of a test; none of the series that begins with it. */
    public static String sid(String prefix, String text) {
        return sid(prefix, seed(text), -1);
    }

    /** A SID that follows from a number. */
    public static String sid(String prefix, long number) {
        return sid(prefix, number, 0);
    }

    /** The SID with that number in the series of the seed. Two numbers of one seed never give the same SID. */
    static String sid(String prefix, long seed, long number) {
        byte[] sid = new byte[prefix.length() + 32];
        for (int i = 0; i < prefix.length(); i++) {
            sid[i] = (byte) prefix.charAt(i);
        }
        long first = mix(seed + (number + 1) * GOLDEN);
        put(first, sid, prefix.length());
        put(mix(first ^ seed), sid, prefix.length() + 16);
        return new String(sid, StandardCharsets.ISO_8859_1);
    }

    /** 32 hexadecimal digits that follow from a text. */
    public static String hex(String text) {
        return sid("", seed(text), 0);
    }

    /** Returns whether the text is a SID with one of the prefixes; hexadecimal digits in any case, as Twilio's patterns say. */
    public static boolean isSid(String text, String... prefixes) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 2; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
                return false;
            }
        }
        for (String prefix : prefixes) {
            if (text.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static void put(long bits, byte[] digits, int at) {
        for (int i = 0; i < 16; i++) {
            digits[at + i] = DIGITS[(int) (bits >>> (60 - 4 * i)) & 15];
        }
    }

    /** The finalizer of SplitMix64: a bijection in which every bit of the input moves half of those of the output. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
