package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;
import dev.faketwilio.internal.json.TwilioJson;
import dev.faketwilio.internal.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A row's JSON as it was written last, and for whom: neither changes, so it is written once and kept beside the row.
 *
 * @param json the bytes
 */
record Rendering(Addressee addressee, byte[] json) {

    private static final byte[] SEPARATOR = {',', ' '};
    private static final byte[] END = {']', '}'};

    static <T> byte[] one(Declaration<T> declaration, Product product, Addressee addressee, Row<T> row) {
        if (row.kept() instanceof Rendering kept && kept.addressee.equals(addressee)) {
            return kept.json;
        }
        Representation representation = new Representation(addressee, product);
        declaration.write(row.value(), representation);
        Rendering fresh = new Rendering(addressee, representation.toBytes());
        row.keep(fresh);
        return fresh.json;
    }

    static byte[] other(Product product, Addressee addressee, Consumer<Representation> form) {
        Representation representation = new Representation(addressee, product);
        form.accept(representation);
        return representation.toBytes();
    }

    /** A page of a list in its envelope (contract/conventions.md 4.1 and 4.2). */
    static <T> ResponseBody page(
            Declaration<T> declaration, Product product, Addressee addressee, Outcome.Page<T> page) {
        PageMeta meta = page.meta();
        TwilioJson json = Dialect.of(product)
                .envelope(meta, page.rows().size(), addressee.origin().of(product));
        List<byte[]> pieces = new ArrayList<>(2 * page.rows().size() + 2);
        pieces.add(json.toBytesUpTo(meta.key()));
        for (Row<T> row : page.rows()) {
            if (pieces.size() > 1) {
                pieces.add(SEPARATOR);
            }
            pieces.add(one(declaration, product, addressee, row));
        }
        pieces.add(END);
        return ResponseBody.of(pieces);
    }
}
