package dev.faketwilio.reliability;

import dev.faketwilio.testing.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Programs of these tests in JVMs of their own, where nobody else runs. */
final class Jvm {

    private Jvm() {}

    /** A program to be started, with little memory. */
    static ProcessBuilder running(Class<?> program, String... args) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // for Lincheck; a JDK 21 or newer would warn
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        return Programs.command(command.toArray(new String[0]));
    }

    /** The same program with another limit for its memory. */
    static ProcessBuilder with(int megabytes, ProcessBuilder program) {
        program.command().replaceAll(word -> word.startsWith("-Xmx") ? "-Xmx" + megabytes + "m" : word);
        return program;
    }

    /** Runs a program to its end; all that it prints, errors too. */
    static String printed(Class<?> program, String... args) throws IOException {
        return printed(running(program, args));
    }

    /** Runs a program to its end; all that it prints, errors too. */
    static String printed(ProcessBuilder program) throws IOException {
        Process process = program.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
