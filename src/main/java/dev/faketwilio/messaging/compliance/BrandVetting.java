package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The vetting of a brand by somebody else than The Campaign Registry. Immutable.
 *
 * @param sid {@code VT} and 32 lower-case hexadecimal digits
 * @param brandSid the brand's SID
 * @param provider {@code campaign-verify} or {@code aegis}
 * @param vettingId the token that the provider gave out; null where none is needed
 * @param vettingClass {@code POLITICAL} of Campaign Verify, {@code STANDARD} of Aegis
 * @param status how far it is
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 * @see <a href="https://www.twilio.com/docs/messaging/compliance/a2p-10dlc">Twilio's page</a>
 */
public record BrandVetting(
        String sid,
        String brandSid,
        String provider,
        @Nullable String vettingId,
        String vettingClass,
        Status status,
        Instant dateCreated,
        Instant dateUpdated) {

    /** How far a vetting is. */
    public enum Status {
        /** It goes on. */
        IN_PROGRESS,
        /** The brand was vetted. */
        SUCCESS,
        /** The vetting was not accepted. */
        FAILED
    }

    private static final String ALL = "/v1/a2p/BrandRegistrations/{BrandSid}/Vettings";

    /** {@code POST /v1/a2p/BrandRegistrations/{BrandSid}/Vettings}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateBrandVetting", ALL);

    /** {@code GET /v1/a2p/BrandRegistrations/{BrandSid}/Vettings}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListBrandVetting", ALL);

    /** {@code GET /v1/a2p/BrandRegistrations/{BrandSid}/Vettings/{BrandVettingSid}}. */
    public static final Operation FETCH =
            Operation.get(Product.MESSAGING, "FetchBrandVetting", ALL + "/{BrandVettingSid}");
}
