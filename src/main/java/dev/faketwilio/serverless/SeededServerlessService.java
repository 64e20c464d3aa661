package dev.faketwilio.serverless;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * What came of seeding a Serverless Service: the records as they were then.
 *
 * @param service the Service
 * @param functions its Functions in the order in which they were given
 */
public record SeededServerlessService(ServerlessService service, List<ServerlessFunction> functions) {

    /**
     * Keeps a copy of the list.
     *
     * @param service the Service
     * @param functions its Functions
     */
    public SeededServerlessService {
        functions = List.copyOf(functions);
    }

    /** {@return the Service's SID} */
    public String sid() {
        return service.sid();
    }

    /** {@return the Service's unique name} */
    public String uniqueName() {
        return service.uniqueName();
    }

    /**
     * One of the Functions.
     *
     * @param friendlyName its friendly name
     * @return the first Function that was given by that name
     * @throws NoSuchElementException if none was; the message lists those that were
     */
    public ServerlessFunction function(String friendlyName) {
        return functions.stream()
                .filter(function -> function.friendlyName().equals(friendlyName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Service \"" + uniqueName()
                        + "\" was seeded without a function \"" + friendlyName + "\"; its functions are "
                        + functions.stream()
                                .map(ServerlessFunction::friendlyName)
                                .toList()));
    }
}
