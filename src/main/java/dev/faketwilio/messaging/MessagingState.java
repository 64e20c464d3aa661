package dev.faketwilio.messaging;

import dev.faketwilio.Resources;
import java.util.NoSuchElementException;

/** The Messaging resources of a sandbox: a live, read-only view. Usable from any thread. */
public interface MessagingState {

    /** {@return the Messaging Services, found by SID} */
    Resources<MessagingService> services();

    /**
     * Looks a Service up that must exist.
     *
     * @param sid its SID
     * @return the Service
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    default MessagingService service(String sid) {
        return services().get(sid);
    }
}
