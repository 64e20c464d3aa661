package dev.faketwilio.internal.junit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How tests are called, for people and for files, and what JUnit's configuration says. */
final class Names {

    private static final int LONGEST = 100;

    private Names() {}

    /** The test or class in words: its class with the package, and all that it stands in from there on. */
    static String words(ExtensionContext context) {
        Deque<String> words = new ArrayDeque<>();
        Optional<ExtensionContext> next = Optional.of(context);
        while (next.isPresent() && next.get().getTestClass().isPresent()) {
            ExtensionContext at = next.get();
            next = at.getParent();
            boolean outermost = next.flatMap(ExtensionContext::getTestClass).isEmpty();
            words.addFirst(outermost ? at.getRequiredTestClass().getName() : at.getDisplayName());
        }
        return String.join(" \u203a ", words);
    }

    /** A file name that no other test has, on any system. */
    static String file(ExtensionContext context) {
        String method =
                context.getTestMethod().map(found -> "." + found.getName()).orElse("");
        String name = (context.getRequiredTestClass().getSimpleName() + method).replaceAll("[^A-Za-z0-9._-]", "_");
        String unique = UUID.nameUUIDFromBytes(context.getUniqueId().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
        return name.substring(0, Math.min(name.length(), LONGEST)) + "-" + unique + ".html";
    }

    /** Returns where files go that JUnit does not take: into the output of the build tool, if there is one. */
    static Path directory() {
        return directory(Path.of("").toAbsolutePath());
    }

    static Path directory(Path project) {
        if (Files.exists(project.resolve("pom.xml"))) {
            return project.resolve("target/faketwilio");
        }
        boolean gradle =
                Files.exists(project.resolve("build.gradle")) || Files.exists(project.resolve("build.gradle.kts"));
        return gradle
                ? project.resolve("build/faketwilio")
                : Path.of(System.getProperty("java.io.tmpdir"), "faketwilio");
    }

    /** Returns whether a configuration parameter does not say {@code false}. */
    static boolean isOn(String parameter, ExtensionContext context) {
        return !context.getConfigurationParameter(parameter)
                .filter("false"::equalsIgnoreCase)
                .isPresent();
    }
}
