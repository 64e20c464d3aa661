package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.store.PageToken;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Slice;
import dev.faketwilio.internal.store.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Twilio's paging of lists on the v1 hosts: contract/conventions.md 4. */
final class Paging {

    /** conventions.md 4.4. */
    static final int DEFAULT_PAGE_SIZE = 50;

    /** conventions.md 4.4: larger values are accepted and cut, since clients send them; messaging.md 1.5 differs. */
    static final int MAX_PAGE_SIZE = 1000;

    /** Larger numbers are read as this one; ten times of it is still an int. */
    private static final int LARGEST_NUMBER = 100_000_000;

    private Paging() {}

    /** The page that the query asks for, of the resources that the filter lets through. */
    static <T> Outcome.Page<T> page(Call call, Table<T> table, String key, List<String> filters, Predicate<T> filter) {
        int size = Math.min(number(call, "PageSize", DEFAULT_PAGE_SIZE, 1), MAX_PAGE_SIZE);
        int page = number(call, "Page", 0, 0);
        String sent = call.form().first("PageToken");
        if (sent == null && page > 0) {
            throw call.product() == Product.API
                    ? TwilioErrors.PAGE_WITHOUT_TOKEN_2010.exception()
                    : TwilioErrors.PAGE_WITHOUT_TOKEN.exception();
        }
        PageToken token = sent == null ? null : token(sent);
        Slice<T> slice = call.state().slice(table, call.parentKey(), token, size, filter);
        if (slice == null) {
            throw TwilioErrors.INVALID_PAGE_TOKEN.exception();
        }
        List<Row<T>> rows = slice.rows();
        String list = call.path() + "?" + repeated(call, filters) + "PageSize=" + size + "&Page=";
        String next = slice.more() && !rows.isEmpty()
                ? list + (page + 1) + "&PageToken=PA" + key(table, rows.get(rows.size() - 1))
                : null;
        String previous =
                page > 0 && !rows.isEmpty() ? list + (page - 1) + "&PageToken=PB" + key(table, rows.get(0)) : null;
        String self = list + page + (sent == null ? "" : "&PageToken=" + sent);
        PageMeta.Urls urls = new PageMeta.Urls(list + 0, previous, self, next);
        return new Outcome.Page<>(new PageMeta(page, size, urls, key), rows);
    }

    private static <T> String key(Table<T> table, Row<T> row) {
        return table.keyOf(row.value());
    }

    /** conventions.md 4.1: the URLs repeat the filters, before everything else. */
    private static String repeated(Call call, List<String> filters) {
        StringBuilder text = new StringBuilder();
        for (String name : filters) {
            for (String value : call.form().all(name)) {
                text.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return text.toString();
    }

    private static int number(Call call, String name, int fallback, int min) {
        String sent = call.form().first(name);
        if (sent == null) {
            return fallback;
        }
        int value = 0;
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            if (c < '0' || c > '9') {
                throw TwilioErrors.INVALID_PARAMETER.exception(name);
            }
            value = Math.min(10 * value + c - '0', LARGEST_NUMBER);
        }
        if (sent.isEmpty() || value < min) {
            throw TwilioErrors.INVALID_PARAMETER.exception(name);
        }
        return value;
    }

    /** assumed: on the v1 hosts the token is, as on the 2010 API, {@code PA} or {@code PB} and the neighbour's SID. */
    private static PageToken token(String sent) {
        if (sent.startsWith("PA")) {
            return new PageToken(true, sent.substring(2));
        }
        if (sent.startsWith("PB")) {
            return new PageToken(false, sent.substring(2));
        }
        throw TwilioErrors.INVALID_PAGE_TOKEN.exception();
    }
}
