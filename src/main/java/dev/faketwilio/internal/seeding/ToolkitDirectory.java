package dev.faketwilio.internal.seeding;

import dev.faketwilio.serverless.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project laid out as the Serverless Toolkit does (contract/serverless.md 4.2): {@code functions} and {@code assets},
 * where {@code name.protected.ext} and {@code name.private.ext} say who may reach a file, and white space in names becomes
 * dashes in paths.
 */
public final class ToolkitDirectory {

    private ToolkitDirectory() {}

    /**
     * A file of a project.
     *
     * @param path where it is reached
     */
    public record ProjectFile(String path, Visibility visibility, byte[] content) {}

    /** The Functions of a project, by their paths. */
    public static List<ProjectFile> functions(Path project) {
        List<ProjectFile> functions = new ArrayList<>();
        for (ProjectFile file : files(project, "functions")) {
            if (file.path().endsWith(".js")) {
                String path = file.path().substring(0, file.path().length() - ".js".length());
                functions.add(new ProjectFile(path, file.visibility(), file.content()));
            }
        }
        return functions;
    }

    /** The Assets of a project, by their paths. */
    public static List<ProjectFile> assets(Path project) {
        return files(project, "assets");
    }

    /** Refuses what is no project. */
    public static void check(Path project) {
        if (!Files.isDirectory(project.resolve("functions")) && !Files.isDirectory(project.resolve("assets"))) {
            throw new IllegalArgumentException("Expected " + project
                    + " to be a project of the Serverless Toolkit, but it has neither a directory \"functions\" nor one"
                    + " named \"assets\"");
        }
    }

    private static List<ProjectFile> files(Path project, String folder) {
        Path root = project.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<ProjectFile> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                if (content.length > 0 && !file.getFileName().toString().startsWith(".")) {
                    found.add(file(root.relativize(file), content));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }

    private static ProjectFile file(Path relative, byte[] content) {
        StringBuilder folder = new StringBuilder("/");
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            folder.append(relative.getName(i)).append('/');
        }
        String name = relative.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        String base = name.substring(0, name.length() - extension.length());
        Visibility visibility = visibility(base);
        if (visibility != Visibility.PUBLIC) {
            base = base.substring(0, base.lastIndexOf('.'));
        }
        return new ProjectFile((folder + base + extension).replaceAll("\\s", "-"), visibility, content);
    }

    /** Returns what the name says directly before its extension, and nowhere else. */
    private static Visibility visibility(String nameWithoutExtension) {
        return nameWithoutExtension.endsWith(".protected")
                ? Visibility.PROTECTED
                : nameWithoutExtension.endsWith(".private") ? Visibility.PRIVATE : Visibility.PUBLIC;
    }
}
