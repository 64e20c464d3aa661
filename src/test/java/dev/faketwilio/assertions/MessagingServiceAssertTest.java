package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code assertThat(sandbox).messagingService(...)}: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessagingServiceAssertTest {

    @Test
    void knows_the_defaults(TwilioSandbox twilio) {
        twilio.given().messagingService("Alerts");

        assertThat(twilio)
                .messagingService("Alerts")
                .has(MessagingService.FRIENDLY_NAME, "Alerts")
                .has(MessagingService.INBOUND_REQUEST_URL, null)
                .has(MessagingService.FALLBACK_URL, null)
                .has(MessagingService.STATUS_CALLBACK, null)
                .has(MessagingService.USECASE, "undeclared")
                .has(MessagingService.VALIDITY_PERIOD, 36000)
                .has(MessagingService.STICKY_SENDER, true);
    }

    @Test
    void knows_what_was_set(TwilioSandbox twilio) {
        twilio.given()
                .messagingService(
                        "Alerts",
                        s -> s.inboundRequestUrl("https://example.com/in")
                                .fallbackUrl("https://example.com/down")
                                .statusCallback("https://example.com/status")
                                .usecase("poll")
                                .validityPeriod(Duration.ofMinutes(1))
                                .stickySender(false));

        assertThat(twilio)
                .messagingService("Alerts")
                .has(MessagingService.INBOUND_REQUEST_URL, "https://example.com/in")
                .has(MessagingService.FALLBACK_URL, "https://example.com/down")
                .has(MessagingService.STATUS_CALLBACK, "https://example.com/status")
                .has(MessagingService.USECASE, "poll")
                .has(MessagingService.VALIDITY_PERIOD, 60)
                .has(MessagingService.STICKY_SENDER, false);
    }

    static Stream<Arguments> wrongExpectations() {
        return Stream.of(
                wrong(
                        service -> service.has(MessagingService.FRIENDLY_NAME, "alerts"),
                        "friendly_name <alerts>, but it is <Alerts>"),
                wrong(
                        service -> service.has(MessagingService.INBOUND_REQUEST_URL, "https://example.com/in"),
                        "inbound_request_url <https://example.com/in>, but it is <null>"),
                wrong(
                        service -> service.has(MessagingService.FALLBACK_URL, "https://example.com/100%"),
                        "fallback_url <https://example.com/100%>, but it is <null>"),
                wrong(
                        service -> service.has(MessagingService.STATUS_CALLBACK, null),
                        "status_callback <null>, but it is <https://example.com/status>"),
                wrong(
                        service -> service.has(MessagingService.USECASE, "poll"),
                        "usecase <poll>, but it is <undeclared>"),
                wrong(
                        service -> service.has(MessagingService.VALIDITY_PERIOD, 14400),
                        "validity_period <14400>, but it is <36000>"),
                wrong(
                        service -> service.has(MessagingService.STICKY_SENDER, false),
                        "sticky_sender <false>, but it is <true>"));
    }

    private static Arguments wrong(Consumer<MessagingServiceAssert> expectation, String words) {
        return arguments(expectation, words);
    }

    @ParameterizedTest
    @MethodSource("wrongExpectations")
    void fails_for_another_value(Consumer<MessagingServiceAssert> expectation, String words, TwilioSandbox twilio) {
        String sid = twilio.given()
                .messagingService("Alerts", s -> s.statusCallback("https://example.com/status"))
                .sid();

        assertThatThrownBy(() -> expectation.accept(assertThat(twilio).messagingService(sid)))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("messaging-service-assert/another-value", "WORDS", words));
    }

    @Test
    void tells_of_the_updates_that_came_nearest(TwilioSandbox twilio, TwilioRestClient client) {
        String alerts = twilio.given().messagingService("Alerts").sid();
        String pager = twilio.given().messagingService("Pager").sid();
        Service.updater(pager).setUsecase("poll").update(client);
        Service.fetcher(alerts).fetch(client);
        Service.updater(alerts).setStickySender(true).update(client);

        assertThatThrownBy(() -> assertThat(twilio)
                        .messagingService("Alerts")
                        .as("campaign")
                        .has(MessagingService.USECASE, "poll"))
                .satisfies(failsAs(
                        "messaging-service-assert/another-value-with-the-nearest-updates",
                        "PAGER",
                        pager,
                        "ALERTS",
                        alerts));
    }
}
