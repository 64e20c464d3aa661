package dev.faketwilio.internal.webhooks;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of failure after which a call can be made again: {@code rp} of the connection overrides. */
enum Retry {
    CT,
    RT,
    STATUS_4XX,
    STATUS_5XX;

    /** The kinds that a word of the URL means; null if it means none. */
    static @Nullable Set<Retry> of(String word) {
        return switch (word) {
            case "ct" -> EnumSet.of(CT);
            case "rt" -> EnumSet.of(RT);
            case "4xx" -> EnumSet.of(STATUS_4XX);
            case "5xx" -> EnumSet.of(STATUS_5XX);
            case "all" -> EnumSet.allOf(Retry.class);
            default -> null;
        };
    }
}
