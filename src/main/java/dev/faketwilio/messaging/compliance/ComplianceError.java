package dev.faketwilio.messaging.compliance;

import dev.faketwilio.internal.arguments.Elements;
import java.util.List;
import java.util.Objects;

/**
 * Why a brand or campaign was not registered, or a toll-free number not verified. Immutable.
 *
 * @param code Twilio's error code: 30700 to 30799 for brands, 30880 to 30900 for campaigns, 30440 to 30481 for toll-free
 *     numbers
 * @param description what was wrong, in words
 * @param fields which properties were wrong, for example {@code MESSAGE_FLOW}; unmodifiable, may be empty
 * @see <a href="https://www.twilio.com/docs/messaging/compliance/a2p-10dlc">Twilio's page</a>
 */
public record ComplianceError(int code, String description, List<String> fields) {

    /**
     * Checks that nothing is null, and keeps a copy of the list.
     *
     * @param code see above
     * @param description see above
     * @param fields see above
     */
    public ComplianceError {
        Objects.requireNonNull(description, "description");
        fields = Elements.of(fields, "fields");
    }

    /**
     * Makes an error.
     *
     * @param code Twilio's error code
     * @param description what was wrong, in words
     * @param fields which properties were wrong
     * @return the error
     */
    public static ComplianceError of(int code, String description, String... fields) {
        return new ComplianceError(code, description, Elements.of(fields, "fields"));
    }
}
