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

    /** What is the same in all heads. */
    private static final Map<HttpString, String> CONSTANT = new LinkedHashMap<>();

    static {
        CONSTANT.put(new HttpString("Access-Control-Allow-Origin"), "*");
        CONSTANT.put(
                new HttpString("Access-Control-Allow-Headers"),
                "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match,"
                        + " If-Unmodified-Since, Idempotency-Key");
        CONSTANT.put(new HttpString("Access-Control-Allow-Methods"), "GET, POST, DELETE, OPTIONS");
        CONSTANT.put(new HttpString("Access-Control-Expose-Headers"), "ETag");
        CONSTANT.put(new HttpString("Access-Control-Allow-Credentials"), "true");
        CONSTANT.put(new HttpString("X-Powered-By"), "AT-5000");
        CONSTANT.put(new HttpString("X-Shenanigans"), "none");
        CONSTANT.put(new HttpString("X-Home-Region"), "us1");
    }

    private static final byte[] CONSTANT_LINES = constantLines();
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
                : reply.body().length;
        lines.add(CONTENT_LENGTH, Integer.toString(length));
    }

    private static void addTwilios(TwilioReply reply, Lines lines) {
        if (reply.requestId().isEmpty()) {
            return;
        }
        if (reply.concurrent() > 0) {
            lines.add(TWILIO_CONCURRENT_REQUESTS, Integer.toString(reply.concurrent()));
        }
        lines.add(TWILIO_REQUEST_ID, reply.requestId());
        lines.add(TWILIO_REQUEST_DURATION, seconds(reply.nanos()));
        lines.addConstant();
        if (!reply.domain().isEmpty()) {
            lines.add(X_API_DOMAIN, reply.domain());
        }
        lines.add(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
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

    /** Seconds with three decimals, as recorded. */
    private static String seconds(long nanos) {
        long millis = nanos / 1_000_000;
        int decimals = (int) (millis % 1000);
        return millis / 1000 + "." + decimals / 100 + decimals / 10 % 10 + decimals % 10;
    }

    private static byte[] constantLines() {
        StringBuilder lines = new StringBuilder();
        CONSTANT.forEach(
                (name, value) -> lines.append("\r\n").append(name).append(": ").append(value));
        return ascii(lines.toString());
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

        void addConstant();
    }

    /** A head of HTTP/1.1. */
    private record Bytes(ByteBuffer head) implements Lines {

        @Override
        public void add(Name name, String value) {
            head.put(name.lineStart);
            text(value, head);
        }

        @Override
        public void addConstant() {
            head.put(CONSTANT_LINES);
        }
    }

    /** A head that Undertow writes. */
    private record Mapped(HeaderMap headers) implements Lines {

        @Override
        public void add(Name name, String value) {
            headers.put(name.name, value);
        }

        @Override
        public void addConstant() {
            CONSTANT.forEach(headers::put);
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
