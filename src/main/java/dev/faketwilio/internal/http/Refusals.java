package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.TwilioReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Replaces what Undertow itself sends where its parser refuses a request, which has no body, by an error that says what is
 * wrong. Everything else passes. Belongs to the connection's I/O thread.
 */
final class Refusals extends AbstractStreamSinkConduit<StreamSinkConduit> {

    /** The reason phrases by which Undertow refuses hosts, and what is wrong with the request then. */
    private static final Map<String, String> HOSTS = Map.of(
            "No Host Header", "it has no Host header",
            "Only One Host Header Allowed", "it has more than one Host header",
            "Host Header Malformed Port", "the port in its Host header is not a number from 1 to 65535",
            "Host Header Malformed IP-Literal", "its Host header is not valid",
            "Host Header Bad Characters", "its Host header has characters that no host name has",
            "URI Host Header NO MATCH", "its Host header names another host than the request line");

    private final RequestHeads heads;
    private @Nullable ByteBuffer refusal;

    Refusals(StreamSinkConduit next, RequestHeads heads) {
        super(next);
        this.heads = heads;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (heads.isHandled()) {
            return next.write(bytes);
        }
        if (refusal == null) {
            refusal = refusal(
                    StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString());
        }
        int count = bytes.remaining();
        bytes.position(bytes.limit());
        writeRefusal();
        return count;
    }

    private ByteBuffer refusal(String own) {
        int end = own.indexOf('\r');
        String reason = own.length() > 13 && end > 13 ? own.substring(13, end) : "";
        TwilioReply reply = Gateway.malformed(HOSTS.getOrDefault(reason, ""));
        if (!HOSTS.containsKey(reason)) {
            reply = Gateway.malformed(heads.whatIsWrong());
        }
        ByteBuffer head = ByteBuffer.allocate(ReplyHead.room(reply) + reply.bodyLength());
        ReplyHead.write(reply, "", false, head);
        reply.copyBodyTo(head, 0);
        return head.flip();
    }

    private boolean writeRefusal() throws IOException {
        ByteBuffer rest = refusal;
        while (rest != null && rest.hasRemaining()) {
            if (next.write(rest) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean flush() throws IOException {
        return writeRefusal() && next.flush();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int count) throws IOException {
        if (heads.isHandled()) {
            return next.write(sources, offset, count);
        }
        long written = 0;
        for (int i = offset; i < offset + count; i++) {
            written += write(sources[i]);
        }
        return written;
    }

    @Override
    public int writeFinal(ByteBuffer bytes) throws IOException {
        return heads.isHandled() ? next.writeFinal(bytes) : Conduits.writeFinalBasic(this, bytes);
    }

    @Override
    public long writeFinal(ByteBuffer[] sources, int offset, int count) throws IOException {
        return heads.isHandled()
                ? next.writeFinal(sources, offset, count)
                : Conduits.writeFinalBasic(this, sources, offset, count);
    }

    @Override
    public long transferFrom(FileChannel source, long position, long count) throws IOException {
        return next.transferFrom(source, position, count);
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer throughBuffer) throws IOException {
        return next.transferFrom(source, count, throughBuffer);
    }
}
