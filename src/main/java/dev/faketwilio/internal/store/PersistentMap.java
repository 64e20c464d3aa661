package dev.faketwilio.internal.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map: a height-balanced (AVL) tree whose changes copy one path and share the rest. Every
 * operation costs the logarithm of the size; keeping an old version costs nothing.
 */
public final class PersistentMap<K extends Comparable<? super K>, V> {

    private static final PersistentMap<?, ?> EMPTY = new PersistentMap<String, Object>(null);

    private final @Nullable Node<K, V> root;

    private PersistentMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // an empty map holds nothing of any type
    public static <K extends Comparable<? super K>, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    public int size() {
        return sizeOf(root);
    }

    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** This map with the value under the key, in place of an earlier one. */
    public PersistentMap<K, V> with(K key, V value) {
        return new PersistentMap<>(put(root, key, value));
    }

    /** This map without the key; itself if it has none such. */
    public PersistentMap<K, V> without(K key) {
        return get(key) == null ? this : new PersistentMap<>(remove(root, key));
    }

    /** The values of keys greater than the bound, ascending. */
    public Iterable<V> after(K bound) {
        return () -> new Walk<>(root, bound, true);
    }

    /** The values of keys smaller than the bound, descending. */
    public Iterable<V> before(K bound) {
        return () -> new Walk<>(root, bound, false);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return order < 0
                ? balanced(node.key, node.value, put(node.left, key, value), node.right)
                : balanced(node.key, node.value, node.left, put(node.right, key, value));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order < 0) {
            return balanced(node.key, node.value, remove(node.left, key), node.right);
        }
        if (order > 0) {
            return balanced(node.key, node.value, node.left, remove(node.right, key));
        }
        if (node.left == null) {
            return node.right;
        }
        if (node.right == null) {
            return node.left;
        }
        Node<K, V> next = node.right;
        while (next.left != null) {
            next = next.left;
        }
        return balanced(next.key, next.value, node.left, remove(node.right, next.key));
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> balanced(
            K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        int tilt = heightOf(left) - heightOf(right);
        if (tilt > 1 && left != null) {
            Node<K, V> inner = left.right;
            if (inner != null && heightOf(left.left) < inner.height) {
                return new Node<>(
                        inner.key,
                        inner.value,
                        new Node<>(left.key, left.value, left.left, inner.left),
                        new Node<>(key, value, inner.right, right));
            }
            return new Node<>(left.key, left.value, left.left, new Node<>(key, value, inner, right));
        }
        if (tilt < -1 && right != null) {
            Node<K, V> inner = right.left;
            if (inner != null && heightOf(right.right) < inner.height) {
                return new Node<>(
                        inner.key,
                        inner.value,
                        new Node<>(key, value, left, inner.left),
                        new Node<>(right.key, right.value, inner.right, right.right));
            }
            return new Node<>(right.key, right.value, new Node<>(key, value, left, inner), right.right);
        }
        return new Node<>(key, value, left, right);
    }

    private static int heightOf(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static int sizeOf(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static final class Node<K, V> {

        final K key;
        final V value;
        final @Nullable Node<K, V> left;
        final @Nullable Node<K, V> right;
        final int height;
        final int size;

        Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.height = 1 + Math.max(heightOf(left), heightOf(right));
            this.size = 1 + sizeOf(left) + sizeOf(right);
        }
    }

    /** A walk through the tree from a bound on, with the way back on a stack. */
    private static final class Walk<K extends Comparable<? super K>, V> implements Iterator<V> {

        private final ArrayDeque<Node<K, V>> way = new ArrayDeque<>();
        private final boolean ascending;

        Walk(@Nullable Node<K, V> root, K bound, boolean ascending) {
            this.ascending = ascending;
            Node<K, V> node = root;
            while (node != null) {
                int order = node.key.compareTo(bound);
                if (ascending ? order > 0 : order < 0) {
                    way.push(node);
                    node = ascending ? node.left : node.right;
                } else {
                    node = ascending ? node.right : node.left;
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !way.isEmpty();
        }

        @Override
        public V next() {
            if (way.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> here = way.pop();
            Node<K, V> node = ascending ? here.right : here.left;
            while (node != null) {
                way.push(node);
                node = ascending ? node.left : node.right;
            }
            return here.value;
        }
    }
}
