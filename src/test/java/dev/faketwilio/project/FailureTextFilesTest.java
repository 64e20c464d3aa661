package dev.faketwilio.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.testing.FailureText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files with failure texts are those that tests compare with. */
class FailureTextFilesTest {

    private static final Pattern USE = Pattern.compile("failsAs\\(\\s*\"([^\"]+)\"");

    @Test
    void each_file_is_used_by_a_test() throws IOException {
        Set<String> used = files(Path.of("src/test/java"), ".java").stream()
                .flatMap(source -> USE.matcher(read(source)).results())
                .map((MatchResult use) -> use.group(1))
                .collect(Collectors.toSet());

        assertThat(files(FailureText.FOLDER, ".txt").stream()
                        .map(FailureText.FOLDER::relativize)
                        .map(file -> file.toString().replace('\\', '/').replaceAll("\\.txt$", "")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
