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
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends plain HTTP requests to one product of a sandbox, reached by its path prefix: as the sandbox's account, unless
 * told otherwise. Immutable.
 */
public final class RawHttp {

    /** What official clients send with a form. */
    public static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final List<String> headers;

    private RawHttp(String base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static RawHttp to(TwilioSandbox twilio, Product product) {
        return new RawHttp(twilio.url(product).toString(), List.of())
                .with("Authorization", basic(twilio.accountSid(), twilio.authToken()));
    }

    /** As nobody, at a server's address. */
    public static RawHttp at(URI address) {
        return new RawHttp(address.toString(), List.of());
    }

    /** The same with one more header, in place of an earlier one of that name; null takes it away. */
    public RawHttp with(String name, @Nullable String value) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < headers.size(); i += 2) {
            if (!headers.get(i).equals(name)) {
                changed.addAll(headers.subList(i, i + 2));
            }
        }
        if (value != null) {
            changed.addAll(List.of(name, value));
        }
        return new RawHttp(base, changed);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Posts a form of names and values, which are encoded here. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        return postEncoded(path, encode(namesAndValues));
    }

    /** Posts a form that is encoded already. */
    public HttpResponse<String> postEncoded(String path, String form) {
        return with("Content-Type", FORM).send("POST", path, BodyPublishers.ofString(form));
    }

    /** Sends any request; the path may also be a whole URL. */
    public HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    /** The body as a tree, for tests that do not look at its text. */
    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + body, e);
        }
    }

    public static String encode(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** The value of an {@code Authorization} header. */
    public static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Twilio's error body, as text. */
    public static String error(int status, int code, String message) {
        return "{\"code\": " + code + ", \"message\": \"" + message.replace("\"", "\\\"")
                + "\", \"more_info\": \"https://www.twilio.com/docs/errors/" + code + "\", \"status\": " + status + "}";
    }
}
