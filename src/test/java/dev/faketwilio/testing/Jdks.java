package dev.faketwilio.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The JDKs of this machine, other than the one that runs the tests. */
public final class Jdks {

    /** Where Linux packages put JDKs. */
    private static final Path PACKAGES = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /**
     * The program {@code java} of a feature release, for example 21. The test is skipped where there is none: neither where the
     * variable JAVA_HOME_21_X64 (as on GitHub's runners) says, nor beside the JDK of this JVM, nor among Linux's packages.
     */
    public static String assumeJava(int feature) {
        String variable = "JAVA_HOME_" + feature + "_X64";
        Path beside = Path.of(System.getProperty("java.home")).resolveSibling("");
        List<Path> directories = Stream.of(beside, PACKAGES).distinct().toList();
        Optional<Path> home = Stream.concat(
                        Stream.ofNullable(System.getenv(variable)).map(Path::of),
                        directories.stream().flatMap(Jdks::children))
                .filter(candidate -> version(candidate).matches(feature + "\\b.*"))
                .findFirst();
        assumeTrue(
                home.isPresent(),
                () -> "There is no JDK " + feature + " on this machine: " + variable
                        + " is not the home of one, and none is in " + directories);
        return home.orElseThrow().resolve("bin").resolve("java").toString();
    }

    private static Stream<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the Java in a directory, without quotation marks; empty if there is none. */
    private static String version(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)
                || !Files.isRegularFile(home.resolve("bin").resolve("java"))) {
            return "";
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    }
}
