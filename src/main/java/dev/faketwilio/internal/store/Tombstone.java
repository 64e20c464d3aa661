package dev.faketwilio.internal.store;

import java.time.Instant;

/**
 * What remains of a deleted row.
 *
 * @param value the resource as it was
 * @param sequence its place in the order of creation
 * @param at when it was deleted
 * @param request the number of the request that deleted it, 0 if none did
 * @param <T> the resource's type
 */
public record Tombstone<T>(T value, long sequence, Instant at, int request) {}
