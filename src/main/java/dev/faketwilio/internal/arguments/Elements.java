package dev.faketwilio.internal.arguments;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Checks arguments that consist of several values. */
public final class Elements {

    private Elements() {}

    /**
     * Returns the elements as an unmodifiable list.
     *
     * @param name the parameter's name
     * @throws NullPointerException if the array or one of its elements is null; the message names it
     */
    public static <T> List<T> of(T[] elements, String name) {
        Objects.requireNonNull(elements, name);
        return of(Arrays.asList(elements), name);
    }

    /**
     * Returns a copy of the elements as an unmodifiable list.
     *
     * @param name the parameter's name
     * @throws NullPointerException if the collection or one of its elements is null; the message names it
     */
    public static <T> List<T> of(Collection<T> elements, String name) {
        Objects.requireNonNull(elements, name);
        int index = 0;
        for (T element : elements) {
            if (element == null) {
                throw new NullPointerException(name + "[" + index + "] is null");
            }
            index++;
        }
        return List.copyOf(elements);
    }
}
