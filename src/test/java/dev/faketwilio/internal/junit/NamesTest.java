package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pages go that JUnit does not take. */
class NamesTest {

    @TempDir
    private Path project;

    @ParameterizedTest
    @CsvSource({"pom.xml, target", "build.gradle, build", "build.gradle.kts, build"})
    void is_the_output_of_the_build_tool(String file, String output) throws IOException {
        Files.createFile(project.resolve(file));

        assertThat(Names.directory(project)).isEqualTo(project.resolve(output).resolve("faketwilio"));
    }

    @Test
    void is_that_of_maven_where_there_are_both() throws IOException {
        Files.createFile(project.resolve("pom.xml"));
        Files.createFile(project.resolve("build.gradle"));

        assertThat(Names.directory(project)).isEqualTo(project.resolve("target/faketwilio"));
    }

    @Test
    void is_the_directory_for_temporary_files_where_there_is_no_build_tool() {
        assertThat(Names.directory(project)).isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "faketwilio"));
    }
}
