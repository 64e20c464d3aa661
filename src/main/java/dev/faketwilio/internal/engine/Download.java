package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The way to the file of a resource: a {@code GET} of its URL is redirected by 307 to another path of the same product, where
 * the file is. Both paths name the account, since neither needs credentials.
 *
 * @param start the operation that is redirected
 * @param path returns the path of the file
 * @param end the operation on that path
 * @param file returns the file
 * @param <T> the resource's type
 */
public record Download<T>(
        Operation start, BiFunction<T, Call, String> path, Operation end, BiFunction<T, Call, FileBody> file) {

    List<BoundOperation<T>> operations(Declaration<T> declaration) {
        return List.of(
                new BoundOperation<>(
                        start,
                        307,
                        declaration,
                        call -> new Outcome.Redirect<>(path.apply(value(declaration, call), call), null),
                        true),
                new BoundOperation<>(
                        end,
                        200,
                        declaration,
                        call -> {
                            T value = value(declaration, call);
                            return new Outcome.File<>(declaration.table().sidOf(value), file.apply(value, call));
                        },
                        true));
    }

    private static <T> T value(Declaration<T> declaration, Call call) {
        return call.targetRow(declaration.table()).value();
    }
}
