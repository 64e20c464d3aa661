package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.LocalDate;

/**
 * Where the list is of the phone numbers in the United States that were deactivated on a day. Immutable.
 *
 * @param date the day
 * @param redirectTo the absolute URL of the list
 * @see <a href="https://www.twilio.com/docs/messaging/api/deactivations-resource">Twilio's page</a>
 */
public record Deactivation(LocalDate date, String redirectTo) {

    /** {@code GET /v1/Deactivations}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchDeactivation", "/v1/Deactivations");
}
