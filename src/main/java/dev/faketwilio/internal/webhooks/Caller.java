package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.errors.WebhookAlerts;
import dev.faketwilio.webhooks.WebhookCall;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call of Twilio's: all its attempts, and the HTTP redirects that it is answered (contract/messaging.md 20.2 and
 * 20.3). Blocks its thread.
 *
 * <p>On sockets of its own rather than by the JDK's client, which writes headers in another order and {@code Connection}
 * not at all, knows no timeout for the pieces of an answer, cannot be stopped, and takes long to start.
 */
final class Caller {

    /** assumed: the limit of redirects; Twilio's is not published */
    private static final int MAX_REDIRECTS = 10;

    private final String authToken;
    private final Function<String, @Nullable WebUrl> routes;
    private final Session session;
    private final CallEntry entry;
    private final long begin = System.nanoTime();

    private Caller(String authToken, Function<String, @Nullable WebUrl> routes, Session session, CallEntry entry) {
        this.authToken = authToken;
        this.routes = routes;
        this.session = session;
        this.entry = entry;
    }

    /**
     * Makes a call and completes its entry.
     *
     * @param routes where the test leads the calls of an origin; null for nowhere else
     */
    static void call(String authToken, Function<String, @Nullable WebUrl> routes, Session session, CallEntry entry) {
        CallFailed failure = null;
        try {
            new Caller(authToken, routes, session, entry).call();
        } catch (CallFailed e) {
            failure = e;
        }
        session.requireLive();
        session.log().completed(entry, failure);
    }

    private void call() throws CallFailed {
        WebhookRequest request = entry.request();
        Target target = Target.parse(request.url());
        boolean post = request.method().equals("POST");
        Response response = post
                ? attempts(target, "POST", request.form())
                : attempts(target.with(request.form()), "GET", Form.EMPTY);
        for (int redirects = 0; isRedirect(response); redirects++) {
            String location = response.header("Location");
            if (location == null) {
                throw CallFailed.with(
                        WebhookAlerts.INVALID_REDIRECT.alert("status " + response.status() + " without Location"));
            }
            target = target.redirected(location);
            if (redirects == MAX_REDIRECTS) {
                throw CallFailed.with(WebhookAlerts.TOO_MANY_REDIRECTS.alert(
                        MAX_REDIRECTS + " were followed, and the next one leads to " + target.uri()));
            }
            // section 22: as GET, without the parameters
            response = attempts(target, "GET", Form.EMPTY);
        }
    }

    private static boolean isRedirect(Response response) {
        return switch (response.status()) {
            case 301, 302, 303, 307 -> true;
            default -> false;
        };
    }

    private Response attempts(Target target, String method, Form form) throws CallFailed {
        Overrides overrides = target.overrides();
        for (int retries = overrides.retries(); ; retries--) {
            try {
                return attempt(target, method, form);
            } catch (CallFailed failed) {
                session.requireLive();
                Retry kind = failed.retry();
                if (kind == null
                        || retries == 0
                        || left(overrides) <= 0
                        || !overrides.policy().contains(kind)) {
                    throw failed;
                }
            }
        }
    }

    private Response attempt(Target target, String method, Form form) throws CallFailed {
        Overrides overrides = target.overrides();
        IntSupplier patience = () -> (int) Math.max(1, left(overrides));
        Receiver receiver = Receiver.of(target, routes);
        byte[] body = form.encoded().getBytes(StandardCharsets.US_ASCII);
        Map<String, String> headers = headers(target, receiver, method, form, body.length);
        session.log().sent(entry, headers);
        try (HttpConnection connection = HttpConnection.open(target, receiver, overrides, patience, session::opened)) {
            Response response = exchange(connection, head(method, target, headers), body, overrides);
            session.log().answered(entry, response);
            keepCookies(target, response);
            refuseFailure(response);
            return response;
        } finally {
            session.closed();
        }
    }

