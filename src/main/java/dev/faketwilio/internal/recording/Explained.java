package dev.faketwilio.internal.recording;

import dev.faketwilio.RecordedCalls;

/** Describes a selection of recorded calls in failure texts. */
public interface Explained {

    /** Returns which calls these are, for example {@code requests to serverless DeleteFunction}. */
    String description();

    /** Returns a list of all calls of the sandbox, one a line; of many only the latest. */
    String everything();

    /**
     * Returns the same list with remarks: behind those that came near to being one of these stands what they have instead of
     * what was asked for, another value, method or case. Of many calls only the nearest or the latest are listed. Requests
     * that a client repeats share a line.
     */
    String nearest();

    /**
     * Returns the description of calls.
     *
     * @throws IllegalArgumentException if they are of another implementation
     */
    static Explained of(RecordedCalls<?, ?> calls) {
        if (calls instanceof Explained explained) {
            return explained;
        }
        throw new IllegalArgumentException("Expected recorded calls of a sandbox, such as twilio.requests(), but found "
                + calls.getClass().getName() + ". Select them from the sandbox");
    }
}
