package dev.faketwilio.internal.recording;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private final Recording<Thing> recording = new Recording<>();
    private final Selection<Thing> things =
            new Selection<>(recording, new Noun("thing", "things", "No thing%s.", "Things%s"));

    @BeforeEach
    void keep_a_hundred_bytes() {
        recording.keepAtMost(100);
    }

    private Thing add(String key, long bytes) {
        return recording.add(recording.book(), number -> new Thing(number, key, bytes));
    }

    private void fill() {
        for (int i = 0; i < 11; i++) {
            add(i % 2 == 0 ? "even" : "odd", 10);
        }
    }

    @Test
    void nothing_is_dropped_up_to_the_limit() {
        for (int i = 0; i < 10; i++) {
            add("any", 10);
        }

        assertThat(things.dropped()).isZero();
        assertThat(things.all()).hasSize(10);
    }

    @Test
    void of_more_the_oldest_are_dropped_until_a_quarter_of_the_room_is_free() {
        fill();

        assertThat(things.kept()).extracting(Thing::number).containsExactly(5, 6, 7, 8, 9, 10, 11);
        assertThat(things.dropped()).isEqualTo(4);
        assertThat(recording.count()).isEqualTo(11);
        assertThat(add("any", 1).number()).isEqualTo(12);
    }

    @Test
    void what_grows_later_counts_as_large_as_it_is() {
        Thing thing = add("any", 10);
        add("any", 10);

        recording.update(thing, () -> thing.bytes = 95);

        assertThat(things.kept()).extracting(Thing::number).containsExactly(2);
    }

    @Test
    void what_grows_after_it_was_dropped_counts_no_more() {
        Thing thing = add("any", 10);
        add("any", 95);
        assertThat(things.kept()).isEmpty();

        recording.update(thing, () -> thing.bytes = 1_000_000);
        add("any", 10);

        assertThat(things.kept()).extracting(Thing::number).containsExactly(3);
    }

    @Test
    void one_that_is_larger_than_the_limit_is_dropped_at_once() {
        add("any", 101);

        assertThat(things.kept()).isEmpty();
        assertThat(things.dropped()).isEqualTo(1);
    }

    @Test
    void a_smaller_limit_counts_at_once() {
        add("any", 40);
        add("any", 40);

        recording.keepAtMost(60);

        assertThat(things.kept()).extracting(Thing::number).containsExactly(2);
    }

    @Test
    void beginning_anew_forgets_what_was_dropped() {
        fill();

        recording.begin();

        assertThat(things.dropped()).isZero();
        assertThat(things.all()).isEmpty();
        assertThat(add("any", 1).number()).isEqualTo(1);
    }

    @Test
    void what_is_added_to_an_earlier_book_is_not_listed() {
        Recording.Book<Thing> earlier = recording.book();
        recording.begin();

        Thing late = recording.add(earlier, number -> new Thing(number, "any", 10));

        assertThat(late.number()).isEqualTo(1);
        assertThat(recording.holds(late)).isFalse();
        assertThat(things.all()).isEmpty();
    }

    @Nested
    class When_some_were_dropped {

        @BeforeEach
        void drop() {
            fill();
        }

        @Test
        void those_with_a_key_know_how_many_of_theirs_were() {
            assertThat(things.withKey("even", "that are even").dropped()).isEqualTo(2);
            assertThat(things.withKey("other", "that are other").dropped()).isZero();
            assertThat(things.withKey("other", "that are other").all()).isEmpty();
        }

        @Test
        void those_that_fulfil_a_condition_may_all_have_been() {
            assertThat(things.matching(thing -> thing.number() > 10, "above 10").dropped())
                    .isEqualTo(4);
        }

        @Test
        void those_since_a_later_mark_are_complete() {
            Selection<Thing> since = things.since(things.moment());
            add("any", 1);

            assertThat(since.dropped()).isZero();
            assertThat(since.all()).extracting(Thing::number).containsExactly(12);
            assertThat(since.single(() -> "").number()).isEqualTo(12);
        }

        @Test
        void they_can_neither_be_listed_nor_counted_as_all() {
            String message = "Expected all things, but 4 things were dropped, oldest first, to keep at most 100 bytes."
                    + " Raise recordingLimit, or select those since a mark.";

            assertThatThrownBy(things::all)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
            assertThatThrownBy(things::size)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(message);
        }

        @Test
        void the_only_one_is_not_told() {
            assertThatThrownBy(() -> things.matching(thing -> thing.number() == 11, "with number 11")
                            .single(() -> "nearest"))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("recording/the-only-one-of-a-list-that-is-not-complete"));
        }

        @Test
        void the_last_one_is_known() {
            assertThat(things.last(() -> "").number()).isEqualTo(11);
        }

        @Test
        void waiting_says_so_in_vain() {
            assertThatThrownBy(() -> things.await(8, Duration.ZERO, () -> "nearest"))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("recording/waiting-while-things-were-dropped"));
        }
    }

    private static final class Thing implements Recorded {

        private final int number;
        private final String key;
        private long bytes;

        Thing(int number, String key, long bytes) {
            this.number = number;
            this.key = key;
            this.bytes = bytes;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public boolean completed() {
            return true;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public Object key() {
            return key;
        }

        @Override
        public String toString() {
            return "#" + number;
        }
    }
}
