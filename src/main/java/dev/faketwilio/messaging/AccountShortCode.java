package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A short code that the account owns, as the 2010 API shows it ({@code SMS/ShortCodes}). Short codes are provisioned by Twilio, so they are seeded rather than created. In the sender pool of a Messaging Service one appears as a {@code PoolShortCode} with the same SID.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/short-code-resource">Twilio's page for the resource</a>
 */
public final class AccountShortCode extends TwilioResource {

    private static final Shape<AccountShortCode> SHAPE = Shape.of("short code", AccountShortCode::new);

    /** The resource type with all properties. */
    public static final ResourceType<AccountShortCode> TYPE = SHAPE;

    /** The SID: {@code SC} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The date on which the account got the short code. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** The name, up to 64 characters; at first the short code. */
    public static final Property<String> FRIENDLY_NAME = SHAPE.property("friendly_name");

    /** The short code of 3 to 6 digits. */
    public static final Property<String> SHORT_CODE = SHAPE.property("short_code");

    /** {@code 2010-04-01} or {@code 2008-08-01}, stored only. */
    public static final Property<String> API_VERSION = SHAPE.property("api_version");

    /** The URL that Twilio calls for an incoming message; null for none. */
    public static final Property<@Nullable String> SMS_URL = SHAPE.property("sms_url");

    /** The HTTP method for {@code smsUrl}. */
    public static final Property<String> SMS_METHOD = SHAPE.property("sms_method");

    /** The URL that Twilio calls when {@code smsUrl} fails; null for none. */
    public static final Property<@Nullable String> SMS_FALLBACK_URL = SHAPE.property("sms_fallback_url");

    /** The HTTP method for {@code smsFallbackUrl}. */
    public static final Property<String> SMS_FALLBACK_METHOD = SHAPE.property("sms_fallback_method");

    /** The country in ISO 3166-1 alpha-2; the API shows it in sender pools only. */
    public static final Property<String> COUNTRY_CODE = SHAPE.property("country_code");

    private static final String ALL = "/2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes.json";
    private static final String ONE = "/2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes/{Sid}.json";

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes.json}. */
    public static final Operation LIST = Operation.get(Product.API, "ListShortCode", ALL);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes/{Sid}.json}. */
    public static final Operation FETCH = Operation.get(Product.API, "FetchShortCode", ONE);

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes/{Sid}.json}. */
    public static final Operation UPDATE = Operation.post(Product.API, "UpdateShortCode", ONE);

    AccountShortCode(Values values) {
        super(values);
    }

    /** {@return the SID: {@code SC} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return when the account got the short code} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }

    /** {@return the name, up to 64 characters; at first the short code} */
    public String friendlyName() {
        return get(FRIENDLY_NAME);
    }

    /** {@return the short code of 3 to 6 digits} */
    public String shortCode() {
        return get(SHORT_CODE);
    }

    /** {@return {@code 2010-04-01} or {@code 2008-08-01}, stored only} */
    public String apiVersion() {
        return get(API_VERSION);
    }

    /** {@return the URL that Twilio calls for an incoming message; null for none} */
    public @Nullable String smsUrl() {
        return get(SMS_URL);
    }

    /** {@return the HTTP method for {@code smsUrl}} */
    public String smsMethod() {
        return get(SMS_METHOD);
    }

    /** {@return the URL that Twilio calls when {@code smsUrl} fails; null for none} */
    public @Nullable String smsFallbackUrl() {
        return get(SMS_FALLBACK_URL);
    }

    /** {@return the HTTP method for {@code smsFallbackUrl}} */
    public String smsFallbackMethod() {
        return get(SMS_FALLBACK_METHOD);
    }

    /** {@return the country in ISO 3166-1 alpha-2; the API shows it in sender pools only} */
    public String countryCode() {
        return get(COUNTRY_CODE);
    }
}
