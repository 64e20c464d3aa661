package dev.faketwilio.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/** A headless Chromium, driven by the WebDriver protocol itself: chromedriver is all that is needed. */
public final class Browser implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");

    private final Process driver;
    private final String session;

    private Browser(Process driver, String session) {
        this.driver = driver;
        this.session = session;
    }

    /**
     * Starts a browser.
     *
     * @throws TestAbortedException if none is installed
     */
    public static Browser start() {
        Path program = installed("chromium", "chromium-browser", "google-chrome");
        Path driver = installed("chromedriver");
        try {
            Process process = new ProcessBuilder(driver.toString(), "--port=0")
                    .redirectErrorStream(true)
                    .start();
            String address = "http://localhost:" + port(process);
            Map<String, Object> options = Map.of(
                    "binary",
                    program.toString(),
                    "args",
                    List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
            Map<String, Object> capabilities =
                    Map.of("alwaysMatch", Map.of("goog:chromeOptions", options, "timeouts", Map.of("script", 30_000)));
            JsonNode made = send("POST", address + "/session", Map.of("capabilities", capabilities));
            return new Browser(
                    process, address + "/session/" + made.path("sessionId").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to a page. */
    public void open(String url) {
        send("POST", session + "/url", Map.of("url", url));
    }

    /** Runs a script in the page, with a {@code return} for the result. */
    public JsonNode run(String script) {
        return send("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** Waits in the page until an expression is true. */
    public void await(String expression) {
        String script = "const done = arguments[0]; (function look() { if (" + expression
                + ") done(true); else setTimeout(look, 20); })();";
        send("POST", session + "/execute/async", Map.of("script", script, "args", List.of()));
    }

    /** Types into the element that a CSS selector finds. */
    public void type(String selector, String text) {
        JsonNode found = send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
        String element = found.elements().next().asText();
        send("POST", session + "/element/" + element + "/value", Map.of("text", text));
    }

    /** Shows pages at a width, to people who like them light or dark. */
    public void emulate(int width, String colorScheme) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    private void command(String name, Map<String, Object> parameters) {
        send("POST", session + "/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    @Override
    public void close() {
        try {
            send("DELETE", session, Map.of());
        } finally {
            driver.destroy();
        }
    }

    private static JsonNode send(String method, String url, Map<String, ?> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            String answer = CLIENT.send(request, BodyHandlers.ofString()).body();
            JsonNode value = JSON.readTree(answer).path("value");
            if (value.has("error")) {
                throw new AssertionError(
                        "The browser says: " + value.path("message").asText());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The driver says in a line on which port it listens; what it says later is read too, so that it can go on. */
    private static String port(Process driver) throws IOException {
        BufferedReader lines = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                Thread reader = new Thread(() -> lines.lines().forEach(any -> {}), "chromedriver output");
                reader.setDaemon(true);
                reader.start();
                return port.group(1);
            }
        }
        throw new IOException("chromedriver ended without saying on which port it listens");
    }

    private static Path installed(String... names) {
        Optional<Path> found = Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(() -> new TestAbortedException("No " + names[0]
                + " is installed, so pages are not looked at in a browser; on Debian: apt-get install chromium"
                + " chromium-driver"));
    }
}
