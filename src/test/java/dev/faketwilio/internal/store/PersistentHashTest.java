package dev.faketwilio.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentHashTest {

    @Test
    void an_empty_one_holds_nothing() {
        PersistentHash<String> empty = PersistentHash.empty();

        assertThat(empty.get("a")).isNull();
        assertThat(empty.without("a")).isSameAs(empty);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_holds_what_a_hash_map_holds(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> expected = new HashMap<>();
        PersistentHash<Integer> actual = PersistentHash.empty();
        for (int step = 0; step < 5_000; step++) {
            String key = key(random);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                actual = actual.without(key);
            } else {
                expected.put(key, step);
                actual = actual.with(key, step);
            }
            assertThat(actual.get(key)).isEqualTo(expected.get(key));
        }
        for (int i = 0; i < 2_000; i++) {
            String key = key(random);
            assertThat(actual.get(key)).as(key).isEqualTo(expected.get(key));
        }
        for (String key : new ArrayList<>(expected.keySet())) {
            actual = actual.without(key);
            assertThat(actual.get(key)).as(key).isNull();
        }
        assertThat(actual).usingRecursiveComparison().isEqualTo(PersistentHash.empty());
    }

    /** Few enough to meet again, and many of the same hash: "Aa" and "BB" have one. */
    private static String key(Random random) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            key.append(random.nextBoolean() ? "Aa" : "BB");
        }
        return random.nextBoolean() ? key.toString() : "SID" + random.nextInt(600);
    }

    @Test
    void earlier_versions_stay_as_they_were() {
        List<PersistentHash<Integer>> versions = new ArrayList<>();
        PersistentHash<Integer> latest = PersistentHash.empty();
        for (int i = 0; i < 200; i++) {
            versions.add(latest);
            latest = latest.with("SID" + i, i);
        }
        for (int i = 0; i < 200; i++) {
            assertThat(versions.get(i).get("SID" + i)).isNull();
            assertThat(i == 0 ? Integer.valueOf(-1) : versions.get(i).get("SID" + (i - 1)))
                    .isEqualTo(i - 1);
        }
    }

    @Test
    void texts_of_the_same_hash_are_told_apart() {
        PersistentHash<Integer> both = PersistentHash.<Integer>empty()
                .with("AaAa", 1)
                .with("BBBB", 2)
                .with("AaBB", 3)
                .with("BBBB", 4);

        assertThat(both.get("AaBB")).isEqualTo(3);
        assertThat(both.get("AaAa")).isEqualTo(1);
        assertThat(both.get("BBBB")).isEqualTo(4);
        assertThat(both.get("BBAa")).isNull();
        assertThat(both.without("AaBB").get("BBBB")).isEqualTo(4);
        assertThat(both.without("AaBB").get("AaBB")).isNull();
    }
}
