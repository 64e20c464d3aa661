package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;
import dev.faketwilio.internal.json.TwilioJson;
import dev.faketwilio.internal.store.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * A row's JSON as it was written last, and for whom: neither changes, so it is written once and kept beside the row.
 *
 * @param accountSid whose SID stands in it
 * @param origin where its URLs lead
 * @param json the bytes
 */
record Rendering(String accountSid, Origin origin, byte[] json) {

    static <T> byte[] one(Declaration<T> declaration, Product product, String accountSid, Origin origin, Row<T> row) {
        if (row.kept() instanceof Rendering kept && kept.accountSid.equals(accountSid) && kept.origin.equals(origin)) {
            return kept.json;
        }
        Representation representation = new Representation(accountSid, origin, product);
        declaration.write(row.value(), representation);
        Rendering fresh = new Rendering(accountSid, origin, representation.toBytes());
        row.keep(fresh);
        return fresh.json;
    }

    static byte[] other(Product product, String accountSid, Origin origin, Outcome.Other<?> other) {
        Representation representation = new Representation(accountSid, origin, product);
        other.form().accept(representation);
        return representation.toBytes();
    }

    /** A page of a list in its envelope (contract/conventions.md 4.1 and 4.2). */
    static <T> byte[] page(
            Declaration<T> declaration, Product product, String accountSid, Origin origin, Outcome.Page<T> page) {
        PageMeta meta = page.meta();
        TwilioJson json = Dialect.of(product).envelope(meta, page.rows().size(), origin.of(product));
        List<byte[]> rows = new ArrayList<>(page.rows().size());
        for (Row<T> row : page.rows()) {
            rows.add(one(declaration, product, accountSid, origin, row));
        }
        return json.toBytesEndingWith(meta.key(), rows);
    }
}
