package dev.faketwilio.internal.engine;

/**
 * Everything that the fake knows of one Twilio resource. One small class each, named in its product's list and nowhere
 * else.
 */
public interface Resource {

    /** The resource's operations and rules. */
    Declaration<?> declaration();
}
