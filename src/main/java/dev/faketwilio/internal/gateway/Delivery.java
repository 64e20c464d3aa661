package dev.faketwilio.internal.gateway;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** In what manner a reply reaches the client: whole, unless a fault says otherwise. */
public sealed interface Delivery {

    /** As Twilio sends it. */
    Delivery WHOLE = new Whole();

    /** As Twilio sends it. */
    record Whole() implements Delivery {}

    /**
     * Not at all: the connection ends.
     *
     * @param reset by a reset (RST); else orderly
     */
    record Hangup(boolean reset) implements Delivery {}

    /**
     * With another length announced than that of the body; the connection ends after it.
     *
     * @param length what is announced, in bytes
     */
    record Misannounced(int length) implements Delivery {}

    /**
     * The body in pieces, the first at once, the last at the end of a time.
     *
     * @param over the time
     * @param hurried completed, by any thread, when the rest is to come at once
     */
    record Slowly(Duration over, CompletionStage<?> hurried) implements Delivery {}
}
