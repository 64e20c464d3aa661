package dev.faketwilio.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentMapTest {

    @Test
    void an_empty_map_has_nothing() {
        PersistentMap<String, String> map = PersistentMap.empty();

        assertThat(map.size()).isZero();
        assertThat(map.get("a")).isNull();
        assertThat(map.after("")).isEmpty();
        assertThat(map.before("z")).isEmpty();
        assertThat(map.without("a")).isSameAs(map);
    }

    @Test
    void a_change_leaves_the_map_that_it_was_made_from_alone() {
        PersistentMap<String, String> one =
                PersistentMap.<String, String>empty().with("a", "1");
        PersistentMap<String, String> replaced = one.with("a", "2");
        PersistentMap<String, String> removed = one.without("a");

        assertThat(one.get("a")).isEqualTo("1");
        assertThat(one.size()).isEqualTo(1);
        assertThat(replaced.get("a")).isEqualTo("2");
        assertThat(replaced.size()).isEqualTo(1);
        assertThat(removed.get("a")).isNull();
        assertThat(removed.size()).isZero();
    }

    @Test
    void removing_what_is_not_there_gives_the_same_map() {
        PersistentMap<String, String> map =
                PersistentMap.<String, String>empty().with("a", "1");

        assertThat(map.without("b")).isSameAs(map);
    }

    @Test
    void bounds_are_left_out() {
        PersistentMap<Integer, Integer> map = mapOf(List.of(1, 2, 3, 4, 5));

        assertThat(map.after(3)).containsExactly(4, 5);
        assertThat(map.before(3)).containsExactly(2, 1);
    }

    @Test
    void bounds_need_not_be_in_the_map() {
        PersistentMap<Integer, Integer> map = mapOf(List.of(10, 20, 30));

        assertThat(map.after(15)).containsExactly(20, 30);
        assertThat(map.before(15)).containsExactly(10);
    }

    @Test
    void a_walk_beyond_the_end_is_refused() {
        Iterator<Integer> walk = mapOf(List.of(1)).after(0).iterator();
        walk.next();

        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 2000", "2, 100, 4000", "3, 1000, 6000", "4, 5000, 12000", "5, 5000, 12000", "6, 3, 500"})
    void is_a_tree_map_under_random_changes(long seed, int keys, int changes) {
        Random random = new Random(seed);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        List<PersistentMap<Integer, Integer>> versions = new ArrayList<>();
        List<TreeMap<Integer, Integer>> expectedVersions = new ArrayList<>();

        for (int change = 0; change < changes; change++) {
            int key = random.nextInt(keys);
            // grows in the first half, shrinks in the second
            if (random.nextInt(10) < (change < changes / 2 ? 7 : 3)) {
                expected.put(key, change);
                map = map.with(key, change);
            } else {
                expected.remove(key);
                map = map.without(key);
            }
            assertThat(map.size()).isEqualTo(expected.size());
            assertThat(map.get(key)).isEqualTo(expected.get(key));
            if (change % 97 == 0) {
                int bound = random.nextInt(keys + 2) - 1;
                assertThat(map.after(bound))
                        .containsExactlyElementsOf(
                                expected.tailMap(bound, false).values());
                assertThat(map.before(bound))
                        .containsExactlyElementsOf(
                                expected.headMap(bound, false).descendingMap().values());
                versions.add(map);
                expectedVersions.add(new TreeMap<>(expected));
            }
        }

        for (int i = 0; i < versions.size(); i++) {
            assertThat(versions.get(i).after(-1))
                    .as("version %d", i)
                    .containsExactlyElementsOf(expectedVersions.get(i).values());
        }
    }

    @Nested
    class The_height_stays_logarithmic {

        private final AtomicInteger comparisons = new AtomicInteger();

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7, 8, 100, 1000, 5000})
        void when_keys_come_in_ascending_order(int size) {
            assertBalanced(IntStream.range(0, size).boxed().toList(), List.of());
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7, 8, 100, 1000, 5000})
        void when_keys_come_in_descending_order(int size) {
            assertBalanced(IntStream.range(0, size).map(i -> size - i).boxed().toList(), List.of());
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void when_keys_come_and_go_at_random(long seed) {
            List<Integer> added = shuffled(3000, seed);

            assertBalanced(added, shuffled(3000, seed + 100).subList(0, 2500));
        }

        @Test
        void when_the_oldest_are_removed() {
            List<Integer> added = IntStream.range(0, 4000).boxed().toList();

            assertBalanced(added, added.subList(0, 3500));
        }

        private void assertBalanced(List<Integer> added, List<Integer> removed) {
            PersistentMap<CountingKey, Integer> map = PersistentMap.empty();
            for (Integer key : added) {
                map = map.with(new CountingKey(key, comparisons), key);
            }
            for (Integer key : removed) {
                map = map.without(new CountingKey(key, comparisons));
            }

            int height = 0;
            for (Integer key : map.after(new CountingKey(Integer.MIN_VALUE, comparisons))) {
                comparisons.set(0);
                assertThat(map.get(new CountingKey(key, comparisons))).isEqualTo(key);
                height = Math.max(height, comparisons.get());
            }
            assertThat((double) height)
                    .as("height with %d keys", map.size())
                    .isPositive()
                    .isLessThanOrEqualTo(1.45 * Math.log(map.size() + 2) / Math.log(2));
        }

        private static List<Integer> shuffled(int size, long seed) {
            List<Integer> keys =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(keys, new Random(seed));
            return keys;
        }
    }

    private static PersistentMap<Integer, Integer> mapOf(List<Integer> keys) {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (Integer key : keys) {
            map = map.with(key, key);
        }
        return map;
    }

    /** Counts how often it is compared, which for the way to a key is the depth at which it stands. */
    private record CountingKey(int value, AtomicInteger comparisons) implements Comparable<CountingKey> {

        @Override
        public int compareTo(CountingKey other) {
            comparisons.incrementAndGet();
            return Integer.compare(value, other.value);
        }
    }
}