    private Response exchange(HttpConnection connection, byte[] head, byte[] body, Overrides overrides)
            throws CallFailed {
        try {
            connection.send(head, body);
            return Response.read(connection.answer(overrides.readTimeout()));
        } catch (SocketTimeoutException e) {
            throw timeout(overrides, connection.responseBegun());
        } catch (ProtocolException | EOFException | ZipException e) {
            throw CallFailed.with(
                    connection.responseBegun()
                            ? WebhookAlerts.PROTOCOL_VIOLATION.alert("the answer cannot be read: " + e.getMessage())
                            : WebhookAlerts.NO_ANSWER.alert("the connection was closed without an answer"));
        } catch (IOException e) {
            throw CallFailed.with(WebhookAlerts.NO_ANSWER.alert("the connection broke off (" + e.getMessage() + ")"));
        }
    }

    /** Section 20.3: an answer that has begun is not tried again. */
    private CallFailed timeout(Overrides overrides, boolean begun) {
        boolean total = left(overrides) <= 0;
        String limit = total
                ? overrides.totalTimeout() + " ms in all (tt), after " + entry.attempts() + " attempt(s)"
                : overrides.readTimeout() + " ms (rt)";
        String what = begun ? "the answer had begun, but nothing more of it came within " : "no answer within ";
        return begun
                ? CallFailed.with(WebhookAlerts.NO_ANSWER.alert(what + limit))
                : CallFailed.with(WebhookAlerts.NO_ANSWER.alert(what + limit), Retry.RT);
    }

    private static void refuseFailure(Response response) throws CallFailed {
        int status = response.status();
        if (status >= 400) {
            throw CallFailed.with(
                    WebhookAlerts.ERROR_STATUS.alert("status " + status),
                    status >= 500 ? Retry.STATUS_5XX : Retry.STATUS_4XX);
        }
        if (status >= 300 && !isRedirect(response)) {
            throw CallFailed.with(WebhookAlerts.INVALID_REDIRECT.alert("status " + status));
        }
    }

    /** Returns how many milliseconds are left for the whole call. */
    private long left(Overrides overrides) {
        return overrides.totalTimeout() - (System.nanoTime() - begin) / 1_000_000;
    }

    /** Section 20.2, in that order. */
    private Map<String, String> headers(Target target, Receiver receiver, String method, Form form, int bodyLength) {
        boolean post = method.equals("POST");
        Map<String, String> headers = new LinkedHashMap<>();
        if (post) {
            headers.put("Content-Type", contentType());
        }
        headers.put("I-Twilio-Idempotency-Token", idempotencyToken());
        headers.put("X-Twilio-Signature", Signature.of(authToken, target.signed(), form));
        headers.put("Accept", "*/*");
        headers.put("X-Home-Region", "us1");
        headers.put("User-Agent", "TwilioProxy/1.1");
        String user = target.userInfo();
        if (user != null) {
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        }
        String cookies = session.cookies().header(jar(target), session.now());
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies);
        }
        if (target.url().isSecure() && !receiver.secure()) {
            // the test stands in for the proxy that ends TLS, and that says so
            headers.put("X-Forwarded-Proto", "https");
        }
        headers.put("Connection", "close");
        headers.put("Accept-Encoding", "gzip");
        if (post) {
            headers.put("Content-Length", Integer.toString(bodyLength));
        }
        headers.put("Host", target.url().authority());
        return headers;
    }

    /** As in captures of 2019 to 2024: conventions.md 0.9.8. assumed: the action of a reply is asked as any TwiML is */
    private String contentType() {
        String form = "application/x-www-form-urlencoded";
        return entry.kind() == WebhookCall.Kind.STATUS_CALLBACK ? form + "; charset=utf-8" : form;
    }

    /** The same for all attempts at one call, and for no other call. */
    private String idempotencyToken() {
        String hex = Sids.hex(entry.messageSid() + "/" + entry.number());
        return String.join(
                "-",
                List.of(
                        hex.substring(0, 8),
                        hex.substring(8, 12),
                        hex.substring(12, 16),
                        hex.substring(16, 20),
                        hex.substring(20)));
    }

    private static byte[] head(String method, Target target, Map<String, String> headers) {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target.path()).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void keepCookies(Target target, Response response) {
        Instant now = session.now();
        session.cookies().keep(jar(target), response.headers().getOrDefault("Set-Cookie", List.of()), now);
    }

    private String jar(Target target) {
        return entry.request().conversation() + " " + target.url().origin();
    }
}
