package dev.faketwilio.internal.matching;

import dev.faketwilio.Operation;

/** Operations and counts in words. */
public final class Words {

    private Words() {}

    /** An operation in short; with its product, since both APIs have a CreateService. */
    public static String name(Operation operation) {
        return operation.product().subdomain() + " " + operation.name();
    }

    /** Returns how many there were, in words that follow upon "there". */
    public static String were(long count) {
        return count == 0 ? "were none" : count == 1 ? "was 1" : "were " + count;
    }
}
