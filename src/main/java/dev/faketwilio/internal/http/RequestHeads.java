package dev.faketwilio.internal.http;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.AbstractServerConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Looks at the head of each request of a connection before Undertow's parser does: leaves out empty lines before it, and
 * lets the host in the request line count. All other bytes pass through it. Belongs to the connection's I/O thread.
 */
final class RequestHeads extends AbstractStreamSourceConduit<StreamSourceConduit> {

    /** A byte that the parser refuses, in the place of one that it would accept. */
    private static final byte[] REFUSED = "-\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private @Nullable ByteBuffer pushedBack;
    private @Nullable ByteArrayOutputStream held;
    private boolean atStart = true;
    private boolean handled;
    private final Runnable closing;
    private boolean ended;

    /** The bytes read last of a head that no handler has seen yet: Undertow's own buffer, while it is parsing it. */
    private @Nullable ByteBuffer piece;

    private int pieceStart;
    private int pieceEnd;
    private long length;
    private String wrong = "";

    /**
     * Begins with the first head.
     *
     * @param closing closes the connection, on another thread
     */
    RequestHeads(StreamSourceConduit next, Runnable closing) {
        super(next);
        this.closing = closing;
    }

    /** Notes that the parser has accepted the head. */
    void handled() {
        handled = true;
        piece = null;
    }

    /** Returns whether the connection is busy with a request whose head the parser has accepted. */
    boolean isHandled() {
        return handled;
    }

    /** Explains why the parser does not accept the head; to be called while it says so. */
    String whatIsWrong() {
        ByteBuffer last = piece;
        if (!wrong.isEmpty() || last == null) {
            return wrong.isEmpty() ? MalformedHead.NO_HTTP : wrong;
        }
        ByteBuffer bytes = last.duplicate();
        bytes.limit(pieceEnd).position(pieceStart);
        return MalformedHead.explain(bytes, length);
    }

    /** Expects the next request, whose beginning Undertow may have read already. */
    void expect(AbstractServerConnection connection) {
        atStart = true;
        handled = false;
        length = 0;
        PooledByteBuffer extra = connection.getExtraBytes();
        if (extra != null) {
            pushBack(extra.getBuffer());
            connection.setExtraBytes(null);
            extra.close();
        }
    }

    /** Gives bytes back that have been read already. */
    void pushBack(ByteBuffer bytes) {
        ByteBuffer earlier = pushedBack;
        int more = earlier == null ? 0 : earlier.remaining();
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining() + more).put(bytes);
        if (earlier != null) {
            copy.put(earlier);
        }
        pushedBack = copy.hasRemaining() || copy.position() > 0 ? copy.flip() : null;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (ended) {
            return 0;
        }
        int start = target.position();
        int count = receive(target);
        if (count < 0 && isIdle()) {
            ended = true;
            suspendReads();
            closing.run();
            return 0;
        }
        if (handled) {
            return count;
        }
        if (atStart) {
            count = begin(target, start, count);
        }
        piece = target;
        pieceStart = start;
        pieceEnd = target.position();
        length += Math.max(0, count);
        return count;
    }

    private boolean isIdle() {
        return atStart && !handled && held == null;
    }

    private int receive(ByteBuffer target) throws IOException {
        ByteBuffer again = pushedBack;
        if (again == null) {
            return next.read(target);
        }
        int count = Math.min(again.remaining(), target.remaining());
        target.put(again.slice().limit(count));
        again.position(again.position() + count);
        if (!again.hasRemaining()) {
            pushedBack = null;
        }
        return count;
    }

    /** Reads on at the beginning of a head: as much as shows whether it is as usual, all of it if it is not. */
    private int begin(ByteBuffer target, int start, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (held == null && count > 0 && RequestLine.of(target, start) == RequestLine.USUAL) {
            atStart = false;
            return count;
        }
        ByteArrayOutputStream all = held == null ? new ByteArrayOutputStream() : held;
        held = all;
        for (int i = start; i < target.position(); i++) {
            byte next = target.get(i);
            // RFC 9112, 2.2: empty lines before a request are ignored
            if (all.size() > 0 || (next != '\r' && next != '\n')) {
                all.write(next);
            }
        }
        target.position(start);
        ByteBuffer bytes = ByteBuffer.wrap(all.toByteArray()).position(all.size());
        RequestLine line = RequestLine.of(bytes, 0);
        if (count > 0 && line == RequestLine.INCOMPLETE) {
            return 0;
        }
        held = null;
        if (all.size() == 0) {
            return count;
        }
        atStart = false;
        if (line == RequestLine.CUT) {
            wrong = MalformedHead.explain(bytes.flip(), all.size());
            pushBack(ByteBuffer.wrap(REFUSED));
        } else {
            pushBack(line == RequestLine.ABSOLUTE ? RequestLine.withItsHost(all.toByteArray()) : bytes.flip());
        }
        return receive(target);
    }

    @Override
    public void resumeReads() {
        if (ended) {
            return;
        }
        if (pushedBack != null) {
            next.wakeupReads();
        } else {
            next.resumeReads();
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
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
    public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
        return Conduits.transfer(this, count, throughBuffer, target);
    }
}
