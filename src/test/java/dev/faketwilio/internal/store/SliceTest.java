package dev.faketwilio.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of a list, as pages are made of them. */
class SliceTest {

    private static final Table<Part> PARTS = Table.of("part", Part::sid)
            .under(Table.of("thing", Part::thing), Part::thing)
            .alsoKnownAs(part -> "alias of " + part.sid());

    @Test
    void the_first_stretch_begins_with_the_newest_row() {
        assertStretch(state(5).slice(PARTS, "T", null, 2, any -> true), true, "P5", "P4");
    }

    @Test
    void a_stretch_that_is_just_long_enough_has_nothing_after_it() {
        assertStretch(state(2).slice(PARTS, "T", null, 2, any -> true), false, "P2", "P1");
    }

    @Test
    void an_empty_list_is_one_empty_stretch() {
        assertStretch(AccountState.EMPTY.slice(PARTS, "T", null, 2, any -> true), false);
    }

    @Test
    void forward_goes_on_after_the_row_of_the_token() {
        assertStretch(state(5).slice(PARTS, "T", new PageToken(true, "P4"), 2, any -> true), true, "P3", "P2");
        assertStretch(state(5).slice(PARTS, "T", new PageToken(true, "P2"), 2, any -> true), false, "P1");
        assertStretch(state(5).slice(PARTS, "T", new PageToken(true, "P1"), 2, any -> true), false);
    }

    @Test
    void backward_ends_before_the_row_of_the_token() {
        assertStretch(state(5).slice(PARTS, "T", new PageToken(false, "P1"), 2, any -> true), true, "P3", "P2");
        assertStretch(state(5).slice(PARTS, "T", new PageToken(false, "P4"), 2, any -> true), true, "P5");
        assertStretch(state(5).slice(PARTS, "T", new PageToken(false, "P5"), 2, any -> true), true);
    }

    @Test
    void the_row_of_the_token_may_have_been_deleted() {
        AccountState state = without(state(5), "P3");

        assertStretch(state.slice(PARTS, "T", new PageToken(true, "P3"), 9, any -> true), false, "P2", "P1");
        assertStretch(state.slice(PARTS, "T", new PageToken(false, "P3"), 9, any -> true), true, "P5", "P4");
    }

    @Test
    void backward_with_nothing_left_after_it_says_so() {
        AccountState state = without(without(state(3), "P1"), "P2");

        assertStretch(state.slice(PARTS, "T", new PageToken(false, "P2"), 9, any -> true), false, "P3");
    }

    @Test
    void a_token_must_name_a_row_of_that_very_list() {
        AccountState state = state(3).with(PARTS, new Part("OTHER", "U"));
        AccountState deleted = without(state, "OTHER");

        assertThat(state.slice(PARTS, "T", new PageToken(true, "OTHER"), 2, any -> true))
                .isNull();
        assertThat(deleted.slice(PARTS, "T", new PageToken(true, "OTHER"), 2, any -> true))
                .isNull();
        assertThat(state.slice(PARTS, "T", new PageToken(true, "P9"), 2, any -> true))
                .isNull();
        assertThat(state.slice(PARTS, "T", new PageToken(true, "alias of P1"), 2, any -> true))
                .isNull();
        assertThat(without(state, "P1").slice(PARTS, "T", new PageToken(true, "alias of P1"), 2, any -> true))
                .isNull();
        assertThat(state.slice(PARTS, "T", new PageToken(false, ""), 2, any -> true))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_stretch_is_the_one_that_a_plain_list_gives(long seed) {
        Random random = new Random(seed);
        AccountState state = AccountState.EMPTY;
        List<Part> ever = new ArrayList<>();
        List<Part> existing = new ArrayList<>();

        for (int step = 0; step < 400; step++) {
            if (existing.isEmpty() || random.nextInt(3) > 0) {
                Part part = new Part("P" + step, "T" + random.nextInt(3));
                state = state.with(PARTS, part);
                ever.add(part);
                existing.add(part);
            } else {
                Part part = existing.remove(random.nextInt(existing.size()));
                state = without(state, part.sid());
            }
            Part around = ever.get(random.nextInt(ever.size()));
            boolean forward = random.nextBoolean();
            int atMost = 1 + random.nextInt(6);
            int hidden = random.nextInt(4);
            Predicate<Part> filter = part -> hidden == 0 || ever.indexOf(part) % 4 != hidden;

            Slice<Part> slice =
                    state.slice(PARTS, around.thing(), new PageToken(forward, around.sid()), atMost, filter);

            List<Part> shown = existing.stream().filter(filter).toList();
            List<Part> newer = side(shown, ever, around, false);
            List<Part> older = side(shown, ever, around, true);
            List<Part> expected = forward
                    ? older.subList(0, Math.min(atMost, older.size()))
                    : newer.subList(Math.max(0, newer.size() - atMost), newer.size());
            boolean more = forward ? older.size() > atMost : !older.isEmpty() || shown.contains(around);
            assertThat(Objects.requireNonNull(slice).rows())
                    .extracting(Row::value)
                    .isEqualTo(expected);
            assertThat(slice.more()).isEqualTo(more);
        }
    }

    /** Those of the rows in the same list that are older, or newer, than the given one; newest first. */
    private static List<Part> side(List<Part> rows, List<Part> ever, Part around, boolean older) {
        List<Part> found = new ArrayList<>(rows.stream()
                .filter(part -> part.thing().equals(around.thing()) && !part.equals(around))
                .filter(part -> ever.indexOf(part) < ever.indexOf(around) == older)
                .toList());
        found.sort((a, b) -> Integer.compare(ever.indexOf(b), ever.indexOf(a)));
        return Collections.unmodifiableList(found);
    }

    private static AccountState state(int rows) {
        AccountState state = AccountState.EMPTY;
        for (int i = 1; i <= rows; i++) {
            state = state.with(PARTS, new Part("P" + i, "T"));
        }
        return state;
    }

    private static AccountState without(AccountState state, String sid) {
        return state.without(PARTS, Objects.requireNonNull(state.find(PARTS, sid)), Instant.EPOCH, 1);
    }

    private static void assertStretch(@Nullable Slice<Part> slice, boolean more, String... sids) {
        assertThat(Objects.requireNonNull(slice).rows())
                .extracting(row -> row.value().sid())
                .containsExactly(sids);
        assertThat(slice.more()).isEqualTo(more);
    }

    private record Part(String sid, String thing) {}
}
