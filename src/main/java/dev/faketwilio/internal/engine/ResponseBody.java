package dev.faketwilio.internal.engine;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The body of a response. A page of a list consists of its rows' own bytes, which it shares with the rows: a page is as large
 * as all else that a request needs together, ten times over. Treated as immutable by all.
 */
public final class ResponseBody {

    /** No body. */
    public static final ResponseBody NONE = of(new byte[0]);

    private final byte[][] pieces;
    private final int length;

    private ResponseBody(byte[][] pieces) {
        this.pieces = pieces;
        int sum = 0;
        for (byte[] piece : pieces) {
            sum += piece.length;
        }
        this.length = sum;
    }

    /** Returns a body in one piece. */
    public static ResponseBody of(byte[] bytes) {
        return new ResponseBody(new byte[][] {bytes});
    }

    /** Returns a body of pieces that follow each other. */
    static ResponseBody of(List<byte[]> pieces) {
        return new ResponseBody(pieces.toArray(new byte[0][]));
    }

    /** Returns the number of its bytes. */
    public int length() {
        return length;
    }

    /**
     * Copies as much of it as there is room for.
     *
     * @param from how many bytes of it to leave out
     * @return how many bytes were copied
     */
    public int copyTo(ByteBuffer target, int from) {
        int skip = from;
        int before = target.position();
        for (byte[] piece : pieces) {
            if (skip < piece.length) {
                target.put(piece, skip, Math.min(piece.length - skip, target.remaining()));
            }
            skip = Math.max(0, skip - piece.length);
        }
        return target.position() - before;
    }

    /** Returns all of it in one piece, which may be its own. */
    public byte[] toBytes() {
        if (pieces.length == 1) {
            return pieces[0];
        }
        byte[] all = new byte[length];
        copyTo(ByteBuffer.wrap(all), 0);
        return all;
    }
}
