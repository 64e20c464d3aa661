package dev.faketwilio.internal.engine;

/** Something that has happened in an account, for others to react to. Immutable. */
public interface Event {}
