package dev.faketwilio.internal.messaging.senders;

import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.messaging.SenderReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which sender of its pool a Messaging Service takes: contract/messaging.md 16.
 *
 * @param pool the senders in the order in which they came into the pool
 * @param to where the message goes
 * @param uses how often a sender was taken before: of equal ones the one that was taken least is next, of those the one
 *     that came into the pool first. assumed: Twilio says only that messages are spread evenly
 */
public record SenderSelection(List<Candidate> pool, Destination to, ToIntFunction<Candidate> uses) {

    /** assumed: territories of the United States take alphanumeric senders as little as the States do. */
    private static final Set<String> WITHOUT_ALPHANUMERIC = Set.of("US", "CA", "PR", "VI", "GU", "AS", "MP");

    /**
     * Chooses a sender.
     *
     * @param sticky the sender that the recipient knows already; null for none, or if Sticky Sender is off
     * @param geomatch whether Area Code Geomatch is on
     * @return null if none of the pool can reach the recipient
     */
    public @Nullable Choice choose(@Nullable Candidate sticky, boolean geomatch) {
        if (!to.channel().isEmpty()) {
            return known(sticky, channelSenders(), SenderReason.CHANNEL);
        }
        // assumed: recipients take RCS only where the address says so, since most of them cannot
        List<Candidate> usable = only(pool, this::reaches);
        for (Candidate sender : usable) {
            if (sender.equals(sticky) && isStillEligible(sender, usable)) {
                return new Choice(sender, SenderReason.STICKY);
            }
        }
        return first(usable, geomatch);
    }

    private @Nullable Choice known(@Nullable Candidate sticky, List<Candidate> candidates, SenderReason otherwise) {
        for (Candidate sender : candidates) {
            if (sender.equals(sticky)) {
                return new Choice(sender, SenderReason.STICKY);
            }
        }
        return leastUsed(candidates, otherwise);
    }

    /** The choice where the recipient knows no sender yet: short code, alphanumeric sender, then numbers. */
    private @Nullable Choice first(List<Candidate> usable, boolean geomatch) {
        List<Candidate> shortCodes = only(usable, sender -> sender.kind() == Candidate.Kind.SHORT_CODE);
        if (!shortCodes.isEmpty()) {
            return leastUsed(shortCodes, SenderReason.SHORT_CODE);
        }
        List<Candidate> alphanumeric = only(usable, sender -> sender.kind() == Candidate.Kind.ALPHANUMERIC);
        if (!alphanumeric.isEmpty()) {
            List<Candidate> ofCountry =
                    only(alphanumeric, sender -> sender.country().equals(to.country()));
            return leastUsed(ofCountry.isEmpty() ? alphanumeric : ofCountry, SenderReason.ALPHANUMERIC);
        }
        return number(usable, geomatch);
    }

    private @Nullable Choice number(List<Candidate> numbers, boolean geomatch) {
        if (geomatch && to.isUsOrCanada()) {
            String areaCode = NumberingPlan.areaCode(to.address());
            Choice near = leastUsed(
                    only(numbers, sender -> Overlays.sameArea(NumberingPlan.areaCode(sender.address()), areaCode)),
                    SenderReason.AREA_CODE);
            if (near != null) {
                return near;
            }
        }
        List<Candidate> ofCountry = only(numbers, sender -> sender.country().equals(to.country()));
        if (to.country().equals("CA")) {
            // toll-free numbers belong to Canada as well as to the United States, and come before long codes there
            List<Candidate> tollFree = only(numbers, sender -> sender.kind() == Candidate.Kind.TOLL_FREE);
            ofCountry = tollFree.isEmpty() ? ofCountry : tollFree;
        }
        if (!ofCountry.isEmpty()) {
            return leastUsed(ofCountry, SenderReason.COUNTRY);
        }
        List<Candidate> american = only(numbers, sender -> sender.country().equals("US"));
        return american.isEmpty()
                ? leastUsed(numbers, SenderReason.ANY)
                : leastUsed(american, SenderReason.UNITED_STATES);
    }

    /** Returns whether the recipient can get the message from that sender at all. */
    private boolean reaches(Candidate sender) {
        boolean capable = to.media() ? sender.mms() : sender.sms();
        return capable
                && switch (sender.kind()) {
                    case SHORT_CODE -> sender.country().equals(to.country());
                    case ALPHANUMERIC ->
                        takesAlphanumeric(to.country())
                                && (sender.country().isEmpty()
                                        || sender.country().equals(to.country()));
                    case LONG_CODE, TOLL_FREE -> !to.isUsOrCanada() || isUsOrCanada(sender.country());
                    case CHANNEL -> false;
                };
    }

    /** Returns whether phones in the country show alphanumeric sender IDs. */
    public static boolean takesAlphanumeric(String country) {
        return !WITHOUT_ALPHANUMERIC.contains(country);
    }

    /** A sender of another country gives way as soon as there is one of the recipient's. */
    private boolean isStillEligible(Candidate sticky, List<Candidate> usable) {
        return sticky.country().isEmpty()
                || sticky.country().equals(to.country())
                || (sticky.kind() == Candidate.Kind.TOLL_FREE && to.isUsOrCanada())
                || usable.stream().noneMatch(sender -> sender.country().equals(to.country()));
    }

    private List<Candidate> channelSenders() {
        return only(
                pool,
                sender -> sender.kind() == Candidate.Kind.CHANNEL
                        && Destination.channel(sender.address()).equals(to.channel()));
    }

    private @Nullable Choice leastUsed(List<Candidate> candidates, SenderReason reason) {
        Candidate least = null;
        for (Candidate sender : candidates) {
            if (least == null || uses.applyAsInt(sender) < uses.applyAsInt(least)) {
                least = sender;
            }
        }
        return least == null ? null : new Choice(least, reason);
    }

    private static boolean isUsOrCanada(String country) {
        return country.equals("US") || country.equals("CA");
    }

    private static List<Candidate> only(List<Candidate> senders, Predicate<Candidate> condition) {
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate sender : senders) {
            if (condition.test(sender)) {
                chosen.add(sender);
            }
        }
        return chosen;
    }
}
