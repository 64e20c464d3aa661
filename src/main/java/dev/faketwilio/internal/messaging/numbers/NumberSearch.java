package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.integer;
import static dev.faketwilio.internal.engine.Parameter.text;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A search for numbers, by the parameters of the OpenAPI document of the 2010 API. */
final class NumberSearch {

    private static final int USUAL_MILES = 25;

    private static final Parameter<Integer> AREA_CODE = integer("AreaCode", 200, 999);
    private static final Parameter<String> CONTAINS = text("Contains", 64);
    private static final Parameter<Boolean> SMS_ENABLED = flag("SmsEnabled");
    private static final Parameter<Boolean> MMS_ENABLED = flag("MmsEnabled");
    private static final Parameter<Boolean> VOICE_ENABLED = flag("VoiceEnabled");
    private static final Parameter<Boolean> FAX_ENABLED = flag("FaxEnabled");
    private static final Parameter<String> IN_REGION = any("InRegion");
    private static final Parameter<String> IN_LOCALITY = any("InLocality");
    private static final Parameter<String> IN_POSTAL_CODE = any("InPostalCode");
    private static final Parameter<String> IN_RATE_CENTER = any("InRateCenter");
    private static final Parameter<String> IN_LATA = any("InLata");
    private static final Parameter<String> NEAR_NUMBER = any("NearNumber");
    private static final Parameter<String> NEAR_LAT_LONG =
            any("NearLatLong").where(value -> value.matches("\\s*-?\\d+(\\.\\d+)?\\s*,\\s*-?\\d+(\\.\\d+)?\\s*"));
    private static final Parameter<Integer> DISTANCE = integer("Distance", 0, 500);

    private final Call call;

    NumberSearch(Call call) {
        this.call = call;
    }

    private static Parameter<String> any(String name) {
        return text(name, Integer.MAX_VALUE);
    }

    String contains() {
        return call.optional(CONTAINS, "");
    }

    /** Returns whether numbers of the template are asked for, as far as one can tell without its last digits. */
    boolean wants(String template) {
        Integer areaCode = call.optional(AREA_CODE);
        return (areaCode == null || Place.isOfArea(template, areaCode.toString()))
                && NumberPattern.fits(contains(), template)
                && isCapable(template.startsWith("+1"));
    }

    /** Every number can be called and sent texts; none takes faxes. */
    private boolean isCapable(boolean mms) {
        return call.optional(SMS_ENABLED, true)
                && call.optional(VOICE_ENABLED, true)
                && !call.optional(FAX_ENABLED, false)
                && call.optional(MMS_ENABLED, mms) == mms;
    }

    /** Returns whether numbers of that place are asked for. */
    boolean wants(Location location) {
        return isIn(IN_REGION, Location::region, location)
                && isIn(IN_LOCALITY, Location::locality, location)
                && isIn(IN_POSTAL_CODE, Location::postalCode, location)
                // nothing is known of these
                && call.optional(IN_RATE_CENTER) == null
                && call.optional(IN_LATA) == null
                && isNear(location);
    }

    /** A phone number stands for the place that it is from. */
    private boolean isIn(Parameter<String> parameter, Function<Location, @Nullable String> part, Location location) {
        String asked = call.optional(parameter);
        if (asked == null) {
            return true;
        }
        String meant = asked.startsWith("+") ? part.apply(location(asked)) : asked;
        return meant != null && meant.equalsIgnoreCase(part.apply(location));
    }

    private boolean isNear(Location location) {
        int miles = call.optional(DISTANCE, USUAL_MILES);
        String number = call.optional(NEAR_NUMBER);
        if (number != null) {
            Location other = location(number);
            return location.isWithin(miles, other.latitude(), other.longitude());
        }
        String point = call.optional(NEAR_LAT_LONG);
        if (point == null) {
            return true;
        }
        int comma = point.indexOf(',');
        return location.isWithin(
                miles,
                point.substring(0, comma).trim(),
                point.substring(comma + 1).trim());
    }

    private static Location location(String number) {
        Place place = Place.of(number);
        return place == null ? Location.UNKNOWN : place.location();
    }
}
