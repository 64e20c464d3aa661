package dev.faketwilio.internal.engine;

import dev.faketwilio.Product;
import dev.faketwilio.internal.json.TwilioJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one of Twilio's generations of APIs writes what resources and lists have in common: conventions.md 1.7. */
enum Dialect {

    /** The v1 hosts: absolute URLs, dates in ISO 8601, {@code meta} before the list. */
    V1 {
        @Override
        String date(Instant date) {
            return Dates.iso(date);
        }

        @Override
        TwilioJson envelope(PageMeta meta, int rows, String base) {
            return new TwilioJson()
                    .beginObject("meta")
                    .number("page", meta.page())
                    .number("page_size", meta.pageSize())
                    .text("first_page_url", base + meta.urls().first())
                    .text("previous_page_url", absolute(base, meta.urls().previous()))
                    .text("url", base + meta.urls().self())
                    .text("next_page_url", absolute(base, meta.urls().next()))
                    .text("key", meta.key())
                    .end();
        }
    },

    /** The API of 2010: relative URIs, dates in RFC 2822, the paging beside the list (conventions.md 4.2). */
    API_2010 {
        @Override
        String date(Instant date) {
            return Dates.rfc2822(date);
        }

        @Override
        TwilioJson envelope(PageMeta meta, int rows, String base) {
            int start = rows == 0 ? 0 : meta.page() * meta.pageSize();
            return new TwilioJson()
                    .text("first_page_uri", meta.urls().first())
                    .number("end", rows == 0 ? 0 : start + rows - 1)
                    .text("previous_page_uri", meta.urls().previous())
                    .text("uri", meta.urls().self())
                    .number("page_size", meta.pageSize())
                    .number("start", start)
                    .text("next_page_uri", meta.urls().next())
                    .number("page", meta.page());
        }
    };

    static Dialect of(Product product) {
        return product == Product.API ? API_2010 : V1;
    }

    /** A date, in whole seconds and UTC (conventions.md 5). */
    abstract String date(Instant date);

    /**
     * The beginning of a list's page, up to the array.
     *
     * @param rows how many elements the array has
     * @param base what the URLs of the product begin with
     */
    abstract TwilioJson envelope(PageMeta meta, int rows, String base);

    private static @Nullable String absolute(String base, @Nullable String path) {
        return path == null ? null : base + path;
    }
}
