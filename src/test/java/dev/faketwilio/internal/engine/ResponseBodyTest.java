package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBodyTest {

    private static final String TEXT = "one, two, three";

    private final ResponseBody body =
            ResponseBody.of(List.of(bytes("one"), bytes(", "), bytes("two"), bytes(", three")));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 15, 100})
    void comes_out_whole_through_a_buffer_of_any_size(int room) {
        StringBuilder seen = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(room);
        for (int from = 0; from < body.length(); buffer.clear()) {
            from += body.copyTo(buffer, from);
            seen.append(StandardCharsets.UTF_8.decode(buffer.flip()));
        }

        assertThat(seen).hasToString(TEXT);
        assertThat(body.copyTo(buffer, body.length())).isZero();
    }

    @Test
    void can_be_had_in_one_piece() {
        assertThat(body.toBytes()).isEqualTo(bytes(TEXT));
        assertThat(body.length()).isEqualTo(TEXT.length());
    }

    @Test
    void of_one_piece_is_not_copied() {
        byte[] bytes = bytes(TEXT);

        assertThat(ResponseBody.of(bytes).toBytes()).isSameAs(bytes);
        assertThat(ResponseBody.NONE.length()).isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
