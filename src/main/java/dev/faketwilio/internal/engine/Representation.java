package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.json.TwilioJson;
import dev.faketwilio.internal.properties.Key;
import dev.faketwilio.internal.properties.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of one resource, written key by key in Twilio's order. What all resources share (account, dates, URLs)
 * has words of its own.
 */
public final class Representation {

    private final TwilioJson json = new TwilioJson();
    private final String accountSid;
    private final String version;
    private final String base;
    private final Dialect dialect;
    private boolean inLinks;

    Representation(Addressee addressee, Product product) {
        this.accountSid = addressee.accountSid();
        this.version = addressee.version();
        // the answers of the upload host, too, link to the main one (contract/serverless.md 4.2)
        this.base = addressee.origin().of(product == Product.SERVERLESS_UPLOAD ? Product.SERVERLESS : product);
        this.dialect = Dialect.of(product);
    }

    public Representation text(String name, @Nullable String value) {
        json.text(name, value);
        return this;
    }

    public Representation number(String name, long value) {
        json.number(name, value);
        return this;
    }

    public Representation number(String name, @Nullable Integer value) {
        return value == null ? text(name, null) : number(name, value.longValue());
    }

    /** A number that need not be whole. */
    public Representation decimal(String name, BigDecimal value) {
        json.decimal(name, value);
        return this;
    }

    public Representation flag(String name, boolean value) {
        json.flag(name, value);
        return this;
    }

    public Representation flag(String name, @Nullable Boolean value) {
        return value == null ? text(name, null) : flag(name, value.booleanValue());
    }

    /** A property of a resource, written by the type of its value. */
    public Representation property(TwilioResource resource, Property<?> property) {
        return value(property.name(), resource.get(property), Key.of(property).words());
    }

    /**
     * A value by its type.
     *
     * @throws IllegalArgumentException if values of this type need a form of their own
     */
    Representation value(String name, @Nullable Object value, Words words) {
        if (value == null || value instanceof String) {
            return text(name, (String) value);
        }
        if (value instanceof Boolean flag) {
            return flag(name, flag.booleanValue());
        }
        if (value instanceof Number number) {
            return number instanceof BigDecimal decimal ? decimal(name, decimal) : number(name, number.longValue());
        }
        if (value instanceof Instant date) {
            return date(name, date);
        }
        if (value instanceof Enum<?> constant) {
            return text(name, words.of(constant));
        }
        if (value instanceof List<?> list) {
            return texts(name, list.stream().map(String.class::cast).toList());
        }
        throw new IllegalArgumentException(
                name + " is a " + value.getClass().getSimpleName() + "; declare the property with a form of its own");
    }

    /** The resource's own SID and, as on every resource, the account's. */
    public Representation sids(String sid) {
        json.plain("sid", sid).plain("account_sid", accountSid);
        return this;
    }

    /** {@code date_created} and {@code date_updated}. */
    public Representation dates(Instant created, Instant updated) {
        String first = dialect.date(created);
        json.plain("date_created", first);
        json.plain("date_updated", updated.equals(created) ? first : dialect.date(updated));
        return this;
    }

    /** A date as the API writes it, in whole seconds and UTC (contract/conventions.md 5); null is null. */
    public Representation date(String name, @Nullable Instant date) {
        json.text(name, date == null ? null : dialect.date(date));
        return this;
    }

    /** The account's SID alone, where Twilio writes it apart from the resource's own. */
    public Representation accountSid() {
        json.plain("account_sid", accountSid);
        return this;
    }

    /**
     * The resource's own URL.
     *
     * @param path of fixed segments and SIDs
     */
    public Representation url(String path) {
        json.text("url", base, path);
        return this;
    }

    /**
     * The resource's own URI on the 2010 API.
     *
     * @param path what follows the account, for example {@code /Messages/SM123.json}
     */
    public Representation uri(String path) {
        json.text("uri", inAccount(path));
        return this;
    }

    /** The URI of something of the account's on the 2010 API. */
    public String inAccount(String path) {
        return "/2010-04-01/Accounts/" + accountSid + path;
    }

    /**
     * One of the {@code links}; they stand together at the end.
     *
     * @param path of fixed segments and SIDs
     */
    public Representation link(String name, String path) {
        if (!inLinks) {
            json.beginObject("links");
            inLinks = true;
        }
        json.text(name, base, path);
        return this;
    }

    /** Returns what is written only for requests that ask for that version of the JSON form. */
    public Representation inVersion(String wanted, Consumer<Representation> form) {
        if (version.equals(wanted)) {
            form.accept(this);
        }
        return this;
    }

    /** An object within the object. */
    public Representation object(String name, Consumer<Representation> form) {
        json.beginObject(name);
        form.accept(this);
        json.end();
        return this;
    }

    /** An array of texts. */
    public Representation texts(String name, List<String> texts) {
        json.texts(name, texts);
        return this;
    }

    /** An array of objects, each written by the same rule. */
    public <E> Representation array(String name, List<E> elements, BiConsumer<E, Representation> form) {
        json.beginArray(name);
        for (E element : elements) {
            json.beginElement();
            form.accept(element, this);
            json.end();
        }
        json.endArray();
        return this;
    }

    byte[] toBytes() {
        if (inLinks) {
            json.end();
        }
        return json.toBytes();
    }
}
