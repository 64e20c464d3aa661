package dev.faketwilio.internal.seeding;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.store.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The parameters of an operation, as a test writes them in Java. */
public final class Parameters {

    private Parameters() {}

    /**
     * Writes the values as a request does.
     *
     * @throws IllegalArgumentException if a value is of a type that no parameter has
     */
    public static Form of(Map<String, ?> parameters) {
        List<String> form = new ArrayList<>();
        Map<String, Upload> files = new HashMap<>();
        for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
            String name = Objects.requireNonNull(parameter.getKey(), "The name of a parameter must not be null");
            Objects.requireNonNull(
                    parameter.getValue(), () -> name + " must not be null; leave the parameter out instead");
            if (parameter.getValue() instanceof byte[] bytes) {
                files.put(name, new Upload(name, null, Content.of(bytes)));
                continue;
            }
            Collection<?> values =
                    parameter.getValue() instanceof Collection<?> several ? several : List.of(parameter.getValue());
            for (Object value : values) {
                form.add(name);
                form.add(text(name, value));
            }
        }
        return Form.of(form.toArray(new String[0])).withFiles(files);
    }

    private static String text(String name, Object value) {
        if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "Expected a text, number, boolean, Instant, byte[] or a list of these for the" + " parameter " + name
                        + ", but found " + value + " of " + value.getClass());
    }
}
