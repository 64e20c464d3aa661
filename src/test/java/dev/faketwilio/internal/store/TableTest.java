package dev.faketwilio.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private record Row(String sid, String name, String parentSid) {}

    private static final Row ROW = new Row("RW1", "row", "PA1");

    private final Table<Row> parents = Table.of("parent", Row::sid);

    @Test
    void has_the_name_that_texts_take() {
        assertThat(parents).hasToString("parent");
        assertThat(parents.name()).isEqualTo("parent");
    }

    @Test
    void of_the_account_has_rows_by_their_sid() {
        assertThat(parents.parent()).isNull();
        assertThat(parents.keyOf(ROW)).isEqualTo("RW1");
        assertThat(parents.sidOf(ROW)).isEqualTo("RW1");
        assertThat(parents.aliasOf(ROW)).isNull();
        assertThat(parents.parentKeyOf(ROW)).isEmpty();
        assertThat(parents.keyOf("RW1", "")).isEqualTo("RW1");
    }

    @Test
    void under_another_has_rows_by_their_sid_below_their_parent() {
        Table<Row> table = Table.of("row", Row::sid).under(parents, Row::parentSid);

        assertThat(table.parent()).isSameAs(parents);
        assertThat(table.parentKeyOf(ROW)).isEqualTo("PA1");
        assertThat(table.keyOf("RW1", "PA1")).isEqualTo("RW1");
        assertThat(table.isNamed(ROW, "RW1")).isTrue();
        assertThat(table.isNamed(ROW, "RW2")).isFalse();
    }

    @Test
    void with_one_row_per_parent_has_them_by_the_parent_and_named_by_their_sid() {
        Table<Row> table = Table.onePer(parents, "only", Row::parentSid, Row::sid);

        assertThat(table.parent()).isSameAs(parents);
        assertThat(table.keyOf(ROW)).isEqualTo("PA1");
        assertThat(table.sidOf(ROW)).isEqualTo("RW1");
        assertThat(table.keyOf("RW1", "PA1")).isEqualTo("PA1");
        assertThat(table.isNamed(ROW, "RW1")).isTrue();
        assertThat(table.isNamed(ROW, "RW2")).isFalse();
    }

    @Test
    void with_a_second_name_in_paths_takes_either() {
        Table<Row> table = parents.alsoKnownAs(Row::name);

        assertThat(table.aliasOf(ROW)).isEqualTo("row");
        assertThat(table.isNamed(ROW, "RW1")).isTrue();
        assertThat(table.isNamed(ROW, "row")).isTrue();
    }

    @Test
    void with_a_second_name_elsewhere_takes_the_sid_in_paths() {
        Table<Row> table = parents.indexedBy(Row::name);

        assertThat(table.aliasOf(ROW)).isEqualTo("row");
        assertThat(table.isNamed(ROW, "RW1")).isTrue();
        assertThat(table.isNamed(ROW, "row")).isFalse();
    }
}
