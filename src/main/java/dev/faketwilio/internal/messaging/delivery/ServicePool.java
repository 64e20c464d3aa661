package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.messaging.senders.Candidate;
import dev.faketwilio.internal.messaging.senders.Choice;
import dev.faketwilio.internal.messaging.senders.Destination;
import dev.faketwilio.internal.messaging.senders.SenderSelection;
import dev.faketwilio.internal.messaging.services.AlphaSenderResource;
import dev.faketwilio.internal.messaging.services.ChannelSenderResource;
import dev.faketwilio.internal.messaging.services.DestinationAlphaSenderResource;
import dev.faketwilio.internal.messaging.services.PhoneNumberResource;
import dev.faketwilio.internal.messaging.services.PooledShortCodeResource;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.PoolPhoneNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The senders of a Messaging Service, and what it remembers of whom it has sent by which (contract/messaging.md 16). */
public final class ServicePool {

    /** Which sender a recipient knows; the Service remembers it even while Sticky Sender is off. */
    private record Sticky(String serviceSid, String recipient, long entry) {

        static final Table<Sticky> TABLE =
                Table.of("sticky sender", sticky -> key(sticky.serviceSid, sticky.recipient));

        static String key(String serviceSid, String recipient) {
            return serviceSid + " " + recipient;
        }
    }

    /** How often a sender was chosen since it came into the pool. */
    private record Use(long entry, int times) {

        static final Table<Use> TABLE = Table.of("use of a sender", use -> Long.toString(use.entry));
    }

    private ServicePool() {}

    /** Returns whether the Service has any sender. */
    public static boolean isEmpty(Transaction transaction, String serviceSid) {
        return candidates(transaction, serviceSid).isEmpty();
    }

    /** The sender of the Service with that address; null if it has none. */
    public static @Nullable Candidate find(Transaction transaction, String serviceSid, String address) {
        for (Candidate candidate : candidates(transaction, serviceSid)) {
            if (candidate.address().equals(address)) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns whether the Service has a sender of that channel, for example {@code rcs:}. */
    public static boolean has(Transaction transaction, String serviceSid, String channel) {
        for (Candidate candidate : candidates(transaction, serviceSid)) {
            if (Destination.channel(candidate.address()).equals(channel)) {
                return true;
            }
        }
        return false;
    }

    /** Chooses a sender, and remembers it; null if none of the Service's can reach the recipient. */
    static @Nullable Choice choose(Transaction transaction, MessagingService service, Destination to) {
        List<Candidate> pool = candidates(transaction, service.sid());
        Choice choice = new SenderSelection(pool, to, candidate -> uses(transaction, candidate))
                .choose(
                        service.stickySender() ? sticky(transaction, service.sid(), to.address(), pool) : null,
                        service.areaCodeGeomatch());
        if (choice != null) {
            Candidate chosen = choice.sender();
            transaction.put(Sticky.TABLE, new Sticky(service.sid(), to.address(), chosen.entry()));
            transaction.put(Use.TABLE, new Use(chosen.entry(), uses(transaction, chosen) + 1));
        }
        return choice;
    }

    private static int uses(Transaction transaction, Candidate candidate) {
        Use use = transaction.find(Use.TABLE, Long.toString(candidate.entry()));
        return use == null ? 0 : use.times();
    }

    private static @Nullable Candidate sticky(
            Transaction transaction, String serviceSid, String recipient, List<Candidate> pool) {
        Sticky sticky = transaction.find(Sticky.TABLE, Sticky.key(serviceSid, recipient));
        for (Candidate candidate : pool) {
            if (sticky != null && sticky.entry == candidate.entry()) {
                return candidate;
            }
        }
        return null;
    }

    /** All senders in the order in which they came into the pool. */
    private static List<Candidate> candidates(Transaction transaction, String serviceSid) {
        List<Candidate> pool = new ArrayList<>();
        add(pool, transaction, serviceSid, PhoneNumberResource.TABLE, row -> number(row.value(), row.sequence()));
        add(
                pool,
                transaction,
                serviceSid,
                PooledShortCodeResource.TABLE,
                // assumed: no short code of the account is enabled for MMS
                row -> new Candidate(
                        row.sequence(),
                        row.value().shortCode(),
                        Candidate.Kind.SHORT_CODE,
                        row.value().countryCode(),
                        true,
                        false));
        add(
                pool,
                transaction,
                serviceSid,
                AlphaSenderResource.TABLE,
                row -> alphanumeric(row.sequence(), row.value().alphaSender(), ""));
        add(
                pool,
                transaction,
                serviceSid,
                DestinationAlphaSenderResource.TABLE,
                row -> alphanumeric(
                        row.sequence(), row.value().alphaSender(), row.value().isoCountryCode()));
        add(
                pool,
                transaction,
                serviceSid,
                ChannelSenderResource.TABLE,
                row -> new Candidate(
                        row.sequence(),
                        row.value().sender(),
                        Candidate.Kind.CHANNEL,
                        row.value().countryCode(),
                        true,
                        true));
        pool.sort(Comparator.comparingLong(Candidate::entry));
        return pool;
    }

    private static <T> void add(
            List<Candidate> pool,
            Transaction transaction,
            String serviceSid,
            Table<T> table,
            Function<Row<T>, Candidate> conversion) {
        for (Row<T> row : transaction.state().newestFirst(table, serviceSid)) {
            pool.add(conversion.apply(row));
        }
    }

    private static Candidate number(PoolPhoneNumber number, long entry) {
        return new Candidate(
                entry,
                number.phoneNumber(),
                NumberingPlan.isTollFree(number.phoneNumber()) ? Candidate.Kind.TOLL_FREE : Candidate.Kind.LONG_CODE,
                number.countryCode(),
                number.capabilities().contains("SMS"),
                number.capabilities().contains("MMS"));
    }

    private static Candidate alphanumeric(long entry, String sender, String country) {
        return new Candidate(entry, sender, Candidate.Kind.ALPHANUMERIC, country, true, false);
    }
}
