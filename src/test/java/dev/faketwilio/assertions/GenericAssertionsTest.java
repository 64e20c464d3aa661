package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThatExceptionOfType;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThatIllegalArgumentException;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.MessagingService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Assertions that are the same for all resources, and AssertJ's own by the same static import. */
@ExtendWith(FakeTwilio.class)
class GenericAssertionsTest {

    private static final String NEXT = "\nSee twilio.requests() for what was sent";

    @Nested
    class A_resource {

        @Test
        void has_the_value_of_a_property(TwilioSandbox twilio) {
            MessagingService service = twilio.given().messagingService("Alerts");

            assertThat(service)
                    .has(MessagingService.FRIENDLY_NAME, "Alerts")
                    .has(MessagingService.STICKY_SENDER, true)
                    .has(MessagingService.INBOUND_REQUEST_URL, null)
                    .has(MessagingService.VALIDITY_PERIOD, 36_000);
        }

        @Test
        void with_another_value_fails_with_both_and_the_whole_resource(TwilioSandbox twilio) {
            MessagingService service = twilio.given().messagingService("Alerts");

            failing(() -> assertThat(service).has(MessagingService.STICKY_SENDER, false))
                    .isEqualTo("Expected messaging service " + service.sid()
                            + " to have sticky_sender <false>, but it is <true>.\n" + service);
        }

        @Test
        void does_not_have_the_properties_of_others(TwilioSandbox twilio) {
            MessagingService service = twilio.given().messagingService("Alerts");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(service).has(AccountPhoneNumber.PHONE_NUMBER, "+14155550100"))
                    .withMessageContaining(
                            "A messaging service does not have the property phone_number of phone number");
        }
    }

    @Nested
    class Resources_of_a_kind {

        @Test
        void exist_or_were_deleted_or_never_existed(TwilioSandbox twilio, TwilioRestClient client) {
            String kept = twilio.given().messagingService("Alerts").sid();
            String deleted = twilio.given().messagingService("Old").sid();
            Service.deleter(deleted).delete(client);

            assertThat(twilio.messaging().services())
                    .exists(kept)
                    .wasDeleted(deleted)
                    .neverExisted("MG00000000000000000000000000000000")
                    .has(MessagingService.FRIENDLY_NAME, "Alerts")
                    .hasSize(1);
            failing(() -> assertThat(twilio.messaging().services()).exists(deleted))
                    .isEqualTo("Expected the messaging service " + deleted
                            + " to exist, but it was deleted by request #1. There are: " + kept + " (\"Alerts\")");
            failing(() -> assertThat(twilio.messaging().services()).wasDeleted(kept))
                    .isEqualTo("Expected " + kept + " to be deleted, but it still exists.\nmessaging service: " + kept
                            + " (\"Alerts\")" + NEXT);
            failing(() -> assertThat(twilio.messaging().services()).wasDeleted("MG1"))
                    .isEqualTo("Expected MG1 to be deleted, but it never existed in this sandbox.\nmessaging service: "
                            + kept + " (\"Alerts\")" + NEXT);
            failing(() -> assertThat(twilio.messaging().services()).neverExisted(kept))
                    .isEqualTo("Expected " + kept + " never to have existed, but it exists.\nmessaging service: " + kept
                            + " (\"Alerts\")" + NEXT);
            failing(() -> assertThat(twilio.messaging().services()).neverExisted(deleted))
                    .isEqualTo("Expected " + deleted + " never to have existed, but it was deleted by request #1.\n"
                            + "messaging service: " + kept + " (\"Alerts\")" + NEXT);
        }

        @Test
        void without_the_value_fail_with_those_that_there_are(TwilioSandbox twilio) {
            failing(() -> assertThat(twilio.messaging().services()).has(MessagingService.FRIENDLY_NAME, "Alerts"))
                    .isEqualTo("Expected a resource with friendly_name <Alerts>, but found no resource.\n"
                            + "messaging service: none" + NEXT);

            String sid = twilio.given().messagingService("News").sid();

            failing(() -> assertThat(twilio.messaging().services()).has(MessagingService.FRIENDLY_NAME, "Alerts"))
                    .isEqualTo("Expected a resource with friendly_name <Alerts>, but found <News>.\n"
                            + "messaging service: " + sid + " (\"News\")" + NEXT);
        }
    }

    @Test
    void properties_are_those_of_the_resource_only(TwilioSandbox twilio) {
        twilio.given().message("+14155550199");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(twilio.messaging().messages()).has(MessagingService.SID, "SM1"))
                .withMessageStartingWith(
                        "A message does not have the property sid of messaging service. It has: [sid, date_created");
    }

    @Test
    void one_static_import_serves_assertj_too() {
        assertThat("text").startsWith("te");
        assertThat(1).isPositive();
    }

    private static org.assertj.core.api.AbstractStringAssert<?> failing(ThrowingCallable assertion) {
        var failure = org.assertj.core.api.Assertions.catchThrowableOfType(AssertionError.class, assertion);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> {
            throw failure;
        });
        return assertThat(failure.getMessage());
    }
}
