package dev.faketwilio;

/**
 * A point to which a sandbox can go back: its resources, with those that were deleted, and the time. Made by {@link
 * TwilioSandbox#snapshot()} and good for any number of {@link TwilioSandbox#restore(Snapshot)}. Immutable, and as cheap as
 * a reference, however much state there is.
 */
public interface Snapshot {}
