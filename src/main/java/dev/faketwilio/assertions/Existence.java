package dev.faketwilio.assertions;

import dev.faketwilio.Deletion;
import dev.faketwilio.Resources;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.matching.Criterion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether resources exist, were deleted, or never were; and the failure texts that tell these apart. */
final class Existence {

    private static final int LISTED_AT_MOST = 20;

    private Existence() {}

    /**
     * Finds a resource by SID or name.
     *
     * @throws AssertionError if several have the name
     */
    static <T> Optional<T> find(Resources<T> resources, String sidOrName) {
        try {
            return resources.find(sidOrName);
        } catch (IllegalArgumentException ambiguous) {
            throw new AssertionError(ambiguous.getMessage(), ambiguous);
        }
    }

    /** Makes sure that the resource exists. */
    static <T> void exists(TwilioSandbox twilio, Kind<T> kind, String name) {
        if (find(kind.in(twilio), name).isEmpty()) {
            throw new AssertionError(absence(twilio, kind, name));
        }
    }

    /** Makes sure that the resource existed and was deleted. */
    static <T> void deleted(TwilioSandbox twilio, Kind<T> kind, String name) {
        Optional<T> found = find(kind.in(twilio), name);
        if (found.isPresent()) {
            throw new AssertionError("Expected " + kind.describe(found.get(), twilio)
                    + " to be deleted, but it still exists.\n"
                    + Nearest.requests(twilio.requests(), kind.delete(), kind.path(found.get(), twilio)));
        }
        if (kind.in(twilio).findDeleted(name).isEmpty()) {
            throw new AssertionError("Expected " + kind.name() + " " + asWritten(name)
                    + " to be deleted, but it " + never(kind.in(twilio)) + ".\n"
                    + existing(twilio, kind) + gone(twilio, kind) + "\n"
                    + Nearest.requests(
                            twilio.requests(),
                            kind.delete(),
                            Criterion.pathVariable(kind.delete(), "Sid", List.of(name))));
        }
    }

    /** Says of a resource that does not exist whether it was deleted or never existed. */
    static <T> String absence(TwilioSandbox twilio, Kind<T> kind, String name) {
        Optional<Deletion<T>> deletion = kind.in(twilio).findDeleted(name);
        if (deletion.isPresent()) {
            T resource = deletion.get().resource();
            return "Expected " + kind.describe(resource, twilio) + " to exist, but it was deleted"
                    + by(deletion.get()) + ".\n"
                    + Nearest.requests(twilio.requests(), kind.delete(), kind.path(resource, twilio));
        }
        return "Expected " + kind.name() + " " + asWritten(name) + " to exist, but it " + never(kind.in(twilio)) + ".\n"
                + existing(twilio, kind) + gone(twilio, kind) + "\n"
                + Nearest.requests(twilio.requests(), kind.create());
    }

    /** Returns the words for a resource that is neither there nor among the deleted ones. */
    static String never(Resources<?> resources) {
        long forgotten = resources.forgottenDeletions();
        return forgotten == 0
                ? "never existed in this sandbox"
                : "does not exist in this sandbox, and whether it was deleted is not known: the earliest " + forgotten
                        + " deletions are forgotten";
    }

    private static <T> String existing(TwilioSandbox twilio, Kind<T> kind) {
        List<T> all = kind.in(twilio).all();
        return "Existing " + kind.name() + "s: "
                + (all.isEmpty() ? "none" : listed(all, resource -> kind.entry(resource, twilio)));
    }

    private static <T> String gone(TwilioSandbox twilio, Kind<T> kind) {
        List<Deletion<T>> all = kind.in(twilio).deleted();
        return all.isEmpty()
                ? ""
                : "\nDeleted " + kind.name() + "s: "
                        + listed(all, deletion -> kind.entry(deletion.resource(), twilio) + by(deletion));
    }

    /** The latest of the elements in words. */
    private static <E> String listed(List<E> elements, Function<E, String> words) {
        int from = Math.max(0, elements.size() - LISTED_AT_MOST);
        return (from == 0 ? "" : "(the latest " + LISTED_AT_MOST + " of " + elements.size() + ") ")
                + String.join(
                        ", ",
                        elements.subList(from, elements.size()).stream()
                                .map(words)
                                .toList());
    }

    static String by(Deletion<?> deletion) {
        return deletion.request().isPresent()
                ? " by request #" + deletion.request().getAsInt()
                : ", not by a recorded request";
    }

    /** SIDs speak for themselves; other names are quoted. */
    private static String asWritten(String name) {
        return name.matches("[A-Z]{2}[0-9a-fA-F]{32}") ? name : Kind.quoted(name);
    }
}
