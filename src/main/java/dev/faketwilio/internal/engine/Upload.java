package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.store.Content;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a request.
 *
 * @param fileName the name that the client gave it; null if none
 * @param contentType the type that the client declared; null if none
 * @param content the bytes
 */
public record Upload(@Nullable String fileName, @Nullable String contentType, Content content) {}
