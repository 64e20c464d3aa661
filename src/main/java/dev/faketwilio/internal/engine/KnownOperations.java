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
 * All operations that a product of Twilio has, built here or not: the list kept in {@code operations/*.txt}, one
 * {@code METHOD PATH NAME} a line, taken from Twilio's OpenAPI documents and from the page of the upload host. Read only
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
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.split(" ", 3);
                    operations.add(new Operation(product, words[2], Operation.Method.valueOf(words[0]), words[1]));
                }
            }
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
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
