package dev.faketwilio.internal.matching;

import dev.faketwilio.Operation;

/** Operations in words. */
public final class Words {

    private Words() {}

    /** An operation in short; with its product, since both APIs have a CreateService. */
    public static String name(Operation operation) {
        return operation.product().subdomain() + " " + operation.name();
    }
}
