package dev.faketwilio.internal.gateway;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A request that waits, for a time or for the test, without a thread.
 *
 * @param until completed, by any thread, with whether it goes on or is refused
 * @param then carries on from there, to be called once; takes no longer than any other request
 */
public record Waiting(CompletionStage<Boolean> until, Function<Boolean, TwilioReply> then) implements Answer {}
