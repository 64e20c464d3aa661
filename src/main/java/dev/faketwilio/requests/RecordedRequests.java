package dev.faketwilio.requests;

import dev.faketwilio.Operation;
import dev.faketwilio.RecordedCalls;

/**
 * The requests of a sandbox, or a selection of them, in the order of arrival. A live view: it shows what has arrived
 * whenever it is asked. Usable from any thread.
 */
public interface RecordedRequests extends RecordedCalls<RecordedRequest, RecordedRequests> {

    /**
     * Selects those of these requests that were for an operation.
     *
     * @param operation the operation, for example {@code ServerlessFunction.DELETE}
     * @return a live view
     */
    RecordedRequests to(Operation operation);

    /**
     * Selects those of these requests that were authenticated by a user name.
     *
     * @param username the Account SID, or the SID of an API key
     * @return a live view
     */
    RecordedRequests by(String username);
}
