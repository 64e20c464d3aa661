package dev.faketwilio.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Plain HTTP to one product of a sandbox, for what twilio-java cannot send and for exact bodies. */
public final class TwilioHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final List<String> headers;

    private TwilioHttp(String base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** With the sandbox's own credentials. */
    public static TwilioHttp to(TwilioSandbox twilio, Product product) {
        return to(twilio, product, twilio.accountSid(), twilio.authToken());
    }

    /** With other credentials. */
    public static TwilioHttp to(TwilioSandbox twilio, Product product, String username, String password) {
        return at(twilio.url(product).toString(), username, password);
    }

    /** At a base URL, for example {@code http://localhost:41234/serverless}. */
    public static TwilioHttp at(String base, String username, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.ISO_8859_1));
        return new TwilioHttp(base, List.of("Authorization", "Basic " + credentials));
    }

    /** With one more header. */
    public TwilioHttp with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new TwilioHttp(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, "", "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", "");
    }

    /** Posts a form: name, value, name, value. */
    public Answer post(String path, String... form) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return send("POST", path, "application/x-www-form-urlencoded", body.toString());
    }

    /**
     * Sends any request.
     *
     * @param path from the version on, or a whole URL
     * @param contentType empty for none
     */
    public Answer send(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .headers(headers.toArray(new String[0]))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A status with a body. */
    public record Answer(int status, String body) {

        /** Twilio's refusal, exactly as written. */
        public static Answer refusal(int status, int code, String message) {
            return new Answer(
                    status,
                    "{\"code\": " + code + ", \"message\": \"" + message
                            + "\", \"more_info\": \"https://www.twilio.com/docs/errors/" + code + "\", \"status\": "
                            + status + "}");
        }

        /** The body as a tree. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + body, e);
            }
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
