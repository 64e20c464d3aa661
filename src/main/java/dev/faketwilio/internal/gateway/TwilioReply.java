package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.engine.ResponseBody;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;

/** The response to a request, in Twilio's terms; {@code http} writes it with the headers of contract/conventions.md 6. */
public final class TwilioReply implements Answer {

    private final Reply reply;
    private final Headers headers;
    private final Delivery delivery;

    TwilioReply(Reply reply, Headers headers, Delivery delivery) {
        this.reply = reply;
        this.headers = headers;
        this.delivery = delivery;
    }

    /** Returns the same, delivered in another manner. */
    TwilioReply delivered(ResponseBody body, Delivery otherwise) {
        return new TwilioReply(reply.withBody(body), headers, otherwise);
    }

    /** Returns the same status and body as a page of a server in front of Twilio's API. */
    TwilioReply fromEdge() {
        return new TwilioReply(reply, new Headers("text/html", "", headers.nanos, 0, "", headers.date), delivery);
    }

    public int status() {
        return reply.status();
    }

    /** Returns the JSON in one piece; empty for none. */
    public byte[] body() {
        return reply.body().toBytes();
    }

    /** Returns the number of bytes of the body. */
    public int bodyLength() {
        return reply.body().length();
    }

    /**
     * Copies as much of the body as there is room for.
     *
     * @param from how many bytes of it to leave out
     * @return how many bytes were copied
     */
    public int copyBodyTo(ByteBuffer target, int from) {
        return reply.body().copyTo(target, from);
    }

    public String contentType() {
        return headers.contentType;
    }

    /**
     * Returns {@code RQ} and 32 hexadecimal digits; empty if the response is not from Twilio's API, but from a server in
     * front of it, and has none of its headers.
     */
    public String requestId() {
        return headers.requestId;
    }

    /** Returns how long it took. */
    public long nanos() {
        return headers.nanos;
    }

    /** Returns how many requests of the account were in flight; 0 if it is for no account. */
    public int concurrent() {
        return headers.concurrent;
    }

    /** Returns the product's host name; empty if it is for no product. */
    public String domain() {
        return headers.domain;
    }

    /** Returns the sandbox's present for the Date header; empty if it is for no account. */
    public String date() {
        return headers.date;
    }

    /** Returns the Allow header of a 405; else empty. */
    public String allow() {
        return reply.head().allow().isEmpty()
                ? ""
                : reply.head().allow().stream().map(Operation.Method::name).collect(Collectors.joining(", "));
    }

    /** Returns the Location header of a 307; else empty. */
    public String location() {
        return reply.head().location();
    }

    /** Returns in what manner it is sent. */
    public Delivery delivery() {
        return delivery;
    }

    /** The headers that do not follow from the reply. */
    record Headers(String contentType, String requestId, long nanos, int concurrent, String domain, String date) {}
}
