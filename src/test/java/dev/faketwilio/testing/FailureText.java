package dev.faketwilio.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares failure texts with the files in {@code src/test/resources/failure-texts}, one for each case. With
 * {@code -Dfaketwilio.failure-texts=write} the files are written anew from what the tests see.
 */
public final class FailureText {

    /** Where the files are. */
    public static final Path FOLDER = Path.of("src/test/resources/failure-texts");

    private static final boolean WRITE = "write".equals(System.getProperty("faketwilio.failure-texts"));

    private FailureText() {}

    /**
     * Asserts that a failure has the message in the file of the case.
     *
     * @param name the file's path below the folder, without its ending
     * @param placeholders names and values: {@code {NAME}} in the file stands for the value, which differs between runs
     */
    public static Consumer<Throwable> failsAs(String name, Object... placeholders) {
        return failure -> assertText(name, Objects.requireNonNull(failure.getMessage()), placeholders);
    }

    private static void assertText(String name, String actual, Object... placeholders) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (WRITE && !(Files.exists(file) && expected(file, placeholders).equals(actual + "\n"))) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, withPlaceholders(actual, placeholders) + "\n");
            }
            assertThat(actual + "\n").as(name).isEqualTo(expected(file, placeholders));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expected(Path file, Object... placeholders) throws IOException {
        String text = Files.readString(file);
        for (int i = 0; i < placeholders.length; i += 2) {
            text = text.replace("{" + placeholders[i] + "}", placeholders[i + 1].toString());
        }
        return text;
    }

    /** Puts placeholders where their values stand as whole words. */
    private static String withPlaceholders(String text, Object... placeholders) {
        String result = text;
        for (int i = 0; i < placeholders.length; i += 2) {
            String value = "(?<!\\w)" + Pattern.quote(placeholders[i + 1].toString()) + "(?!\\w)";
            result = result.replaceAll(value, Matcher.quoteReplacement("{" + placeholders[i] + "}"));
        }
        return result;
    }
}
