package dev.faketwilio.internal.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an uploaded file. Small ones are kept in memory, large ones in a temporary file that has no name any more
 * (where the system allows it) and is gone when it is deleted, or nobody holds the content. Immutable and thread-safe.
 */
public final class Content {

    /** From this size on a content is kept in a file. */
    private static final int IN_MEMORY = 256 * 1024;

    private final long size;
    private final byte @Nullable [] memory;
    private final @Nullable FileChannel file;

    private Content(long size, byte @Nullable [] memory, @Nullable FileChannel file) {
        this.size = size;
        this.memory = memory;
        this.file = file;
    }

    /** The content of these bytes. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.length, bytes.clone(), null);
    }

    /** Returns how many bytes there are. */
    public long size() {
        return size;
    }

    /** Returns how many bytes of memory it takes. */
    public long inMemory() {
        return memory == null ? 0 : memory.length;
    }

    /** Deletes the file, if it is kept in one. */
    public void delete() {
        if (file != null) {
            closeQuietly(file);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(Content.class.getName())
                    .log(System.Logger.Level.DEBUG, "Closing a temporary file failed", e);
        }
    }

    /**
     * A copy of the bytes.
     *
     * @throws IllegalStateException if it has been deleted
     */
    public byte[] bytes() {
        if (memory != null) {
            return memory.clone();
        }
        if (file == null) {
            throw new IllegalStateException("A content is neither in memory nor in a file");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, bytes.position()) < 0) {
                    throw new IOException("The file ends at byte " + bytes.position() + " of " + size);
                }
            }
        } catch (ClosedChannelException deleted) {
            throw new IllegalStateException(
                    "This uploaded file was deleted when its sandbox was reset or ended", deleted);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an uploaded file back", e);
        }
        return bytes.array();
    }

    /** Takes a content in piece by piece. Not thread-safe. */
    public static final class Writer implements AutoCloseable {

        private ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private @Nullable FileChannel file;
        private long size;

        /** Adds what remains in the buffer. */
        public void write(ByteBuffer bytes) {
            size += bytes.remaining();
            try {
                if (file == null && size > IN_MEMORY) {
                    file = unnamedFile();
                    writeFully(file, ByteBuffer.wrap(memory.toByteArray()));
                    memory = new ByteArrayOutputStream(0);
                }
                if (file != null) {
                    writeFully(file, bytes);
                } else {
                    byte[] piece = new byte[bytes.remaining()];
                    bytes.get(piece);
                    memory.writeBytes(piece);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Cannot keep an uploaded file in " + System.getProperty("java.io.tmpdir") + ": " + e, e);
            }
        }

        public long size() {
            return size;
        }

        /** Ends the content. */
        public Content toContent() {
            FileChannel written = file;
            if (written == null) {
                return new Content(size, memory.toByteArray(), null);
            }
            Content content = new Content(size, null, written);
            Forgotten.CLEANER.register(content, () -> closeQuietly(written));
            file = null;
            return content;
        }

        /** Drops what was taken in and not ended. */
        @Override
        public void close() {
            if (file != null) {
                closeQuietly(file);
                file = null;
            }
        }

        private static FileChannel unnamedFile() throws IOException {
            Path path = Files.createTempFile("faketwilio", ".upload");
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }

        private static void writeFully(FileChannel to, ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        }
    }

    /** Has a thread, so it begins with the first large content only. */
    private static final class Forgotten {
        static final Cleaner CLEANER = Cleaner.create();
    }
}
