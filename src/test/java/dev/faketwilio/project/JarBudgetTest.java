package dev.faketwilio.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What FakeTwilio brings onto a test's class path beside JUnit and AssertJ: docs/performance.md. */
class JarBudgetTest {

    private static final int MOST_JARS = 15;
    private static final long MOST_BYTES = 6_500_000;

    /** Where the repository has what does not come with FakeTwilio, or is there anyway; all else counts. */
    private static final List<String> NOT_COUNTED = List.of(
            // JUnit and AssertJ
            "/org/junit/",
            "/org/opentest4j/",
            "/org/apiguardian/",
            "/org/assertj/",
            "/net/bytebuddy/",
            // twilio-java, which is optional
            "/com/twilio/",
            "/com/auth0/",
            "/com/fasterxml/jackson/dataformat/",
            "/com/fasterxml/jackson/datatype/",
            "/com/fasterxml/woodstox/",
            "/com/google/code/",
            "/commons-codec/",
            "/commons-io/",
            "/io/jsonwebtoken/",
            "/org/apache/httpcomponents/",
            "/org/codehaus/woodstox/",
            "/org/json/",
            "/org/slf4j/",
            // for FakeTwilio's own tests
            "/com/squareup/",
            "/com/tngtech/archunit/",
            "/org/java-websocket/",
            "/org/jetbrains/",
            "/org/ow2/asm/");

    private final List<File> jars = List.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .stream()
            .filter(entry -> entry.endsWith(".jar"))
            .filter(entry -> NOT_COUNTED.stream().noneMatch(entry.replace('\\', '/')::contains))
            .map(File::new)
            .toList();

    @Test
    void there_are_few_of_them() {
        assertThat(jars)
                .as("what users get; what is for FakeTwilio's own tests belongs on the list of what is not counted")
                .hasSizeBetween(1, MOST_JARS);
    }

    @Test
    void they_are_small() {
        assertThat(jars.stream().mapToLong(File::length).sum())
                .as("bytes of %s", jars)
                .isBetween(1L, MOST_BYTES);
    }

    @Test
    void undertow_is_among_them() {
        assertThat(jars).anyMatch(jar -> jar.getName().startsWith("undertow-core-"));
    }
}
