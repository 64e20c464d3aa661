package dev.faketwilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged program: that nothing is missing in its jar, and nothing too much. */
@Timeout(60)
class StandaloneJarIT {

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private final Path jar = Path.of(System.getProperty("standalone.jar", "not given by the build"));

    @Test
    void answers_and_ends_when_it_is_told_to() throws Exception {
        Process program = start("--port", "0", "--account", ACCOUNT + ":token");
        try (BufferedReader out = program.inputReader()) {
            String ready = out.readLine();
            assertThat(ready)
                    .matches("FakeTwilio is ready: (http://localhost:\\d+)/serverless \\1/serverless-upload"
                            + " \\1/messaging \\1/api");
            String url = ready.split(" ", -1)[3];

            assertThat(post(url + "/v1/Services").statusCode()).isEqualTo(201);
            assertThat(post(url + "/v1/Services").body()).startsWith("{\"code\": 20409, ");

            program.toHandle().destroy(); // SIGTERM; destroy() of the process itself closes its streams too
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).as("after the ready line").isNull();
            assertThat(program.errorReader().lines()).isEmpty();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void says_how_it_is_used() throws Exception {
        Process program = start("--prot", "4010");
        try {
            assertThat(program.errorReader().lines())
                    .startsWith("Unknown option --prot")
                    .anyMatch(line -> line.startsWith("Usage: java -jar faketwilio-"));
            assertThat(program.waitFor()).isEqualTo(2);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void holds_the_program_its_libraries_and_their_licences_only() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> classes = file.stream()
                    .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name -> name.endsWith(".class"))
                    .toList();

            assertThat(classes.stream().map(name -> name.split("/", -1)[0] + "/" + name.split("/", -1)[1]))
                    .containsOnly(
                            "dev/faketwilio",
                            "io/undertow",
                            "io/smallrye",
                            "org/xnio",
                            "org/jboss",
                            "org/wildfly",
                            "com/fasterxml");
            assertThat(classes)
                    .noneMatch(name -> name.startsWith("dev/faketwilio/assertions/"))
                    .noneMatch(name -> name.startsWith("dev/faketwilio/client/"))
                    .noneMatch(name -> name.startsWith("com/fasterxml/jackson/databind/"));
            assertThat(text(file, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(file, "META-INF/NOTICE"))
                    .startsWith("FakeTwilio\n")
                    .contains("not affiliated with, endorsed or sponsored by Twilio Inc.")
                    .contains("Jackson JSON processor");
            assertThat(file.getEntry("META-INF/FastDoubleParser-LICENSE")).isNotNull();
            assertThat(file.getEntry("META-INF/Schubfach-LICENSE")).isNotNull();
        }
    }

    private Process start(String... arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-jar", jar.toString());
        builder.command().addAll(List.of(arguments));
        // a JVM announces on stderr that it has picked these up
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    private static HttpResponse<String> post(String url) throws IOException, InterruptedException {
        byte[] credentials = (ACCOUNT + ":token").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("UniqueName=checkout&FriendlyName=Checkout"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String text(JarFile file, String name) throws IOException {
        return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
