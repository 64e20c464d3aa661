package dev.faketwilio.serverless;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A server for a JVM of its own with little memory: takes uploads to one Asset. It prints its port and the SID of the
 * Asset, and then, for each line that it reads, one line about what it holds.
 */
final class SmallUploadServer {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "secret";

    private SmallUploadServer() {}

    public static void main(String... args) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox(ACCOUNT, TOKEN);
            String asset = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "small"))
                    .asset("/a")
                    .sid();
            System.out.println(server.address().getPort() + " " + asset);
            for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                System.out.println(answer(line, twilio));
            }
        }
    }

    private static String answer(String question, TwilioSandbox twilio) {
        return switch (question) {
            case "contents" -> contents(twilio);
            case "open files" -> Integer.toString(openFiles());
            case "forget" -> forget(twilio);
            default -> "What is " + question + "?";
        };
    }

    /** Size and checksum of each content, by path. */
    private static String contents(TwilioSandbox twilio) {
        StringBuilder text = new StringBuilder();
        for (ServerlessAssetVersion version : twilio.serverless().assetVersions()) {
            byte[] content = twilio.serverless().content(version.sid());
            CRC32 sum = new CRC32();
            sum.update(content);
            text.append(version.path())
                    .append('=')
                    .append(content.length)
                    .append(':')
                    .append(sum.getValue())
                    .append(' ');
        }
        return text.toString().trim();
    }

    /** Resets the sandbox; how many temporary files are still open when the collector has gone over it. */
    private static String forget(TwilioSandbox twilio) {
        twilio.reset();
        long start = System.nanoTime();
        while (openFiles() > 0
                && System.nanoTime() - start < Duration.ofSeconds(10).toNanos()) {
            System.gc();
        }
        return Integer.toString(openFiles());
    }

    /** How many temporary files the process holds open; -1 where there is no {@code /proc}. */
    private static int openFiles() {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return -1;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return (int) all.filter(SmallUploadServer::isUpload).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUpload(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains(".upload");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
