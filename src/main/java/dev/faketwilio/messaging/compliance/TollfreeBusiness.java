package dev.faketwilio.messaging.compliance;

import org.jspecify.annotations.Nullable;

/**
 * Who sends messages from a toll-free number. Immutable; what was not said is null.
 *
 * @param name the business's name
 * @param website the business's website
 * @param notificationEmail who hears of the result
 * @param address where the business is
 * @param contact whom to ask
 * @param registration where the business is registered
 * @param doingBusinessAs a trade name
 * @see <a href="https://www.twilio.com/docs/messaging/api/tollfree-verification-resource">Twilio's page</a>
 */
public record TollfreeBusiness(
        String name,
        String website,
        String notificationEmail,
        Address address,
        Contact contact,
        Registration registration,
        @Nullable String doingBusinessAs) {

    /**
     * Where a business is. Immutable.
     *
     * @param street the street and number
     * @param street2 more of it
     * @param city the city
     * @param region the state, province or region
     * @param postalCode the postal code
     * @param country the country
     */
    public record Address(
            @Nullable String street,
            @Nullable String street2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {}

    /**
     * Whom to ask about a business. Immutable.
     *
     * @param firstName the person's first name
     * @param lastName the person's last name
     * @param email the person's address
     * @param phone the person's number in E.164
     */
    public record Contact(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone) {}

    /**
     * Where a business is registered. Immutable.
     *
     * @param type {@code PRIVATE_PROFIT}, {@code PUBLIC_PROFIT}, {@code SOLE_PROPRIETOR}, {@code NON_PROFIT} or
     *     {@code GOVERNMENT}
     * @param number by which it is registered
     * @param authority what kind of number that is, for example {@code EIN}
     * @param country the country of the authority
     * @param phoneNumber the number in E.164 of the business
     */
    public record Registration(
            @Nullable String type,
            @Nullable String number,
            @Nullable String authority,
            @Nullable String country,
            @Nullable String phoneNumber) {}
}
