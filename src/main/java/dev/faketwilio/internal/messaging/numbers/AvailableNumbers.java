package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Parameter.integer;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.messaging.AccountPhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}}: what is for sale. The fake sells numbers
 * that nobody has, in the places of {@code for-sale.txt}, or those that the test has named. Source: the OpenAPI document
 * of the 2010 API.
 */
final class AvailableNumbers {

    private static final int DEFAULT_SIZE = 50;

    private static final Parameter<Integer> PAGE_SIZE = integer("PageSize", 1, Integer.MAX_VALUE);

    private AvailableNumbers() {}

    static Consumer<Representation> local(Call call) {
        return page(call, "Local", AccountPhoneNumber.Type.LOCAL);
    }

    static Consumer<Representation> tollFree(Call call) {
        return page(call, "TollFree", AccountPhoneNumber.Type.TOLL_FREE);
    }

    static Consumer<Representation> mobile(Call call) {
        return page(call, "Mobile", AccountPhoneNumber.Type.MOBILE);
    }

    private static Consumer<Representation> page(Call call, String name, AccountPhoneNumber.Type type) {
        String country = call.inPath("CountryCode");
        if (!NumberingPlan.isCountry(country)) {
            throw call.notFound();
        }
        int size = Math.min(call.optional(PAGE_SIZE, DEFAULT_SIZE), 1_000);
        List<Offer> found = search(new NumberSearch(call), country, type, size, call);
        String path = "/AvailablePhoneNumbers/" + country + "/" + name + ".json";
        // assumed: a search has one page
        return json -> json.array("available_phone_numbers", found, AvailableNumbers::write)
                .number("end", Math.max(0, found.size() - 1))
                .text("first_page_uri", json.inAccount(path) + "?PageSize=" + size + "&Page=0")
                .text("next_page_uri", null)
                .number("page", 0)
                .number("page_size", size)
                .text("previous_page_uri", null)
                .number("start", 0)
                .uri(path);
    }

    private static List<Offer> search(
            NumberSearch search, String country, AccountPhoneNumber.Type type, int size, Call call) {
        List<Offer> found = new ArrayList<>();
        Predicate<String> free = number -> NumberPattern.fits(search.contains(), number) && isFree(number, call);
        List<String> named = NumberStock.named(call.transaction());
        if (named != null) {
            for (String number : named) {
                Offer offer = Offer.of(number);
                if (found.size() < size
                        && offer.isOf(country, type)
                        && search.wants(number)
                        && search.wants(offer.location())
                        && free.test(number)) {
                    found.add(offer);
                }
            }
            return found;
        }
        for (Place place : Place.all()) {
            if (place.country().equals(country) && place.type() == type && search.wants(place.location())) {
                for (String template : place.templates()) {
                    if (search.wants(template)) {
                        collect(place, template, size, free, found);
                    }
                }
            }
        }
        return found;
    }

    private static void collect(Place place, String template, int size, Predicate<String> wanted, List<Offer> found) {
        for (int i = 0; found.size() < size; i++) {
            String number = Place.number(template, i);
            if (number == null) {
                return;
            }
            if (wanted.test(number)) {
                found.add(new Offer(number, place.country(), place.type(), place.location()));
            }
        }
    }

    private static boolean isFree(String number, Call call) {
        return call.transaction().find(IncomingPhoneNumberResource.TABLE, number) == null;
    }

    /** Returns the next local number of an area of North America that the account does not own; empty if there is none. */
    static String next(String area, Call call) {
        List<String> named = NumberStock.named(call.transaction());
        if (named != null) {
            return named.stream()
                    .filter(number -> Place.isOfArea(number, area) && isFree(number, call))
                    .findFirst()
                    .orElse("");
        }
        for (Place place : Place.all()) {
            for (String template : place.templates()) {
                if (place.type() == AccountPhoneNumber.Type.LOCAL && Place.isOfArea(template, area)) {
                    List<Offer> found = new ArrayList<>();
                    collect(place, template, 1, number -> isFree(number, call), found);
                    return found.isEmpty() ? "" : found.get(0).number();
                }
            }
        }
        return "";
    }

    private static void write(Offer offer, Representation json) {
        Location location = offer.location();
        json.text("friendly_name", NumberingPlan.nationalForm(offer.number()))
                .text("phone_number", offer.number())
                .text("lata", null)
                .text("locality", location.locality())
                .text("rate_center", null)
                .text("latitude", location.latitude())
                .text("longitude", location.longitude())
                .text("region", location.region())
                .text("postal_code", location.postalCode())
                .text("iso_country", offer.country())
                .text("address_requirements", "none")
                .flag("beta", false)
                .object(
                        "capabilities",
                        it -> it.flag("voice", true)
                                .flag("sms", true)
                                .flag("mms", offer.number().startsWith("+1")));
    }

    /** A number for sale. */
    private record Offer(String number, String country, AccountPhoneNumber.Type type, Location location) {

        static Offer of(String number) {
            Place place = Place.of(number);
            String country = NumberingPlan.country(number);
            AccountPhoneNumber.Type type = Place.typeOf(number);
            return new Offer(
                    number,
                    country == null ? "" : country,
                    type == null ? AccountPhoneNumber.Type.LOCAL : type,
                    place == null ? Location.UNKNOWN : place.location());
        }

        /** Toll-free numbers of North America are for sale in both countries. */
        boolean isOf(String soughtCountry, AccountPhoneNumber.Type soughtType) {
            boolean shared =
                    type == AccountPhoneNumber.Type.TOLL_FREE && number.startsWith("+1") && soughtCountry.equals("CA");
            return type == soughtType && (country.equals(soughtCountry) || shared);
        }
    }
}
