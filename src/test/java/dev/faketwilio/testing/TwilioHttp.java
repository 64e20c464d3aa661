package dev.faketwilio.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** {@link RawHttp} to one product of a sandbox for tests that look at nothing but statuses and exact bodies. */
public final class TwilioHttp {

    private final RawHttp http;

    private TwilioHttp(RawHttp http) {
        this.http = http;
    }

    /** With the sandbox's own credentials. */
    public static TwilioHttp to(TwilioSandbox twilio, Product product) {
        return new TwilioHttp(RawHttp.to(twilio, product));
    }

    /** With other credentials. */
    public static TwilioHttp to(TwilioSandbox twilio, Product product, String username, String password) {
        return at(twilio.url(product).toString(), username, password);
    }

    /** At a base URL, for example {@code http://localhost:41234/serverless}. */
    public static TwilioHttp at(String base, String username, String password) {
        return new TwilioHttp(RawHttp.at(URI.create(base)).with("Authorization", RawHttp.basic(username, password)));
    }

    /** The same with one more header, in place of an earlier one of that name. */
    public TwilioHttp with(String header, String value) {
        return new TwilioHttp(http.with(header, value));
    }

    public Answer get(String path) {
        return answer(http.get(path));
    }

    public Answer delete(String path) {
        return answer(http.delete(path));
    }

    /** Posts a form: name, value, name, value. */
    public Answer post(String path, String... form) {
        return send("POST", path, "application/x-www-form-urlencoded", RawHttp.encode(form));
    }

    /**
     * Sends any request.
     *
     * @param path from the version on, or a whole URL
     * @param contentType empty for none
     */
    public Answer send(String method, String path, String contentType, String body) {
        RawHttp typed = contentType.isEmpty() ? http : http.with("Content-Type", contentType);
        return answer(
                typed.send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    /** A status with a body. */
    public record Answer(int status, String body) {

        /** Twilio's refusal, exactly as written. */
        public static Answer refusal(int status, int code, String message) {
            return new Answer(status, RawHttp.error(status, code, message));
        }

        /** The body as a tree. */
        public JsonNode json() {
            return RawHttp.json(body);
        }

        /** The SID of the resource in the body. */
        public String sid() {
            return json().path("sid").asText();
        }

        /** Twilio's 404 for a path without its version. */
        public static Answer notFound(String path) {
            return refusal(404, 20404, "The requested resource " + path + " was not found");
        }
    }
}
