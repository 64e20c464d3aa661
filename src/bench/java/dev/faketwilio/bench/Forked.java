package dev.faketwilio.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of these benchmarks in a JVM of its own, spoken to in lines. */
final class Forked implements Closeable {

    private final String name;
    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    Forked(Class<?> program, String... args) throws IOException {
        name = program.getSimpleName();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    String read() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new EOFException(name + " ended without an answer");
        }
        return line;
    }

    String ask(String question) throws IOException {
        input.write(question + "\n");
        input.flush();
        return read();
    }

    void awaitExit() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
