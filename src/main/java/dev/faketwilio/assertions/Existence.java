package dev.faketwilio.assertions;

import dev.faketwilio.Deletion;
import dev.faketwilio.Operation;
import dev.faketwilio.TwilioSandbox;
import java.util.List;
import java.util.Optional;

/** Whether resources exist, were deleted, or never were; and the failure texts that tell these apart. */
final class Existence {

    private Existence() {}

    /** The resource, which must exist. */
    static <T> T exists(TwilioSandbox twilio, Kind<T> kind, String sid) {
        Optional<T> found = kind.resources().apply(twilio).find(sid);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<Deletion<T>> deletion = deletion(twilio, kind, sid);
        if (deletion.isPresent()) {
            throw failure(
                    "Expected " + kind.describe(deletion.get().resource(), twilio) + " to exist, but it was deleted"
                            + by(deletion.get()) + ".",
                    twilio,
                    kind.delete(),
                    sid);
        }
        throw failure(
                "Expected " + kind.name() + " " + sid + " to exist, but it never existed in this sandbox.\n"
                        + existing(twilio, kind),
                twilio,
                kind.create(),
                "");
    }

    /** Makes sure that the resource existed and was deleted. */
    static <T> void deleted(TwilioSandbox twilio, Kind<T> kind, String sid) {
        Optional<T> found = kind.resources().apply(twilio).find(sid);
        if (found.isPresent()) {
            throw failure(
                    "Expected " + kind.describe(found.get(), twilio) + " to be deleted, but it still exists.",
                    twilio,
                    kind.delete(),
                    sid);
        }
        if (deletion(twilio, kind, sid).isEmpty()) {
            throw failure(
                    "Expected " + kind.name() + " " + sid
                            + " to be deleted, but it never existed in this sandbox.\n" + existing(twilio, kind)
                            + gone(twilio, kind),
                    twilio,
                    kind.delete(),
                    sid);
        }
    }

    private static <T> Optional<Deletion<T>> deletion(TwilioSandbox twilio, Kind<T> kind, String sid) {
        return kind.resources().apply(twilio).deleted().stream()
                .filter(deletion -> kind.sid().apply(deletion.resource()).equals(sid))
                .findFirst();
    }

    private static <T> String existing(TwilioSandbox twilio, Kind<T> kind) {
        List<String> entries = kind.resources().apply(twilio).all().stream()
                .map(resource -> kind.entry(resource, twilio))
                .toList();
        return "Each " + kind.name() + " that exists: " + (entries.isEmpty() ? "none" : String.join(", ", entries));
    }

    private static <T> String gone(TwilioSandbox twilio, Kind<T> kind) {
        List<String> entries = kind.resources().apply(twilio).deleted().stream()
                .map(deletion -> kind.entry(deletion.resource(), twilio) + by(deletion))
                .toList();
        return entries.isEmpty() ? "" : "\nEach one that was deleted: " + String.join(", ", entries);
    }

    private static String by(Deletion<?> deletion) {
        return deletion.request().isPresent()
                ? " by request #" + deletion.request().getAsInt()
                : " by the test itself";
    }

    private static AssertionError failure(String text, TwilioSandbox twilio, Operation operation, String sid) {
        return new AssertionError(text + "\n" + Nearest.requests(twilio.requests(), operation, sid));
    }
}
