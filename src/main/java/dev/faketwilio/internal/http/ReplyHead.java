package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Delivery;
import dev.faketwilio.internal.gateway.TwilioReply;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands before the body of a reply: the reason phrases of contract/conventions.md 0, and the headers of its section
 * 6, in the order recorded where the protocol has one.
 */
final class ReplyHead {

    /** More than the lines of a head have that are always there, with their values. */
    private static final int USUAL_LENGTH = 1024;

    private static final Name DATE = new Name(Headers.DATE);
    private static final Name CONTENT_TYPE = new Name(Headers.CONTENT_TYPE);
    private static final Name CONTENT_LENGTH = new Name(Headers.CONTENT_LENGTH);
    private static final Name CONNECTION = new Name(Headers.CONNECTION);
    private static final Name TWILIO_CONCURRENT_REQUESTS = new Name("Twilio-Concurrent-Requests");
    private static final Name TWILIO_REQUEST_ID = new Name("Twilio-Request-Id");
    private static final Name TWILIO_REQUEST_DURATION = new Name("Twilio-Request-Duration");
    private static final Name X_API_DOMAIN = new Name("X-API-Domain");
    private static final Name STRICT_TRANSPORT_SECURITY = new Name(Headers.STRICT_TRANSPORT_SECURITY);
    private static final Name WWW_AUTHENTICATE = new Name(Headers.WWW_AUTHENTICATE);
    private static final Name ALLOW = new Name(Headers.ALLOW);
    private static final Name LOCATION = new Name(Headers.LOCATION);

    /** What is the same in all heads, up to X-Powered-By. */
    private static final Constant ACCESS = new Constant(access());

    /** What is the same in all heads, from X-Shenanigans on. */
    private static final Constant REGION = new Constant(region());

    private static final String TRANSPORT_SECURITY = "max-age=31536000";
    private static final byte[] START = ascii("HTTP/1.1 ");
    private static final byte[] END = ascii("\r\n\r\n");

    private ReplyHead() {}

    /** Returns how many bytes the head of a reply has at most in HTTP/1.1. */
    static int room(TwilioReply reply) {
        return USUAL_LENGTH
                + reply.contentType().length()
                + reply.domain().length()
                + reply.allow().length()
                + reply.location().length();
    }

    /**
     * Writes the head of a reply as HTTP/1.1 has it.
     *
     * @param date the Date header; empty for none
     * @param persistent whether the connection stays open after the reply
     * @param head with {@linkplain #room(TwilioReply) room} for it
     */
    static void write(TwilioReply reply, String date, boolean persistent, ByteBuffer head) {
        head.put(START);
        text(Integer.toString(reply.status()), head);
        head.put((byte) ' ');
        text(reason(reply.status()), head);
        Bytes lines = new Bytes(head);
        if (!date.isEmpty()) {
            lines.add(DATE, date);
        }
        addContent(reply, lines);
        lines.add(CONNECTION, persistent ? "keep-alive" : "close");
        addTwilios(reply, lines);
        head.put(END);
    }

    /** Puts the headers of a reply where Undertow takes them from, which adds Date and what the protocol needs. */
    static void put(TwilioReply reply, HeaderMap headers) {
        Lines lines = new Mapped(headers);
        if (!reply.date().isEmpty()) {
            lines.add(DATE, reply.date());
        }
        addContent(reply, lines);
        addTwilios(reply, lines);
    }

    private static void addContent(TwilioReply reply, Lines lines) {
        lines.add(CONTENT_TYPE, reply.contentType());
        int length = reply.delivery() instanceof Delivery.Misannounced misannounced
                ? misannounced.length()
                : reply.bodyLength();
        lines.add(CONTENT_LENGTH, Integer.toString(length));
    }

    private static void addTwilios(TwilioReply reply, Lines lines) {
        if (reply.requestId().isEmpty()) {
            return;
        }
        boolean newer = isNewer(reply.domain());
        if (!newer) {
            addConcurrent(reply, lines);
        }
        lines.add(TWILIO_REQUEST_ID, reply.requestId());
        lines.add(TWILIO_REQUEST_DURATION, seconds(reply.nanos()));
        lines.add(ACCESS);
        if (newer) {
            lines.add(STRICT_TRANSPORT_SECURITY, TRANSPORT_SECURITY);
            addConcurrent(reply, lines);
        }
        lines.add(REGION);
        if (!reply.domain().isEmpty()) {
            lines.add(X_API_DOMAIN, reply.domain());
        }
        if (!newer) {
            lines.add(STRICT_TRANSPORT_SECURITY, TRANSPORT_SECURITY);
        }
        if (reply.status() == 401) {
            lines.add(WWW_AUTHENTICATE, "Basic realm=\"Twilio API\"");
        }
        if (!reply.allow().isEmpty()) {
            lines.add(ALLOW, reply.allow());
        }
        if (!reply.location().isEmpty()) {
            lines.add(LOCATION, reply.location());
        }
    }

