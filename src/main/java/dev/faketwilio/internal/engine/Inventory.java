package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.store.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that an account has, as Twilio would show it: for people who look. */
public final class Inventory {

    private Inventory() {}

    /**
     * The resources that the account has or had, kind by kind, parents before children.
     *
     * @param state the account's state
     * @param atMost how many resources of a kind are shown, and how many deleted ones: the youngest
     */
    public static List<Kind> of(Api api, Account account, AccountState state, int atMost) {
        List<Kind> kinds = new ArrayList<>();
        Set<Table<?>> seen = new HashSet<>();
        for (Declaration<?> declaration : api.declarations()) {
            // without operations it is nothing that Twilio shows
            if (!declaration.operations().isEmpty() && seen.add(declaration.table())) {
                Kind kind = kind(declaration, account, state, atMost);
                if (kind.count() + kind.deletedCount() > 0) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    private static <T> Kind kind(Declaration<T> declaration, Account account, AccountState state, int atMost) {
        Table<T> table = declaration.table();
        Product product = declaration.operations().get(0).operation().product();
        List<T> all = state.size(table) == 0 ? List.of() : state.all(table);
        List<Item> items = new ArrayList<>();
        for (T value : youngest(all, atMost)) {
            items.add(new Item(table.sidOf(value), json(declaration, product, account, value)));
        }
        List<Tombstone<T>> deletions = state.deletions(table);
        List<Deleted> deleted = new ArrayList<>();
        for (Tombstone<T> tombstone : youngest(deletions, atMost)) {
            T value = tombstone.value();
            Item item = new Item(table.sidOf(value), json(declaration, product, account, value));
            deleted.add(new Deleted(item, tombstone.at(), View.request(account, table, tombstone)));
        }
        return new Kind(product, table.name(), all.size(), items, deletions.size(), deleted);
    }

    /** Written anew rather than taken from the row: what is kept there is for clients, and leads where they came from. */
    private static <T> byte[] json(Declaration<T> declaration, Product product, Account account, T value) {
        Addressee anyone = new Addressee(account.sid(), Origin.TWILIO, "");
        return Rendering.other(product, anyone, form -> declaration.write(value, form));
    }

    private static <E> List<E> youngest(List<E> all, int atMost) {
        return all.subList(Math.max(0, all.size() - atMost), all.size());
    }

    /**
     * The resources of one kind.
     *
     * @param name for example {@code function version}
     * @param count how many there are, shown or not
     * @param deletedCount how many were deleted, shown or not
     */
    public record Kind(
            Product product, String name, int count, List<Item> items, int deletedCount, List<Deleted> deleted) {}

    /**
     * A resource.
     *
     * @param json as Twilio would answer it, with Twilio's own URLs
     */
    public record Item(String sid, byte[] json) {}

    /**
     * A resource that was deleted.
     *
     * @param at when, on the account's clock
     * @param request the number of the recorded request that did it, 0 for none
     */
    public record Deleted(Item item, Instant at, int request) {}
}
