package dev.faketwilio.internal.http;

import java.nio.ByteBuffer;

/** Follows the frames of one direction of an HTTP/2 connection by their heads (RFC 9113, 4.1). */
final class Http2Frames {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int PUSH_PROMISE = 5;

    /** A flag of frames of data and headers: the last one of the stream. */
    static final int END_STREAM = 1;

    private static final int HEAD = 9;

    private final Visitor visitor;
    private final ByteBuffer head = ByteBuffer.allocate(HEAD);
    private int skipped;

    /**
     * Begins at the beginning of a connection.
     *
     * @param preface how many bytes come before the first frame
     */
    Http2Frames(int preface, Visitor visitor) {
        this.skipped = preface;
        this.visitor = visitor;
    }

    /** Follows further bytes up to the buffer's limit. */
    void follow(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int count = Math.min(skipped, bytes.remaining());
            bytes.position(bytes.position() + count);
            skipped -= count;
            while (skipped == 0 && bytes.hasRemaining()) {
                head.put(bytes.get());
                if (!head.hasRemaining()) {
                    visitHead();
                }
            }
        }
    }

    private void visitHead() {
        head.flip();
        int lengthAndType = head.getInt();
        byte flags = head.get();
        int stream = head.getInt() & Integer.MAX_VALUE;
        head.clear();
        skipped = lengthAndType >>> Byte.SIZE;
        visitor.visit(lengthAndType & 0xff, flags, stream);
    }

    /** Is told of each frame when its head has passed. */
    interface Visitor {
        void visit(int type, int flags, int stream);
    }
}
