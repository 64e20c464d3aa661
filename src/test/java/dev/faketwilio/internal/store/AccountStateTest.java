package dev.faketwilio.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountStateTest {

    private static final Table<Thing> THINGS = Table.of("thing", Thing::sid).alsoKnownAs(Thing::name);
    private static final Table<Part> PARTS = Table.of("part", Part::sid).under(THINGS, Part::thing);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void an_empty_world_has_nothing_in_any_table() {
        AccountState state = AccountState.EMPTY;

        assertThat(state.size(THINGS)).isZero();
        assertThat(state.all(THINGS)).isEmpty();
        assertThat(state.newestFirst(PARTS, "T1")).isEmpty();
        assertThat(state.deletions(THINGS)).isEmpty();
        assertThat(state.tombstone(THINGS, "T1")).isNull();
        assertThat(state.find(THINGS, "T1")).isNull();
        assertThat(state.sids()).isZero();
    }

    @Test
    void counts_the_sids_made_in_each_version() {
        AccountState one = AccountState.EMPTY.afterNewSid();
        AccountState two = one.afterNewSid();

        assertThat(AccountState.EMPTY.sids()).isZero();
        assertThat(one.sids()).isEqualTo(1);
        assertThat(two.sids()).isEqualTo(2);
        assertThat(two.with(THINGS, new Thing("T1", "a")).sids()).isEqualTo(2);
    }

    @Test
    void a_row_is_found_by_its_key_and_by_its_alias() {
        Thing thing = new Thing("T1", "first");
        AccountState state = AccountState.EMPTY.with(THINGS, thing);

        assertThat(found(state, THINGS, "T1")).isSameAs(thing);
        assertThat(found(state, THINGS, "first")).isSameAs(thing);
        assertThat(state.find(THINGS, "First")).isNull();
        assertThat(state.find(THINGS, "T2")).isNull();
    }

    @Test
    void a_key_wins_over_an_equal_alias() {
        Thing named = new Thing("T1", "T2");
        Thing other = new Thing("T2", "other");
        AccountState state = AccountState.EMPTY.with(THINGS, named).with(THINGS, other);

        assertThat(found(state, THINGS, "T2")).isSameAs(other);
    }

    @Test
    void lists_are_newest_first_and_views_oldest_first() {
        AccountState state = AccountState.EMPTY
                .with(THINGS, new Thing("T3", "c"))
                .with(THINGS, new Thing("T1", "a"))
                .with(THINGS, new Thing("T2", "b"));

        assertThat(sids(state.newestFirst(THINGS, ""))).containsExactly("T2", "T1", "T3");
        assertThat(state.all(THINGS)).extracting(Thing::sid).containsExactly("T3", "T1", "T2");
        assertThat(state.size(THINGS)).isEqualTo(3);
    }

    @Test
    void a_changed_row_keeps_its_place() {
        AccountState state = AccountState.EMPTY
                .with(THINGS, new Thing("T1", "a"))
                .with(THINGS, new Thing("T2", "b"))
                .with(THINGS, new Thing("T1", "a"));

        assertThat(sids(state.newestFirst(THINGS, ""))).containsExactly("T2", "T1");
        assertThat(state.size(THINGS)).isEqualTo(2);
    }

    @Test
    void each_parent_has_a_list_of_its_own_even_if_names_begin_alike() {
        AccountState state = AccountState.EMPTY
                .with(PARTS, new Part("P1", "a"))
                .with(PARTS, new Part("P2", "ab"))
                .with(PARTS, new Part("P3", "b"))
                .with(PARTS, new Part("P4", "a"))
                .with(PARTS, new Part("P5", "ab"));

        assertThat(partSids(state, "a")).containsExactly("P4", "P1");
        assertThat(partSids(state, "ab")).containsExactly("P5", "P2");
        assertThat(partSids(state, "b")).containsExactly("P3");
        assertThat(partSids(state, "aa")).isEmpty();
        assertThat(state.all(PARTS)).extracting(Part::sid).containsExactly("P1", "P2", "P3", "P4", "P5");
    }

    @Test
    void tables_do_not_touch_each_other() {
        AccountState state =
                AccountState.EMPTY.with(THINGS, new Thing("X", "x")).with(PARTS, new Part("X", "X"));
        AccountState without = removed(state, THINGS, "X", 1);

        assertThat(without.size(THINGS)).isZero();
        assertThat(without.size(PARTS)).isEqualTo(1);
        assertThat(without.tombstone(PARTS, "X")).isNull();
    }

    @Test
    void an_earlier_world_stays_as_it_was() {
        AccountState before =
                AccountState.EMPTY.with(THINGS, new Thing("T1", "a")).with(THINGS, new Thing("T2", "b"));
        AccountState after = removed(before.with(THINGS, new Thing("T3", "c")), THINGS, "T1", 1)
                .with(THINGS, new Thing("T2", "b"));

        assertThat(sids(before.newestFirst(THINGS, ""))).containsExactly("T2", "T1");
        assertThat(before.deletions(THINGS)).isEmpty();
        assertThat(sids(after.newestFirst(THINGS, ""))).containsExactly("T3", "T2");
        assertThat(after.deletions(THINGS)).hasSize(1);
    }

    @Test
    void only_the_latest_deletions_are_remembered() {
        AccountState state = AccountState.EMPTY;
        for (int i = 0; i < 10_000; i++) {
            state = removed(state.with(THINGS, new Thing("T" + i, "a" + i)), THINGS, "T" + i, 1);
        }
        assertThat(state.forgottenDeletions(THINGS)).isZero();
        assertThat(state.deletions(THINGS)).hasSize(10_000);

        state = removed(state.with(THINGS, new Thing("T1", "b")), THINGS, "T1", 2);
        state = removed(state.with(THINGS, new Thing("T10000", "c")), THINGS, "T10000", 3);

        assertThat(state.forgottenDeletions(THINGS)).isEqualTo(2);
        assertThat(state.deletions(THINGS))
                .hasSize(10_000)
                .extracting(Tombstone::request)
                .endsWith(2, 3);
        assertThat(state.tombstone(THINGS, "T0")).isNull();
        assertThat(state.tombstone(THINGS, "T1")).as("deleted again").isNotNull();
        assertThat(state.tombstone(THINGS, "a1")).isNull();
        assertThat(state.tombstone(THINGS, "T2")).isNotNull();
    }

    @Test
    void what_was_kept_beside_a_row_goes_with_the_row() {
        AccountState state = AccountState.EMPTY.with(THINGS, new Thing("T1", "a"));
        row(state, THINGS, "T1").keep("rendering");

        assertThat(row(state.with(THINGS, new Thing("T2", "b")), THINGS, "T1").kept())
                .isEqualTo("rendering");
        assertThat(row(state.with(THINGS, new Thing("T1", "a")), THINGS, "T1").kept())
                .isNull();
    }

    @Nested
    class After_a_deletion {

        private final Thing first = new Thing("T1", "a");
        private final AccountState before =
                AccountState.EMPTY.with(THINGS, first).with(THINGS, new Thing("T2", "b"));
        private final AccountState after = removed(before, THINGS, "T1", 7);

        @Test
        void the_row_is_found_no_longer() {
            assertThat(after.find(THINGS, "T1")).isNull();
            assertThat(after.find(THINGS, "a")).isNull();
            assertThat(after.size(THINGS)).isEqualTo(1);
            assertThat(sids(after.newestFirst(THINGS, ""))).containsExactly("T2");
            assertThat(after.all(THINGS)).extracting(Thing::sid).containsExactly("T2");
        }

        @Test
        void a_tombstone_tells_what_was_there_and_who_removed_it() {
            assertThat(after.tombstone(THINGS, "T1")).isEqualTo(new Tombstone<>(first, 0, NOON, 7));
            assertThat(after.tombstone(THINGS, "T2")).isNull();
        }

        @Test
        void the_tombstone_is_found_by_the_alias_of_what_was_deleted_last() {
            assertThat(after.tombstone(THINGS, "a")).isEqualTo(new Tombstone<>(first, 0, NOON, 7));

            Thing second = new Thing("T9", "a");
            AccountState again = removed(after.with(THINGS, second), THINGS, "T9", 8);

            assertThat(again.tombstone(THINGS, "a")).isEqualTo(new Tombstone<>(second, 2, NOON, 8));
            assertThat(again.tombstone(THINGS, "b")).isNull();
        }

        @Test
        void tombstones_are_listed_in_the_order_of_deletion() {
            AccountState more =
                    removed(removed(after.with(THINGS, new Thing("T3", "c")), THINGS, "T3", 8), THINGS, "T2", 9);

            assertThat(more.deletions(THINGS))
                    .extracting(tombstone -> tombstone.value().sid())
                    .containsExactly("T1", "T3", "T2");
        }

        @Test
        void the_alias_is_free_for_another_row() {
            AccountState reused = after.with(THINGS, new Thing("T9", "a"));

            assertThat(found(reused, THINGS, "a").sid()).isEqualTo("T9");
        }

        @Test
        void a_row_that_comes_back_stands_at_the_end_of_the_list() {
            AccountState back = after.with(THINGS, first);

            assertThat(sids(back.newestFirst(THINGS, ""))).containsExactly("T1", "T2");
            assertThat(back.deletions(THINGS)).hasSize(1);

            AccountState again = removed(back, THINGS, "T1", 8);

            assertThat(again.deletions(THINGS)).extracting(Tombstone::request).containsExactly(7, 8);
            assertThat(again.tombstone(THINGS, "T1")).isEqualTo(new Tombstone<>(first, 2, NOON, 8));
        }
    }

    private static <T> AccountState removed(AccountState state, Table<T> table, String key, int request) {
        return state.without(table, row(state, table, key), NOON, request);
    }

    private static <T> Row<T> row(AccountState state, Table<T> table, String key) {
        return Objects.requireNonNull(state.find(table, key), key);
    }

    private static <T> T found(AccountState state, Table<T> table, String key) {
        return row(state, table, key).value();
    }

    private static List<String> sids(List<Row<Thing>> rows) {
        return rows.stream().map(row -> row.value().sid()).toList();
    }

    private static List<String> partSids(AccountState state, String thing) {
        return state.newestFirst(PARTS, thing).stream()
                .map(row -> row.value().sid())
                .toList();
    }

    private record Thing(String sid, String name) {}

    private record Part(String sid, String thing) {}
}
