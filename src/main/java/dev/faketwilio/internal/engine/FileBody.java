package dev.faketwilio.internal.engine;

/**
 * A file that an operation responds with.
 *
 * @param contentType its MIME type
 * @param bytes its content
 */
public record FileBody(String contentType, byte[] bytes) {}
