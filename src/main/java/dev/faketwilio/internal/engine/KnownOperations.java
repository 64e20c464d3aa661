package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All operations that a product of Twilio has, built here or not, from {@code operations/*.txt}. A line there adds
 * segments to the path of the line above it that has one blank less, and names the operations by their methods. Read only
 * when a request fits no operation that is built.
 */
public final class KnownOperations {

    private KnownOperations() {}

    /** The product's operations in the order of the list. */
    public static List<Operation> of(Product product) {
        String file = "operations/" + product.subdomain() + ".txt";
        List<Operation> operations = new ArrayList<>();
        try (InputStream stream = KnownOperations.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + file + " is missing from FakeTwilio's jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> paths = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    addTo(operations, product, paths, line);
                }
            }
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * Reads a line.
     *
     * @param paths the paths that it may continue, by the number of blanks before them
     */
    private static void addTo(List<Operation> operations, Product product, List<String> paths, String line) {
        int depth = line.indexOf('/');
        String[] words = line.substring(depth).split(" ", -1);
        String path = (depth == 0 ? "" : paths.get(depth - 1)) + words[0];
        paths.subList(depth, paths.size()).clear();
        paths.add(path);
        for (int i = 1; i < words.length; i += 2) {
            operations.add(new Operation(product, words[i + 1], Operation.Method.valueOf(words[i]), path));
        }
    }

    static Routes<Operation> routes(Product product) {
        Routes<Operation> routes = new Routes<>();
        for (Operation operation : of(product)) {
            routes.add(operation, operation);
        }
        return routes;
    }
}
