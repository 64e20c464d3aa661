package dev.faketwilio.internal.engine;

/** Something that has happened in an account, for the world around it to react to. Immutable. */
public interface Event {}
