package dev.faketwilio.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine that nobody here wrote. */
public final class Programs {

    private Programs() {}

    /** Skips the test, with the program's name, where it is not installed. */
    public static void assumeInstalled(String program) {
        assumeTrue(find(program).isPresent(), program + " is not installed on this machine");
    }

    private static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a program to its end; fails if that is not within two minutes. */
    public static Result run(String... command) throws IOException, InterruptedException {
        return run(command(command));
    }

    /** A program to be run, to which the machine's environment says nothing of proxies or for JVMs. */
    public static ProcessBuilder command(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    /** Runs a program to its end; fails if that is not within half a minute. */
    public static Result run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("program-", ".out");
        Path err = Files.createTempFile("program-", ".err");
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")))
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as(() -> "%s ends".formatted(builder.command()))
                    .isTrue();
            return new Result(process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** How a program ended, and what it printed. */
    public record Result(int status, String out, String err) {

        /** What it printed, if it ended well. */
        public String printed() {
            assertThat(status).as(err).isZero();
            return out;
        }
    }
}
