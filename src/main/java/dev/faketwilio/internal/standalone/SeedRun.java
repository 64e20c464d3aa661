package dev.faketwilio.internal.standalone;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.json.JsonReader;
import dev.faketwilio.internal.standalone.SeedFile.Entry;
import dev.faketwilio.internal.standalone.SeedFile.Unfit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does what a seed file says, by requests to the server itself: what is refused there is refused here, and what the API can
 * do can be seeded.
 */
final class SeedRun {

    private static final String BOUNDARY = "faketwilio-seed";

    private final List<TwilioSandbox> sandboxes;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final Map<String, String> sids = new HashMap<>();

    /** Prepares to seed the accounts, of which the first is meant where an entry names none. */
    SeedRun(List<TwilioSandbox> sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * Does all entries, one after the other.
     *
     * @throws Unfit at the first that cannot be done; the message says why
     */
    void run(SeedFile file) throws InterruptedException {
        for (Entry entry : file.entries()) {
            TwilioSandbox sandbox = sandbox(entry);
            sids.put("account", sandbox.accountSid());
            String sid = sid(entry, sandbox);
            if (!entry.as().isEmpty()) {
                sids.put(entry.as(), sid);
            }
        }
    }

    private TwilioSandbox sandbox(Entry entry) {
        return sandboxes.stream()
                .filter(each -> entry.account().isEmpty() || each.accountSid().equals(entry.account()))
                .findFirst()
                .orElseThrow(() -> new Unfit(entry.where() + " is for account " + entry.account()
                        + ", but there are only "
                        + sandboxes.stream().map(TwilioSandbox::accountSid).toList()));
    }

    private String sid(Entry entry, TwilioSandbox sandbox) throws InterruptedException {
        try {
            return switch (entry.kind()) {
                case "shortCode" -> sandbox.given().shortCode(entry.what()).sid();
                case "channelSender" ->
                    sandbox.given().channelSender(entry.what()).sid();
                default -> post(entry, sandbox);
            };
        } catch (IllegalArgumentException refused) {
            throw new Unfit(entry.where() + ": " + refused.getMessage());
        } catch (IOException e) {
            throw new Unfit(entry.where() + ": " + e);
        }
    }

    private String post(Entry entry, TwilioSandbox sandbox) throws IOException, InterruptedException {
        String path = resolved(entry.what());
        if (path.indexOf('{') >= 0) {
            throw new Unfit(entry.where() + ": no entry before it has the name that " + path
                    + " mentions; there are \"account\" and what \"as\" has named: " + sids.keySet());
        }
        boolean multipart = !entry.files().isEmpty();
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                .header("Authorization", authorization(sandbox))
                .header(
                        "Content-Type",
                        multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                .POST(multipart ? multipart(entry) : form(entry))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new Unfit(entry.where() + ": POST " + path + " was refused with " + response.statusCode() + ": "
                    + response.body());
        }
        return JsonReader.read(response.body()) instanceof Map<?, ?> made && made.get("sid") instanceof String sid
                ? sid
                : "";
    }

    private static String authorization(TwilioSandbox sandbox) {
        String pair = sandbox.accountSid() + ":" + sandbox.authToken();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** A text with the SIDs that stand for the names in it, in braces. */
    private String resolved(String text) {
        String resolved = text;
        for (Map.Entry<String, String> sid : sids.entrySet()) {
            resolved = resolved.replace("{" + sid.getKey() + "}", sid.getValue());
        }
        return resolved;
    }

    private BodyPublisher form(Entry entry) {
        StringBuilder form = new StringBuilder();
        entry.form().forEach((name, values) -> {
            for (String value : values) {
                form.append(form.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(resolved(value), StandardCharsets.UTF_8));
            }
        });
        return BodyPublishers.ofString(form.toString());
    }

    private BodyPublisher multipart(Entry entry) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        entry.form()
                .forEach((name, values) -> values.forEach(value -> {
                    body.writeBytes(bytes(partHead(name, "") + "\r\n" + resolved(value) + "\r\n"));
                }));
        for (Map.Entry<String, Path> file : entry.files().entrySet()) {
            String fileName = "; filename=\"" + file.getValue().getFileName() + "\"";
            body.writeBytes(
                    bytes(partHead(file.getKey(), fileName) + "Content-Type: application/octet-stream\r\n\r\n"));
            body.write(Files.readAllBytes(file.getValue()));
            body.writeBytes(bytes("\r\n"));
        }
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static String partHead(String name, String fileName) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + fileName + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
