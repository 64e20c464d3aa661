package dev.faketwilio.internal.serverless;

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
 * where {@code name.protected.ext} and {@code name.private.ext} say who may reach a file.
 */
final class ToolkitDirectory {

    private ToolkitDirectory() {}

    /**
     * A file of a project.
     *
     * @param path where it is reached
     */
    record ProjectFile(String path, Visibility visibility, byte[] content) {}

    /** The Functions of a project, by their paths. */
    static List<ProjectFile> functions(Path project) {
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
    static List<ProjectFile> assets(Path project) {
        return files(project, "assets");
    }

    /** Refuses what is no project. */
    static void check(Path project) {
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
        StringBuilder path = new StringBuilder();
        for (Path name : relative) {
            path.append('/').append(name);
        }
        String name = relative.getFileName().toString();
        String folder = path.substring(0, path.length() - name.length());
        if (name.contains(".protected.")) {
            return new ProjectFile(folder + without(name, ".protected"), Visibility.PROTECTED, content);
        }
        if (name.contains(".private.")) {
            return new ProjectFile(folder + without(name, ".private"), Visibility.PRIVATE, content);
        }
        return new ProjectFile(path.toString(), Visibility.PUBLIC, content);
    }

    private static String without(String name, String infix) {
        int at = name.lastIndexOf(infix + ".");
        return name.substring(0, at) + name.substring(at + infix.length());
    }
}
