package dev.faketwilio.assertions;

import dev.faketwilio.Property;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.messaging.MessagingService;
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
     * Fails unless the property has the value.
     *
     * <p>For a new Service, {@code has(MessagingService.STICKY_SENDER, true)} passes and
     * {@code has(MessagingService.STICKY_SENDER, false)} fails.
     *
     * @param property a property of Messaging Services
     * @param expected the value; null for none
     * @param <T> the type of the value
     * @return this
     * @throws AssertionError if it has another value; the message lists the requests that came nearest to setting it
     * @throws IllegalArgumentException if the property belongs to another type of resource
     */
    public <T extends @Nullable Object> MessagingServiceAssert has(Property<T> property, @Nullable T expected) {
        isNotNull();
        T found = actual.get(property);
        if (!Objects.equals(found, expected)) {
            failWithMessage(
                    "Expected messaging service \"%s\" to have %s <%s>, but it is <%s>.\n%s",
                    actual.friendlyName(),
                    property.name(),
                    expected,
                    found,
                    Nearest.requests(twilio.requests(), MessagingService.UPDATE, wanted(property, expected)));
        }
        return this;
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

    /** Returns what a request says that gives the Service a property. */
    private Criterion[] wanted(Property<?> property, @Nullable Object expected) {
        Criterion path = Criterion.pathVariable(MessagingService.UPDATE, "Sid", Kind.MESSAGING_SERVICE.names(actual));
        return expected == null
                ? new Criterion[] {path}
                : new Criterion[] {path, Criterion.property(property.name(), expected)};
    }
}
