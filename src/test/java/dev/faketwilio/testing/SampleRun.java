package dev.faketwilio.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.OutputDirectoryProvider;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/**
 * One run of sample test classes by JUnit's own test kit, with a server of its own. Samples assert what they can see
 * themselves; what outlives them they hand out through {@link TestReporter}, so that runs share nothing.
 */
public final class SampleRun {

    /** Everything at once, on several threads. */
    public static final Map<String, String> CONCURRENT = parallel("concurrent", "concurrent");

    /** Classes at once, the tests of each one after the other. */
    public static final Map<String, String> CONCURRENT_CLASSES = parallel("same_thread", "concurrent");

    /** One after the other, unless an annotation says otherwise. */
    public static final Map<String, String> CONCURRENT_WHERE_SAID = parallel("same_thread", "same_thread");

    private final EngineExecutionResults results;

    private SampleRun(EngineExecutionResults results) {
        this.results = results;
    }

    /** Runs the classes one after the other. */
    public static SampleRun of(Class<?>... testCases) {
        return of(Map.of(), testCases);
    }

    /** Runs the classes with JUnit configuration parameters. */
    public static SampleRun of(Map<String, String> configuration, Class<?>... testCases) {
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter");
        configuration.forEach(builder::configurationParameter);
        for (Class<?> testCase : testCases) {
            builder.selectors(selectClass(testCase));
        }
        return new SampleRun(builder.execute());
    }

    /** Runs the classes with a directory for the files that they publish, as build tools give one. */
    public static SampleRun publishingTo(Path directory, Class<?>... testCases) {
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter")
                .outputDirectoryProvider(new OutputDirectoryProvider() {
                    @Override
                    public Path getRootDirectory() {
                        return directory;
                    }

                    @Override
                    public Path createOutputDirectory(TestDescriptor test) {
                        return directory;
                    }
                });
        for (Class<?> testCase : testCases) {
            builder.selectors(selectClass(testCase));
        }
        return new SampleRun(builder.execute());
    }

    private static Map<String, String> parallel(String methods, String classes) {
        return Stream.of(
                        Map.entry("enabled", "true"),
                        Map.entry("mode.default", methods),
                        Map.entry("mode.classes.default", classes),
                        Map.entry("config.strategy", "fixed"),
                        Map.entry("config.fixed.parallelism", "6"))
                .collect(toMap(entry -> "junit.jupiter.execution.parallel." + entry.getKey(), Map.Entry::getValue));
    }

    /** Asserts that there were so many tests and that all of them passed, and no container failed. */
    public SampleRun passed(int tests) {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
        return this;
    }

    /** What made tests and containers fail. */
    public List<Throwable> failures() {
        return results.allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .filter(result -> result.getStatus() == Status.FAILED)
                .map(TestExecutionResult::getThrowable)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The only failure. */
    public Throwable failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    /** The names of the tests that passed, sorted. */
    public List<String> passedTests() {
        return results.testEvents()
                .succeeded()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .sorted()
                .toList();
    }

    /** The files that were published, in the order in which they were. */
    public List<FileEntry> files() {
        return results.allEvents()
                .filter(event -> event.getType() == EventType.FILE_ENTRY_PUBLISHED)
                .map((Event event) -> event.getRequiredPayload(FileEntry.class))
                .toList();
    }

    /** What the samples reported under a key, in the order in which they did. */
    public List<String> reported(String key) {
        return results.allEvents()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .map((Event event) -> event.getRequiredPayload(ReportEntry.class))
                .map(entry -> entry.getKeyValuePairs().get(key))
                .flatMap(value -> Optional.ofNullable(value).stream())
                .toList();
    }
}
