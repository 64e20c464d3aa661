package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the test leads the calls of an origin.
 *
 * @param origin the scheme and the authority of the configured URLs, in lower case
 * @param address where the code under test listens
 */
public record WebhookRoute(String origin, WebUrl address) {

    /** The routes of an account; not Twilio's, but part of its state, so that they come back with it. */
    public static final Table<WebhookRoute> TABLE = Table.of("webhook route", WebhookRoute::origin);

    /**
     * Makes a route.
     *
     * @throws IllegalArgumentException if one of the two is not a URL that could be called
     */
    public static WebhookRoute of(String origin, URI address) {
        WebUrl from = WebUrl.of(origin);
        if (from == null || !isOrigin(from.uri())) {
            throw new IllegalArgumentException("\"" + origin.toLowerCase(Locale.ROOT)
                    + "\" is not the origin of URLs: expected a scheme and a host, for example"
                    + " https://app.example.com");
        }
        WebUrl to = WebUrl.of(address);
        if (to == null) {
            throw new IllegalArgumentException(
                    "Webhooks cannot be led to " + address + ": expected for example http://localhost:8080");
        }
        return new WebhookRoute(from.origin(), to);
    }

    private static boolean isOrigin(URI url) {
        boolean path = !url.getRawPath().isEmpty() && !url.getRawPath().equals("/");
        return !path && url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
    }

    /** Returns where the calls of an origin lead; null: nowhere else. */
    static @Nullable WebUrl in(AccountState state, String origin) {
        Row<WebhookRoute> row = state.find(TABLE, origin);
        return row == null ? null : row.value().address();
    }
}
