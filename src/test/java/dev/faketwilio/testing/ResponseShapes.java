package dev.faketwilio.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Twilio's documents say of the JSON of each operation: the names and the types of its properties. */
public final class ResponseShapes {

    private final Map<String, List<Shape>> shapes = new HashMap<>();
    private final Map<String, Map<String, String>> pages = new HashMap<>();

    /** Reads them. */
    public ResponseShapes() {
        for (String line : text().split("\n", -1)) {
            if (!line.startsWith("#") && !line.isEmpty()) {
                add(line);
            }
        }
    }

    private static String text() {
        try (InputStream stream = ResponseShapes.class.getResourceAsStream("/response-shapes.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split(" \\| ", -1);
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] words = parts[i].split(" ", -1);
            for (int name = 1; name < words.length; name++) {
                types.put(words[name], words[0]);
            }
        }
        String[] operations = parts[0].split(" ", -1);
        for (String product : operations[0].split(",", -1)) {
            for (int i = 1; i < operations.length; i++) {
                if (operations[i].equals("Page")) {
                    pages.put(product, types);
                } else {
                    addTo(product, operations[i], types);
                }
            }
        }
    }

    private void addTo(String product, String operation, Map<String, String> types) {
        int equals = operation.indexOf('=');
        String name = equals < 0 ? operation : operation.substring(0, equals);
        String list = equals < 0 ? null : operation.substring(equals + 1);
        shapes.computeIfAbsent(product + " " + name, none -> new ArrayList<>()).add(new Shape(list, types));
    }

    /** Requires that a response has the properties that its operation has, and no others. */
    public void require(Operation operation, JsonNode body) {
        String product = operation.product().subdomain();
        List<Shape> possible = shapes.getOrDefault(product + " " + operation.name(), List.of());
        assertThat(possible).as("shapes of %s", operation).isNotEmpty();
        Map<String, String> page = pages.getOrDefault(product, Map.of());
        List<String> wrong =
                possible.stream().map(shape -> shape.whatIsWrong(body, page)).toList();
        assertThat(wrong).as("%s%n%s", operation, body).contains("");
    }

    /**
     * One of the shapes that responses of an operation have.
     *
     * @param list the property that has the resources of a list; null if it is no list
     * @param types the types of each resource's properties, by their names
     */
    private record Shape(@Nullable String list, Map<String, String> types) {

        /** Returns what is not as it should be; empty if nothing is. */
        String whatIsWrong(JsonNode body, Map<String, String> page) {
            if (list == null) {
                return difference(body, types);
            }
            StringBuilder wrong = new StringBuilder();
            Map<String, String> own = new LinkedHashMap<>(Map.of(list, "array"));
            if (page.containsKey("key")) {
                own.put("meta", "object");
                wrong.append(difference(body.path("meta"), page));
            } else {
                own.putAll(page);
            }
            wrong.append(difference(body, own));
            body.path(list).forEach(each -> wrong.append(difference(each, types)));
            return wrong.toString();
        }

        private static String difference(JsonNode json, Map<String, String> types) {
            StringBuilder wrong = new StringBuilder();
            types.forEach((name, type) -> {
                if (!json.has(name)) {
                    wrong.append(name).append(" is missing; ");
                } else if (!is(type, json.path(name))) {
                    wrong.append(name).append(" is not of type ").append(type).append("; ");
                }
            });
            json.fieldNames().forEachRemaining(name -> {
                if (!types.containsKey(name)) {
                    wrong.append(name).append(" is unknown; ");
                }
            });
            return wrong.toString();
        }

        private static boolean is(String type, JsonNode value) {
            return value.isNull()
                    || switch (type) {
                        case "string" -> value.isTextual();
                        case "integer" -> value.isIntegralNumber();
                        case "number" -> value.isNumber();
                        case "boolean" -> value.isBoolean();
                        case "array" -> value.isArray();
                        case "object" -> value.isObject();
                        default -> type.equals("any");
                    };
        }
    }
}
