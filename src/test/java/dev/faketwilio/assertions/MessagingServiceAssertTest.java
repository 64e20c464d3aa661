package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
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
                .hasFriendlyName("Alerts")
                .hasInboundRequestUrl(null)
                .hasFallbackUrl(null)
                .hasStatusCallback(null)
                .hasUsecase("undeclared")
                .hasValidityPeriod(Duration.ofHours(10))
                .hasStickySender(true);
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
                .hasInboundRequestUrl("https://example.com/in")
                .hasFallbackUrl("https://example.com/down")
                .hasStatusCallback("https://example.com/status")
                .hasUsecase("poll")
                .hasValidityPeriod(Duration.ofSeconds(60))
                .hasStickySender(false);
    }

    static Stream<Arguments> wrongExpectations() {
        return Stream.of(
                wrong(service -> service.hasFriendlyName("alerts"), "friendly_name <alerts>, but it is <Alerts>"),
                wrong(
                        service -> service.hasInboundRequestUrl("https://example.com/in"),
                        "inbound_request_url <https://example.com/in>, but it is <null>"),
                wrong(
                        service -> service.hasFallbackUrl("https://example.com/100%"),
                        "fallback_url <https://example.com/100%>, but it is <null>"),
                wrong(
                        service -> service.hasStatusCallback(null),
                        "status_callback <null>, but it is <https://example.com/status>"),
                wrong(service -> service.hasUsecase("poll"), "usecase <poll>, but it is <undeclared>"),
                wrong(
                        service -> service.hasValidityPeriod(Duration.ofHours(4)),
                        "validity_period <PT4H>, but it is <PT10H>"),
                wrong(
                        service -> service.hasValidityPeriod(Duration.ofMillis(36_000_001)),
                        "validity_period <PT10H0.001S>, but it is <PT10H>"),
                wrong(service -> service.hasStickySender(false), "sticky_sender <false>, but it is <true>"));
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
                .hasMessage("Expected messaging service \"Alerts\" to have " + words
                        + ".\nNo request reached this sandbox.");
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
                        .hasUsecase("poll"))
                .hasMessage("""
                        [campaign] Expected messaging service "Alerts" to have usecase <poll>, but it is <undeclared>.
                        Requests to messaging UpdateService:
                          #1  POST messaging.twilio.com/v1/Services/%s  200   <- another Sid
                          #3  POST messaging.twilio.com/v1/Services/%s  200   <- has no parameter Usecase
                        Other requests: #2 messaging FetchService 200""".formatted(pager, alerts));
    }
}
