package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.integer;
import static dev.faketwilio.internal.engine.Parameter.text;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}}: what is for sale. The fake sells numbers
 * of the United States and of Canada whose exchange, 555, belongs to nobody; it knows nothing of places, so it does not
 * look at parameters such as {@code InRegion}. Source: the OpenAPI document of the 2010 API.
 */
final class AvailableNumbers {

    /** assumed: an answer has at most so many numbers by default. */
    private static final int DEFAULT_SIZE = 30;

    private static final List<String> AREAS_OF_US = List.of("415", "212", "312", "206", "512");
    private static final List<String> AREAS_OF_CA = List.of("416", "604", "514");
    private static final List<String> TOLL_FREE_AREAS = List.of("888", "877", "866", "855", "844", "833");
    private static final int FIRST_LINE = 100;
    private static final int LAST_LINE = 9_999;

    private static final Parameter<Integer> AREA_CODE = integer("AreaCode", 200, 999);
    private static final Parameter<String> CONTAINS = text("Contains", 64);
    private static final Parameter<Boolean> FAX_ENABLED = flag("FaxEnabled");
    private static final Parameter<Integer> PAGE_SIZE = integer("PageSize", 1, Integer.MAX_VALUE);

    private AvailableNumbers() {}

    static Consumer<Representation> local(Call call) {
        String country = country(call);
        List<String> areas = country.equals("US") ? AREAS_OF_US : country.equals("CA") ? AREAS_OF_CA : List.of();
        Integer areaCode = call.optional(AREA_CODE);
        if (areaCode != null) {
            String area = areaCode.toString();
            boolean there =
                    country.equals(NumberingPlan.country(number(area, FIRST_LINE))) && !TOLL_FREE_AREAS.contains(area);
            areas = there ? List.of(area) : List.of();
        }
        return page(call, country, "Local", areas);
    }

    static Consumer<Representation> tollFree(Call call) {
        String country = country(call);
        boolean sold = country.equals("US") || country.equals("CA");
        return page(call, country, "TollFree", sold ? TOLL_FREE_AREAS : List.of());
    }

    /** Nowhere are there mobile numbers of North America. */
    static Consumer<Representation> mobile(Call call) {
        return page(call, country(call), "Mobile", List.of());
    }

    /** The country in the path, if it is one. */
    private static String country(Call call) {
        String country = call.inPath("CountryCode");
        if (!NumberingPlan.isCountry(country)) {
            throw call.notFound();
        }
        return country;
    }

    private static Consumer<Representation> page(Call call, String country, String type, List<String> areas) {
        int size = Math.min(call.optional(PAGE_SIZE, DEFAULT_SIZE), 1_000);
        String contains = call.optional(CONTAINS, "");
        List<String> found = new ArrayList<>();
        if (!call.optional(FAX_ENABLED, false)) {
            for (int i = 0; i < areas.size() && found.size() < size; i++) {
                search(areas.get(i), contains, size, call, found);
            }
        }
        return json -> json.array("available_phone_numbers", found, (number, it) -> write(number, country, it))
                .uri("/AvailablePhoneNumbers/" + country + "/" + type + ".json");
    }

    private static void search(String area, String contains, int size, Call call, List<String> found) {
        for (int line = FIRST_LINE; line <= LAST_LINE && found.size() < size; line++) {
            String number = number(area, line);
            if (NumberPattern.fits(contains, number)
                    && call.transaction().find(IncomingPhoneNumberResource.TABLE, number) == null) {
                found.add(number);
            }
        }
    }

    /** The next number of an area that the account does not own; empty if it owns them all. */
    static String next(String area, Call call) {
        List<String> found = new ArrayList<>();
        search(area, "", 1, call, found);
        return found.isEmpty() ? "" : found.get(0);
    }

    private static String number(String area, int line) {
        return "+1" + area + "555" + Integer.toString(10_000 + line).substring(1);
    }

    private static void write(String number, String country, Representation json) {
        json.text("friendly_name", NumberingPlan.nationalForm(number))
                .text("phone_number", number)
                .text("lata", null)
                .text("locality", null)
                .text("rate_center", null)
                .text("latitude", null)
                .text("longitude", null)
                .text("region", null)
                .text("postal_code", null)
                .text("iso_country", country)
                .text("address_requirements", "none")
                .flag("beta", false)
                .object(
                        "capabilities",
                        it -> it.flag("voice", true).flag("sms", true).flag("mms", true));
    }
}
