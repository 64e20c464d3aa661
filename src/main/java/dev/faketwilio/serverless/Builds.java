package dev.faketwilio.serverless;

import java.time.Duration;

/**
 * Controls Builds that are created from now on. By default, they
 * {@linkplain #completeWhenPolled() complete when they are polled}. The last call counts. The setting is part of the
 * sandbox's state. Thread-safe.
 *
 * <p>The response to the creation of a Build always says {@code building}, as Twilio's does.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/api/resource/build">Twilio: Build resource</a>
 */
public interface Builds {

    /**
     * Completes them three seconds after their creation, by the sandbox's clock, whether a request fetches them or not.
     * While that clock stands still, code that polls would wait forever; so the first request that fetches such a Build,
     * its status or a list with it sees {@code building}, and the second one {@code completed}. This is the default.
     */
    void completeWhenPolled();

    /** Makes Builds fail where by default they would complete: after three seconds, or at the second look. */
    void failWhenPolled();

    /**
     * Completes them when that much time has passed on the sandbox's clock, and not before.
     *
     * @param duration how long they take, rounded up to whole seconds; with zero they are completed as soon as they have
     *     been created
     * @throws IllegalArgumentException if the duration is negative
     */
    void completeAfter(Duration duration);

    /**
     * Makes Builds fail when that much time has passed on the sandbox's clock, and not before.
     *
     * @param duration how long they take, rounded up to whole seconds; with zero they have failed as soon as they have been
     *     created
     * @throws IllegalArgumentException if the duration is negative
     */
    void failAfter(Duration duration);

    /** Keeps Builds {@code building} until the test completes or fails them. */
    void hold();
}
