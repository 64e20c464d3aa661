package dev.faketwilio.internal.junit;

import dev.faketwilio.internal.sandbox.Sandbox;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.TestAbortedException;

/**
 * What a failed test leaves behind: a page with the requests and the state of its sandbox, a report entry, and a note on
 * the failure itself. Nothing of it costs a test anything that passes.
 */
final class FailureTrace {

    /** The JUnit configuration parameter that switches it off. */
    static final String ENABLED = "faketwilio.trace.enabled";

    private FailureTrace() {}

    /**
     * Ends a test, and publishes its trace if it has failed, or fails by that.
     *
     * @param end may fail the test
     */
    static void ofTest(ExtensionContext context, Sandbox sandbox, Runnable end) {
        Optional<Throwable> failure = isAborted(context) ? Optional.empty() : context.getExecutionException();
        failure.ifPresent(thrown -> publish(context, sandbox, thrown));
        try {
            end.run();
        } catch (AssertionError problem) {
            if (failure.isEmpty()) {
                publish(context, sandbox, problem);
            }
            throw problem;
        }
    }

    /** Returns whether an assumption has ended the test. */
    static boolean isAborted(ExtensionContext context) {
        return context.getExecutionException()
                .filter(TestAbortedException.class::isInstance)
                .isPresent();
    }

    /** Never fails itself: that would hide why the test did. */
    private static void publish(ExtensionContext context, Sandbox sandbox, Throwable failure) {
        if (!Names.isOn(ENABLED, context)) {
            return;
        }
        try {
            String summary = sandbox.summary();
            Path page = write(context, sandbox.failurePage(words(failure, context)));
            failure.addSuppressed(new WhatFakeTwilioSaw(summary, page));
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("faketwilio.requests", summary);
            entry.put("faketwilio.page", page.toString());
            context.publishReportEntry(entry);
        } catch (IOException | RuntimeException e) {
            System.getLogger(FailureTrace.class.getName())
                    .log(Level.WARNING, "The trace of " + context.getDisplayName() + " could not be published", e);
        }
    }

    private static Path write(ExtensionContext context, String page) throws IOException {
        String name = Names.file(context);
        AtomicReference<Path> published = new AtomicReference<>();
        try {
            context.publishFile(name, MediaType.create("text", "html", StandardCharsets.UTF_8), file -> {
                Files.writeString(file, page);
                published.set(file);
            });
        } catch (LinkageError | JUnitException notHere) {
            // JUnit up to 5.11 has no published files, and later ones only where the build tool gives them a directory
        }
        Path file = published.get();
        return file != null
                ? file
                : Files.writeString(Files.createDirectories(Names.directory()).resolve(name), page);
    }

    /** Returns what the failure says, with its causes, and where in the test it happened. */
    private static String words(Throwable failure, ExtensionContext context) {
        StringBuilder words = new StringBuilder(failure.toString());
        String testClass = context.getRequiredTestClass().getName();
        Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().equals(testClass))
                .findFirst()
                .ifPresent(frame -> words.append("\n\tat ").append(frame));
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 5; depth++) {
            words.append("\nCaused by: ").append(cause);
            cause = cause.getCause();
        }
        return words.toString();
    }
}
