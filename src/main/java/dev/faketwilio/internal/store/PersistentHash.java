package dev.faketwilio.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * An immutable map of texts without an order: a hash trie of 32 branches, whose changes copy the few nodes on one path
 * and share the rest. Finds a text among 100 000 in three or four steps; keeping an old version costs nothing.
 */
final class PersistentHash<V> {

    private static final PersistentHash<?> EMPTY = new PersistentHash<>(null);
    private static final int BITS = 5;
    private static final int MASK = 31;

    private final @Nullable Node root;

    private PersistentHash(@Nullable Node root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // an empty map holds nothing of any type
    static <V> PersistentHash<V> empty() {
        return (PersistentHash<V>) EMPTY;
    }

    @SuppressWarnings("unchecked") // with(...) puts nothing but values of this type there
    @Nullable
    V get(String key) {
        int hash = key.hashCode();
        Node node = root;
        for (int shift = 0; node instanceof Branch branch; shift += BITS) {
            node = branch.child(hash >>> shift & MASK);
        }
        for (Leaf leaf = (Leaf) node; leaf != null; leaf = leaf.next) {
            if (leaf.key.equals(key)) {
                return (V) leaf.value;
            }
        }
        return null;
    }

    /** This map with the value under the key, in place of an earlier one. */
    PersistentHash<V> with(String key, V value) {
        return new PersistentHash<>(put(root, new Leaf(key, value, null), 0));
    }

    /** This map without the key; itself if it has none such. */
    PersistentHash<V> without(String key) {
        return get(key) == null || root == null ? this : new PersistentHash<>(remove(root, key, 0));
    }

    private static Node put(@Nullable Node node, Leaf leaf, int shift) {
        if (node == null) {
            return leaf;
        }
        if (node instanceof Branch branch) {
            int place = leaf.hash() >>> shift & MASK;
            return branch.with(place, put(branch.child(place), leaf, shift + BITS));
        }
        Leaf other = (Leaf) node;
        if (other.hash() == leaf.hash()) {
            return new Leaf(leaf.key, leaf.value, other.without(leaf.key));
        }
        Branch branch = new Branch(1 << (other.hash() >>> shift & MASK), new Node[] {other});
        return put(branch, leaf, shift);
    }

    private static @Nullable Node remove(Node node, String key, int shift) {
        if (node instanceof Leaf leaf) {
            return leaf.without(key);
        }
        Branch branch = (Branch) node;
        int place = key.hashCode() >>> shift & MASK;
        Node child = branch.child(place);
        Node rest = child == null ? null : remove(child, key, shift + BITS);
        return rest == null ? branch.without(place) : branch.with(place, rest);
    }

    /** A branch, or a leaf at whatever depth it is alone. */
    private sealed interface Node {}

    /** An entry, and others whose hash is the same, which is rare. */
    private record Leaf(String key, Object value, @Nullable Leaf next) implements Node {

        int hash() {
            return key.hashCode();
        }

        @Nullable
        Leaf without(String gone) {
            if (key.equals(gone)) {
                return next;
            }
            return next == null ? this : new Leaf(key, value, next.without(gone));
        }
    }

    /** Up to 32 children; a bit of the map says which there are, the array holds just those. */
    private static final class Branch implements Node {

        private final int map;
        private final Node[] children;

        Branch(int map, Node[] children) {
            this.map = map;
            this.children = children;
        }

        @Nullable
        Node child(int place) {
            int bit = 1 << place;
            return (map & bit) == 0 ? null : children[index(bit)];
        }

        Branch with(int place, Node child) {
            int bit = 1 << place;
            int index = index(bit);
            if ((map & bit) != 0) {
                Node[] changed = children.clone();
                changed[index] = child;
                return new Branch(map, changed);
            }
            Node[] more = new Node[children.length + 1];
            System.arraycopy(children, 0, more, 0, index);
            more[index] = child;
            System.arraycopy(children, index, more, index + 1, children.length - index);
            return new Branch(map | bit, more);
        }

        /** Null if nothing remains. */
        @Nullable
        Branch without(int place) {
            int bit = 1 << place;
            if (children.length == 1) {
                return null;
            }
            int index = index(bit);
            Node[] fewer = new Node[children.length - 1];
            System.arraycopy(children, 0, fewer, 0, index);
            System.arraycopy(children, index + 1, fewer, index, fewer.length - index);
            return new Branch(map & ~bit, fewer);
        }

        private int index(int bit) {
            return Integer.bitCount(map & (bit - 1));
        }
    }
}
