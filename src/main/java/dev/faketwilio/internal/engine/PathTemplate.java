package dev.faketwilio.internal.engine;

import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import java.util.ArrayList;
import java.util.List;

/** The path of an operation on one resource, whose variables are properties of the resource. */
public final class PathTemplate {

    private final List<String> literals = new ArrayList<>();
    private final List<Property<String>> variables = new ArrayList<>();

    /**
     * Reads a path.
     *
     * @param path for example {@code /v1/Services/{ServiceSid}/Functions/{Sid}}
     * @param shape has the properties {@code service_sid} and {@code sid}
     */
    public PathTemplate(String path, Shape<?> shape) {
        int from = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
            int close = path.indexOf('}', open);
            literals.add(path.substring(from, open));
            variables.add(variable(path.substring(open + 1, close), shape));
            from = close + 1;
        }
        literals.add(path.substring(from));
    }

    /** The names of the variables of a path, in its order. */
    static List<String> variables(String path) {
        List<String> names = new ArrayList<>();
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', open + 1)) {
            names.add(path.substring(open + 1, path.indexOf('}', open)));
        }
        return names;
    }

    private static Property<String> variable(String name, Shape<?> shape) {
        for (Property<?> property : shape.properties()) {
            if (property.parameter().equals(name)) {
                return shape.named(property.name());
            }
        }
        throw new IllegalArgumentException("A " + shape + " has no property for {" + name + "}");
    }

    /** The path for a resource of the shape. */
    public String of(Object resource) {
        StringBuilder path = new StringBuilder(160);
        for (int i = 0; i < variables.size(); i++) {
            path.append(literals.get(i)).append(((TwilioResource) resource).get(variables.get(i)));
        }
        return path.append(literals.get(variables.size())).toString();
    }
}
