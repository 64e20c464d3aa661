package dev.faketwilio.serverless;

import java.time.Duration;

/**
 * Says how the Builds of a Service go on that are made from now on. It is part of the sandbox's state. Without it, a
 * Build is completed at the first look: when a request fetches it, its status, or lists it. Thread-safe.
 */
public interface BuildsSeed {

    /** Lets them be completed at the first look. */
    void completeWhenSeen();

    /** Lets them fail at the first look. */
    void failWhenSeen();

    /**
     * Lets them be completed when so much time has passed on the sandbox's clock.
     *
     * @param duration how long, rounded up to whole seconds; zero means at the first look
     * @throws IllegalArgumentException if it is negative
     */
    void completeAfter(Duration duration);

    /**
     * Lets them fail when so much time has passed on the sandbox's clock.
     *
     * @param duration how long, rounded up to whole seconds; zero means at the first look
     * @throws IllegalArgumentException if it is negative
     */
    void failAfter(Duration duration);

    /** Holds them in the state {@code building}, until the test completes one or lets it fail. */
    void hold();
}
