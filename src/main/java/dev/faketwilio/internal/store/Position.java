package dev.faketwilio.internal.store;

/**
 * Where a row stands in its list: under which parent (empty for a resource of the account itself), and at which place
 * in the order of creation.
 */
record Position(String parent, long sequence) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int order = parent.compareTo(other.parent);
        return order != 0 ? order : Long.compare(sequence, other.sequence);
    }
}
