package dev.faketwilio.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static Content written(byte[] bytes, int piece) {
        Content.Writer writer = new Content.Writer();
        for (int at = 0; at < bytes.length; at += piece) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at));
            writer.write(buffer);
            assertThat(buffer.hasRemaining()).isFalse();
        }
        assertThat(writer.size()).isEqualTo(bytes.length);
        return writer.toContent();
    }

    /** Up to 256 KiB it is kept in memory, from then on in a file. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "1000, 7",
        "262143, 262143",
        "262144, 262144",
        "262145, 262145",
        "262145, 262144",
        "262145, 1",
        "1000000, 16384",
        "1000000, 999999"
    })
    void is_what_was_written_in_pieces(int size, int piece) {
        Content content = written(random(size), piece);

        assertThat(content.size()).isEqualTo(size);
        assertThat(content.bytes()).isEqualTo(random(size));
        assertThat(content.bytes()).as("a second time").isEqualTo(random(size));
    }

    @Test
    void takes_from_any_kind_of_buffer_what_remains_in_it() {
        byte[] bytes = random(300_000);
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length + 20);
        direct.position(10).limit(10 + bytes.length);
        direct.duplicate().put(bytes);
        Content.Writer writer = new Content.Writer();
        ByteBuffer first = direct.duplicate().limit(10 + 200_000);
        ByteBuffer second = direct.duplicate().position(10 + 200_000).asReadOnlyBuffer();
        writer.write(first);
        writer.write(second);

        assertThat(writer.toContent().bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"10", "300000"})
    void does_not_change_with_the_arrays_around_it(int size) {
        byte[] given = random(size);
        Content content = Content.of(given);
        Content written = written(given, 1000);
        given[0]++;
        content.bytes()[1]++;
        written.bytes()[1]++;

        assertThat(content.bytes()).isEqualTo(random(size));
        assertThat(written.bytes()).isEqualTo(random(size));
    }

    @Test
    void outlives_its_writer() {
        Content.Writer writer = new Content.Writer();
        writer.write(ByteBuffer.wrap(random(300_000)));
        Content content = writer.toContent();

        writer.close();
        writer.close();

        assertThat(content.bytes()).isEqualTo(random(300_000));
    }

    @Test
    void is_read_by_many_threads_at_once() throws Exception {
        Content content = written(random(1_000_000), 16_384);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<byte[]> read = content::bytes;

        for (Future<byte[]> bytes :
                threads.invokeAll(Stream.generate(() -> read).limit(64).collect(Collectors.toList()))) {
            assertThat(bytes.get()).isEqualTo(random(1_000_000));
        }
        threads.shutdown();
    }
}
