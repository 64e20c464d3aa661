package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.messaging.AccountPhoneNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place with numbers for sale.
 *
 * @param type the kind of its numbers
 * @param country ISO 3166-1 alpha-2
 * @param location where it is
 * @param templates its numbers, with {@code #} for any digit
 */
record Place(AccountPhoneNumber.Type type, String country, Location location, List<String> templates) {

    /** The first lines are left out, since tests seed them; a template has at least 3 digits to count by. */
    private static final int FIRST_LINE = 100;

    /** All places, in the order of the list. */
    static List<Place> all() {
        return All.PLACES;
    }

    /** Returns the kind of a number; null if it follows neither from its prefix nor from its place. */
    static AccountPhoneNumber.@Nullable Type typeOf(String number) {
        if (NumberingPlan.isTollFree(number)) {
            return AccountPhoneNumber.Type.TOLL_FREE;
        }
        Place place = of(number);
        return place == null ? null : place.type();
    }

    /** Returns the place of a number; null if there are no numbers for sale. */
    static @Nullable Place of(String number) {
        for (Place place : all()) {
            if (place.templates.stream().anyMatch(template -> NumberPattern.fits(number, template))) {
                return place;
            }
        }
        return null;
    }

    /** Returns a number of a template; null if it has no more. */
    static @Nullable String number(String template, int index) {
        int digits = template.length() - template.indexOf('#');
        int line = digits > 3 ? FIRST_LINE + index : index;
        String text = Integer.toString(line);
        return text.length() > digits
                ? null
                : template.substring(0, template.length() - digits) + "0".repeat(digits - text.length()) + text;
    }

    /** Returns whether all its numbers are of that area code of North America. */
    static boolean isOfArea(String template, String areaCode) {
        return template.startsWith("+1" + areaCode);
    }

    private static Place read(String line) {
        int equals = line.indexOf(" = ");
        String[] words = line.substring(0, equals).split(" ", 7);
        String[] parts =
                Arrays.stream(words).map(word -> word.equals("_") ? "" : word).toArray(String[]::new);
        AccountPhoneNumber.Type type = AccountPhoneNumber.Type.valueOf(
                parts[0].equals("TollFree") ? "TOLL_FREE" : parts[0].toUpperCase(Locale.ROOT));
        return new Place(
                type,
                parts[1],
                new Location(known(parts[2]), known(parts[3]), known(parts[4]), known(parts[5]), known(parts[6])),
                List.of(line.substring(equals + 3).split(" ", -1)));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Read when the first number is searched. */
    private static final class All {

        static final List<Place> PLACES = read();

        private static List<Place> read() {
            try (InputStream stream = Place.class.getResourceAsStream("for-sale.txt")) {
                if (stream == null) {
                    throw new IllegalStateException("The list for-sale.txt is missing from FakeTwilio's jar");
                }
                return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Place::read)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read for-sale.txt", e);
            }
        }
    }
}
