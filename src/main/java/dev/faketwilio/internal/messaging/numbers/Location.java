package dev.faketwilio.internal.messaging.numbers;

import org.jspecify.annotations.Nullable;

/**
 * The location of the numbers of a place; null for what is unknown.
 *
 * @param region the state or province
 * @param latitude in degrees
 * @param longitude in degrees
 * @param postalCode one of the place's
 * @param locality the city
 */
record Location(
        @Nullable String region,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String postalCode,
        @Nullable String locality) {

    static final Location UNKNOWN = new Location(null, null, null, null, null);

    private static final double EARTH_RADIUS_IN_MILES = 3958.8;

    /** Returns whether it is no farther away than so many miles; never if either is unknown. */
    boolean isWithin(double miles, @Nullable String otherLatitude, @Nullable String otherLongitude) {
        if (latitude == null || longitude == null || otherLatitude == null || otherLongitude == null) {
            return false;
        }
        double here = Math.toRadians(Double.parseDouble(latitude));
        double there = Math.toRadians(Double.parseDouble(otherLatitude));
        double apart = Math.toRadians(Double.parseDouble(longitude) - Double.parseDouble(otherLongitude));
        double sine = Math.sin((there - here) / 2);
        double cross = Math.sin(apart / 2);
        double half = sine * sine + Math.cos(here) * Math.cos(there) * cross * cross;
        return 2 * EARTH_RADIUS_IN_MILES * Math.asin(Math.min(1, Math.sqrt(half))) <= miles;
    }
}
