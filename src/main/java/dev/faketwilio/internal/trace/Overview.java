package dev.faketwilio.internal.trace;

/**
 * A sandbox in the list of those that a server has.
 *
 * @param usedBy the test that uses it; empty if nobody has said
 * @param lastRequest in one line; empty if there was none
 */
public record Overview(String accountSid, String usedBy, int requestCount, String lastRequest) {}
