package dev.faketwilio.assertions;

import dev.faketwilio.Deletion;
import dev.faketwilio.Operation;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.messaging.PoolAlphaSender;
import dev.faketwilio.messaging.PoolChannelSender;
import dev.faketwilio.messaging.PoolPhoneNumber;
import dev.faketwilio.messaging.PoolShortCode;
import dev.faketwilio.messaging.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in the sender pool of a Messaging Service, and the failure texts that say what is there instead. */
final class SenderPool {

    private final TwilioSandbox twilio;
    private final MessagingService service;

    SenderPool(TwilioSandbox twilio, MessagingService service) {
        this.twilio = twilio;
        this.service = service;
    }

    /** The pool of a Service that must exist. */
    static SenderPool of(TwilioSandbox twilio, String serviceSid) {
        Existence.exists(twilio, Kind.MESSAGING_SERVICE, serviceSid);
        return new SenderPool(twilio, twilio.messaging().service(serviceSid));
    }

    /** Why the sender is not in the pool; empty if it is. */
    Optional<String> absence(String sender) {
        Objects.requireNonNull(sender, "sender");
        return senders().anyMatch(each -> isNamed(each, sender))
                ? Optional.empty()
                : Optional.of(expected("to have the sender " + sender + " in its pool")
                        + found()
                        + whereabouts(sender)
                        + requests(operation(sender, true)));
    }

    /** Why the sender is in the pool; empty if it is not. */
    Optional<String> presence(String sender) {
        Objects.requireNonNull(sender, "sender");
        return senders().noneMatch(each -> isNamed(each, sender))
                ? Optional.empty()
                : Optional.of(expected("not to have the sender " + sender + " in its pool")
                        + found()
                        + requests(operation(sender, false)));
    }

    /** Why the pool has not only these senders; empty if it has. */
    Optional<String> difference(String... expected) {
        Elements.of(expected, "senders");
        List<Sender> surplus = new ArrayList<>(senders().toList());
        boolean complete = true;
        for (String sender : expected) {
            Optional<Sender> found =
                    surplus.stream().filter(each -> isNamed(each, sender)).findFirst();
            found.ifPresent(surplus::remove);
            complete &= found.isPresent();
        }
        return complete && surplus.isEmpty()
                ? Optional.empty()
                : Optional.of(expected(
                                expected.length == 0
                                        ? "to have no senders in its pool"
                                        : "to have only the senders " + List.of(expected) + " in its pool")
                        + found()
                        + requests(expected.length == 0 ? PoolPhoneNumber.DELETE : operation(expected[0], true)));
    }

    private Stream<Sender> senders() {
        return twilio.messaging().senders(service.sid()).stream();
    }

    private static boolean isNamed(Sender sender, String name) {
        return name.equals(sender.sid()) || name.equals(sender.sender());
    }

    private String expected(String what) {
        return "Expected " + Kind.MESSAGING_SERVICE.describe(service, twilio) + " " + what + ", but ";
    }

    private String found() {
        String all =
                senders().map(each -> each.sender() + " (" + each.sid() + ")").collect(Collectors.joining(", "));
        return (all.isEmpty() ? "its pool is empty" : "its senders are " + all) + ".";
    }

    /** Returns where the sender is, or has gone to, as far as anybody knows. */
    private String whereabouts(String sender) {
        Optional<String> elsewhere = twilio.messaging().services().all().stream()
                .filter(other ->
                        twilio.messaging().senders(other.sid()).stream().anyMatch(each -> isNamed(each, sender)))
                .map(other ->
                        " " + sender + " is in the pool of " + Kind.MESSAGING_SERVICE.describe(other, twilio) + ".")
                .findFirst();
        return elsewhere
                .or(() -> deletions()
                        .filter(each -> isNamed(each.resource(), sender)
                                && each.resource().serviceSid().equals(service.sid()))
                        .reduce((earlier, later) -> later)
                        .map(each -> " " + sender + " was taken out of it" + Existence.by(each) + "."))
                .orElse("");
    }

    private Stream<Deletion<? extends Sender>> deletions() {
        MessagingState state = twilio.messaging();
        return Stream.of(
                        state.phoneNumbers(),
                        state.shortCodes(),
                        state.alphaSenders(),
                        state.destinationAlphaSenders(),
                        state.channelSenders())
                .flatMap(senders -> senders.deleted().stream());
    }

    /** The operation by which such a sender comes into pools, or leaves them. */
    private static Operation operation(String sender, boolean in) {
        if (sender.matches("PN[0-9a-fA-F]{32}|\\+.*")) {
            return in ? PoolPhoneNumber.CREATE : PoolPhoneNumber.DELETE;
        }
        if (sender.matches("SC[0-9a-fA-F]{32}|[0-9]{3,6}")) {
            return in ? PoolShortCode.CREATE : PoolShortCode.DELETE;
        }
        if (sender.matches("XE[0-9a-fA-F]{32}|.*:.*")) {
            return in ? PoolChannelSender.CREATE : PoolChannelSender.DELETE;
        }
        return in ? PoolAlphaSender.CREATE : PoolAlphaSender.DELETE;
    }

    private String requests(Operation operation) {
        return "\n"
                + Nearest.requests(
                        twilio.requests(),
                        operation,
                        Criterion.pathVariable(operation, "ServiceSid", List.of(service.sid())));
    }
}
