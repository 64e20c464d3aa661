package dev.faketwilio.internal.matching;

/**
 * In what a request is not as it is wanted.
 *
 * @param words for example {@code FriendlyName=/refund, not /pay}
 * @param weight how far that is from what is wanted
 */
record Difference(String words, int weight) {

    /** Another value, or the right operation as nobody can have meant it. */
    static final int SLIP = 1;

    static final int OTHER_METHOD = 2;
    static final int NOTHING_ALIKE = 3;
}
