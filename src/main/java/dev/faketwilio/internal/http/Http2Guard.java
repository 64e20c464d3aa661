package dev.faketwilio.internal.http;

import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Ends an HTTP/2 connection whose client does not keep to the {@linkplain Http2Limits limits}. */
final class Http2Guard {

    /** What a client sends before its first frame (RFC 9113, 3.4). */
    private static final int PREFACE = 24;

    private Http2Guard() {}

    /**
     * Follows a connection.
     *
     * @param received what has been read of it already; null for nothing
     */
    static void follow(StreamConnection connection, @Nullable PooledByteBuffer received, Http2Limits limits) {
        Http2Frames in = new Http2Frames(PREFACE, limits::received);
        Http2Frames out = new Http2Frames(0, limits::sent);
        if (received != null) {
            in.follow(received.getBuffer().duplicate());
        }
        connection
                .getSourceChannel()
                .setConduit(new Source(connection.getSourceChannel().getConduit(), in, limits));
        connection
                .getSinkChannel()
                .setConduit(new Sink(connection.getSinkChannel().getConduit(), out));
    }

    private static final class Source extends AbstractStreamSourceConduit<StreamSourceConduit> {

        private final Http2Frames frames;
        private final Http2Limits limits;

        Source(StreamSourceConduit next, Http2Frames frames, Http2Limits limits) {
            super(next);
            this.frames = frames;
            this.limits = limits;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int start = target.position();
            int count = next.read(target);
            frames.follow(target.duplicate().limit(target.position()).position(start));
            limits.require();
            return count;
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                if (targets[i].hasRemaining()) {
                    return read(targets[i]);
                }
            }
            return 0;
        }

        @Override
        public long transferTo(long position, long count, FileChannel target) throws IOException {
            return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
        }

        @Override
        public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) {
            throw new UnsupportedOperationException("frames are read into buffers");
        }
    }

    private static final class Sink extends AbstractStreamSinkConduit<StreamSinkConduit> {

        private final Http2Frames frames;

        Sink(StreamSinkConduit next, Http2Frames frames) {
            super(next);
            this.frames = frames;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int start = bytes.position();
            int count = next.write(bytes);
            follow(bytes, start);
            return count;
        }

        @Override
        public long write(ByteBuffer[] all, int offset, int length) throws IOException {
            int[] starts = new int[length];
            for (int i = 0; i < length; i++) {
                starts[i] = all[offset + i].position();
            }
            long count = next.write(all, offset, length);
            for (int i = 0; i < length; i++) {
                follow(all[offset + i], starts[i]);
            }
            return count;
        }

        @Override
        public int writeFinal(ByteBuffer bytes) throws IOException {
            int start = bytes.position();
            int count = next.writeFinal(bytes);
            follow(bytes, start);
            return count;
        }

        private void follow(ByteBuffer written, int start) {
            frames.follow(written.duplicate().limit(written.position()).position(start));
        }
    }
}
