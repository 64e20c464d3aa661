package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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
        for (String segment : operation.path().substring(1).split("/", -1)) {
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

    /** Returns what belongs to the path; null if no template fits it. */
    @Nullable
    Match<V> find(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return null;
        }
        List<String> values = new ArrayList<>(4);
        Node<V> node = descend(root, path, 0, values);
        return node == null ? null : new Match<>(node.leaves, values);
    }

    /**
     * Goes on from a node.
     *
     * @param from the slash before the segments that are left; the path's end if none are
     * @param values those of the variables passed so far; has those of the rest, too, when a way is found
     */
    private static <V> @Nullable Node<V> descend(Node<V> node, String path, int from, List<String> values) {
        if (from == path.length()) {
            return node.leaves.isEmpty() ? null : node;
        }
        int slash = path.indexOf('/', from + 1);
        int end = slash < 0 ? path.length() : slash;
        String segment = Form.decodeSegment(path.substring(from + 1, end));
        if (segment == null || segment.isEmpty()) {
            return null;
        }
        Node<V> literal = node.literals.get(segment);
        if (literal != null) {
            Node<V> found = descend(literal, path, end, values);
            if (found != null) {
                return found;
            }
        }
        for (Variable<V> variable : node.variables) {
            String suffix = variable.suffix();
            if (segment.endsWith(suffix) && segment.length() > suffix.length()) {
                values.add(segment.substring(0, segment.length() - suffix.length()));
                Node<V> found = descend(variable.node(), path, end, values);
                if (found != null) {
                    return found;
                }
                values.remove(values.size() - 1);
            }
        }
        return null;
    }

    /** All that one path has, with the values of its variables in order. */
    record Match<V>(Map<Operation.Method, Leaf<V>> leaves, List<String> values) {

        /** Returns what belongs to the method; null if nothing does. */
        @Nullable
        V value(Operation.Method method) {
            Leaf<V> leaf = leaves.get(method);
            return leaf == null ? null : leaf.value();
        }

        /** The values of the path's variables by the names that the method's operation gives them. */
        Map<String, String> variables(Operation.Method method) {
            Map<String, String> named = new HashMap<>(4);
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

        final List<Variable<V>> variables = new ArrayList<>(1);

        final Map<Operation.Method, Leaf<V>> leaves = new EnumMap<>(Operation.Method.class);

        Node<V> variable(String suffix) {
            for (Variable<V> variable : variables) {
                if (variable.suffix().equals(suffix)) {
                    return variable.node();
                }
            }
            Variable<V> added = new Variable<>(suffix, new Node<>());
            variables.add(added);
            // the longest suffix first, so that none takes what belongs to another
            variables.sort(Comparator.comparingInt(each -> -each.suffix().length()));
            return added.node();
        }
    }

    /**
     * A segment that may be anything.
     *
     * @param suffix what follows in the segment: nothing, or {@code .json} on the 2010 API
     */
    private record Variable<V>(String suffix, Node<V> node) {}
}
