package dev.faketwilio.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.testing.Jdks;
import dev.faketwilio.testing.ProductionCode;
import dev.faketwilio.testing.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program: that nothing is missing in its jar, and nothing too much. */
@Timeout(60)
class StandaloneJarIT {

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private final Path jar = Path.of(System.getProperty("standalone.jar", "not given by the build"));

    @Test
    void answers_and_ends_when_it_is_told_to() throws Exception {
        answersAndEnds(java());
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25})
    void does_so_on_each_jdk_of_this_machine(int feature) throws Exception {
        String java = Jdks.assumeJava(feature);
        assertThat(Programs.run(java, "-version").err()).contains("version \"" + feature);

        answersAndEnds(java);
    }

    private void answersAndEnds(String java) throws Exception {
        Process program = startOn(java, "--port", "0", "--account", ACCOUNT + ":token");
        try (BufferedReader out = program.inputReader()) {
            String ready = out.readLine();
            assertThat(ready)
                    .matches("FakeTwilio is ready: (http://localhost:\\d+)/serverless \\1/serverless-upload"
                            + " \\1/messaging \\1/api \\1/oauth");
            String url = ready.split(" ", -1)[3];

            assertThat(post(url + "/v1/Services").statusCode()).isEqualTo(201);
            assertThat(post(url + "/v1/Services").body()).startsWith("{\"code\": 20409, ");

            program.toHandle().destroy(); // SIGTERM; destroy() of the process itself closes its streams too
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).as("as any JVM ends on SIGTERM").isEqualTo(143);
            assertThat(out.readLine()).as("after the ready line").isNull();
            assertThat(program.errorReader().lines()).isEmpty();
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void serves_twilio_java_in_another_jvm_by_twilios_own_urls(@TempDir Path directory) throws Exception {
        Process program = start("--https", "--account", ACCOUNT + ":token");
        try (BufferedReader out = program.inputReader()) {
            Matcher ready = Pattern.compile(
                            "FakeTwilio is ready: http://localhost:(\\d+)/serverless .*"
                                    + " https://localhost:\\1/serverless https://localhost:\\1/serverless-upload"
                                    + " https://localhost:\\1/messaging https://localhost:\\1/api https://localhost:\\1/oauth ca=(.+\\.pem)")
                    .matcher(out.readLine());
            assertThat(ready.matches()).isTrue();
            Path ca = Path.of(ready.group(2));
            String store = directory.resolve("store.p12").toString();
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Programs.run(
                            keytool,
                            "-importcert",
                            "-noprompt",
                            "-alias",
                            "fake",
                            "-file",
                            ca.toString(),
                            "-keystore",
                            store,
                            "-storepass",
                            "changeit")
                    .printed();

            String printed = Programs.run(
                            java(),
                            "-Dhttps.proxyHost=localhost",
                            "-Dhttps.proxyPort=" + ready.group(1),
                            "-Djavax.net.ssl.trustStore=" + store,
                            "-Djavax.net.ssl.trustStorePassword=changeit",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ProductionCode.class.getName(),
                            ACCOUNT,
                            "token")
                    .printed();

            assertThat(printed).matches("https://serverless\\.twilio\\.com/v1/Services/ZS[0-9a-f]{32} 1\\R");
            program.toHandle().destroy();
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ca).as("goes with the program").doesNotExist();
        } finally {
            program.destroyForcibly();
        }
    }

    /** With JSON in a parameter, and a page: what reads and writes JSON has to be in the jar. */
    @Test
    void starts_from_a_seed_file_and_lets_people_look(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("pay.js"), "exports.handler = () => {};");
        Path seed = Files.writeString(directory.resolve("seed.json"), """
                [
                  {"post": "/serverless/v1/Services", "as": "shop",
                   "form": {"UniqueName": "shop", "FriendlyName": "Shop"}},
                  {"post": "/serverless/v1/Services/{shop}/Functions", "as": "pay", "form": {"FriendlyName": "/pay"}},
                  {"post": "/serverless-upload/v1/Services/{shop}/Functions/{pay}/Versions", "as": "version",
                   "form": {"Path": "/pay", "Visibility": "public"}, "files": {"Content": "pay.js"}},
                  {"post": "/serverless/v1/Services/{shop}/Builds",
                   "form": {"FunctionVersions": "{version}", "Dependencies": "[{\\"name\\":\\"a\\",\\"version\\":\\"1\\"}]"}}
                ]
                """);
        Process program = start("--seed", seed.toString(), "--account", ACCOUNT + ":token");
        try (BufferedReader out = program.inputReader()) {
            String url = out.readLine().split(" ", -1)[3];

            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url).resolve("/_fake"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("shop").contains("node22");
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void tells_its_version() throws Exception {
        assertThat(Programs.run(java(), "-jar", jar.toString(), "--version").printed())
                .matches("FakeTwilio \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
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
                    .noneMatch(name -> name.startsWith("dev/faketwilio/internal/junit/"));
            assertThat(text(file, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(file, "META-INF/NOTICE"))
                    .startsWith("FakeTwilio\n")
                    .contains("not affiliated with, endorsed or sponsored by Twilio Inc.")
                    .contains("Jackson JSON processor");
            assertThat(file.getEntry("META-INF/FastDoubleParser-LICENSE")).isNotNull();
            assertThat(file.getEntry("META-INF/Schubfach-LICENSE")).isNotNull();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Process start(String... arguments) throws IOException {
        return startOn(java(), arguments);
    }

    private Process startOn(String java, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", jar.toString());
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
