package dev.faketwilio.internal.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A value in JUnit's store that JUnit closes. Up to 5.12 it closes only the one interface, later it recommends the
 * other; so it is both.
 *
 * @param <T> the value's type
 */
@SuppressWarnings("deprecation") // CloseableResource, for JUnit up to 5.12
final class Closing<T> implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final T value;
    private final Runnable end;

    /**
     * Wraps a value.
     *
     * @param end what closing it means
     */
    Closing(T value, Runnable end) {
        this.value = value;
        this.end = end;
    }

    T value() {
        return value;
    }

    @Override
    public void close() {
        end.run();
    }
}
