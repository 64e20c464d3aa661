package dev.faketwilio.assertions;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.messaging.MessagingService;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a Messaging Service. Not thread-safe. */
public final class MessagingServiceAssert extends AbstractAssert<MessagingServiceAssert, MessagingService> {

    private final TwilioSandbox twilio;

    MessagingServiceAssert(MessagingService actual, TwilioSandbox twilio) {
        super(actual, MessagingServiceAssert.class);
        this.twilio = twilio;
    }

    /**
     * Fails unless the Service has the friendly name.
     *
     * <p>For a Service {@code Alerts}, {@code hasFriendlyName("Alerts")} passes and {@code hasFriendlyName("alerts")}
     * fails.
     *
     * @param expected the friendly name
     * @return this
     */
    public MessagingServiceAssert hasFriendlyName(String expected) {
        return has("friendly_name", actual.friendlyName(), expected);
    }

    /**
     * Fails unless inbound messages go to the URL.
     *
     * <p>For a new Service, {@code hasInboundRequestUrl(null)} passes and
     * {@code hasInboundRequestUrl("https://example.com/in")} fails.
     *
     * @param expected the URL; null for none
     * @return this
     */
    public MessagingServiceAssert hasInboundRequestUrl(@Nullable String expected) {
        return has("inbound_request_url", actual.inboundRequestUrl(), expected);
    }

    /**
     * Fails unless failed inbound messages go to the URL.
     *
     * <p>For a new Service, {@code hasFallbackUrl(null)} passes and {@code hasFallbackUrl("https://example.com/in")}
     * fails.
     *
     * @param expected the URL; null for none
     * @return this
     */
    public MessagingServiceAssert hasFallbackUrl(@Nullable String expected) {
        return has("fallback_url", actual.fallbackUrl(), expected);
    }

    /**
     * Fails unless status changes go to the URL.
     *
     * <p>For a new Service, {@code hasStatusCallback(null)} passes and
     * {@code hasStatusCallback("https://example.com/status")} fails.
     *
     * @param expected the URL; null for none
     * @return this
     */
    public MessagingServiceAssert hasStatusCallback(@Nullable String expected) {
        return has("status_callback", actual.statusCallback(), expected);
    }

    /**
     * Fails unless the Service is declared for the use case.
     *
     * <p>For a new Service, {@code hasUsecase("undeclared")} passes and {@code hasUsecase("marketing")} fails.
     *
     * @param expected the use case
     * @return this
     */
    public MessagingServiceAssert hasUsecase(String expected) {
        return has("usecase", actual.usecase(), expected);
    }

    /**
     * Fails unless messages may wait to be sent for so long.
     *
     * <p>For a new Service, {@code hasValidityPeriod(Duration.ofHours(10))} passes and
     * {@code hasValidityPeriod(Duration.ofHours(4))} fails.
     *
     * @param expected the period
     * @return this
     */
    public MessagingServiceAssert hasValidityPeriod(Duration expected) {
        return has("validity_period", Duration.ofSeconds(actual.validityPeriod()), expected);
    }

    /**
     * Fails unless one recipient does, or does not, always see the same sender.
     *
     * <p>For a new Service, {@code hasStickySender(true)} passes and {@code hasStickySender(false)} fails.
     *
     * @param expected whether it is so
     * @return this
     */
    public MessagingServiceAssert hasStickySender(boolean expected) {
        return has("sticky_sender", actual.stickySender(), expected);
    }

    /**
     * Fails unless the sender is in the Service's sender pool.
     *
     * <p>With {@code ACME} in the pool, {@code hasSender("ACME")} passes and {@code hasSender("acme")} fails.
     *
     * @param sender its number, short code, alphanumeric sender ID or channel address; or its SID
     * @return this
     */
    public MessagingServiceAssert hasSender(String sender) {
        return failOn(new SenderPool(twilio, actual).absence(sender));
    }

    /**
     * Fails if the sender is in the Service's sender pool.
     *
     * <p>With {@code ACME} in the pool, {@code doesNotHaveSender("+14155550100")} passes and
     * {@code doesNotHaveSender("ACME")} fails.
     *
     * @param sender its number, short code, alphanumeric sender ID or channel address; or its SID
     * @return this
     */
    public MessagingServiceAssert doesNotHaveSender(String sender) {
        return failOn(new SenderPool(twilio, actual).presence(sender));
    }

    /**
     * Fails unless these senders, in any order, and no others are in the Service's sender pool.
     *
     * <p>With {@code ACME} and {@code 12345} in the pool, {@code hasOnlySenders("12345", "ACME")} passes and
     * {@code hasOnlySenders("ACME")} fails.
     *
     * @param senders numbers, short codes, alphanumeric sender IDs and channel addresses; or SIDs; none for an empty pool
     * @return this
     */
    public MessagingServiceAssert hasOnlySenders(String... senders) {
        return failOn(new SenderPool(twilio, actual).difference(senders));
    }

    /**
     * Fails unless the Service has a verified US A2P 10DLC campaign.
     *
     * <p>For a Service with a campaign that is {@code VERIFIED} it passes, and for one whose campaign is {@code PENDING},
     * or that has none, it fails.
     *
     * @return this
     */
    public MessagingServiceAssert hasRegisteredCampaign() {
        isNotNull();
        Registered.campaign(twilio, actual.sid());
        return this;
    }

    /**
     * Fails if the Service has a US A2P 10DLC campaign, in whichever state.
     *
     * <p>For a new Service it passes, and for one whose campaign is {@code PENDING} it fails.
     *
     * @return this
     */
    public MessagingServiceAssert hasNoCampaign() {
        isNotNull();
        Registered.noCampaign(twilio, actual);
        return this;
    }

    private MessagingServiceAssert failOn(Optional<String> problem) {
        problem.ifPresent(text -> failWithMessage("%s", text));
        return this;
    }

    /** What a request says that gives the Service a property. */
    private Criterion[] wanted(String property, @Nullable Object expected) {
        Criterion path = Criterion.pathVariable(MessagingService.UPDATE, "Sid", Kind.MESSAGING_SERVICE.names(actual));
        if (expected == null) {
            return new Criterion[] {path};
        }
        Object sent = expected instanceof Duration period ? period.toSeconds() : expected;
        return new Criterion[] {path, Criterion.property(property, sent)};
    }

    private MessagingServiceAssert has(String property, @Nullable Object found, @Nullable Object expected) {
        if (!Objects.equals(found, expected)) {
            failWithMessage(
                    "Expected messaging service \"%s\" to have %s <%s>, but it is <%s>.\n%s",
                    actual.friendlyName(),
                    property,
                    expected,
                    found,
                    Nearest.requests(twilio.requests(), MessagingService.UPDATE, wanted(property, expected)));
        }
        return this;
    }
}
