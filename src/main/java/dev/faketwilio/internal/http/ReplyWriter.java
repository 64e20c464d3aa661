package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Delivery;
import dev.faketwilio.internal.gateway.TwilioReply;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.conduits.StreamSinkConduit;

/** Writes replies with the headers and reason phrases that are recorded of Twilio: contract/conventions.md 0 and 6. */
final class ReplyWriter {

    private static final HttpString TWILIO_CONCURRENT_REQUESTS = new HttpString("Twilio-Concurrent-Requests");
    private static final HttpString TWILIO_REQUEST_ID = new HttpString("Twilio-Request-Id");
    private static final HttpString TWILIO_REQUEST_DURATION = new HttpString("Twilio-Request-Duration");
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
    private static final HttpString ALLOW_CREDENTIALS = new HttpString("Access-Control-Allow-Credentials");
    private static final HttpString X_POWERED_BY = new HttpString("X-Powered-By");
    private static final HttpString X_SHENANIGANS = new HttpString("X-Shenanigans");
    private static final HttpString X_HOME_REGION = new HttpString("X-Home-Region");
    private static final HttpString X_API_DOMAIN = new HttpString("X-API-Domain");

    private static final String ACCEPTED_HEADERS =
            "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match,"
                    + " If-Unmodified-Since, Idempotency-Key";

    private ReplyWriter() {}

    static void write(TwilioReply reply, HttpServerExchange exchange) {
        Delivery delivery = reply.delivery();
        if (delivery instanceof Delivery.Hangup hangup) {
            hangUp(exchange, hangup.reset());
            return;
        }
        writeHead(reply, exchange);
        if (delivery instanceof Delivery.Slowly slowly) {
            SlowBody.send(exchange, reply.body(), slowly);
            return;
        }
        if (delivery instanceof Delivery.Misannounced misannounced) {
            announce(exchange, misannounced.length());
        }
        exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
    }

    private static void hangUp(HttpServerExchange exchange, boolean reset) {
        try {
            exchange.getConnection().setOption(Options.CLOSE_ABORT, reset);
        } catch (IOException gone) {
            // the client has been faster, and there is nothing left to reset
        }
        IoUtils.safeClose(exchange.getConnection());
        exchange.endExchange();
    }

    /** Undertow sends as many bytes as were announced before; only what the client reads of it is changed. */
    private static void announce(HttpServerExchange exchange, int length) {
        exchange.setPersistent(false);
        exchange.addResponseWrapper((factory, own) -> {
            StreamSinkConduit conduit = factory.create();
            own.getResponseHeaders().put(Headers.CONTENT_LENGTH, length);
            return conduit;
        });
    }

    private static void writeHead(TwilioReply reply, HttpServerExchange exchange) {
        exchange.setStatusCode(reply.status());
        exchange.setReasonPhrase(reason(reply.status()));
        HeaderMap headers = exchange.getResponseHeaders();
        if (!reply.date().isEmpty()) {
            headers.put(Headers.DATE, reply.date());
        }
        headers.put(Headers.CONTENT_TYPE, reply.contentType());
        headers.put(Headers.CONTENT_LENGTH, reply.body().length);
        if (!reply.requestId().isEmpty()) {
            writeOwnHeaders(reply, headers);
        }
    }

    private static void writeOwnHeaders(TwilioReply reply, HeaderMap headers) {
        if (reply.concurrent() > 0) {
            headers.put(TWILIO_CONCURRENT_REQUESTS, reply.concurrent());
        }
        headers.put(TWILIO_REQUEST_ID, reply.requestId());
        headers.put(TWILIO_REQUEST_DURATION, seconds(reply.nanos()));
        headers.put(ALLOW_ORIGIN, "*");
        headers.put(ALLOW_HEADERS, ACCEPTED_HEADERS);
        headers.put(ALLOW_METHODS, "GET, POST, DELETE, OPTIONS");
        headers.put(EXPOSE_HEADERS, "ETag");
        headers.put(ALLOW_CREDENTIALS, "true");
        headers.put(X_POWERED_BY, "AT-5000");
        headers.put(X_SHENANIGANS, "none");
        headers.put(X_HOME_REGION, "us1");
        if (!reply.domain().isEmpty()) {
            headers.put(X_API_DOMAIN, reply.domain());
        }
        headers.put(Headers.STRICT_TRANSPORT_SECURITY, "max-age=31536000");
        if (reply.status() == 401) {
            headers.put(Headers.WWW_AUTHENTICATE, "Basic realm=\"Twilio API\"");
        }
        if (!reply.allow().isEmpty()) {
            headers.put(Headers.ALLOW, reply.allow());
        }
        if (!reply.location().isEmpty()) {
            headers.put(Headers.LOCATION, reply.location());
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

    /** Seconds with three decimals, as recorded. */
    private static String seconds(long nanos) {
        long millis = nanos / 1_000_000;
        String fraction = Long.toString(1000 + millis % 1000);
        return millis / 1000 + "." + fraction.substring(1);
    }
}
