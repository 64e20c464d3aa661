package dev.faketwilio.serverless;

import dev.faketwilio.Resources;
import java.util.List;
import java.util.NoSuchElementException;

/** The Serverless resources of a sandbox: a live, read-only view. Usable from any thread. */
public interface ServerlessState {

    /** {@return the Services, found by SID or unique name} */
    Resources<ServerlessService> services();

    /**
     * Looks a Service up that must exist.
     *
     * @param sidOrUniqueName its SID or unique name
     * @return the Service
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    default ServerlessService service(String sidOrUniqueName) {
        return services().get(sidOrUniqueName);
    }

    /** {@return the Functions of all Services, found by SID} */
    Resources<ServerlessFunction> functions();

    /**
     * The Functions of one Service.
     *
     * @param serviceSidOrUniqueName the Service's SID or unique name
     * @return an unmodifiable list in the order of creation, oldest first
     * @throws NoSuchElementException if the Service does not exist; the message says what does
     */
    default List<ServerlessFunction> functions(String serviceSidOrUniqueName) {
        String serviceSid = service(serviceSidOrUniqueName).sid();
        return functions().all().stream()
                .filter(function -> function.serviceSid().equals(serviceSid))
                .toList();
    }
}
