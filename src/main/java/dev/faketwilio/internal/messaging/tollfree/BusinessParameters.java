package dev.faketwilio.internal.messaging.tollfree;

import static dev.faketwilio.internal.engine.Parameter.choice;
import static dev.faketwilio.internal.engine.Parameter.text;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.messaging.compliance.TollfreeBusiness;
import dev.faketwilio.messaging.compliance.TollfreeBusiness.Address;
import dev.faketwilio.messaging.compliance.TollfreeBusiness.Contact;
import dev.faketwilio.messaging.compliance.TollfreeBusiness.Registration;
import org.jspecify.annotations.Nullable;

/** What is said of a business that wants a toll-free number verified: contract/messaging.md 11. */
final class BusinessParameters {

    private static final Parameter<String> NAME = any("BusinessName");
    private static final Parameter<String> WEBSITE = any("BusinessWebsite");
    private static final Parameter<String> NOTIFICATION_EMAIL = any("NotificationEmail");
    private static final Parameter<String> DOING_BUSINESS_AS = any("DoingBusinessAs");

    private static final Parameter<String> STREET = any("BusinessStreetAddress");
    private static final Parameter<String> STREET_2 = any("BusinessStreetAddress2");
    private static final Parameter<String> CITY = any("BusinessCity");
    private static final Parameter<String> REGION = any("BusinessStateProvinceRegion");
    private static final Parameter<String> POSTAL_CODE = any("BusinessPostalCode");
    private static final Parameter<String> COUNTRY = country("BusinessCountry");

    private static final Parameter<String> FIRST_NAME = any("BusinessContactFirstName");
    private static final Parameter<String> LAST_NAME = any("BusinessContactLastName");
    private static final Parameter<String> EMAIL = any("BusinessContactEmail");
    private static final Parameter<String> PHONE = any("BusinessContactPhone");

    private static final String SOLE_PROPRIETOR = "SOLE_PROPRIETOR";
    private static final Parameter<String> TYPE =
            own(choice("BusinessType", "PRIVATE_PROFIT", "PUBLIC_PROFIT", SOLE_PROPRIETOR, "NON_PROFIT", "GOVERNMENT"));
    private static final Parameter<String> REGISTRATION_NUMBER = any("BusinessRegistrationNumber");
    private static final Parameter<String> AUTHORITY = own(choice(
            "BusinessRegistrationAuthority",
            "EIN",
            "CBN",
            "CRN",
            "PROVINCIAL_NUMBER",
            "VAT",
            "ACN",
            "ABN",
            "BRN",
            "SIREN",
            "SIRET",
            "NZBN",
            "USt-IdNr",
            "CIF",
            "NIF",
            "CNPJ",
            "UID",
            "NEQ",
            "OTHER"));
    private static final Parameter<String> REGISTRATION_COUNTRY = country("BusinessRegistrationCountry");
    private static final Parameter<String> REGISTRATION_PHONE = any("BusinessRegistrationPhoneNumber");

    private static final Address NO_ADDRESS = new Address(null, null, null, null, null, null);
    private static final Contact NO_CONTACT = new Contact(null, null, null, null);
    private static final Registration NO_REGISTRATION = new Registration(null, null, null, null, null);

    private BusinessParameters() {}

    /** The parameter, refused in the way of toll-free verifications. */
    static <T> Parameter<T> own(Parameter<T> parameter) {
        return parameter.refusedWith(ComplianceErrors.INVALID_VERIFICATION, ComplianceErrors.words(parameter.name()));
    }

    /** No lengths are known but those of IDs. */
    private static Parameter<String> any(String name) {
        return own(text(name, Integer.MAX_VALUE));
    }

    /** assumed: one of ISO 3166-1 alpha-2. */
    private static Parameter<String> country(String name) {
        return own(text(name, 2).where(NumberingPlan::isIsoCountry));
    }

    /** Returns what was sent, in place of what was said before; of a new verification some of it must be. */
    static TollfreeBusiness read(Call call, @Nullable TollfreeBusiness old) {
        return new TollfreeBusiness(
                old == null ? call.required(NAME) : call.optional(NAME, old.name()),
                old == null ? call.required(WEBSITE) : call.optional(WEBSITE, old.website()),
                old == null
                        ? call.required(NOTIFICATION_EMAIL)
                        : call.optional(NOTIFICATION_EMAIL, old.notificationEmail()),
                address(call, old == null ? NO_ADDRESS : old.address()),
                contact(call, old == null ? NO_CONTACT : old.contact()),
                registration(call, old == null ? NO_REGISTRATION : old.registration()),
                call.clearable(DOING_BUSINESS_AS, old == null ? null : old.doingBusinessAs()));
    }

    private static Address address(Call call, Address old) {
        return new Address(
                call.clearable(STREET, old.street()),
                call.clearable(STREET_2, old.street2()),
                call.clearable(CITY, old.city()),
                call.clearable(REGION, old.region()),
                call.clearable(POSTAL_CODE, old.postalCode()),
                call.clearable(COUNTRY, old.country()));
    }

    private static Contact contact(Call call, Contact old) {
        return new Contact(
                call.clearable(FIRST_NAME, old.firstName()),
                call.clearable(LAST_NAME, old.lastName()),
                call.clearable(EMAIL, old.email()),
                call.clearable(PHONE, old.phone()));
    }

    /** messaging.md 0.14: all but sole proprietors are registered somewhere. */
    private static Registration registration(Call call, Registration old) {
        Registration registration = new Registration(
                call.clearable(TYPE, old.type()),
                call.clearable(REGISTRATION_NUMBER, old.number()),
                call.clearable(AUTHORITY, old.authority()),
                call.clearable(REGISTRATION_COUNTRY, old.country()),
                call.clearable(REGISTRATION_PHONE, old.phoneNumber()));
        boolean registered =
                registration.number() != null && registration.authority() != null && registration.country() != null;
        if (registration.type() == null || (!registration.type().equals(SOLE_PROPRIETOR) && !registered)) {
            throw ComplianceErrors.BUSINESS_NOT_REGISTERED.exception();
        }
        return registration;
    }

    /** The first part, which stands before the use of the number. */
    static void write(TollfreeBusiness business, Representation json) {
        Address address = business.address();
        Contact contact = business.contact();
        json.text("business_name", business.name())
                .text("business_street_address", address.street())
                .text("business_street_address2", address.street2())
                .text("business_city", address.city())
                .text("business_state_province_region", address.region())
                .text("business_postal_code", address.postalCode())
                .text("business_country", address.country())
                .text("business_website", business.website())
                .text("business_contact_first_name", contact.firstName())
                .text("business_contact_last_name", contact.lastName())
                .text("business_contact_email", contact.email())
                .text("business_contact_phone", contact.phone())
                .text("notification_email", business.notificationEmail());
    }

    /** The second part, which was added to Twilio's API later. */
    static void writeRegistration(TollfreeBusiness business, Representation json) {
        Registration registration = business.registration();
        json.text("business_registration_number", registration.number())
                .text("business_registration_authority", registration.authority())
                .text("business_registration_country", registration.country())
                .text("business_type", registration.type())
                .text("business_registration_phone_number", registration.phoneNumber())
                .text("doing_business_as", business.doingBusinessAs());
    }
}
