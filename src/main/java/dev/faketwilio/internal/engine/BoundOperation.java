package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import java.util.function.Function;

/**
 * An operation with the rule behind it.
 *
 * @param operation the operation
 * @param status the HTTP status of success
 * @param declaration the resource it belongs to
 * @param action what it does
 * @param open whether it needs no credentials, since its path names the account
 * @param <T> the resource's record
 */
record BoundOperation<T>(
        Operation operation, int status, Declaration<T> declaration, Function<Call, Outcome<T>> action, boolean open) {

    BoundOperation(Operation operation, int status, Declaration<T> declaration, Function<Call, Outcome<T>> action) {
        this(operation, status, declaration, action, false);
    }
}
