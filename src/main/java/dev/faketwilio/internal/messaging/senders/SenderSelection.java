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
public record SenderSelection(List<Sender> pool, Destination to, ToIntFunction<Sender> uses) {

    /** assumed: territories of the United States take alphanumeric senders as little as the States do. */
    private static final Set<String> WITHOUT_ALPHANUMERIC = Set.of("US", "CA", "PR", "VI", "GU", "AS", "MP");

    /**
     * Chooses a sender.
     *
     * @param sticky the address of the sender that the recipient knows already; null for none, or if Sticky Sender is off
     * @param geomatch whether Area Code Geomatch is on
     * @return null if none of the pool can reach the recipient
     */
    public @Nullable Choice choose(@Nullable String sticky, boolean geomatch) {
        if (!to.channel().isEmpty()) {
            return known(sticky, channelSenders(), SenderReason.CHANNEL);
        }
        // assumed: recipients take RCS only where the address says so, since most of them cannot
        List<Sender> usable = only(pool, this::reaches);
        for (Sender sender : usable) {
            if (sender.address().equals(sticky) && isStillEligible(sender, usable)) {
                return new Choice(sender, SenderReason.STICKY);
            }
        }
        return first(usable, geomatch);
    }

    private @Nullable Choice known(@Nullable String sticky, List<Sender> candidates, SenderReason otherwise) {
        for (Sender sender : candidates) {
            if (sender.address().equals(sticky)) {
                return new Choice(sender, SenderReason.STICKY);
            }
        }
        return leastUsed(candidates, otherwise);
    }

    /** The choice where the recipient knows no sender yet: short code, alphanumeric sender, then numbers. */
    private @Nullable Choice first(List<Sender> usable, boolean geomatch) {
        List<Sender> shortCodes = only(usable, sender -> sender.kind() == Sender.Kind.SHORT_CODE);
        if (!shortCodes.isEmpty()) {
            return leastUsed(shortCodes, SenderReason.SHORT_CODE);
        }
        List<Sender> alphanumeric = only(usable, sender -> sender.kind() == Sender.Kind.ALPHANUMERIC);
        if (!alphanumeric.isEmpty()) {
            List<Sender> ofCountry =
                    only(alphanumeric, sender -> sender.country().equals(to.country()));
            return leastUsed(ofCountry.isEmpty() ? alphanumeric : ofCountry, SenderReason.ALPHANUMERIC);
        }
        return number(usable, geomatch);
    }

    private @Nullable Choice number(List<Sender> numbers, boolean geomatch) {
        if (geomatch && to.isUsOrCanada()) {
            String areaCode = NumberingPlan.areaCode(to.address());
            Choice near = leastUsed(
                    only(numbers, sender -> Overlays.sameArea(NumberingPlan.areaCode(sender.address()), areaCode)),
                    SenderReason.AREA_CODE);
            if (near != null) {
                return near;
            }
        }
        List<Sender> ofCountry = only(numbers, sender -> sender.country().equals(to.country()));
        if (to.country().equals("CA")) {
            // toll-free numbers belong to Canada as well as to the United States, and come before long codes there
            List<Sender> tollFree = only(numbers, sender -> sender.kind() == Sender.Kind.TOLL_FREE);
            ofCountry = tollFree.isEmpty() ? ofCountry : tollFree;
        }
        if (!ofCountry.isEmpty()) {
            return leastUsed(ofCountry, SenderReason.COUNTRY);
        }
        List<Sender> american = only(numbers, sender -> sender.country().equals("US"));
        return american.isEmpty()
                ? leastUsed(numbers, SenderReason.ANY)
                : leastUsed(american, SenderReason.UNITED_STATES);
    }

    /** Whether the recipient can get the message from that sender at all. */
    private boolean reaches(Sender sender) {
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

    /** Whether phones in the country show alphanumeric sender IDs. */
    public static boolean takesAlphanumeric(String country) {
        return !WITHOUT_ALPHANUMERIC.contains(country);
    }

    /** A sender of another country gives way as soon as there is one of the recipient's. */
    private boolean isStillEligible(Sender sticky, List<Sender> usable) {
        return sticky.country().isEmpty()
                || sticky.country().equals(to.country())
                || (sticky.kind() == Sender.Kind.TOLL_FREE && to.isUsOrCanada())
                || usable.stream().noneMatch(sender -> sender.country().equals(to.country()));
    }

    private List<Sender> channelSenders() {
        return only(
                pool,
                sender -> sender.kind() == Sender.Kind.CHANNEL
                        && Destination.channel(sender.address()).equals(to.channel()));
    }

    private @Nullable Choice leastUsed(List<Sender> candidates, SenderReason reason) {
        Sender least = null;
        for (Sender sender : candidates) {
            if (least == null || uses.applyAsInt(sender) < uses.applyAsInt(least)) {
                least = sender;
            }
        }
        return least == null ? null : new Choice(least, reason);
    }

    private static boolean isUsOrCanada(String country) {
        return country.equals("US") || country.equals("CA");
    }

    private static List<Sender> only(List<Sender> senders, Predicate<Sender> condition) {
        List<Sender> chosen = new ArrayList<>();
        for (Sender sender : senders) {
            if (condition.test(sender)) {
                chosen.add(sender);
            }
        }
        return chosen;
    }
}
