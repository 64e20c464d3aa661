package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs to a path among the path templates of one product. A literal segment wins over a variable; paths
 * are case-sensitive; an empty segment matches nothing (contract/conventions.md 1.2 and 7).
 *
 * @param <V> what belongs to an operation
 */
final class Routes<V> {

    private final Node<V> root = new Node<>();

    /** Adds an operation. */
    void add(Operation operation, V value) {
        List<String> variables = new ArrayList<>();
        Node<V> node = root;
        for (String segment : segments(operation.path())) {
            if (segment.startsWith("{")) {
                int close = segment.indexOf('}');
                variables.add(segment.substring(1, close));
                node = node.variable(segment.substring(close + 1));
            } else {
                node = node.literals.computeIfAbsent(segment, name -> new Node<>());
            }
        }
        node.leaves.put(operation.method(), new Leaf<>(value, variables));
    }

    /** What belongs to the path; null if no template fits it. */
    @Nullable
    Match<V> find(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return null;
        }
        Deque<String> values = new ArrayDeque<>();
        Node<V> node = descend(root, segments(path), 0, values);
        return node == null ? null : new Match<>(node.leaves, List.copyOf(values));
    }

    private static <V> @Nullable Node<V> descend(Node<V> node, List<String> segments, int at, Deque<String> values) {
        if (at == segments.size()) {
            return node.leaves.isEmpty() ? null : node;
        }
        String segment = Form.decodeSegment(segments.get(at));
        if (segment == null || segment.isEmpty()) {
            return null;
        }
        Node<V> literal = node.literals.get(segment);
        if (literal != null) {
            Node<V> found = descend(literal, segments, at + 1, values);
            if (found != null) {
                return found;
            }
        }
        for (Map.Entry<String, Node<V>> variable : node.variables.entrySet()) {
            String suffix = variable.getKey();
            if (segment.endsWith(suffix) && segment.length() > suffix.length()) {
                values.addLast(segment.substring(0, segment.length() - suffix.length()));
                Node<V> found = descend(variable.getValue(), segments, at + 1, values);
                if (found != null) {
                    return found;
                }
                values.removeLast();
            }
        }
        return null;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(8);
        int start = 1;
        while (true) {
            int slash = path.indexOf('/', start);
            if (slash < 0) {
                segments.add(path.substring(start));
                return segments;
            }
            segments.add(path.substring(start, slash));
            start = slash + 1;
        }
    }

    /** All that one path has, with the values of its variables in order. */
    record Match<V>(Map<Operation.Method, Leaf<V>> leaves, List<String> values) {

        /** What belongs to the method; null if nothing does. */
        @Nullable
        V value(Operation.Method method) {
            Leaf<V> leaf = leaves.get(method);
            return leaf == null ? null : leaf.value();
        }

        /** The values of the path's variables by the names that the method's operation gives them. */
        Map<String, String> variables(Operation.Method method) {
            Map<String, String> named = new LinkedHashMap<>();
            Leaf<V> leaf = leaves.get(method);
            for (int i = 0; leaf != null && i < values.size(); i++) {
                named.put(leaf.variables().get(i), values.get(i));
            }
            return named;
        }
    }

    /** One operation at the end of a path. */
    record Leaf<V>(V value, List<String> variables) {}

    private static final class Node<V> {

        final Map<String, Node<V>> literals = new HashMap<>();

        /** By what follows the variable in its segment: nothing, or {@code .json} on the 2010 API. */
        final Map<String, Node<V>> variables = new LinkedHashMap<>();

        final Map<Operation.Method, Leaf<V>> leaves = new EnumMap<>(Operation.Method.class);

        Node<V> variable(String suffix) {
            return variables.computeIfAbsent(suffix, any -> new Node<>());
        }
    }
}
