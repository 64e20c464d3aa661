package dev.faketwilio.internal.store;

/**
 * From where a page of a list goes on.
 *
 * @param forward whether the page follows the row (true) or precedes it (false)
 * @param key the SID of the row next to the page; the row itself may have been deleted meanwhile
 */
public record PageToken(boolean forward, String key) {}
