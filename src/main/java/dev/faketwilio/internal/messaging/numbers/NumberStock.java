package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers that Twilio has for sale, where the test has named them. Part of the account's state. */
public final class NumberStock {

    private static final String KEY = "stock";
    private static final Table<NumberStock> TABLE = Table.of("numbers for sale that the test has named", any -> KEY);

    private final List<String> numbers;

    private NumberStock(List<String> numbers) {
        this.numbers = numbers;
    }

    /** Names all numbers for sale. */
    public static void set(Api api, Account account, List<String> numbers) {
        for (String number : numbers) {
            if (NumberingPlan.country(number) == null) {
                throw new IllegalArgumentException("\"" + number
                        + "\" cannot be for sale: expected a phone number in E.164, for example +14155550100");
            }
        }
        api.change(account, transaction -> transaction.put(TABLE, new NumberStock(List.copyOf(numbers))));
    }

    /** Adds a number that the test gives the account, if the numbers for sale are named. */
    public static void add(String number, Api api, Account account) {
        api.change(account, transaction -> {
            NumberStock stock = transaction.find(TABLE, KEY);
            if (stock != null) {
                List<String> more = new ArrayList<>(stock.numbers);
                more.add(number);
                transaction.put(TABLE, new NumberStock(List.copyOf(more)));
            }
            return number;
        });
    }

    /** Returns the numbers for sale; null if the test has named none, so that all places have some. */
    static @Nullable List<String> named(Transaction transaction) {
        NumberStock stock = transaction.find(TABLE, KEY);
        return stock == null ? null : stock.numbers;
    }
}