    /** The 2010 API has had another order since 2023; that of the other hosts is of 2019 and 2020 (0.9.14). */
    private static boolean isNewer(String domain) {
        return domain.startsWith("api.");
    }

    private static void addConcurrent(TwilioReply reply, Lines lines) {
        if (reply.concurrent() > 0) {
            lines.add(TWILIO_CONCURRENT_REQUESTS, Integer.toString(reply.concurrent()));
        }
    }

    private static Map<HttpString, String> access() {
        Map<HttpString, String> lines = new LinkedHashMap<>();
        lines.put(new HttpString("Access-Control-Allow-Origin"), "*");
        lines.put(
                new HttpString("Access-Control-Allow-Headers"),
                "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match,"
                        + " If-Unmodified-Since, Idempotency-Key");
        lines.put(new HttpString("Access-Control-Allow-Methods"), "GET, POST, DELETE, OPTIONS");
        lines.put(new HttpString("Access-Control-Expose-Headers"), "ETag");
        lines.put(new HttpString("Access-Control-Allow-Credentials"), "true");
        lines.put(new HttpString("X-Powered-By"), "AT-5000");
        return lines;
    }

    private static Map<HttpString, String> region() {
        Map<HttpString, String> lines = new LinkedHashMap<>();
        lines.put(new HttpString("X-Shenanigans"), "none");
        lines.put(new HttpString("X-Home-Region"), "us1");
        return lines;
    }

    /** Seconds with three decimals, as recorded. */
    private static String seconds(long nanos) {
        long millis = nanos / 1_000_000;
        int decimals = (int) (millis % 1000);
        return millis / 1000 + "." + decimals / 100 + decimals / 10 % 10 + decimals % 10;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** No value can begin a line of its own, whatever is in it. */
    private static void text(String text, ByteBuffer head) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            head.put(c < ' ' || c > '~' ? (byte) ' ' : (byte) c);
        }
    }

    /** conventions.md 0, 8: upper case. */
    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "CREATED";
            case 202 -> "ACCEPTED";
            case 204 -> "NO CONTENT";
            case 307 -> "TEMPORARY REDIRECT";
            case 400 -> "BAD REQUEST";
            case 401 -> "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT FOUND";
            case 405 -> "METHOD NOT ALLOWED";
            case 409 -> "CONFLICT";
            case 410 -> "GONE";
            case 412 -> "PRECONDITION FAILED";
            case 413 -> "REQUEST ENTITY TOO LARGE";
            case 422 -> "UNPROCESSABLE ENTITY";
            case 429 -> "TOO MANY REQUESTS";
            case 500 -> "INTERNAL SERVER ERROR";
            case 501 -> "NOT IMPLEMENTED";
            case 502 -> "BAD GATEWAY";
            case 503 -> "SERVICE UNAVAILABLE";
            case 504 -> "GATEWAY TIMEOUT";
            default -> "STATUS " + status;
        };
    }

    /** A head that is being written. */
    private interface Lines {

        void add(Name name, String value);

        void add(Constant constant);
    }

    /** A head of HTTP/1.1. */
    private record Bytes(ByteBuffer head) implements Lines {

        @Override
        public void add(Name name, String value) {
            head.put(name.lineStart);
            text(value, head);
        }

        @Override
        public void add(Constant constant) {
            head.put(constant.lines);
        }
    }

    /** A head that Undertow writes. */
    private record Mapped(HeaderMap headers) implements Lines {

        @Override
        public void add(Name name, String value) {
            headers.put(name.name, value);
        }

        @Override
        public void add(Constant constant) {
            constant.headers.forEach(headers::put);
        }
    }

    /** Headers with values that never change, and their lines in HTTP/1.1. */
    private static final class Constant {

        private final Map<HttpString, String> headers;
        private final byte[] lines;

        Constant(Map<HttpString, String> headers) {
            this.headers = headers;
            StringBuilder text = new StringBuilder();
            headers.forEach((name, value) ->
                    text.append("\r\n").append(name).append(": ").append(value));
            this.lines = ascii(text.toString());
        }
    }

    /** A header's name, and how its line begins in HTTP/1.1. */
    private static final class Name {

        private final HttpString name;
        private final byte[] lineStart;

        Name(String name) {
            this(new HttpString(name));
        }

        Name(HttpString name) {
            this.name = name;
            this.lineStart = ascii("\r\n" + name + ": ");
        }
    }
}
